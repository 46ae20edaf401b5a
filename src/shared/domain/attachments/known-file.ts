import { AttachmentType } from './attachment.ts';
import { attachmentLimits } from './attachment-limits.ts';
import { typeOfPackage } from './package-content.ts';
import { refusedFiles, type RefusedFile } from './refused-files.ts';
import { typeOfText } from './text-content.ts';

type Start = readonly [start: string, is: AttachmentType | RefusedFile];

/** How files begin that are kept, and those near them; a byte each letter. */
const kept: readonly Start[] = [
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'png'],
  ['\x89PNG', 'damaged'],
  ['\xff\xd8\xff', 'jpeg'],
];

/** How files begin that hold zero bytes and are not kept, so that each gets its own words. */
const refused: readonly Start[] = [
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['\xfe\xed\xfa', 'program'],
  ['\xce\xfa\xed\xfe', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\0asm', 'program'],
  // A link to a program, which Windows runs like one.
  ['L\0\0\0\x01\x14\x02\0', 'program'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['MSCF', 'archive'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['ID3', 'recording'],
  ['\xff\xfb', 'recording'],
  ['OggS', 'recording'],
  ['\x1aE\xdf\xa3', 'recording'],
  ['\xff\xfe', 'other-letters'],
  ['\xfe\xff', 'other-letters'],
];

const latin = new TextDecoder('latin1');

/** Old Word files, messages of Outlook and documents with a password share one container. */
function typeOfOldOffice(bytes: Uint8Array): RefusedFile {
  // Its list of names is UTF-16, each at a multiple of 128 bytes.
  const names = new TextDecoder('utf-16le').decode(bytes);
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) return 'password';
  return names.includes('__substg1.0_') || names.includes('__properties_version1.0')
    ? 'outlook'
    : 'old-office';
}

/** Pictures of phones and films share one container, and so do pictures and sounds of Windows. */
function typeOfContainer(start: string): RefusedFile | null {
  const kind = start.slice(8, 12);
  if (start.slice(4, 8) === 'ftyp') {
    return /^(hei|hev|mif|msf|avi)/.test(kind) ? 'picture' : 'recording';
  }
  if (!start.startsWith('RIFF')) return null;
  return kind === 'WEBP' ? 'picture' : 'recording';
}

/** A reader looks for the end of a PDF near its end; without it the rest never came. */
const isWholePdf = (bytes: Uint8Array): boolean =>
  latin.decode(bytes.subarray(-4096)).includes('%%EOF');

function judge(bytes: Uint8Array, fileName: string): AttachmentType | RefusedFile {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > attachmentLimits.fileBytes) return 'too-large';
  // A letter for each byte, which no decoder of the platform gives: its Latin-1 is that of Windows.
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  const begins = ([beginning]: Start): boolean => start.startsWith(beginning);
  if (start.startsWith('%PDF-')) return isWholePdf(bytes) ? 'pdf' : 'damaged';
  if (start.startsWith('PK\x05\x06')) return 'empty';
  if (start.startsWith('PK\x03\x04')) return typeOfPackage(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return typeOfOldOffice(bytes);
  const known = kept.find(begins);
  if (known !== undefined) return known[1];
  const other = refused.find(begins)?.[1] ?? typeOfContainer(start);
  const text = bytes.includes(0) ? 'unknown' : typeOfText(bytes, fileName);
  // Words may begin as some files do; what is no words is told by its beginning.
  const isWords = text !== 'unknown' && text !== 'other-letters';
  return isWords ? text : (other ?? text);
}

export type KnownFile =
  { readonly type: AttachmentType } | { readonly type: null; readonly why: string };

/**
 * What a file is by what is in it. Its name only ever speaks against it: of a text alone it says that the
 * text is meant to be run.
 */
export function knowFile(bytes: Uint8Array, fileName: string): KnownFile {
  const judged = judge(bytes, fileName);
  const type = AttachmentType.safeParse(judged);
  return type.success
    ? { type: type.data }
    : { type: null, why: refusedFiles[judged as RefusedFile] };
}
