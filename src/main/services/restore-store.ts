import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { restoreWord, type RestoreCheck } from '../../shared/ipc/contract/backups.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { Backup } from '../backup/backup-files.ts';
import { sealedKeyFile } from '../backup/backup-keys.ts';
import type { BackupMemory } from '../backup/backup-memory.ts';
import { asidePath, forgetRestored, putInPlace, type Restored } from '../backup/restore-files.ts';
import { notAsWritten } from '../backup/try-backup.ts';
import { backupBeforeUpdate } from '../backup/update-backup.ts';
import { auditKeyOf } from '../store/audit-store.ts';
import { askClosedStore } from '../store/ask-closed-store.ts';
import { newerThan } from '../store/backup-facts.ts';
import { differences } from '../store/copy-store.ts';
import { storeVersion } from '../store/migrate.ts';
import { openStore } from '../store/open-store.ts';
import { probeStore } from '../store/probe-store.ts';
import { listDestroyed } from '../store/retention-store.ts';
import type { Verify } from '../store/verify-in-thread.ts';
import { removeHolder } from '../vault/holder-file.ts';
import type { KeyFile } from '../vault/key-file.ts';
import type { Session } from '../vault/session.ts';
import {
  destroyAgain,
  destroyedSince,
  refuseWithoutKey,
  type KnownDestroyed,
} from './destroy-again.ts';
import { askPresent } from './ask-present.ts';
import { enterRestored, meantToBeOlder } from './enter-restored.ts';
import {
  mayConfirm,
  refuseOtherStore,
  secondsFor,
  type Choices,
  type KeysFrom,
  type Seconds,
} from './restore-choices.ts';
import { proveUser, wipeProved, type Proof, type Proved } from './prove-user.ts';

export type Restores = {
  /**
   * Verifies a backup and says what a restore would lose.
   * @throws AppError `not-allowed`, `wrong-passphrase`, `other-backup`, `store-from-future`,
   *   `backup-damaged`
   */
  readonly check: (id: string, first: Proof | null) => Promise<RestoreCheck>;
  /** @throws AppError `not-allowed`, `wrong-passphrase`, `store-in-use`, `disk-full` */
  readonly restore: (
    id: string,
    second: Proof | null,
    word: string,
  ) => Promise<{ readonly keptAs: string | null }>;
};

type Options = {
  readonly session: Session;
  readonly choices: Choices;
  readonly verify: Verify;
  readonly memory: BackupMemory;
  readonly now: () => Instant;
  readonly appVersion: string;
  /** Once no backup is on its way any more. */
  readonly settled: () => Promise<void>;
};

/** How long the key of a backup that was checked waits for the second person. */
const longestThinkingMs = 15 * 60_000;

type Checked = {
  readonly id: string;
  readonly storePath: string;
  readonly chosen: Backup;
  readonly keysFrom: KeysFrom;
  /** That of the backup, where it comes with it. */
  readonly keyFile: KeyFile | null;
  readonly first: Proved;
  readonly seconds: Seconds;
  readonly destroyed: readonly KnownDestroyed[];
};

export function createRestores(options: Options): Restores {
  const { session, choices } = options;
  let checked: Checked | null = null;
  let timer: NodeJS.Timeout | undefined;
  const forget = (): void => {
    if (checked !== null) wipeProved(checked.first);
    clearTimeout(timer);
    checked = null;
  };
  // Whoever checked a backup and went away leaves no key behind.
  session.watch({ closing: () => Promise.resolve(forget()) });
  return {
    check: async (id, proof) => {
      forget();
      const storePath = pathOf(session);
      const backup = choices.backupOf(id);
      await refuseUnfit(storePath, backup);
      const choice = (await choices.list(storePath)).find((known) => known.id === id);
      const keysFrom = choice?.keysFrom ?? (await choices.add(storePath, backup.path)).keysFrom;
      const source = keysFrom === 'store' ? storePath : backup.path;
      const epoch = backup.manifest.epoch;
      const first = await proveUser(session, { source, epoch, roles: ['coordinator'] }, proof);
      try {
        refuseWithoutAddressKey(backup, first);
        const destroyed = await destroyedOf(options, { storePath, chosen: backup, first });
        refuseWithoutKey(destroyed, first);
        await refuseDamaged(options.verify, backup, first.dataKey);
        const keyFile = keysFrom === 'backup' ? await keyFileOf(backup, first) : null;
        const seconds = await secondsFor(storePath, backup, first.userId);
        const found = { id, storePath, chosen: backup, keysFrom, keyFile };
        checked = { ...found, first, seconds, destroyed };
      } catch (error) {
        wipeProved(first);
        throw error;
      }
      timer = setTimeout(forget, longestThinkingMs).unref();
      return answerOf(session, checked);
    },
    restore: async (id, second, word) => {
      if (checked?.id !== id || checked.storePath !== pathOf(session)) {
        throw new AppError('conflict', 'Check this backup once more before you restore it.');
      }
      const sure = checked;
      const confirmedBy = await confirm(session, sure, second, word);
      // Once more: somebody may have destroyed a case while they thought about it.
      const destroyed = await destroyedOf(options, sure);
      refuseWithoutKey(destroyed, sure.first);
      // From here on the key is needed beyond the lock, and wiped at the end.
      checked = null;
      clearTimeout(timer);
      try {
        return await putBack(options, { ...sure, destroyed }, confirmedBy);
      } finally {
        wipeProved(sure.first);
      }
    },
  };
}

