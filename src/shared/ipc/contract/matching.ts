import { z } from 'zod';
import { CalendarDate } from '../../domain/calendar-date.ts';
import {
  JoinPreview,
  MatchDecision,
  MatchedPerson,
  ReferralMatches,
} from '../../domain/matching/match-view.ts';
import { coordinatorAndChair, coordinators } from '../rights.ts';

const line = z.string().trim().max(200).default('');
const role = z.enum(['victim', 'perpetrator']);
const decisions = z.strictObject({ decisionIds: z.array(z.uuid()) });

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
    output: JoinPreview,
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
  /** Takes decisions back; records that were joined part again. */
  'matching.undo': {
    allow: coordinators,
    about: { kind: 'decision', at: 'decisionIds' },
    input: z.strictObject({ decisionIds: z.array(z.uuid()).min(1).max(10) }),
    output: z.void(),
  },
  /** A referral's person is not who equal identifiers made them: they get a record of their own. */
  'matching.separate': {
    allow: coordinators,
    about: { kind: 'referral', at: 'referralId' },
    input: z.strictObject({ referralId: z.uuid(), role }),
    output: decisions,
  },
  /** What was decided about the people of a case. */
  'matching.ofCase': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.array(MatchDecision),
  },
} as const;
