import { headingKey } from '../heading-key.ts';
import { cellText, type FormCell } from './form-block.ts';
import { loose, pair, type FormEntry } from './form-entry.ts';
import { isGuidanceLine } from './guidance-words.ts';
import { isKnownLabel, readLabel } from './read-label.ts';
import { holdsPair, isFilled, labelledLines, ownCells } from './table-cells.ts';
import type { Row, Walk } from './table-walk.ts';

const isPersonAlone = (text: string): boolean => {
  const { role, fields } = readLabel(text);
  return (
    role !== null &&
    role !== 'other' &&
    fields.length === 1 &&
    fields[0] === 'fullName' &&
    headingKey(text).split(' ').length <= 8
  );
};

/** "Suspects" in the corner, beside "Suspect 1" and "Suspect 2", says of all what each of them is. */
const namesAll = (corner: string, names: readonly string[]): boolean => {
  const { role } = readLabel(corner);
  const people = names.map(readLabel);
  return role !== null && people.every((one) => one.role === role && one.number > 0);
};

/** A table with a column for each person: labels at the left, "Victim" and "Perpetrator" at the top. */
export function readPeopleColumns(
  { rows, look }: Walk,
  index: number,
): [FormEntry[], number] | undefined {
  const [corner, ...heads] = ownCells(rows[index] ?? []);
  if (corner === undefined || heads.length < 2 || heads.length > 6) return undefined;
  const names = heads.map(cellText);
  const numbers = names.map((name) => /^(?:(?:person|no|number)\.? ?)?([1-9])$/i.exec(name)?.[1]);
  if (cellText(corner) === '' && numbers.every((number) => number !== undefined))
    return readNumberedColumns(rows.slice(index + 1), heads, numbers);
  if (
    new Set(names).size < names.length ||
    !names.every(isPersonAlone) ||
    (isPersonAlone(cellText(corner)) && !namesAll(cellText(corner), names))
  )
    return undefined;
  if (
    !namesAll(cellText(corner), names) &&
    cellText(corner) !== '' &&
    isKnownLabel(cellText(corner)) &&
    !/^(name|details)$/i.test(cellText(corner))
  )
    return undefined;
  const body = rows.slice(index + 1);
  const end = body.findIndex((row) => ownCells(row).length < 2 || !look.isLabel(row[0] ?? corner));
  const below = end < 0 ? body : body.slice(0, end);
  if (below.length === 0) return undefined;
  const entries = heads.flatMap((head, place): FormEntry[] => [
    { kind: 'heading', text: names[place] ?? '' },
    ...below.map((row) => {
      const value = row.find(({ column }) => column === head.column);
      return pair(cellText(row[0] ?? corner), value === undefined ? '' : cellText(value));
    }),
  ]);
  return [[...entries, { kind: 'heading', text: '' }], below.length + 1];
}

/** "Lives with: victim" does not say that the row is about the victim; "Role: victim" does. */
const saysRole = (head: string, place: number): boolean =>
  (place === 0 && head === '') ||
  /^(role|person|party|type|who|capacity|status|role in case|person type|category)$/.test(
    headingKey(head),
  );

/** Columns headed by nothing but 1, 2, 3: the people of the part in which the table lies. */
function readNumberedColumns(
  body: readonly Row[],
  heads: readonly FormCell[],
  numbers: readonly string[],
): [FormEntry[], number] | undefined {
  const end = body.findIndex(([lead]) => lead === undefined || !isKnownLabel(cellText(lead)));
  const below = end < 0 ? body : body.slice(0, end);
  if (below.length === 0) return undefined;
  const entries = heads.flatMap((head, place) =>
    below.map((row) => {
      const value = row.find(({ column }) => column === head.column);
      const [lead] = row;
      const label = lead === undefined ? '' : cellText(lead);
      return pair(
        `Person ${numbers[place] ?? ''}: ${label}`,
        value === undefined ? '' : cellText(value),
      );
    }),
  );
  return [entries, below.length + 1];
}

