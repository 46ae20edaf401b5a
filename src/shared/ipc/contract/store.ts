import { z } from 'zod';
import { Role, UserName } from '../../domain/access/user.ts';
import { ForumKind, ForumName } from '../../domain/forum-kind.ts';
import { Instant } from '../../domain/calendar-date.ts';
import { LockReason } from '../../domain/lock.ts';
import { NewPassphrase } from '../../domain/passphrase.ts';
import { anyone } from '../rights.ts';

const Passphrase = z.string().min(1).max(1024);

export const StoreStatus = z.strictObject({
  /** `changing-keys` while the store is closed for its keys to be changed. */
  state: z.enum(['none', 'locked', 'open', 'changing-keys']),
  /** The file's name without folder or ending, to tell stores apart. */
  name: z.string(),
  /** The folder, shown on the unlock screen only. */
  folder: z.string(),
  isSample: z.boolean(),
  /** Who may unlock; nobody in a store from before there were users. */
  users: z.array(z.strictObject({ userId: z.uuid(), name: UserName, role: Role })),
  /** Who unlocked last on this computer, chosen from the start. */
  lastUserId: z.uuid().nullable(),
  /** Who is at the open store. */
  viewer: z
    .strictObject({
      userId: z.uuid(),
      name: UserName,
      role: Role,
      agencyId: z.uuid().nullable(),
      holdsAddressKey: z.boolean(),
      /** The names of the calls that they may make, as the contract says. */
      may: z.array(z.string()),
    })
    .nullable(),
  /** What was put right at unlocking, or that the store was just made or opened by its recovery code. */
  notice: z.enum(['copy-mended', 'users-added', 'store-made', 'recovered']).nullable(),
  lastOpenedAt: Instant.nullable(),
  /** How it came to be locked; null after a start and while it is open. */
  locked: z
    .strictObject({
      at: Instant,
      reason: LockReason,
      /** How long nobody had used it, where that is the reason. */
      idleMinutes: z.int().nullable(),
      /** Whether everything that was typed is known to be kept. */
      isAllKept: z.boolean(),
      /** Somebody else takes a turn: the question is who it is, not for the passphrase. */
      asksWho: z.boolean(),
    })
    .nullable(),
  appVersion: z.string(),
});
export type StoreStatus = z.infer<typeof StoreStatus>;

export const storeCalls = {
  'store.status': { allow: anyone, input: z.strictObject({}), output: StoreStatus },
  /** Asks where the new store goes; null when the person cancels. */
  'store.choosePlace': {
    allow: anyone,
    input: z.strictObject({ forumName: z.string().max(80) }),
    output: z.strictObject({ placeId: z.uuid(), name: z.string(), folder: z.string() }).nullable(),
  },
  'store.create': {
    allow: anyone,
    input: z.strictObject({
      placeId: z.uuid(),
      userName: UserName,
      passphrase: NewPassphrase,
      forumName: ForumName,
      forumKind: ForumKind,
    }),
    output: StoreStatus,
  },
  /** Asks for an existing store and makes it the one to unlock; null when the person cancels. */
  'store.chooseExisting': {
    allow: anyone,
    input: z.strictObject({}),
    output: StoreStatus.nullable(),
  },
  'store.unlock': {
    allow: anyone,
    input: z.strictObject({ userId: z.uuid().nullable(), passphrase: Passphrase }),
    output: StoreStatus,
  },
  'store.lock': {
    allow: anyone,
    input: z.strictObject({ asksWho: z.boolean().default(false) }),
    output: StoreStatus,
  },
  /** As one of its users; null for whoever was in it last. */
  'store.openSample': {
    allow: anyone,
    input: z.strictObject({ userId: z.uuid().nullable().default(null) }),
    output: StoreStatus,
  },
  /** Leaves the locked store so that another can be opened or created. */
  'store.forget': { allow: anyone, input: z.strictObject({}), output: StoreStatus },
} as const;

export const storeEvents = {
  'store.locked': z.strictObject({ reason: LockReason }),
} as const;
