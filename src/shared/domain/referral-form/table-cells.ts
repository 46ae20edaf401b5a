import { headingKey } from '../heading-key.ts';
import { saysUnknown } from './blank-words.ts';
import { cellText, linesOf, type FormCell, type FormLine, type FormTable } from './form-block.ts';
import { hasMarks, plainMarks } from './form-choice.ts';
import { findPostcodes } from './form-contact.ts';
import { findDates } from './form-date.ts';
import { isGuidanceLine } from './guidance-words.ts';
import { kindOf } from './read-answer.ts';
import { isKnownLabel, withoutExample } from './read-label.ts';

/** The cells of a row that are not merged with the row above. */
export const ownCells = (row: readonly FormCell[]): FormCell[] =>
  row.filter(({ isContinued }) => !isContinued);

export const isFilled = (cell: FormCell): boolean =>
  cellText(cell) !== '' || cell.blocks.some(({ kind }) => kind === 'table');

export const isBoldCell = (cell: FormCell): boolean => {
  const lines = linesOf(cell).filter(({ text }) => text.trim() !== '');
  return lines.length > 0 && lines.every(({ isBold }) => isBold);
};

/** Words that answer and never ask: dates, numbers, ticks, yes and no, what is not known, long text. */
function looksLikeValue(text: string): boolean {
  return (
    hasMarks(plainMarks(text)) ||
    kindOf(text) !== undefined ||
    saysUnknown(text) ||
    /^[\d\s+().,/-]+$/.test(text) ||
    /\S@\S/.test(text) ||
    text.length > 160 ||
    findPostcodes(text).length > 0 ||
    /(?:\d[\s-]?){9,}/.test(text) ||
    findDates(text, 'adult', '2100-01-01').length > 0
  );
}

/** How the cells of a table tell their labels from their values, as far as they do. */
export type TableLook = {
  readonly isLabel: (cell: FormCell) => boolean;
};

type Contrast = { readonly isShadeTelling: boolean; readonly isBoldTelling: boolean };

/**
 * Whether labels are told from values by shade or by bold type: most labels that are known by their
 * words have it, and other cells have not.
 */
function contrastOf(rows: readonly (readonly FormCell[])[]): Contrast {
  const cells = rows.flat().filter(isFilled);
  const known = cells.filter((cell) => isKnownLabel(cellText(cell)));
  const start = Math.min(...cells.map(({ column }) => column));
  // Where no label is known, only a first column that stands out is one of labels.
  const tells = (test: (cell: FormCell) => boolean): boolean =>
    !cells.every(test) &&
    cells.some(test) &&
    known.filter(test).length >= known.length * 0.7 &&
    (known.length > 0 || cells.filter(test).every(({ column }) => column === start));
  return { isShadeTelling: tells(({ isShaded }) => isShaded), isBoldTelling: tells(isBoldCell) };
}

/** Headings of columns that ask for nothing by themselves. */
const columnWords =
  /^(no|q|(please )?tick( (one|the answer))?( box)?( only)?|(select|choose) one|question|weight|weighting|marks|risk question|indicator|factor|risk factor|response|level|answer|score|points|type|time|notes|comments?|ref|reference|reported to|reported|source|details|date|date time|evidence)$/;

export const isColumnWord = (text: string): boolean =>
  text.trim() === '#' || columnWords.test(headingKey(text));

