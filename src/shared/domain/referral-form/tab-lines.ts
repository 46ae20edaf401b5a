import { plainLine, type FormBlock, type FormCell, type FormLine } from './form-block.ts';
import { findDates } from './form-date.ts';
import { loose, pair, type FormEntry } from './form-entry.ts';
import { isKnownLabel } from './read-label.ts';

const isLabelLike = (text: string): boolean =>
  isKnownLabel(text) || /^\p{L}[^\d@☒☐:]{1,50}:?$/u.test(text);

/** "Surname: Berg" has the words of a label, and is answered. */
const holdsAnswer = (part: string): boolean => {
  const [, label = ''] = /^([^:?]{2,60})[:?]\s*[^\s:_.]/.exec(part) ?? [];
  return label !== '' && isKnownLabel(label);
};

/** Labels and values in turn with tabs between them; undefined where a line is something else. */
export function readTabbed(text: string): FormEntry[] | undefined {
  const parts = text
    .split(/\t+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  if (parts.length < 2 || /[☒☐]/u.test(text) || parts.some(holdsAnswer)) return undefined;
  if (parts.length > 2 && /^[A-Z]{0,2}\d{1,2}[.)]?$/.test(first) && !parts.some(isKnownLabel))
    return [loose(parts.slice(1).join(', '))];
  const labels = parts.filter((_, index) => index % 2 === 0);
  const values = parts.filter((_, index) => index % 2 === 1);
  const isInTurn =
    values.length === labels.length &&
    labels.every(isLabelLike) &&
    !values.some(isKnownLabel) &&
    (labels.some(isKnownLabel) || (parts.length === 2 && !isNameWithDate(first, second)));
  return isInTurn ? labels.map((label, index) => pair(label, values[index] ?? '')) : undefined;
}

/** A child in a line, and no label with what it was answered. */
const isNameWithDate = (first: string, second: string): boolean =>
  first.split(' ').every((word) => /^\p{Lu}/u.test(word)) &&
  first.includes(' ') &&
  findDates(second, 'adult', '2100-01-01').length > 0;

const partsOf = ({ text }: FormLine, gap: RegExp): string[] =>
  text.trim() === '' ? [] : text.split(gap).map((part) => part.trim());

const cellOf = (text: string, column: number, isShaded: boolean): FormCell => ({
  column,
  span: 1,
  isContinued: false,
  isShaded,
  blocks: [plainLine(text)],
});

/**
 * The cells of a row below headings parted by tabs. A row that has not as many as the headings would
 * put a value below the heading of another, so it is none.
 */
function bodyRow(line: FormLine, count: number): FormCell[] | undefined {
  const single = partsOf(line, /\t/);
  const parts = [single, partsOf(line, /\t+/)].find(({ length }) => length === count);
  return parts?.map((part, column) => cellOf(part, column, false));
}

/** A row of labels parted by tabs with rows of values below it, as a table. */
function tableAt(blocks: readonly FormBlock[], index: number): [FormBlock, number] | undefined {
  const head = blocks[index];
  if (head?.kind !== 'line' || !head.text.includes('\t')) return undefined;
  const labels = partsOf(head, /\t+/);
  const isHead = labels.length > 1 && labels.filter(isKnownLabel).length >= labels.length * 0.6;
  if (!isHead || labels.some(holdsAnswer) || !labels.every(isLabelLike)) return undefined;
  const rows: FormCell[][] = [labels.map((label, column) => cellOf(label, column, true))];
  for (const line of blocks.slice(index + 1)) {
    const row =
      line.kind === 'line' && line.text.includes('\t') ? bodyRow(line, labels.length) : undefined;
    if (
      row === undefined ||
      row.every(({ blocks: [block] }) => block?.kind === 'line' && isKnownLabel(block.text))
    )
      break;
    rows.push(row);
  }
  return rows.length > 1 ? [{ kind: 'table', rows }, rows.length] : undefined;
}

/** Makes tables of what was pasted from one. */
export function tableTabs(blocks: readonly FormBlock[]): FormBlock[] {
  const made: FormBlock[] = [];
  let index = 0;
  while (index < blocks.length) {
    const [table, used] = tableAt(blocks, index) ?? [blocks[index], 1];
    if (table !== undefined) made.push(table);
    index += used;
  }
  return made;
}
