import { createHash } from 'node:crypto';
import { headingKey } from '../../shared/domain/heading-key.ts';

export const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * What a row says, whatever the order of its columns or the file it stands in. Empty cells say
 * nothing, so that a new empty column does not make every row a new one.
 */
export function createRowHash(headings: readonly string[]): (cells: readonly string[]) => string {
  const order = headings
    .map((heading, column) => ({ key: headingKey(heading), column }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.column - b.column));
  return (cells) =>
    digest(
      order.flatMap(({ key, column }) => {
        const cell = cells[column] ?? '';
        return cell === '' ? [] : [key, cell];
      }),
    );
}

/** Names a set of headings, so that its mapping is found again. */
export const hashHeadings = (headings: readonly string[]): string =>
  digest(headings.map(headingKey));
