import { z } from 'zod';
import { CalendarDate } from '../../domain/calendar-date.ts';
import { MatchPreview } from '../../domain/matching/match-preview.ts';
import {
  JoinedCase,
  MatchDecision,
  MatchedPerson,
  PersonDecision,
  ReferralMatches,
} from '../../domain/matching/match-view.ts';
import { coordinatorAndChair, coordinators } from '../rights.ts';

const line = z.string().trim().max(200).default('');
const role = z.enum(['victim', 'perpetrator']);
const decisions = z.strictObject({ decisionIds: z.array(z.uuid()) });
const someDecisions = z.strictObject({ decisionIds: z.array(z.uuid()).min(1).max(10) });
const ofDecisions = { kind: 'decision', at: 'decisionIds' } as const;
const twoCases = z.strictObject({ caseId: z.uuid(), otherId: z.uuid() });
const ofTwoCases = [
  { kind: 'case', at: 'caseId' },
  { kind: 'case', at: 'otherId' },
] as const;

export const matchingCalls = {
  /** Who in the store may be the people of a referral, with reasons; nothing is changed. */
  'matching.ofReferral': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'id' },
    input: z.strictObject({ id: z.uuid() }),
    output: ReferralMatches,
  },
  /** Has this person been here before? By whatever is known of them. */
  'matching.check': {
    allow: coordinatorAndChair,
    input: z.strictObject({
      firstName: line,
      surname: line,
      dob: CalendarDate.nullable().default(null),
      postcode: line,
      phone: line,
    }),
    output: z.array(MatchedPerson),
    recordsView: 'person.checked',
  },
  /** A person says that two records are one person, or two. Refused when it contradicts another. */
  'matching.decide': {
    allow: coordinators,
    about: [
      { kind: 'person', at: 'personId' },
      { kind: 'person', at: 'otherId' },
    ],
    input: z.strictObject({
      personId: z.uuid(),
      otherId: z.uuid(),
      verdict: z.enum(['same', 'different']),
    }),
    output: decisions,
  },
  /** What joining two records would do; nothing is changed. */
  'matching.previewJoin': {
    allow: coordinators,
    about: [
      { kind: 'person', at: 'personId' },
      { kind: 'person', at: 'otherId' },
    ],
    input: z.strictObject({ personId: z.uuid(), otherId: z.uuid() }),
    output: MatchPreview,
  },
  /** A person says that a referral's pair is the pair of a case, in these roles or reversed. */
  'matching.decidePair': {
    allow: coordinators,
    about: [
      { kind: 'referral', at: 'referralId' },
      { kind: 'case', at: 'caseId' },
    ],
    input: z.strictObject({
      referralId: z.uuid(),
      caseId: z.uuid(),
      relation: z.enum(['same-pair', 'roles-reversed']),
    }),
    output: decisions,
  },
  /** A person says that two cases are about the same two people, so that one stands for both. */
  'matching.joinCases': {
    allow: coordinators,
    about: ofTwoCases,
    input: twoCases,
    output: decisions,
  },
  /** What that would do; nothing is changed. */
  'matching.previewJoinCases': {
    allow: coordinators,
    about: ofTwoCases,
    input: twoCases,
    output: MatchPreview,
  },
  /** Takes decisions back; records that were joined part again. */
  'matching.undo': {
    allow: coordinators,
    about: ofDecisions,
    input: someDecisions,
    output: z.void(),
  },
  /** What that would do; nothing is changed. */
  'matching.previewUndo': {
    allow: coordinators,
    about: ofDecisions,
    input: someDecisions,
    output: MatchPreview,
  },
  /** Joins again what was parted by taking decisions back, or by giving somebody their own record. */
  'matching.joinAgain': {
    allow: coordinators,
    about: ofDecisions,
    input: someDecisions,
    output: decisions,
  },
  /** A referral's person is not who equal identifiers made them: they get a record of their own. */
  'matching.separate': {
    allow: coordinators,
    about: { kind: 'referral', at: 'referralId' },
    input: z.strictObject({ referralId: z.uuid(), role }),
    output: decisions,
  },
  /** What that would do; nothing is changed. */
  'matching.previewSeparate': {
    allow: coordinators,
    about: { kind: 'referral', at: 'referralId' },
    input: z.strictObject({ referralId: z.uuid(), role }),
    output: MatchPreview,
  },
  /** What was decided about the people of a case. */
  'matching.ofCase': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.array(MatchDecision),
  },
  /** What was decided about the records of a person. */
  'matching.ofPerson': {
    allow: coordinatorAndChair,
    about: { kind: 'person', at: 'personId' },
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(PersonDecision),
  },
  /** The cases for which a case stands by a decision, each with what parts it. */
  'matching.joinedCases': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.array(JoinedCase),
  },
} as const;
