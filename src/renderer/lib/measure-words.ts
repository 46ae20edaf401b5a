/** About what a letter takes at 12 px, where nothing can be drawn to measure it. */
const letterWidth = 6.6;

const context =
  typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');

/** How wide words of a line are at 12 px and common weight, in pixels at 100 %. */
export function measureWords(words: string): number {
  if (context === null) return words.length * letterWidth;
  context.font = "450 12px 'Inter Variable', sans-serif";
  // The canvas has figures of their own widths, and the page gives all of them the width of 0.
  return Math.ceil(context.measureText(words.replaceAll(/\d/g, '0')).width) + 2;
}