function pathOf(session: Session): string {
  const path = session.path();
  if (path === null) throw new AppError('not-found', 'Choose a store first.');
  return path;
}

async function refuseUnfit(storePath: string, backup: Backup): Promise<void> {
  await refuseOtherStore(storePath, backup);
  if (backup.manifest.storeVersion > storeVersion) {
    throw new AppError(
      'store-from-future',
      'A newer Casetable made this backup. Update Casetable on this computer; nothing was changed.',
    );
  }
}

/** It is brought to this version once it is in place, for which values may have to be sealed. */
function refuseWithoutAddressKey({ manifest }: Backup, { addressKey }: Proved): void {
  if (manifest.storeVersion === storeVersion || addressKey !== null) return;
  throw new AppError(
    'not-allowed',
    'An earlier Casetable made this backup. A coordinator who holds the key to addresses has to restore it.',
  );
}

async function refuseDamaged(verify: Verify, backup: Backup, key: Uint8Array): Promise<void> {
  if (!existsSync(backup.path)) throw notAsWritten();
  const copy = await verify(backup.path, key);
  const isSame = copy.sha256 === backup.manifest.sha256;
  if (!isSame || differences(copy, backup.manifest).length > 0) throw notAsWritten();
}

/** One copy is enough for a restore, which then writes both. */
const keyFileOf = ({ path }: Backup, key: Proved): Promise<KeyFile> =>
  sealedKeyFile(path, key).catch(() => {
    throw notAsWritten();
  });

async function answerOf(session: Session, checked: Checked): Promise<RestoreCheck> {
  const { chosen, keysFrom, seconds, storePath, first } = checked;
  const { counts, createdAt } = chosen.manifest;
  return {
    createdAt,
    holds: {
      cases: counts['cases'] ?? 0,
      referrals: counts['referrals'] ?? 0,
      hearings: counts['hearings'] ?? 0,
      actions: counts['actions'] ?? 0,
      minutes: counts['minutes_versions'] ?? 0,
    },
    loses: await askPresent(session, { storePath, first }, (db) => newerThan(db, createdAt)),
    destroysAgain: checked.destroyed.length,
    seconds: [...seconds.users],
    keysFrom,
  };
}

/** What is in the backup and was destroyed since, by all that knows of it. */
async function destroyedOf(
  { session, memory }: Options,
  { storePath, chosen, first }: Pick<Checked, 'storePath' | 'chosen' | 'first'>,
): Promise<KnownDestroyed[]> {
  const present = await askPresent(session, { storePath, first }, listDestroyed);
  const inBackup = await askClosedStore(chosen.path, first.dataKey, listDestroyed);
  return destroyedSince({ present, remembered: memory.of(storePath).destroyed, inBackup });
}

/** Two people restore a store; whoever is its only user types a word, so that it is no slip. */
async function confirm(
  session: Session,
  { seconds }: Checked,
  second: Proof | null,
  word: string,
): Promise<string | null> {
  const { users, source, epoch } = seconds;
  if (users.length === 0) {
    if (word === restoreWord) return null;
    throw new AppError('invalid-input', `Type ${restoreWord} to go on.`);
  }
  if (second === null || users.every(({ userId }) => userId !== second.userId)) {
    throw new AppError('not-allowed', 'A second coordinator or a chair has to confirm a restore.');
  }
  const wanted = { source, epoch, roles: mayConfirm };
  const proved = await proveUser(session, wanted, second, { mustType: true });
  wipeProved(proved);
  return proved.userId;
}

async function putBack(
  options: Options,
  { storePath, chosen, keyFile, first, destroyed }: Checked,
  confirmedBy: string | null,
): Promise<{ readonly keptAs: string | null }> {
  const { session, memory, now, settled } = options;
  const { name, manifest } = chosen;
  await session.lock({ reason: 'restored' });
  await settled();
  refuseInUse(storePath, first.dataKey);
  const at = now();
  const hadStore = existsSync(storePath);
  const restored = { at, name, createdAt: manifest.createdAt, by: first.userId, confirmedBy };
  await putInPlace(chosen, storePath, {
    restored,
    keyFile,
    prepare: (copy) => destroyAgain(copy, { destroyed, by: first, at }),
  });
  removeHolder(storePath);
  await memory.set(storePath, meantToBeOlder);
  await auditRestore(options, { storePath, first, restored });
  return { keptAs: hadStore ? basename(asidePath(storePath, at)) : null };
}

/** Another window or program would go on writing into a file that is moved aside under it. */
function refuseInUse(storePath: string, key: Uint8Array): void {
  if (!existsSync(storePath)) return;
  try {
    probeStore(storePath, key);
  } catch (error) {
    if (error instanceof AppError && error.code === 'store-in-use') throw error;
    // It is damaged, and that is why it is restored.
  }
}

type Done = {
  readonly storePath: string;
  readonly first: Proved;
  readonly restored: Restored;
};

async function auditRestore(
  { appVersion }: Options,
  { storePath, first, restored }: Done,
): Promise<void> {
  const { epoch, dataKey, addressKey } = first;
  const keyFile = await sealedKeyFile(storePath, first);
  const beforeUpdate = backupBeforeUpdate(
    { storePath, keyFile, epoch, appVersion },
    dataKey,
    restored.at,
  );
  const { db, close } = openStore(storePath, dataKey, addressKey, beforeUpdate);
  try {
    await db.transaction().execute((tx) => enterRestored(tx, auditKeyOf(epoch, dataKey), restored));
  } finally {
    await close();
  }
  await forgetRestored(storePath);
}
