import { CalendarDate } from '../calendar-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const written = [
  /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?<month>[a-z]{3,9})\.?,?[ -]?(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
];

const monthOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  // "sept" too, and every month as it is being typed.
  return months.indexOf(text.slice(0, 3)) + 1;
};

/**
 * The days that somebody may mean by `12/7/87`, `12 Jul 1987` or `1987-07-12`, always day before month.
 * A year of two digits is one of this century or of the last, as far as it is over: nobody is asked, so
 * both are looked for.
 */
export function typedDates(text: string, today: CalendarDate): CalendarDate[] {
  const groups = written.map((form) => form.exec(text.trim().toLowerCase())?.groups).find(Boolean);
  if (groups === undefined) return [];
  const { day = '', month = '', year = '' } = groups;
  const years = year.length === 4 ? [year] : [`20${year}`, `19${year}`];
  const rest = `${String(monthOf(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return years.flatMap((each) => {
    const date = CalendarDate.safeParse(`${each}-${rest}`);
    return date.success && (year.length === 4 || isNear(date.data, today)) ? [date.data] : [];
  });
}

/** A meeting may be planned for next year, and nobody is born after today. */
const isNear = (date: CalendarDate, today: CalendarDate): boolean =>
  Number(date.slice(0, 4)) <= Number(today.slice(0, 4)) + 1;
