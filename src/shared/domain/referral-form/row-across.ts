import { cellText, isLine, linesOf, type FormBlock, type FormCell } from './form-block.ts';
import { loose, pair, type FormEntry } from './form-entry.ts';
import { readLine } from './line-entries.ts';
import { isHeadingWords } from './read-heading.ts';
import { isKnownLabel, readLabel } from './read-label.ts';
import { holdsPair, isFilled, labelledLines, ownCells, type TableLook } from './table-cells.ts';
import type { ReadBlocks, Row, Walk } from './table-walk.ts';

/** Labels and values side by side: each label takes the cells up to the next. */
export function readAcross({ look, readBlocks }: Walk, row: Row, all: readonly Row[]): FormEntry[] {
  const entries: FormEntry[] = [];
  let label: string | null = labelAbove(row, all, look);
  let value: FormCell[] = [];
  const flush = (): void => {
    entries.push(...readValue(label, value, readBlocks));
    value = [];
  };
  const cells = ownCells(row);
  for (const [place, cell] of cells.entries()) {
    if (place === 0 && isNumberOf(cell, cells[1], look)) continue;
    if (isPartOfItsOwn(cell)) {
      flush();
      label = null;
      entries.push({ kind: 'heading', text: cellText(cell) }, ...readNested(cell, readBlocks));
      continue;
    }
    if ((look.isLabel(cell) && !holdsPair(cell)) || isLabelByPlace(cells, place, look)) {
      if (label !== null || value.length > 0) flush();
      label = ofWhomAbove(cell, row, all, look);
    } else value.push(cell);
  }
  flush();
  const ending: FormEntry = { kind: 'row' };
  if (!asksTwice(entries)) return [...entries, ending];
  const opening: FormEntry = areGroups(entries) ? { kind: 'twice' } : { kind: 'heading', text: '' };
  return [opening, ...entries, ending];
}

const contacts: ReadonlySet<string> = new Set(['phone', 'email', 'address', 'postcode']);

/** "Contact number" right below "Emergency contact" in the same column is theirs. */
function ofWhomAbove(cell: FormCell, row: Row, all: readonly Row[], look: TableLook): string {
  const text = cellText(cell);
  const { role, fields } = readLabel(text);
  const above = all[all.indexOf(row) - 1]?.find(({ column }) => column === cell.column);
  const isContact = role === null && fields.some((field) => contacts.has(field));
  if (!isContact || cell.column === 0 || above === undefined || !look.isLabel(above)) return text;
  return readLabel(cellText(above)).role === 'other' ? `${cellText(above)}: ${text}` : text;
}

/** The number of a question, before the cell that asks it. */
const isNumberOf = (cell: FormCell, next: FormCell | undefined, look: TableLook): boolean =>
  next !== undefined && look.isLabel(next) && /^q?\d{1,2}[.)]?$/i.test(cellText(cell));

/** A cell that holds a heading and below it a table, as where two people stand side by side. */
const isPartOfItsOwn = (cell: FormCell): boolean =>
  cell.blocks.some((block) => !isLine(block)) &&
  linesOf(cell).filter(({ text }) => text.trim() !== '').length === 1 &&
  isHeadingWords(cellText(cell));

const readNested = (cell: FormCell, readBlocks: ReadBlocks): FormEntry[] => [
  ...readBlocks(cell.blocks.filter((block) => !isLine(block))),
  { kind: 'heading', text: '' },
];

/** The first of two cells, or the third of four whose first is a label: one by its place. */
function isLabelByPlace(cells: Row, place: number, look: TableLook): boolean {
  const [cell, beside, before] = [cells[place], cells[place + 1], cells[place - 2]];
  if (cell === undefined || beside === undefined || !isFilled(beside)) return false;
  const text = cellText(cell);
  if (place === 0 && cells.length === 2) return isLonePair(cell, beside, look);
  if (place !== 2 || cells.length !== 4) return false;
  const isLike = /^[\p{Lu}][^\d@☒☐]{2,60}$/u.test(text) && text.split(' ').length <= 8;
  return isLike && before !== undefined && look.isLabel(before) && !look.isLabel(beside);
}

