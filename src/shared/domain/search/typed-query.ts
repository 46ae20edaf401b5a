import type { CalendarDate } from '../calendar-date.ts';
import { normalPhones, normalPostcode } from '../matching/contact.ts';
import { typedDates } from './typed-dates.ts';
import { typedWords } from './typed-words.ts';

/** What somebody typed into the one field, taken apart. */
export type TypedQuery = {
  /** With the words of a date among them. */
  readonly words: readonly string[];
  /** The words beside a date; all of them where no date was typed. */
  readonly names: readonly string[];
  readonly dates: readonly CalendarDate[];
  /** Of a case, as in `M-0012` or `12`; null for anything else. */
  readonly caseNumber: number | null;
  /** Exactly as typed, where it may be a reference. */
  readonly reference: string;
  /** Whole ones alone: nobody finds an address letter by letter. */
  readonly isPhone: boolean;
  readonly isPlace: boolean;
};

const dateInText =
  /(?<![\w/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? ?[a-z]{3,9},? ?(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?![\w/.-])/i;

export function typedQuery(text: string, today: CalendarDate): TypedQuery {
  const typed = text.trim();
  const [date = ''] = dateInText.exec(typed) ?? [];
  const dates = typedDates(date, today);
  const number = /^(?:[ma]-?)?0*(\d{1,9})$/i.exec(typed)?.[1];
  // The M of a case number begins no word.
  const words = number !== undefined && /^[ma]/i.test(typed) ? [] : typedWords(typed);
  return {
    words,
    names: dates.length === 0 ? words : typedWords(typed.replace(date, ' ')),
    dates,
    caseNumber: number === undefined ? null : Number(number),
    reference: typed,
    isPhone: dates.length === 0 && /^\+?[\d ().-]{9,}$/.test(typed) && isWholePhone(typed),
    isPlace: /\d[a-z]{2}$/i.test(typed) && normalPostcode(typed) !== '',
  };
}

const isWholePhone = (typed: string): boolean =>
  typed.replace(/\D/g, '').length >= 10 && normalPhones(typed).length > 0;
