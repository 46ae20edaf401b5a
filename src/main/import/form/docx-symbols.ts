/**
 * The ticks and boxes of the fonts that draw pictures for letters, by the letter's code: Wingdings,
 * Wingdings 2 and Webdings. What they draw besides says nothing in a form.
 */
const ticked: Readonly<Record<string, readonly number[]>> = {
  wingdings: [0xfe, 0xfd, 0xfc, 0xfb, 0x78],
  'wingdings 2': [0x52, 0x53, 0x54, 0x50, 0x4f, 0x51],
  webdings: [0x61, 0x72],
};
const empty: Readonly<Record<string, readonly number[]>> = {
  wingdings: [0xa8, 0x6f, 0x70, 0x71, 0x72],
  'wingdings 2': [0xa3, 0x2a, 0x30, 0x35],
  webdings: [0x63, 0x67],
};

export const isSymbolFont = (font: string): boolean => Object.hasOwn(ticked, font.toLowerCase());

/** What a letter of a picture font shows, as a box; nothing for any other picture. */
export function symbolMark(font: string, code: number): string {
  const name = font.toLowerCase();
  const letter = code & 0xff;
  if (ticked[name]?.includes(letter) === true) return '☒';
  return empty[name]?.includes(letter) === true ? '☐' : '';
}
