import { z } from 'zod';
import { CalendarDate } from '../calendar-date.ts';
import { PersonName } from '../person.ts';
import { RepeatOutcome, repeatOutcomeNames } from '../repeat.ts';

/** Somebody, by all their records, and what is known of them and of no case. */
const PersonStanding = z.strictObject({
  /** The earliest first, by whose name they go. */
  records: z.array(PersonName).min(1),
  entryCount: z.int(),
  /** Those of lists. */
  incidentCount: z.int(),
});

/** A case that stands for its pair, and what stands under it. */
const CaseStanding = z.strictObject({
  caseId: z.uuid(),
  number: z.string(),
  victim: PersonName,
  perpetrator: PersonName,
  /** Numbers of the other cases for which it stands. */
  standsFor: z.array(z.string()),
  referrals: z.array(
    z.strictObject({
      id: z.uuid(),
      receivedOn: CalendarDate,
      agencyName: z.string(),
      repeat: RepeatOutcome,
    }),
  ),
  hearings: z.array(z.strictObject({ id: z.uuid(), heldOn: CalendarDate })),
  actionCount: z.int(),
  entryCount: z.int(),
  fileCount: z.int(),
});
type CaseStanding = z.infer<typeof CaseStanding>;

/** Who some people are, and what stands under each case of theirs. */
export type Standing = {
  readonly people: z.infer<typeof PersonStanding>[];
  readonly cases: CaseStanding[];
};

/** What would come of it if records were joined, or parted. */
export const MatchPreview = z.strictObject({
  people: z.array(PersonStanding),
  /** Those that would change, and after them those that stay as they are. */
  cases: z.array(z.strictObject({ ...CaseStanding.shape, isChanged: z.boolean() })),
  /** Referrals of which it would be judged otherwise whether they are a repeat. */
  repeats: z.array(
    z.strictObject({
      referralId: z.uuid(),
      receivedOn: CalendarDate,
      /** Under which the referral would stand. */
      caseNumber: z.string(),
      before: RepeatOutcome,
      after: RepeatOutcome,
    }),
  ),
  /** Numbers of cases that would be closed to whoever asks. */
  closed: z.array(z.string()),
});
export type MatchPreview = z.infer<typeof MatchPreview>;

/** Tells what is otherwise after a change than before it. */
export function previewOf(before: Standing, after: Standing): MatchPreview {
  const known = new Map(before.cases.map((each) => [each.caseId, contentsOf(each)]));
  const cases = after.cases.map((each) => ({
    ...each,
    isChanged: known.get(each.caseId) !== contentsOf(each),
  }));
  const shown = new Set(after.cases.flatMap(({ number, standsFor }) => [number, ...standsFor]));
  return {
    people: after.people,
    cases: [
      ...cases.filter(({ isChanged }) => isChanged),
      ...cases.filter(({ isChanged }) => !isChanged),
    ],
    repeats: repeatsOtherwise(before, after),
    closed: before.cases.map(({ number }) => number).filter((number) => !shown.has(number)),
  };
}

/** All that can go from one case to another. */
const contentsOf = (each: CaseStanding): string =>
  JSON.stringify([
    each.standsFor,
    each.referrals.map(({ id }) => id).toSorted(),
    each.hearings.map(({ id }) => id).toSorted(),
    [each.actionCount, each.entryCount, each.fileCount],
  ]);

function repeatsOtherwise(before: Standing, after: Standing): MatchPreview['repeats'] {
  const was = new Map(
    before.cases.flatMap(({ referrals }) => referrals).map(({ id, repeat }) => [id, repeat]),
  );
  return after.cases.flatMap(({ number, referrals }) =>
    referrals.flatMap(({ id, receivedOn, repeat }) => {
      const earlier = was.get(id);
      // Two of the outcomes are one to whoever reads them.
      if (earlier === undefined || repeatOutcomeNames[earlier] === repeatOutcomeNames[repeat]) {
        return [];
      }
      return [{ referralId: id, receivedOn, caseNumber: number, before: earlier, after: repeat }];
    }),
  );
}
