import type { FormBlock } from './form-block.ts';

/** Nobody types so many spaces to say anything; patterns would look through each anew. */
const gap = /[^\S\n]{40,}/g;

const narrowed = (text: string): string =>
  text.replace(gap, (run) => (run.includes('\t') ? '\t' : ' '.repeat(8)));

/** A document whose long gaps are short. */
export const withoutLongGaps = (blocks: readonly FormBlock[]): FormBlock[] =>
  blocks.map((block): FormBlock => {
    if (block.kind === 'table')
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, blocks: withoutLongGaps(cell.blocks) })),
        ),
      };
    const { text } = block;
    const short = narrowed(text);
    if (short === text) return block;
    const place = (at: number): number => narrowed(text.slice(0, at)).length;
    const labels = block.labels.map(({ start, end }) => ({ start: place(start), end: place(end) }));
    return { ...block, text: short, labels };
  });
