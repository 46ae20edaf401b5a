import { describe, expect, it } from 'vitest';
import list from '../../../../../resources/bank-holidays.json' with { type: 'json' };
import { addDays, daysBetween, weekdayOf } from '../../../../../src/shared/domain/calendar-date.ts';
import {
  BankHolidays,
  Jurisdiction,
} from '../../../../../src/shared/domain/clocks/bank-holidays.ts';

const saturday = 6;
const sunday = 7;

/** Easter Sunday by Gauss's rule, for 1900 to 2099. */
function easterOf(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const isTooLate = e === 6 && (d === 29 || (d === 28 && year % 19 > 10));
  return addDays(`${year}-03-22`, d + e - (isTooLate ? 7 : 0));
}

const firstMonday = (year: number, month: string): string => {
  const first = `${year}-${month}-01`;
  return addDays(first, (8 - weekdayOf(first)) % 7);
};

const lastMonday = (lastDay: string): string => addDays(lastDay, 1 - weekdayOf(lastDay));

const nextMonday = (date: string): string => {
  const weekday = weekdayOf(date);
  return weekday === saturday ? addDays(date, 2) : weekday === sunday ? addDays(date, 1) : date;
};

/** 1 January, and in Scotland 2 January, by the weekday of the 1st. */
function newYearOf(year: number, isScotland: boolean): string[] {
  const weekday = weekdayOf(`${year}-01-01`);
  const days = isScotland
    ? ({ 5: ['01', '04'], 6: ['03', '04'], 7: ['02', '03'] }[weekday] ?? ['01', '02'])
    : [{ 6: '03', 7: '02' }[weekday] ?? '01'];
  return days.map((day) => `${year}-01-${day}`);
}

const christmasOf = (year: number): string[] => {
  const onWeekend = (day: string): boolean => weekdayOf(`${year}-12-${day}`) >= saturday;
  return [onWeekend('25') ? '27' : '25', onWeekend('26') ? '28' : '26'].map(
    (day) => `${year}-12-${day}`,
  );
};

/** What is proclaimed for one year alone. */
const oneOffs: Record<Jurisdiction, string[]> = {
  'england-and-wales': [],
  scotland: ['2026-06-15'],
  'northern-ireland': [],
};

function expected(jurisdiction: Jurisdiction, year: number): string[] {
  const isScotland = jurisdiction === 'scotland';
  const isNorthernIreland = jurisdiction === 'northern-ireland';
  return [
    ...newYearOf(year, isScotland),
    ...(isNorthernIreland ? [nextMonday(`${year}-03-17`), nextMonday(`${year}-07-12`)] : []),
    addDays(easterOf(year), -2),
    ...(isScotland ? [] : [addDays(easterOf(year), 1)]),
    firstMonday(year, '05'),
    lastMonday(`${year}-05-31`),
    isScotland ? firstMonday(year, '08') : lastMonday(`${year}-08-31`),
    ...(isScotland ? [nextMonday(`${year}-11-30`)] : []),
    ...christmasOf(year),
    ...oneOffs[jurisdiction].filter((date) => date.startsWith(`${year}`)),
  ].toSorted();
}

const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];
const { jurisdictions } = BankHolidays.parse(list);
const every = Jurisdiction.options.flatMap((jurisdiction) =>
  years.map((year) => ({ jurisdiction, year })),
);

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2029, '2029-04-01'],
  [2030, '2030-04-21'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
])('Easter of %i falls on %s', (year, date) => {
  expect(easterOf(year)).toBe(date);
});