const isLonePair = (cell: FormCell, beside: FormCell, look: TableLook): boolean =>
  /^\p{L}[^☒☐]{1,120}$/u.test(cellText(cell)) &&
  !holdsPair(cell) &&
  !holdsPair(beside) &&
  labelledLines(cell) === undefined &&
  labelledLines(beside) === undefined &&
  !look.isLabel(beside);

/** Whether a row asks the same of two people without saying which is which. */
const asksTwice = (entries: readonly FormEntry[]): boolean => {
  const asked = entries
    .flatMap((entry) => (entry.kind === 'pair' ? readLabel(entry.label) : []))
    .filter(({ role }) => role === null)
    .flatMap(({ fields }) => fields.slice(0, 1))
    .filter((field) => namesSomebody.has(field));
  return new Set(asked).size < asked.length;
};
/** "Name, born, address" and again "name, born, address": each group begins with its own name. */
function areGroups(entries: readonly FormEntry[]): boolean {
  const asked = entries
    .flatMap((entry) => (entry.kind === 'pair' ? readLabel(entry.label) : []))
    .flatMap(({ fields }) => fields.slice(0, 1));
  const [first] = asked;
  const starts = asked.flatMap((field, index) => (field === first ? [index] : []));
  const isName = first === 'fullName' || first === 'firstName' || first === 'surname';
  return isName && starts.every((start, index) => (starts[index + 1] ?? asked.length) - start > 1);
}
const namesSomebody: ReadonlySet<string> = new Set([
  'fullName',
  'firstName',
  'surname',
  'dateOfBirth',
  'address',
  'postcode',
]);

/** The label of a row whose first cell is merged with the one above. */
function labelAbove(row: Row, all: readonly Row[], look: TableLook): string | null {
  const [first] = row;
  if (first?.isContinued !== true) return null;
  const index = all.indexOf(row);
  const above = all
    .slice(0, index)
    .findLast((cells) =>
      cells.some(({ column, isContinued }) => column === first.column && !isContinued),
    );
  const cell = above?.find(({ column }) => column === first.column);
  return cell !== undefined && look.isLabel(cell) ? cellText(cell) : null;
}

function readValue(
  label: string | null,
  cells: readonly FormCell[],
  readBlocks: ReadBlocks,
): FormEntry[] {
  const text = cells
    .map(cellText)
    .filter((part) => part !== '')
    .join('\n');
  const nested = cells.flatMap(({ blocks }) => blocks.filter((block) => !isLine(block)));
  const control = cells.flatMap(linesOf).find((line) => line.control !== '')?.control ?? '';
  if (label === null) return cells.flatMap((cell) => readCell(cell, readBlocks));
  if (nested.length > 0)
    return [
      { kind: 'heading', text: label },
      ...(text === '' ? [] : [loose(text)]),
      ...readBlocks(nested),
    ];
  const isOnlyPairs = cells.some(
    (cell) => linesOf(cell).length > 0 && linesOf(cell).every(isPairLine),
  );
  if (isOnlyPairs) return [pair(label, ''), ...cells.flatMap(({ blocks }) => readBlocks(blocks))];
  return [pair(label, text, control)];
}

/** A cell that no label stands beside: it may hold its own. */
export function readCell(cell: FormCell, readBlocks: ReadBlocks): FormEntry[] {
  const own = labelledLines(cell);
  if (own === undefined) return readBlocks(cell.blocks);
  return [pair(own.label, own.value), ...readBlocks(cell.blocks.filter((block) => !isLine(block)))];
}

/** A line of a value that has a known label of its own, as in a cell merged for several. */
const isPairLine = (line: FormBlock): boolean => {
  if (!isLine(line) || line.labels.length === 0) return false;
  return readLine(line).every((entry) => entry.kind === 'pair' && isKnownLabel(entry.label));
};
