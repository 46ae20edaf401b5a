import { strToU8, zipSync } from 'fflate';

/* Small files as programs write them, to be kept with a case. */

const bytesOf = (letters: string): Uint8Array => Uint8Array.from(Buffer.from(letters, 'latin1'));

export const aPdf = (body = '1 0 obj <</Type /Catalog>> endobj'): Uint8Array =>
  bytesOf(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${body}\nstartxref\n0\n%%EOF\n`);

export const aPng = (): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );

export const aJpeg = (): Uint8Array =>
  bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\xff\xd9');

export const aText = (words: string): Uint8Array => strToU8(words);

const openXml = 'application/vnd.openxmlformats-officedocument';
export const mainTypes = {
  docx: `${openXml}.wordprocessingml.document.main+xml`,
  xlsx: `${openXml}.spreadsheetml.sheet.main+xml`,
  pptx: `${openXml}.presentationml.presentation.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
} as const;

export const typesPart = (mainType: string, rest = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${mainType}"/>${rest}</Types>`;

export const aPackage = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export const aDocx = (parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  aPackage({
    '[Content_Types].xml': typesPart(mainTypes.docx),
    'word/document.xml': '<w:document/>',
    ...parts,
  });

export const aMail = (body: string): Uint8Array =>
  bytesOf(
    `Received: by mail.example.org\r\nFrom: D. Foster <d@example.org>\r\nSubject: Report\r\nMIME-Version: 1.0\r\n\r\n${body}`,
  );

/** The container of old documents of Office, with a name as it stands in its list. */
export const anOldDocument = (name: string): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), Buffer.from(name, 'utf16le')]),
  );

export const aProgram = (): Uint8Array => bytesOf('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0PE\0\0');