describe('the list of bank holidays', () => {
  it.each(every)('of $jurisdiction in $year is what the Acts and the custom give', (one) => {
    const listed = jurisdictions[one.jurisdiction].map(({ date }) => date);
    const ofYear = listed.filter((date) => date.startsWith(`${one.year}-`));
    expect(ofYear).toEqual(expected(one.jurisdiction, one.year));
  });

  it('knows 2024 to 2030, the last three not yet proclaimed', () => {
    expect(list.years.map(({ year }) => year)).toEqual(years);
    const provisional = list.years.filter((each) => each.provisional).map(({ year }) => year);
    expect(provisional).toEqual([2028, 2029, 2030]);
  });

  it.each(Jurisdiction.options)('marks the days of %s that no rule gives', (jurisdiction) => {
    const marked = jurisdictions[jurisdiction].filter(({ oneOff }) => oneOff === true);
    expect(marked.map(({ date }) => date)).toEqual(oneOffs[jurisdiction]);
  });

  it.each(Jurisdiction.options)('says in %s for which day a substitute stands', (jurisdiction) => {
    const fixed = new Map([
      ["New Year's Day", '01-01'],
      ['2nd January', '01-02'],
      ["St Patrick's Day", '03-17'],
      ["Battle of the Boyne (Orangemen's Day)", '07-12'],
      ["St Andrew's Day", '11-30'],
      ['Christmas Day', '12-25'],
      ['Boxing Day', '12-26'],
    ]);
    for (const { date, name, insteadOf } of jurisdictions[jurisdiction]) {
      const day = fixed.get(name);
      const own = day === undefined ? date : `${date.slice(0, 4)}-${day}`;
      expect({ name, insteadOf }).toEqual({ name, insteadOf: own === date ? undefined : own });
    }
  });

  it('has a substitute only for a day at a weekend, at most two days later', () => {
    for (const { date, insteadOf } of Object.values(jurisdictions).flat()) {
      if (insteadOf === undefined) continue;
      expect(weekdayOf(insteadOf)).toBeGreaterThanOrEqual(saturday);
      expect(daysBetween(insteadOf, date)).toBeLessThanOrEqual(2);
    }
  });

  it.each([
    ['england-and-wales', '2026-12-28', 'Boxing Day'],
    ['england-and-wales', '2028-01-03', "New Year's Day"],
    ['scotland', '2026-06-15', 'World Cup bank holiday'],
    ['scotland', '2027-01-04', '2nd January'],
    ['scotland', '2028-01-04', '2nd January'],
    ['scotland', '2026-08-03', 'Summer bank holiday'],
    ['scotland', '2024-12-02', "St Andrew's Day"],
    ['northern-ireland', '2024-03-18', "St Patrick's Day"],
    ['northern-ireland', '2026-07-13', "Battle of the Boyne (Orangemen's Day)"],
  ] as const)('names in %s %s as %s', (jurisdiction, date, name) => {
    expect(jurisdictions[jurisdiction].find((day) => day.date === date)?.name).toBe(name);
  });

  it.each([
    ['scotland', '2026-04-06', 'Easter Monday'],
    ['scotland', '2026-08-31', 'the last Monday in August'],
    ['england-and-wales', '2026-08-03', 'the first Monday in August'],
    ['england-and-wales', '2026-06-15', "Scotland's World Cup holiday"],
    ['england-and-wales', '2026-11-30', "St Andrew's Day"],
    ['northern-ireland', '2026-01-02', '2 January'],
  ] as const)('has not in %s %s, %s', (jurisdiction, date, _what) => {
    expect(jurisdictions[jurisdiction].map((day) => day.date)).not.toContain(date);
  });
});

describe('a list of bank holidays is refused', () => {
  const withScotland = (scotland: unknown[]): unknown => ({
    ...list,
    jurisdictions: { ...list.jurisdictions, scotland },
  });
  it.each([
    ['with a day at a weekend', withScotland([{ date: '2026-12-26', name: 'Boxing Day' }])],
    ['with a day outside its years', withScotland([{ date: '2031-01-01', name: 'New Year' }])],
    [
      'with a day twice',
      withScotland([
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2026-12-25', name: 'Christmas Day' },
      ]),
    ],
    [
      'out of order',
      withScotland([
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2026-01-01', name: 'New Year' },
      ]),
    ],
    ['without a name', withScotland([{ date: '2026-12-25', name: '' }])],
    ['with a gap in its years', { ...list, years: [list.years[0], list.years[2]] }],
  ])('%s', (_what, given) => {
    expect(BankHolidays.safeParse(given).success).toBe(false);
  });
});
