import { strFromU8, unzipSync } from 'fflate';

/** All words of a Word file's body as a reader sees them, one paragraph a line. */
export function wordText(file: Uint8Array): string {
  const body = unzipSync(file)['word/document.xml'];
  if (body === undefined) throw new Error('This is no Word file');
  return strFromU8(body)
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}
