import { z } from 'zod';
import { ForumKind, ForumName } from '../../domain/forum-kind.ts';
import { Instant } from '../../domain/calendar-date.ts';
import { NewPassphrase } from '../../domain/passphrase.ts';

const Passphrase = z.string().min(1).max(1024);

export const StoreStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'open']),
  /** The file's name without folder or ending, to tell stores apart. */
  name: z.string(),
  /** The folder, shown on the unlock screen only. */
  folder: z.string(),
  isSample: z.boolean(),
  lastOpenedAt: Instant.nullable(),
  lockedAt: Instant.nullable(),
  appVersion: z.string(),
});
export type StoreStatus = z.infer<typeof StoreStatus>;

const lockReasons = ['person', 'closed'] as const;

export const storeCalls = {
  'store.status': { input: z.strictObject({}), output: StoreStatus },
  /** Asks where the new store goes; null when the person cancels. */
  'store.choosePlace': {
    input: z.strictObject({ forumName: z.string().max(80) }),
    output: z.strictObject({ placeId: z.uuid(), name: z.string(), folder: z.string() }).nullable(),
  },
  'store.create': {
    input: z.strictObject({
      placeId: z.uuid(),
      passphrase: NewPassphrase,
      forumName: ForumName,
      forumKind: ForumKind,
    }),
    output: StoreStatus,
  },
  /** Asks for an existing store and makes it the one to unlock; null when the person cancels. */
  'store.chooseExisting': { input: z.strictObject({}), output: StoreStatus.nullable() },
  'store.unlock': { input: z.strictObject({ passphrase: Passphrase }), output: StoreStatus },
  'store.lock': { input: z.strictObject({}), output: StoreStatus },
  'store.openSample': { input: z.strictObject({}), output: StoreStatus },
  /** Leaves the locked store so that another can be opened or created. */
  'store.forget': { input: z.strictObject({}), output: StoreStatus },
} as const;

export const storeEvents = {
  'store.locked': z.strictObject({ reason: z.enum(lockReasons) }),
} as const;
