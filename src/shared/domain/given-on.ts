import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { dateWithYear } from './date-words.ts';
import type { Person } from './person.ts';

/** The day on which each fact was given; null when the referral at hand gives it too. */
export const GivenOn = z.strictObject({
  safeContact: CalendarDate.nullable(),
  interpreter: CalendarDate.nullable(),
  ethnicity: CalendarDate.nullable(),
});
export type GivenOn = z.infer<typeof GivenOn>;

type Facts = Pick<Person, keyof GivenOn>;

/** A person as one referral describes them. */
export type Description = {
  readonly referralId: string;
  readonly receivedOn: CalendarDate;
  readonly person: Facts;
};

/**
 * When each fact now known of a person was given, so that nobody takes one from another referral for
 * news of the referral at hand.
 */
export function givenOn(
  known: Facts,
  descriptions: readonly Description[],
  referralId: string,
): GivenOn {
  const atHand = descriptions.find((each) => each.referralId === referralId);
  const newestFirst = descriptions.toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn));
  const dayOf = (field: keyof Facts): CalendarDate | null => {
    const fact = known[field];
    if (fact === '' || atHand?.person[field] === fact) return null;
    return newestFirst.find(({ person }) => person[field] === fact)?.receivedOn ?? null;
  };
  return {
    safeContact: dayOf('safeContact'),
    interpreter: dayOf('interpreter'),
    ethnicity: dayOf('ethnicity'),
  };
}

/** `Text only (given 12 Nov 2026)` */
export const withDay = (fact: string, day: CalendarDate | null): string =>
  fact === '' || day === null ? fact : `${fact} (given ${dateWithYear(day)})`;
