import anyAscii from 'any-ascii';

/** Latin letters for any script, without accents, in lower case; words apart by one space. */
export const plainLetters = (text: string): string =>
  // Most names are plain already, and the table of all scripts is slow.
  (/^[\x20-\x7e]*$/.test(text) ? text : anyAscii(text.normalize('NFC')))
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
