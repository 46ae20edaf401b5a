import { z } from 'zod';
import { Instant } from '../../domain/calendar-date.ts';
import { coordinatorAndChair } from '../rights.ts';

/** Where a changed thing is shown; of an entry there is its history. */
export const ChangeOpens = z.strictObject({
  page: z.enum(['referral', 'agenda', 'minutes', 'entry']),
  id: z.uuid(),
});
export type ChangeOpens = z.infer<typeof ChangeOpens>;

const ChangeSince = z.strictObject({
  /** As it stands in the audit: what somebody spoilt must not hide the others. */
  at: z.string(),
  /** Null where the audit does not say. */
  userName: z.string().nullable(),
  sentence: z.string(),
  /** Which one, in words; empty where the sentence says it. */
  what: z.string(),
  /** How often it was changed since then. */
  times: z.int().min(1),
  opens: ChangeOpens.nullable(),
});
export type ChangeSince = z.infer<typeof ChangeSince>;

const FieldChange = z.strictObject({
  at: z.string(),
  userName: z.string().nullable(),
  /** False where the audit's entry is not as it was written. */
  isWhole: z.boolean(),
  field: z.string(),
  /** Null where what it held is confidential. Of a longer text the changed part, with where it begins. */
  change: z
    .strictObject({
      before: z.string().nullable(),
      after: z.string().nullable(),
      from: z.int().nullable(),
    })
    .nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

const History = z.strictObject({
  recorded: z.strictObject({ at: z.string(), userName: z.string().nullable() }),
  /** The latest first. */
  changes: z.array(FieldChange),
});
export type History = z.infer<typeof History>;

export const historyCalls = {
  /**
   * What others changed of a case since the viewer looked at it last, before the present visit. Nothing
   * for whoever looks for the first time.
   */
  'history.since': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.strictObject({
      lastLookedAt: Instant.nullable(),
      /** At most a hundred. */
      changes: z.array(ChangeSince),
      /** Changed besides, and not told one by one. */
      more: z.int(),
    }),
  },
  /** Every recorded change of one row, field by field. */
  'history.ofEntry': {
    allow: coordinatorAndChair,
    about: { kind: 'entry', at: 'entryId' },
    input: z.strictObject({ entryId: z.uuid() }),
    output: History,
  },
  'history.ofPerson': {
    allow: coordinatorAndChair,
    about: { kind: 'person', at: 'personId' },
    input: z.strictObject({ personId: z.uuid() }),
    output: History,
  },
  'history.ofReferral': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'referralId' },
    input: z.strictObject({ referralId: z.uuid() }),
    output: History,
  },
} as const;
