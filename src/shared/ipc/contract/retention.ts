import { z } from 'zod';
import { UserName } from '../../domain/access/user.ts';
import { CalendarDate, Instant } from '../../domain/calendar-date.ts';
import { PersonName } from '../../domain/person.ts';
import { casesAtATime, DestroyedCase } from '../../domain/retention.ts';
import { coordinatorAndChair } from '../rights.ts';
import { pageInput, pageOf } from './paging.ts';

const Hold = z.strictObject({
  reason: z.string(),
  untilOn: CalendarDate.nullable(),
  heldBy: UserName,
  heldAt: Instant,
});
export type Hold = z.infer<typeof Hold>;

const Proposal = z.strictObject({
  proposedBy: UserName,
  proposedAt: Instant,
  /** Whoever looks proposed it, so that somebody else has to confirm. */
  isOwn: z.boolean(),
});

const Standing = {
  /** Null while a hold stands that names no day. */
  reviewOn: CalendarDate.nullable(),
  isDue: z.boolean(),
  /** How the day is counted. */
  reason: z.string(),
  holds: z.array(Hold),
  proposal: Proposal.nullable(),
};

/** Where a case stands with retention. */
const CaseRetention = z.strictObject(Standing);
export type CaseRetention = z.infer<typeof CaseRetention>;

const RetentionRow = z.strictObject({
  ...Standing,
  caseId: z.uuid(),
  caseNumber: z.string(),
  victim: PersonName,
  perpetrator: PersonName,
  lastOn: CalendarDate,
  openActions: z.int(),
  /** What of it is not at its end, so that it cannot be destroyed yet; null for nothing. */
  unfinished: z.string().nullable(),
});
export type RetentionRow = z.infer<typeof RetentionRow>;

/** Cases that are due and nobody proposed, those that somebody proposed, and those on hold. */
export const RetentionView = z.enum(['due', 'proposed', 'held']);
export type RetentionView = z.infer<typeof RetentionView>;

const ofCase = { kind: 'case', at: 'caseId' } as const;
const ofCases = { kind: 'case', at: 'caseIds' } as const;
const caseId = { caseId: z.uuid() };
const caseIds = {
  caseIds: z
    .array(z.uuid())
    .min(1, 'Choose at least one case')
    .max(casesAtATime, `Choose at most ${casesAtATime} cases at a time`),
};

export const retentionCalls = {
  'retention.list': {
    allow: coordinatorAndChair,
    input: z.strictObject({ view: RetentionView, ...pageInput }),
    output: pageOf(RetentionRow),
  },
  'retention.counts': {
    allow: coordinatorAndChair,
    input: z.strictObject({}),
    output: z.strictObject({
      due: z.int(),
      proposed: z.int(),
      held: z.int(),
      destroyed: z.int(),
    }),
  },
  'retention.ofCase': {
    allow: coordinatorAndChair,
    about: ofCase,
    input: z.strictObject(caseId),
    output: CaseRetention,
  },
  /** Keeps a case, and takes the proposal to destroy it back. */
  'retention.hold': {
    allow: coordinatorAndChair,
    about: ofCase,
    input: z.strictObject({
      ...caseId,
      reason: z.string().trim().min(1, 'Say why').max(500),
      untilOn: CalendarDate.nullable(),
    }),
    output: z.void(),
  },
  'retention.lift': {
    allow: coordinatorAndChair,
    about: ofCase,
    input: z.strictObject(caseId),
    output: z.void(),
  },
  'retention.propose': {
    allow: coordinatorAndChair,
    about: ofCases,
    input: z.strictObject(caseIds),
    output: z.void(),
  },
  'retention.withdraw': {
    allow: coordinatorAndChair,
    about: ofCases,
    input: z.strictObject(caseIds),
    output: z.void(),
  },
  /** By somebody other than who proposed it, who types their passphrase. It cannot be undone. */
  'retention.destroy': {
    allow: coordinatorAndChair,
    about: ofCases,
    input: z.strictObject({ ...caseIds, passphrase: z.string().min(1).max(1024) }),
    output: z.strictObject({ destroyed: z.int() }),
  },
  'retention.register': {
    allow: coordinatorAndChair,
    input: z.strictObject(pageInput),
    output: pageOf(DestroyedCase),
  },
  /** Saves the register as a table; null when the person cancels. */
  'retention.saveRegister': {
    allow: coordinatorAndChair,
    input: z.strictObject({}),
    output: z.strictObject({ fileName: z.string() }).nullable(),
  },
} as const;
