import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { YesNoUnknown } from './yes-no-unknown.ts';

/** What the rule of repeats asks of a referral beyond its dates; a person or a list says it. */
export const RepeatFacts = z.strictObject({
  /** Asked by the older wording alone. */
  wouldBeCrime: YesNoUnknown,
  /** When an agency learnt of the incident. */
  identifiedOn: CalendarDate.nullable(),
  /** The area in which the pair was referred before it came here; empty when in none. */
  otherArea: z.string().trim().max(200),
  otherAreaReferredOn: CalendarDate.nullable(),
});
export type RepeatFacts = z.infer<typeof RepeatFacts>;

export const noRepeatFacts: RepeatFacts = {
  wouldBeCrime: 'unknown',
  identifiedOn: null,
  otherArea: '',
  otherAreaReferredOn: null,
};

type Dates = Pick<RepeatFacts, 'identifiedOn' | 'otherArea' | 'otherAreaReferredOn'> & {
  readonly receivedOn: CalendarDate;
  readonly incidentOn: CalendarDate | null;
};

export type RepeatFactProblems = Partial<Record<keyof RepeatFacts, string>>;

/** What cannot be as it stands, by field; empty when all can. */
export function checkRepeatFacts(dates: Dates): RepeatFactProblems {
  const { receivedOn, incidentOn, identifiedOn, otherArea, otherAreaReferredOn } = dates;
  const problems: RepeatFactProblems = {};
  if (identifiedOn !== null && identifiedOn > receivedOn) {
    problems.identifiedOn = 'The incident was identified after the date received. Check both dates';
  } else if (identifiedOn !== null && incidentOn !== null && identifiedOn < incidentOn) {
    problems.identifiedOn = 'The incident was identified before it happened. Check both dates';
  }
  if (otherAreaReferredOn === null) return problems;
  if (otherArea.trim() === '') problems.otherArea = 'Say which area, or leave the date empty';
  if (otherAreaReferredOn > receivedOn) {
    problems.otherAreaReferredOn =
      'The referral in the other area is after the date received. Check both dates';
  }
  return problems;
}
