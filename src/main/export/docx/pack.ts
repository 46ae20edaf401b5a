import { Packer, type Document } from 'docx';

/** The bytes of the Word file, made in memory only. */
export const packDocument = (document: Document): Promise<Uint8Array> => Packer.toBuffer(document);
