import { z } from 'zod';
import { Role, UserName } from '../../domain/access/user.ts';
import { Instant } from '../../domain/calendar-date.ts';
import { anyone, coordinatorAndChair, coordinators, everyUser } from '../rights.ts';

const Count = z.int().min(0);

const Age = z.strictObject({
  state: z.enum(['fine', 'late']),
  days: Count,
  /** Null while there is no backup. */
  lastAt: Instant.nullable(),
  /** Why the last try failed. */
  failure: z.strictObject({ at: Instant, sentence: z.string() }).nullable(),
});

export const BackupList = z.strictObject({
  backups: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['backup', 'before-update']),
      createdAt: Instant,
      bytes: Count,
      isInSecondPlace: z.boolean(),
      /** It was found damaged after it was made. */
      isDamaged: z.boolean(),
      /** It opens with the keys from before they were changed, and so for users who were removed. */
      hasEarlierKeys: z.boolean(),
    }),
  ),
  age: Age,
  folder: z.string(),
  secondPlace: z.string().nullable(),
  isBusy: z.boolean(),
  /** What is being done with a backup right now. */
  step: z.enum(['copying', 'checking', 'second-place', 'trying']).nullable(),
  lastDrillAt: Instant.nullable(),
  isDrillDue: z.boolean(),
});
export type BackupList = z.infer<typeof BackupList>;

/** What the checks of the open store found. */
export const StoreHealth = z.strictObject({
  /** `unchecked` when the check itself failed. */
  state: z.enum(['checking', 'sound', 'damaged', 'unchecked']),
  /** How many pages are not as they were written. */
  badPages: Count,
  /** There is something behind the store’s end, or some of it is missing. */
  hasWrongLength: z.boolean(),
  /** Casetable did not end in order last time. */
  wasUnclean: z.boolean(),
  /** The store is older than when it was last open on this computer. */
  isOlder: z.boolean(),
  /** Only for those who look after backups. */
  backupAge: Age.nullable(),
  /** The quarterly try of a backup is due; only for those who look after backups. */
  isDrillDue: z.boolean(),
  /** How many megabytes are to be freed on the disk of the store; null while there is room. */
  roomMissing: Count.nullable(),
});
export type StoreHealth = z.infer<typeof StoreHealth>;

const SecondUser = z.strictObject({ userId: z.uuid(), name: UserName, role: Role });
export type RestoreUser = z.infer<typeof SecondUser>;

export const RestoreChoice = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  createdAt: Instant,
  bytes: Count,
  place: z.enum(['beside', 'second', 'chosen']),
  /** Whose passphrases count afterwards: those of today, or those of the day of the backup. */
  keysFrom: z.enum(['store', 'backup']),
  /** The coordinators, one of whom has to give a passphrase while the store is not open. */
  coordinators: z.array(SecondUser),
});
export type RestoreChoice = z.infer<typeof RestoreChoice>;

const Proof = z
  .strictObject({ userId: z.uuid(), passphrase: z.string().min(1).max(1024) })
  .nullable();

const Totals = z.strictObject({
  cases: Count,
  referrals: Count,
  hearings: Count,
  actions: Count,
  minutes: Count,
});

export const RestoreCheck = z.strictObject({
  createdAt: Instant,
  holds: Totals,
  /** What is newer than the backup; null when the store cannot be asked. */
  loses: Totals.extend({ lastAt: Instant.nullable() }).nullable(),
  /** Cases that were destroyed since the backup, and are destroyed in it again. */
  destroysAgain: z.int(),
  /** Who may be the second person; nobody when there is one user only, who types a word instead. */
  seconds: z.array(SecondUser),
  keysFrom: z.enum(['store', 'backup']),
});
export type RestoreCheck = z.infer<typeof RestoreCheck>;

export const Salvaged = z.strictObject({
  name: z.string(),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      read: Count,
      lost: Count.nullable(),
      /** Could be read, and belongs to something that is lost. */
      leftOut: Count,
    }),
  ),
});
export type Salvaged = z.infer<typeof Salvaged>;

/** What is typed to restore where no second person can confirm. */
export const restoreWord = 'RESTORE';

const nothing = z.strictObject({});

export const backupCalls = {
  'backups.list': { allow: coordinatorAndChair, input: nothing, output: BackupList },
  'backups.make': { allow: coordinatorAndChair, input: nothing, output: BackupList },
  'backups.drill': {
    allow: coordinatorAndChair,
    input: nothing,
    output: z.strictObject({ name: z.string() }),
  },
  /** Asks for the folder; null when the person cancels. */
  'backups.chooseSecondPlace': {
    allow: coordinators,
    input: nothing,
    output: BackupList.nullable(),
  },
  'backups.leaveSecondPlace': { allow: coordinators, input: nothing, output: BackupList },
  /** Deletes the backups that open with earlier keys, in both places. */
  'backups.removeEarlier': { allow: coordinators, input: nothing, output: BackupList },
  'backups.health': { allow: everyUser, input: nothing, output: StoreHealth },
  /** Says that a store which is older than when it was last used is meant. */
  'backups.acceptOlder': { allow: coordinators, input: nothing, output: nothing },
  /** Also for a locked store that cannot be opened: nothing of the record is told, and no key given. */
  'backups.restoreChoices': {
    allow: anyone,
    input: nothing,
    output: z.array(RestoreChoice),
  },
  'backups.chooseFile': { allow: anyone, input: nothing, output: RestoreChoice.nullable() },
  /** Needs the passphrase of a coordinator while the store is locked. */
  'backups.checkRestore': {
    allow: anyone,
    input: z.strictObject({ id: z.uuid(), first: Proof }),
    output: RestoreCheck,
  },
  'backups.restore': {
    allow: anyone,
    input: z.strictObject({ id: z.uuid(), second: Proof, word: z.string().max(20) }),
    output: z.strictObject({ keptAs: z.string().nullable() }),
  },
  'backups.salvage': {
    allow: anyone,
    input: z.strictObject({ first: Proof }),
    output: Salvaged,
  },
} as const;

export const backupEvents = {
  /** A backup began or ended, or a check of the store found something. */
  'backups.changed': nothing,
} as const;
