import { z } from 'zod';
import { CalendarDate, weekdayOf } from '../calendar-date.ts';

const jurisdictions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export const Jurisdiction = z.enum(jurisdictions);
export type Jurisdiction = z.infer<typeof Jurisdiction>;

export const jurisdictionNames: Record<Jurisdiction, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** A weekday that is a bank holiday. A holiday at a weekend is listed by its substitute day only. */
const BankHoliday = z.strictObject({
  date: CalendarDate.refine((date) => weekdayOf(date) <= 5, 'List the weekday that is the holiday'),
  name: z.string().trim().min(1),
  /** The day at the weekend that this one stands for. */
  insteadOf: CalendarDate.optional(),
  /** Proclaimed for its year alone, so that no rule gives it. */
  oneOff: z.literal(true).optional(),
});

const Year = z.strictObject({
  year: z.int(),
  /** Not yet proclaimed when the list was checked: its days may still move. */
  provisional: z.boolean(),
  note: z.string().trim().min(1),
});

const isAscending = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));

const BankHolidaysOfOne = z
  .array(BankHoliday)
  .refine((list) => isAscending(list.map(({ date }) => date)), 'List each day once, in order');

/**
 * The bank holidays of the United Kingdom by jurisdiction, with the years that are known. Under the
 * Banking and Financial Dealings Act 1971 and the St Andrew's Day Bank Holiday (Scotland) Act 2007;
 * GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays
 */
export const BankHolidays = z
  .strictObject({
    source: z.url(),
    law: z.string(),
    checkedOn: CalendarDate,
    years: z
      .array(Year)
      .min(1)
      .refine(
        (years) => years.every(({ year }, index) => year === (years[0]?.year ?? 0) + index),
        'List the years one after another',
      ),
    jurisdictions: z.strictObject({
      'england-and-wales': BankHolidaysOfOne,
      scotland: BankHolidaysOfOne,
      'northern-ireland': BankHolidaysOfOne,
    }),
  })
  .refine(
    ({ years, jurisdictions: lists }) =>
      Object.values(lists)
        .flat()
        .every(({ date }) => years.some(({ year }) => date.startsWith(`${year}-`))),
    'List no holiday outside the years',
  );
export type BankHolidays = z.infer<typeof BankHolidays>;
