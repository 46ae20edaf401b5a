import { cellText, type FormCell } from './form-block.ts';
import type { FormEntry } from './form-entry.ts';
import { isHeadingWords } from './read-heading.ts';
import { isKnownLabel } from './read-label.ts';
import { isFilled } from './table-cells.ts';
import type { Row, Walk } from './table-walk.ts';

/** How many rows from an index on have their first cell merged with that of the first. */
function heightOf(rows: readonly Row[], index: number): number {
  const below = rows.slice(index + 1).findIndex(([first]) => first?.isContinued !== true);
  return below < 0 ? rows.length - index : below + 1;
}

/**
 * A cell at the left that is merged over several rows of labels is their heading. It is no label, for
 * beside a label that is merged there would be nothing but its values.
 */
export function readMergedHeading(
  { rows, look, readPart }: Walk,
  index: number,
): [FormEntry[], number] | undefined {
  const [first, ...others] = rows[index] ?? [];
  if (first === undefined || first.isContinued || others.length < 2) return undefined;
  const height = heightOf(rows, index);
  const text = cellText(first);
  if (height < 2 || text === '' || text.length > 40) return undefined;
  const part = rows.slice(index, index + height).map((row): FormCell[] => row.slice(1));
  if (part.some((row) => row.length < 2)) return undefined;
  const isOfLabels = part
    .filter((row) => row.some(isFilled))
    .every((row) => row.some((cell) => isFilled(cell) && look.isLabel(cell)));
  const isTable = part[0]?.filter(isFilled).every((cell) => isKnownLabel(cellText(cell))) ?? false;
  if (!isHeadingWords(text) && !(isOfLabels && !isKnownLabel(text)) && !isTable) return undefined;
  return [[{ kind: 'heading', text }, ...readPart(part)], height];
}
