import { z } from 'zod';
import { CalendarDate, Instant } from '../calendar-date.ts';
import { PersonName } from '../person.ts';
import { RepeatVerdict } from '../repeat.ts';
import { PairMatch } from './match-pairs.ts';
import { PersonMatch } from './score-match.ts';

/** A case of somebody who was found: dates and roles, no more than a person needs to judge. */
export const MatchedCase = z.strictObject({
  caseId: z.uuid(),
  number: z.string(),
  role: z.enum(['victim', 'perpetrator']),
  other: PersonName,
  lastReferredOn: CalendarDate.nullable(),
  lastHeardOn: CalendarDate.nullable(),
});
export type MatchedCase = z.infer<typeof MatchedCase>;

/** How often somebody was the victim of an incident that a list told of. */
const MatchedIncidents = z.strictObject({ count: z.int(), lastOn: CalendarDate });
export type MatchedIncidents = z.infer<typeof MatchedIncidents>;

/** Somebody in the store who may be the person in question. */
export const MatchedPerson = z.strictObject({
  person: PersonName,
  /** Other names under which they were entered. */
  otherNames: z.array(z.string()),
  match: PersonMatch,
  cases: z.array(MatchedCase),
  incidents: MatchedIncidents.nullable(),
});
export type MatchedPerson = z.infer<typeof MatchedPerson>;

/** A case that may be the pair in question, or tells something of it. */
export const MatchedPair = z.strictObject({
  caseId: z.uuid(),
  number: z.string(),
  victim: PersonName,
  perpetrator: PersonName,
  match: PairMatch,
  lastReferredOn: CalendarDate.nullable(),
  lastHeardOn: CalendarDate.nullable(),
  /** What the repeat rule would say, if they are the same; null where that is not the question. */
  repeatIfSame: RepeatVerdict.nullable(),
});
export type MatchedPair = z.infer<typeof MatchedPair>;

/** What somebody decided about two records; it can be taken back. */
export const MatchDecision = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(['same', 'different']),
  /** Whose record it concerns, of the referral or case at hand. */
  role: z.enum(['victim', 'perpetrator']),
  person: PersonName,
  other: PersonName,
  decidedBy: z.string(),
  decidedAt: Instant,
});
export type MatchDecision = z.infer<typeof MatchDecision>;

/** The same of somebody whatever their role. */
export const PersonDecision = MatchDecision.omit({ role: true });
export type PersonDecision = z.infer<typeof PersonDecision>;

/** A case for which another stands by a decision. */
export const JoinedCase = z.strictObject({
  caseId: z.uuid(),
  number: z.string(),
  /** What has to be taken back for it to stand by itself again. */
  decisionIds: z.array(z.uuid()).min(1).max(2),
  decidedBy: z.string(),
  decidedAt: Instant,
});
export type JoinedCase = z.infer<typeof JoinedCase>;

const matches = {
  victim: z.array(MatchedPerson),
  perpetrator: z.array(MatchedPerson),
  pairs: z.array(MatchedPair),
};

/** The case of two people who were both said to be in the store, and what follows for the form. */
const LinkedCase = z.strictObject({
  caseId: z.uuid(),
  number: z.string(),
  repeat: RepeatVerdict.nullable(),
});

const inForm = { role: z.enum(['victim', 'perpetrator']), place: z.int().min(0) };

/** Who and which cases the people of a referral that is still being typed may be. */
export const FormMatches = z.strictObject({
  ...matches,
  /** Who each victim and perpetrator beside the pair may be; 1 is the second of them. */
  further: z.array(z.strictObject({ ...inForm, found: z.array(MatchedPerson) })),
  /** Who was said to be in the store. */
  linked: z.array(z.strictObject({ ...inForm, person: PersonName })),
  linkedCase: LinkedCase.nullable(),
});
export type FormMatches = z.infer<typeof FormMatches>;

/** Who and which cases the people of a referral may be. */
export const ReferralMatches = z.strictObject({
  ...matches,
  decisions: z.array(MatchDecision),
  /** Whose record this referral shares with others on the strength of equal identifiers. */
  shared: z.strictObject({ victim: z.boolean(), perpetrator: z.boolean() }),
});
export type ReferralMatches = z.infer<typeof ReferralMatches>;
