import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that somebody means who types "fri", "+7", "3d", "2w", "12/11", "12/11/26", "12 nov" or
 * "Fri 13 Nov 2026": day before month, and in the year that is nearest to `base` when none is given.
 * Null while the text is no day.
 */
export function typedDate(text: string, base: CalendarDate): CalendarDate | null {
  const typed = text.trim().toLowerCase().replace(/,/g, '');
  if (typed === 'today') return base;
  if (typed.length > 2 && 'tomorrow'.startsWith(typed)) return addDays(base, 1);
  return inDays(typed, base) ?? onWeekday(typed, base) ?? onDate(typed, base);
}

function inDays(typed: string, base: CalendarDate): CalendarDate | null {
  const match = /^(?:\+(\d{1,3})d?|(\d{1,3})\s?d(?:ays?)?|(\d{1,2})\s?w(?:eeks?)?)$/.exec(typed);
  if (match === null) return null;
  const weeks = match[3];
  return addDays(base, weeks === undefined ? Number(match[1] ?? match[2]) : Number(weeks) * 7);
}

/** The next such day after `base`. */
function onWeekday(typed: string, base: CalendarDate): CalendarDate | null {
  if (!/^[a-z]{3,9}$/.test(typed)) return null;
  const index = days.findIndex((day) => typed.startsWith(day));
  if (index === -1) return null;
  const ahead = (index + 1 - Temporal.PlainDate.from(base).dayOfWeek + 7) % 7;
  return addDays(base, ahead === 0 ? 7 : ahead);
}

function onDate(typed: string, base: CalendarDate): CalendarDate | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) {
    const [year, month, day] = typed.split('-');
    return existing(Number(year), Number(month), Number(day));
  }
  const bare = typed.replace(/^[a-z]+\s+(?=\d)/, '');
  const match = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})(?:[\s/.-]+(\d{2}|\d{4}))?$/.exec(bare);
  if (match === null) return null;
  const [, day, monthText = '', yearText] = match;
  const month = /^\d/.test(monthText)
    ? Number(monthText)
    : months.findIndex((name) => monthText.startsWith(name)) + 1;
  if (yearText !== undefined) return existing(fullYear(yearText), month, Number(day));
  return nearest(month, Number(day), base);
}

function nearest(month: number, day: number, base: CalendarDate): CalendarDate | null {
  const year = Number(base.slice(0, 4));
  const near = [year - 1, year, year + 1].flatMap((each) => existing(each, month, day) ?? []);
  const distance = (date: CalendarDate): number => Math.abs(daysBetween(base, date));
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function existing(year: number, month: number, day: number): CalendarDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
