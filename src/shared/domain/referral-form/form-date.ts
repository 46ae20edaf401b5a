import { ageOn, CalendarDate } from '../calendar-date.ts';

const monthWords: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr', 'ion'],
  ['february', 'feb', 'chwefror', 'chwe', 'chwef'],
  ['march', 'mar', 'mawrth', 'maw'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai'],
  ['june', 'jun', 'mehefin', 'meh'],
  ['july', 'jul', 'gorffennaf', 'gorff', 'gor'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi'],
  ['october', 'oct', 'hydref', 'hyd'],
  ['november', 'nov', 'tachwedd', 'tach'],
  ['december', 'dec', 'rhagfyr', 'rhag'],
];
const monthOf = (word: string): number =>
  monthWords.findIndex((names) => names.includes(word.toLowerCase())) + 1;

const monthName = `(${monthWords.flat().join('|')})`;
const ordinal = '(?:st|nd|rd|th|ain|af|fed|eg|ydd)?';
/** Day first, in figures or with the month's name, or year first with four digits. */
const forms: readonly {
  pattern: RegExp;
  order: readonly ['d' | 'm' | 'y', 'd' | 'm' | 'y', 'd' | 'm' | 'y'];
}[] = [
  { pattern: /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/g, order: ['y', 'm', 'd'] },
  {
    pattern: /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?![\d/-])/g,
    order: ['d', 'm', 'y'],
  },
  { pattern: /(?<![\d/.-])(\d{1,2}) (\d{1,2}) (\d{4}|\d\d)(?![\d/-])/g, order: ['d', 'm', 'y'] },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})${ordinal}(?: of)?[ -/.]?${monthName}\\.?,?[ -/.]?['’]?(\\d{4}|\\d\\d)(?!\\d|:)`,
      'gi',
    ),
    order: ['d', 'm', 'y'],
  },
  {
    pattern: new RegExp(`\\b${monthName}\\.? (\\d{1,2})${ordinal},? (\\d{4})\\b`, 'gi'),
    order: ['m', 'd', 'y'],
  },
];

/** What a date is of: the year that two digits mean follows from it. */
export type DateOf = 'adult' | 'child' | 'recent' | 'due';

/** No victim or perpetrator of a conference is younger or older than this. */
const adultAges = { least: 13, most: 100 };
const childMost = 25;

function yearOf(digits: string, of: DateOf, today: CalendarDate): number | undefined {
  if (digits.length === 4) return Number(digits);
  const now = Number(today.slice(0, 4));
  const [late, early] = [2000 + Number(digits), 1900 + Number(digits)];
  if (of === 'recent') return late <= now ? late : undefined;
  if (of === 'due') return late;
  const isLikely = (year: number): boolean => {
    const age = now - year;
    if (of === 'child') return age >= 0 && age <= childMost;
    return age >= adultAges.least && age <= adultAges.most;
  };
  const likely = [late, early].filter(isLikely);
  return likely.length === 1 ? likely[0] : undefined;
}

type Found = {
  readonly said: string;
  readonly index: number;
  readonly date: CalendarDate | undefined;
};

/** Every date written in a text, in the order in which they stand; undefined is a day that cannot be. */
export function findDates(text: string, of: DateOf, today: CalendarDate): Found[] {
  const found: Found[] = [];
  for (const { pattern, order } of forms) {
    for (const match of text.matchAll(pattern)) {
      const index = match.index;
      const isTaken = found.some(
        (one) => index < one.index + one.said.length && one.index < index + match[0].length,
      );
      if (!isTaken)
        found.push({ said: match[0].trim(), index, date: dateOf(match, order, of, today) });
    }
  }
  return found.toSorted((a, b) => a.index - b.index);
}

function dateOf(
  match: RegExpExecArray,
  order: readonly ('d' | 'm' | 'y')[],
  of: DateOf,
  today: CalendarDate,
): CalendarDate | undefined {
  const groups = match.slice(1).filter((group) => group !== undefined && !/^[/.-]$/.test(group));
  const part = (letter: 'd' | 'm' | 'y'): string => groups[order.indexOf(letter)] ?? '';
  const year = yearOf(part('y'), of, today);
  const month = /^\d/.test(part('m')) ? Number(part('m')) : monthOf(part('m'));
  if (year === undefined || year < 1900) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = CalendarDate.safeParse(`${year}-${two(month)}-${two(Number(part('d')))}`);
  if (!date.success || !isPossible(date.data, of, today)) return undefined;
  return date.data;
}

function isPossible(date: CalendarDate, of: DateOf, today: CalendarDate): boolean {
  if (of === 'due') return true;
  if (date > today) return false;
  return of === 'recent' ? date > '1990-01-01' : ageOn(date, today) <= 115;
}

/** The one date that a text states; undefined where there is none, or more than one. */
export function readDate(
  text: string,
  of: DateOf,
  today: CalendarDate,
): { value: CalendarDate; rest: string } | undefined {
  const found = findDates(text, of, today);
  const [only] = found;
  if (only?.date === undefined) return undefined;
  if (found.some(({ date }) => date !== only.date)) return undefined;
  const after = text.slice(only.index + only.said.length);
  const rest = `${text.slice(0, only.index)} ${after}`;
  return { value: only.date, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** An age as people say it of somebody whose birthday they do not know. */
const decade =
  /\b((in )?(his|her|their) )?((early|mid|late|about|around|approx\w*)[\s-]*(to[\s-](mid|late)[\s-]*)?)?(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/i;

const isAge =
  /\b(aged?|approx\w*|circa|about|around|c\.?|oed)?\s*\d{1,3}\s*\+?\s*(years?|yrs?|yr|y\/?o|mths?|months?|weeks?|wks?|oed|mlwydd)\b|\baged? \d{1,3}\b|\b(approx\w*|circa|about|around|early|mid|late|c)\W*\d{2}s?\b|\b\d{2}\s?-?ish\b|^\s*\d{1,3}\s*$|^\D{0,12}\d{2}\s?(?:[-–]|to|or)\s?\d{2}\D{0,12}$/i;

/** The words of an age, such as "approx. 55 yrs" or "aged 71"; empty when none is written. */
export function ageWords(text: string): string {
  const match =
    /(?:\b(?:approx\w*|circa|about|around|c|aged?|early|mid|late)\b[.\s]*)*\d{1,3}(?:s\b)?\s*\+?\s*(?:-?ish|years? old|years?|yrs?( old)?|yr|y\/?o|mths?|months?( old)?|weeks?|wks?|oed|mlwydd oed)?\b\.?/i.exec(
      text,
    );
  const range = /^\D{0,12}(\d{2}\s?(?:[-–]|to|or)\s?\d{2})\D{0,12}$/.exec(text);
  if (range !== null) return text.trim();
  const inWords = decade.exec(text);
  if (inWords !== null && !/\d/.test(text)) return inWords[0].trim();
  return isAge.test(text) && match !== null ? match[0].trim() : '';
}

/** Whether words before a date say that it is of a birth still to come. */
export const saysDue = (text: string): boolean =>
  /\b(edd|e\.d\.d|due|expected|estimated (date of )?delivery|unborn|disgwyl)\b/i.test(text);
