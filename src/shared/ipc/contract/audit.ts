import { z } from 'zod';
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
  /** As it stands there: one that somebody spoilt must not hide the others. */
  at: z.string(),
  userName: z.string().nullable(),
  role: Role.nullable(),
  verb: z.string(),
  outcome: AuditOutcome.nullable(),
  /** False where it is not as it was written, or the entry before it is gone. */
  isWhole: z.boolean(),
  /** What it was done to, by case number, date or the name of an agency or user. */
  object: z.string(),
  objectId: z.string().nullable(),
  note: z.string(),
  /** What it told of fields was destroyed with its case. */
  isEmptied: z.boolean(),
  changed: z.array(
    z.strictObject({
      table: z.string(),
      what: z.enum(['added', 'changed', 'removed']),
      fields: z.array(z.string()),
    }),
  ),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** What a field held; of a longer text the part that was changed, with where it begins. */
const ChangedValue = z.strictObject({
  before: z.string().nullable(),
  after: z.string().nullable(),
  from: z.int().nullable(),
});
const ChangedRow = z.strictObject({
  table: z.string(),
  what: z.enum(['added', 'changed', 'removed']),
  /** Which one, in words that name no person. */
  on: z.string(),
  /** `change` is null where only the name of the field is told. */
  fields: z.array(z.strictObject({ field: z.string(), change: ChangedValue.nullable() })),
});
const Entry = z.strictObject({
  row: AuditRow,
  changes: z.array(ChangedRow),
  /** Rows that were changed besides and are not told one by one. */
  more: z.int(),
});
export type AuditEntryShown = z.infer<typeof Entry>;

/** What these hold tells of no case. */
const ofNoCase = new Set(['forums', 'agencies', 'users', 'lock_settings']);

/** An auditor sees nothing of any case, so that of its fields they are told the names. */
const withoutCases = (entry: AuditEntryShown): AuditEntryShown => ({
  ...entry,
  changes: entry.changes.map((row) =>
    ofNoCase.has(row.table)
      ? row
      : { ...row, fields: row.fields.map(({ field }) => ({ field, change: null })) },
  ),
});

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
  /** What one entry changed, with what it was before. */
  'audit.entry': {
    allow: auditReaders,
    input: z.strictObject({ number: z.int().min(1) }),
    output: Entry,
    cut: { auditor: withoutCases },
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
      firstAt: z.string().nullable(),
      /** Of the last entry; null for an audit without entries. */
      code: z.string().nullable(),
      /** Entries about cases that are closed to whoever reads are left out. */
      isPart: z.boolean(),
    }),
  },
  /** Reads the whole chain again; `audit.progress` says how far it is. Null when it was stopped. */
  'audit.verify': { allow: auditReaders, input: z.strictObject({}), output: Verdict.nullable() },
  /** Stops a verification or the check of a code that is running. */
  'audit.cancel': { allow: auditReaders, input: z.strictObject({}), output: z.void() },
  /** Whether everything up to a printed code is as it was then. Null when it was stopped. */
  'audit.checkAnchor': {
    allow: auditReaders,
    input: z.strictObject({
      /** As it was typed; what is wrong with it is said in a sentence. */
      code: z.string().max(200),
    }),
    output: CodeCheck.nullable(),
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