/** A cell whose first line is the label of the lines below it. */
export function labelledLines(cell: FormCell): { label: string; value: string } | undefined {
  const [label = '', ...lines] = cellText(cell).split('\n');
  const value = lines.join('\n');
  const holdsValue = /[:?]\s*\S|\d{4}|\S@\S/.test(label) || linesOf(cell)[0]?.control !== '';
  const isLabel = lines.length > 0 && isKnownLabel(label) && !holdsValue;
  const goesOn =
    /^[\p{Ll}(]/u.test(value) ||
    withoutExample(cellText(cell)) === label ||
    isKnownLabel(value) ||
    /^[^:]{2,40}:\s*\S/.test(value);
  return isLabel && !goesOn ? { label, value } : undefined;
}

function scoreOf(cell: FormCell, { isShadeTelling, isBoldTelling }: Contrast): number {
  const text = withoutExample(cellText(cell));
  if (text === '') return 0;
  if (labelledLines(cell) !== undefined || holdsPair(cell)) return -5;
  let score = 0;
  if (isKnownLabel(text)) score += 3;
  if (isColumnWord(text)) score += 2;
  if (looksLikeValue(text)) score -= 4;
  if (/[:?]$/.test(text)) score += 1.5;
  if (isShadeTelling) score += cell.isShaded ? 2 : -3;
  if (isBoldTelling) score += isBoldCell(cell) ? 1.5 : -2;
  return score;
}

const enough = 1.5;
const noCell: FormCell = { column: 0, span: 1, isContinued: false, isShaded: false, blocks: [] };

/** A row without the number or letter that it begins with, or the heading of their column. */
const withoutNumberCell = (cells: readonly FormCell[]): readonly FormCell[] =>
  cells.length > 2 && /^(no|q|ref|[a-z]|q?\d{1,2}|)$/.test(headingKey(cellText(cells[0] ?? noCell)))
    ? cells.slice(1)
    : cells;

/** Judges each cell by its words, its look, and what stands above and below it in its column. */
export function lookOf({ rows }: FormTable): TableLook {
  const multi = rows.map(ownCells).filter((cells) => cells.length > 1);
  const contrast = contrastOf(multi);
  const scores = new Map(multi.flat().map((cell) => [cell, scoreOf(cell, contrast)]));
  const columns = new Map<number, { labels: number; filled: number }>();
  for (const [cell, score] of scores) {
    if (!isFilled(cell)) continue;
    const column = columns.get(cell.column) ?? { labels: 0, filled: 0 };
    columns.set(cell.column, {
      labels: column.labels + (score >= enough ? 1 : 0),
      filled: column.filled + 1,
    });
  }
  const bonus = ({ column }: FormCell): number => {
    const { labels, filled } = columns.get(column) ?? { labels: 0, filled: 0 };
    if (filled < 3) return 0;
    if (labels / filled >= 0.5) return 1.5;
    return labels / filled < 0.15 ? -1 : 0;
  };
  const pairs = multi.map(withoutNumberCell);
  const isOfPairs = pairs.length > 2 && pairs.every(({ length }) => length === 2);
  const share = (place: 0 | 1): number =>
    pairs.filter((cells) => (scores.get(cells[place] ?? noCell) ?? 0) >= enough).length /
    pairs.length;
  const [values] = isOfPairs && share(0) >= 0.6 && share(1) <= 0.34 ? [pairs[0]?.[1]?.column] : [];
  return {
    isLabel: (cell) => {
      // "Grounds: Repeat": what stands where all others answer is an answer, though it could ask.
      if (cell.column === values && scores.has(cell)) return false;
      const score = scores.get(cell) ?? scoreOf(cell, contrast);
      return cellText(cell) !== '' && score + bonus(cell) >= enough;
    },
  };
}

/** Whether a row stands out from the one below by shade or bold type, as a row of headings does. */
export function standsOut(row: readonly FormCell[], below: readonly FormCell[]): boolean {
  const [own, next] = [row.filter(isFilled), below.filter(isFilled)];
  const differs = (test: (cell: FormCell) => boolean): boolean =>
    own.every(test) && !next.some(test);
  const isShort = own.every(
    (cell) => cellText(cell).length <= 80 && !looksLikeValue(cellText(cell)),
  );
  return isShort && next.length > 0 && (differs(({ isShaded }) => isShaded) || differs(isBoldCell));
}

/** "Ethnic origin: White British" with the label in bold, and more such lines below. */
const beginsWithLabel = ({ text, labels }: FormLine): boolean => {
  const [first] = labels;
  if (first === undefined || text.slice(0, first.start).trim() !== '') return false;
  const label = text.slice(first.start, first.end);
  return /:\s*$/.test(label) && isKnownLabel(label) && text.slice(first.end).trim() !== '';
};

/** A cell with a label and its value in it: "Surname: BEGUM". */
export const holdsPair = (cell: FormCell): boolean => {
  const text = cellText(cell);
  const lines = text.split('\n');
  if (linesOf(cell).some(beginsWithLabel)) return true;
  if (lines.length > 1 && lines.every((line) => line.trim().endsWith(':'))) return true;
  const [, label = '', rest = ''] =
    /^([^:?\n]{2,60}[:?])[^\S\n]*(\S.*)$/s.exec(withoutOffer(text)) ?? [];
  // "Date of referral: 03.02.26" has the words of a label, and "Complainant: surname" is one.
  const [first = ''] = rest.split('\n');
  // "Last incident: details" asks for details.
  return (
    label !== '' &&
    isKnownLabel(label) &&
    !isKnownLabel(first) &&
    !isColumnWord(first) &&
    !isGuidanceLine(rest)
  );
};

/** "Is she aware? Y/N: Y": the answers that are offered before the one that was given. */
const withoutOffer = (text: string): string =>
  text.replace(/[?:]?\s{0,5}\(?\b(?:y\/n|yes\s?\/\s?no)\)?(?:\s*:\s*|\s*,\s*|\s*$)/i, ': ');
