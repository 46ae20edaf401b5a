import { z } from 'zod';
import { readAnchor } from '../../domain/access/anchor.ts';
import { AuditOutcome } from '../../domain/access/audit-outcome.ts';
import { AuditWrong } from '../../domain/access/audit-wrong.ts';
import { AuditKind } from '../../domain/access/audit-words.ts';
import { Role, UserName } from '../../domain/access/user.ts';
import { CalendarDate, Instant } from '../../domain/calendar-date.ts';
import { auditExporters, auditReaders } from '../rights.ts';
import { pageInput, pageOf } from './paging.ts';

/** Which entries; null and empty for any. */
const filter = {
  userId: z.uuid().nullable().default(null),
  kind: AuditKind.nullable().default(null),
  outcome: AuditOutcome.nullable().default(null),
  /** The first and the last day. */
  from: CalendarDate.nullable().default(null),
  to: CalendarDate.nullable().default(null),
  /** `M-0012` or 12: the case with all that belongs to it. */
  caseNumber: z.string().trim().max(20).default(''),
  /** One record alone. */
  objectId: z.string().max(80).nullable().default(null),
};

/** One entry. It names no person but who did it, and no value of what was changed. */
const AuditRow = z.strictObject({
  number: z.int(),
  at: Instant,
  userName: UserName.nullable(),
  role: Role.nullable(),
  verb: z.string(),
  outcome: AuditOutcome,
  /** What it was done to, by case number, date or the name of an agency or user. */
  object: z.string(),
  /** Null where there is none, or where it is closed to whoever reads. */
  objectId: z.string().nullable(),
  note: z.string(),
  changed: z.array(
    z.strictObject({
      table: z.string(),
      what: z.enum(['added', 'changed', 'removed']),
      fields: z.array(z.string()),
    }),
  ),
});
export type AuditRow = z.infer<typeof AuditRow>;

const Wrong = z.strictObject({ number: z.int(), what: AuditWrong });

const Verdict = z.strictObject({
  entries: z.int(),
  firstWrong: Wrong.nullable(),
  /** The code of the last entry that is right; null for an audit without entries. */
  code: z.string().nullable(),
});
export type AuditVerdictShown = z.infer<typeof Verdict>;

const CodeCheck = z.discriminatedUnion('result', [
  /** Everything up to the entry is as it was when the code was printed. */
  z.strictObject({ result: z.literal('same'), number: z.int(), at: Instant }),
  /** The chain is whole and another one. */
  z.strictObject({ result: z.literal('different'), number: z.int() }),
  /** The chain is broken before the entry. */
  z.strictObject({ result: z.literal('wrong'), number: z.int(), firstWrong: Wrong }),
  /** The chain ends before the entry. */
  z.strictObject({ result: z.literal('too-short'), number: z.int(), entries: z.int() }),
]);
export type CodeCheck = z.infer<typeof CodeCheck>;

export const auditCalls = {
  /** The newest first. */
  'audit.list': {
    allow: auditReaders,
    input: z.strictObject({ ...filter, ...pageInput }),
    /** `isMore` where there are others behind those that are counted. */
    output: pageOf(AuditRow).extend({ isMore: z.boolean() }),
  },
  /** What there is to choose from, and the code of now. */
  'audit.filters': {
    allow: auditReaders,
    input: z.strictObject({}),
    output: z.strictObject({
      users: z.array(
        z.strictObject({ userId: z.uuid(), name: UserName, role: Role, isRemoved: z.boolean() }),
      ),
      entries: z.int(),
      firstAt: Instant.nullable(),
    }),
  },
  /** Reads the whole chain again; `audit.progress` says how far it is. */
  'audit.verify': { allow: auditReaders, input: z.strictObject({}), output: Verdict },
  /** Whether everything up to a printed code is as it was then. */
  'audit.checkAnchor': {
    allow: auditReaders,
    input: z.strictObject({
      code: z
        .string()
        .max(200)
        .superRefine((text, context) => {
          const { problem } = readAnchor(text);
          if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
        }),
    }),
    output: CodeCheck,
  },
  /** Asks where, and writes the entries that match; null when the person cancels. */
  'audit.export': {
    allow: auditExporters,
    input: z.strictObject(filter),
    output: z.strictObject({ fileName: z.string(), entries: z.int() }).nullable(),
  },
} as const;

export const auditEvents = {
  'audit.progress': z.strictObject({ done: z.int(), total: z.int() }),
} as const;
