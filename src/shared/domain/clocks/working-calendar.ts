import { z } from 'zod';
import { CalendarDate, weekdayOf } from '../calendar-date.ts';
import { dateWithDay } from '../date-words.ts';
import { type BankHolidays, Jurisdiction, jurisdictionNames } from './bank-holidays.ts';

/** A day that the partnership itself closes, or works although its calendar says otherwise. */
const LocalDay = z.strictObject({
  date: CalendarDate,
  isWorking: z.boolean(),
  reason: z.string().trim().min(1, 'Say why the day differs').max(120),
});

/**
 * Whose bank holidays count, and the days that differ here. A holiday that is proclaimed after this
 * list was made is added as a day on which nobody works.
 */
export const CalendarSettings = z.strictObject({
  jurisdiction: Jurisdiction.default('england-and-wales'),
  localDays: z
    .array(LocalDay)
    .refine(
      (days) => new Set(days.map(({ date }) => date)).size === days.length,
      'Each day can be listed only once',
    )
    .default([]),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

export type WorkingCalendar = {
  readonly jurisdiction: Jurisdiction;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Years whose bank holidays are not yet proclaimed. */
  readonly provisionalYears: readonly number[];
  /** Name of each bank holiday, by day. */
  readonly holidays: ReadonlyMap<CalendarDate, string>;
  readonly localDays: ReadonlyMap<CalendarDate, z.infer<typeof LocalDay>>;
};

export function createWorkingCalendar(
  { years, jurisdictions }: BankHolidays,
  { jurisdiction, localDays }: CalendarSettings,
): WorkingCalendar {
  const known = years.map(({ year }) => year);
  return {
    jurisdiction,
    firstYear: Math.min(...known),
    lastYear: Math.max(...known),
    provisionalYears: years.filter(({ provisional }) => provisional).map(({ year }) => year),
    holidays: new Map(jurisdictions[jurisdiction].map(({ date, name }) => [date, name])),
    localDays: new Map(localDays.map((day) => [day.date, day])),
  };
}

/** How far the calendar can be trusted for the days that were looked at. */
export type Certainty = {
  /** A weekday outside the known years was counted as a working day. */
  readonly beyondCalendar: boolean;
  /** A weekday was looked at whose bank holidays are not yet proclaimed. */
  readonly provisional: boolean;
};

export const certain: Certainty = { beyondCalendar: false, provisional: false };

export type Workday = Certainty & { readonly isWorking: boolean };

/**
 * Whether people work on a day: Monday to Friday but for the bank holidays, unless the partnership
 * says otherwise. A weekday outside the known years counts as worked, and the answer says so.
 */
export function workdayOf(date: CalendarDate, calendar: WorkingCalendar): Workday {
  const local = calendar.localDays.get(date);
  if (local !== undefined) return { ...certain, isWorking: local.isWorking };
  if (weekdayOf(date) > 5) return { ...certain, isWorking: false };
  const year = Number(date.slice(0, 4));
  return {
    isWorking: !calendar.holidays.has(date),
    beyondCalendar: year < calendar.firstYear || year > calendar.lastYear,
    provisional: calendar.provisionalYears.includes(year),
  };
}

/** Why a day is worked or not, with what is uncertain about it. */
export function workdayReason(date: CalendarDate, calendar: WorkingCalendar): string {
  const workday = workdayOf(date, calendar);
  const holiday = calendar.holidays.get(date);
  const local = calendar.localDays.get(date);
  const why =
    local !== undefined
      ? `is a ${local.isWorking ? 'working day' : 'day off'} here: ${local.reason}`
      : holiday !== undefined
        ? `is a bank holiday in ${jurisdictionNames[calendar.jurisdiction]}: ${holiday}`
        : workday.isWorking
          ? 'counts as a working day'
          : 'is at a weekend';
  return [`${dateWithDay(date)} ${why}.`, ...cautions(workday, calendar)].join(' ');
}

/** What to tell people who rely on a count of working days; nothing when it is certain. */
export function cautions(
  { beyondCalendar, provisional }: Certainty,
  { firstYear, lastYear, provisionalYears }: WorkingCalendar,
): string[] {
  const told: string[] = [];
  if (beyondCalendar) {
    told.push(
      `Bank holidays are known only from ${firstYear} to ${lastYear}: check the date by hand.`,
    );
  }
  if (provisional) {
    told.push(`Bank holidays from ${Math.min(...provisionalYears)} on are not yet proclaimed.`);
  }
  return told;
}
