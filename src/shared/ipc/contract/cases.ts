import { z } from 'zod';
import { ActionSummary } from '../../domain/action.ts';
import { HearingOutcome } from '../../domain/agenda.ts';
import { Role, UserName } from '../../domain/access/user.ts';
import { CalendarDate, Instant } from '../../domain/calendar-date.ts';
import { ShownChild } from '../../domain/child.ts';
import { PersonName, SubjectKind } from '../../domain/person.ts';
import { ReferralSummary } from '../../domain/referral.ts';
import { pageInput, pageOf } from './paging.ts';
import { coordinatorAndChair } from '../rights.ts';

/** What somebody is in a case. */
export const RoleInCase = z.enum(['victim', 'perpetrator']);

export const CaseSummary = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  victim: PersonName,
  perpetrator: PersonName,
  referralCount: z.int(),
  lastReferredOn: CalendarDate.nullable(),
  hearingCount: z.int(),
  lastHeardOn: CalendarDate.nullable(),
  openActionCount: z.int(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseHearing = z.strictObject({
  hearingId: z.uuid(),
  meetingId: z.uuid(),
  heldOn: CalendarDate,
  outcome: HearingOutcome.nullable(),
  outcomeNote: z.string(),
  riskCount: z.int(),
  actionCount: z.int(),
});
export type CaseHearing = z.infer<typeof CaseHearing>;

export const CaseRecord = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  victim: PersonName,
  perpetrator: PersonName,
  /** Everybody of the case: the pair first, then whom its referrals name beside them. */
  people: z.array(z.strictObject({ ...PersonName.shape, role: RoleInCase, kind: SubjectKind })),
  relationship: z.string(),
  /** Whom its referrals name beside the two, in words. */
  alsoNamed: z.array(z.string()),
  safeContact: z.string(),
  /** A phone of the victim is known. */
  hasPhone: z.boolean(),
  interpreter: z.string(),
  language: z.string(),
  /** The victim's address must not become known. */
  addressConfidential: z.boolean(),
  childrenCount: z.int(),
  /** Whom the latest referral that names any names, with that referral. */
  children: z.array(ShownChild),
  childrenReferralId: z.uuid().nullable(),
  /** Who of its people was said to live at one address, and not which. */
  homes: z.array(z.array(z.uuid())),
  referrals: z.array(ReferralSummary),
  hearings: z.array(CaseHearing),
  actions: z.array(ActionSummary),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** Somebody to whom a case may be closed, and why it is, when it is. */
export const CaseReader = z.strictObject({
  userId: z.uuid(),
  name: UserName,
  role: Role,
  agencyName: z.string(),
  closure: z.strictObject({ reason: z.string(), closedBy: UserName, closedAt: Instant }).nullable(),
});
export type CaseReader = z.infer<typeof CaseReader>;

const ofCase = { kind: 'case', at: 'caseId' } as const;
const someUsers = { caseId: z.uuid(), userIds: z.array(z.uuid()).min(1).max(200) };

export const caseCalls = {
  'cases.list': {
    allow: coordinatorAndChair,
    input: z.strictObject({ search: z.string().trim().max(200).default(''), ...pageInput }),
    output: pageOf(CaseSummary),
  },
  'cases.get': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'id' },
    input: z.strictObject({ id: z.uuid() }),
    output: CaseRecord,
    recordsView: 'case.viewed',
  },
  /** Who may read a case, and to whom it is closed. */
  'cases.closures': {
    allow: coordinatorAndChair,
    about: ofCase,
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.array(CaseReader),
  },
  /** Also to oneself, to declare a conflict of interest; somebody must be left who may open it. */
  'cases.close': {
    allow: coordinatorAndChair,
    about: ofCase,
    input: z.strictObject({
      ...someUsers,
      reason: z.string().trim().min(1, 'Say why').max(500),
    }),
    output: z.void(),
  },
  'cases.reopen': {
    allow: coordinatorAndChair,
    about: ofCase,
    input: z.strictObject(someUsers),
    output: z.void(),
  },
} as const;