/** A table with a row for each person: labels at the top, and in one column whom each row is about. */
export function readPeopleRows({ rows }: Walk, index: number): [FormEntry[], number] | undefined {
  const heads = ownCells(rows[index] ?? []);
  const body = rows.slice(index + 1);
  const end = body.findIndex((row) => ownCells(row).length !== heads.length);
  const below = (end < 0 ? body : body.slice(0, end)).filter((row) => row.some(isFilled));
  const at = heads.findIndex(
    (head, place) =>
      saysRole(cellText(head), place) &&
      below.every((row) => row[place] !== undefined && isPersonAlone(cellText(row[place]))),
  );
  const labels = heads.filter((_, place) => place !== at).map(cellText);
  const known = labels.filter(isKnownLabel);
  if (at < 0 || below.length === 0 || known.length < 2 || known.length < labels.length * 0.6)
    return undefined;
  if (labels.some(isPersonAlone) || below.some((row) => row.some(isLabelCell(at))))
    return undefined;
  const entries = below.flatMap((row): FormEntry[] => [
    { kind: 'heading', text: cellText(row[at] ?? heads[0] ?? nothing) },
    ...row.flatMap((cell, place) =>
      place === at ? [] : [pair(cellText(heads[place] ?? cell), cellText(cell))],
    ),
  ]);
  return [[...entries, { kind: 'heading', text: '' }], (end < 0 ? body.length : end) + 1];
}

const nothing: FormCell = { column: 0, span: 1, isContinued: false, isShaded: false, blocks: [] };

/** Whether a cell besides the one of the role is a label, so that the row is no row of values. */
const isLabelCell =
  (at: number) =>
  (cell: FormCell, place: number): boolean =>
    place !== at && isKnownLabel(cellText(cell));

/** The heads of a row that name a role, each with what stands beside it up to the next. */
function headsOf(cells: readonly FormCell[]): FormCell[] {
  const roles = cells.map((cell) => isPersonAlone(cellText(cell)));
  // "Victim, Jo Low, Perpetrator, Al Low": the name stands beside whose it is.
  const areInTurn =
    cells.length > 2 &&
    cells.every((cell, place) => roles[place] === (place % 2 === 0) || !isFilled(cell));
  const filled = cells.filter(
    (cell, place) =>
      isFilled(cell) && !isGuidanceLine(cellText(cell)) && (!areInTurn || roles[place] === true),
  );
  const last = cells.at(-1);
  const end = last === undefined ? 0 : last.column + last.span;
  return filled.map((head, place) => ({
    ...head,
    span: (filled[place + 1]?.column ?? end) - head.column,
  }));
}

/** Two people side by side, each with columns of labels and values, or with both in one cell. */
export function readSideBySide(walk: Walk, index: number): [FormEntry[], number] | undefined {
  const heads = headsOf(ownCells(walk.rows[index] ?? []));
  if (heads.length < 2 || !heads.every((head) => isPersonAlone(cellText(head)))) return undefined;
  const body = walk.rows.slice(index + 1);
  const end = body.findIndex((row) => row.length === 1);
  const below = end < 0 ? body : body.slice(0, end);
  const [first] = below;
  const holdsPairs = first?.some((cell) => holdsPair(cell) || labelledLines(cell) !== undefined);
  if (first === undefined || (first.length < heads.length * 2 && holdsPairs !== true))
    return undefined;
  const starts = new Set(heads.map(({ column }) => column));
  const beside = ownCells(walk.rows[index] ?? []).filter(
    (cell) => isFilled(cell) && !starts.has(cell.column) && !isGuidanceLine(cellText(cell)),
  );
  const told = ownCells(walk.rows[index] ?? []).filter((cell) => isGuidanceLine(cellText(cell)));
  const entries = heads.flatMap((head): FormEntry[] => {
    const isBelow = ({ column }: FormCell): boolean =>
      column >= head.column && column < head.column + head.span;
    const rows = below.map((row) => row.filter(isBelow)).filter((row) => row.length > 0);
    const named = beside.find(isBelow);
    return [
      { kind: 'heading', text: cellText(head) },
      ...(named === undefined ? [] : [pair(cellText(head), cellText(named))]),
      ...walk.readPart(rows),
    ];
  });
  return [
    [...entries, { kind: 'heading', text: '' }, ...told.map((cell) => loose(cellText(cell)))],
    below.length + 1,
  ];
}
