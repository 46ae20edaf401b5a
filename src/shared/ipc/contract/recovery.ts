import { z } from 'zod';
import { recoveryReminders } from '../../domain/access/recovery.ts';
import { UserName } from '../../domain/access/user.ts';
import { Instant } from '../../domain/calendar-date.ts';
import { NewPassphrase } from '../../domain/passphrase.ts';
import { anyone, coordinators } from '../rights.ts';
import { StoreStatus } from './store.ts';

export const RecoveryStatus = z.strictObject({
  hasCode: z.boolean(),
  madeAt: Instant.nullable(),
  /** When the code that holds now was last typed from its sheet, and was right. */
  testedAt: Instant.nullable(),
  reminder: z.enum(recoveryReminders).nullable(),
});
export type RecoveryStatus = z.infer<typeof RecoveryStatus>;

/** As it was typed; what it must look like is said in words by who reads it. */
const TypedCode = z.string().max(200);

export const recoveryCalls = {
  'recovery.status': { allow: coordinators, input: z.strictObject({}), output: RecoveryStatus },
  /** A new code to be shown and printed. The one before holds until this one is confirmed. */
  'recovery.prepare': {
    allow: coordinators,
    input: z.strictObject({}),
    output: z.strictObject({ code: z.string() }),
  },
  /** Asks where to print what the page shows on paper; false when the person cancels. */
  'recovery.print': {
    allow: coordinators,
    input: z.strictObject({}),
    output: z.strictObject({ isPrinted: z.boolean() }),
  },
  /** Whoever types the last group has the sheet: from now on its code opens the store. */
  'recovery.confirm': {
    allow: coordinators,
    input: z.strictObject({ lastGroup: z.string().max(20) }),
    output: RecoveryStatus,
  },
  /** Says whether a code opens the store, and changes nothing. */
  'recovery.test': {
    allow: coordinators,
    input: z.strictObject({ code: TypedCode }),
    output: RecoveryStatus,
  },
  /** Asks again in a month. */
  'recovery.putOff': { allow: coordinators, input: z.strictObject({}), output: RecoveryStatus },
  /** Opens the locked store by its code, which is then used up. */
  'recovery.use': {
    allow: anyone,
    input: z.strictObject({
      code: TypedCode,
      user: z.union([z.strictObject({ userId: z.uuid() }), z.strictObject({ name: UserName })]),
      passphrase: NewPassphrase,
    }),
    output: StoreStatus,
  },
} as const;
