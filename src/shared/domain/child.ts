import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';

/**
 * A child whom a referral names. An unborn child counts as one, with the expected date where it is
 * known. Domestic Abuse Act 2021, section 3: who sees, hears or feels the effects is a victim too.
 * https://www.legislation.gov.uk/ukpga/2021/17/section/3
 */
export const Child = z.strictObject({
  /** Empty for an unborn child, or where it is not known. */
  name: z.string().trim().max(500),
  dob: CalendarDate.nullable(),
  /** As it was said, where no date of birth is known. */
  ageSaid: z.string().trim().max(60),
  isUnborn: z.boolean(),
  expectedOn: CalendarDate.nullable(),
  /** Confidential: where she can be found. */
  school: z.string().trim().max(200),
  livesWith: z.string().trim().max(200),
});
export type Child = z.infer<typeof Child>;

/** A child as pages show them: whether a school is known, and not which. */
export const ShownChild = z.strictObject({
  ...Child.omit({ school: true }).shape,
  hasSchool: z.boolean(),
});
export type ShownChild = z.infer<typeof ShownChild>;
