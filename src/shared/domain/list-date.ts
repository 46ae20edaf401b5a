import { CalendarDate } from './calendar-date.ts';

/** What a cell of a list says, or what is wrong with it and what to write. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

const howToWrite = 'Write the date as day, month and year, for example 31/12/2026';

/** The year, month and day as digits, from one of the ways in which UK lists write a date. */
function partsOf(text: string): { year: string; month: string; day: string } | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' };
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text);
  if (numbers) return { year: numbers[4] ?? '', month: numbers[3] ?? '', day: numbers[1] ?? '' };
  const words = /^(\d{1,2})([ -])([a-z]+)\2(\d{4}|\d\d)$/.exec(text.toLowerCase());
  const name = words?.[3] ?? '';
  if (!words || !monthNames.test(name)) return undefined;
  const month = String(months.indexOf(name.slice(0, 3)) + 1);
  return { year: words[4] ?? '', month, day: words[1] ?? '' };
}

/** Reads a date, always day before month. A century is never guessed. */
export function readListDate(text: string): Reading<CalendarDate> {
  const parts = partsOf(text);
  if (parts === undefined) return { problem: howToWrite };
  const { year, month, day } = parts;
  if (year.length !== 4) return { problem: 'Write the year with all four digits' };
  if (Number(month) < 1 || Number(month) > 12) {
    return { problem: `The month is not between 1 and 12. ${howToWrite}` };
  }
  if (Number(year) < 1900) return { problem: 'The year is before 1900. Check the year' };
  const date = CalendarDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!date.success) return { problem: 'This is not a day in the calendar. Check day and month' };
  return { value: date.data };
}
