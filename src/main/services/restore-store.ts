import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { dayOf, daysBetween, type Instant } from '../../shared/domain/calendar-date.ts';
import {
  restoreWord,
  type RestoreCheck,
  type RestoreUser,
} from '../../shared/ipc/contract/backups.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { Backup } from '../backup/backup-files.ts';
import type { BackupMemory } from '../backup/backup-memory.ts';
import { asidePath, putInPlace } from '../backup/restore-files.ts';
import { notAsWritten } from '../backup/try-backup.ts';
import { backupBeforeUpdate } from '../backup/update-backup.ts';
import { appendAudit, auditKeyOf } from '../store/audit-store.ts';
import { newerThan } from '../store/backup-facts.ts';
import { differences } from '../store/copy-store.ts';
import { storeVersion } from '../store/migrate.ts';
import { openStore } from '../store/open-store.ts';
import { probeStore } from '../store/probe-store.ts';
import { findUser } from '../store/user-store.ts';
import type { Verify } from '../store/verify-in-thread.ts';
import { removeHolder } from '../vault/holder-file.ts';
import type { Session } from '../vault/session.ts';
import { usersIn, refuseOtherStore, type Choices, type KeysFrom } from './restore-choices.ts';
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
  readonly first: Proved;
  readonly seconds: readonly RestoreUser[];
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
        await refuseDamaged(options.verify, backup, first.dataKey);
      } catch (error) {
        wipeProved(first);
        throw error;
      }
      const seconds = usersIn(source, ['coordinator', 'chair']).filter(
        ({ userId }) => userId !== first.userId,
      );
      checked = { id, storePath, chosen: backup, keysFrom, first, seconds };
      timer = setTimeout(forget, longestThinkingMs).unref();
      return answerOf(session, checked);
    },
    restore: async (id, second, word) => {
      if (checked?.id !== id || checked.storePath !== pathOf(session)) {
        throw new AppError('conflict', 'Check this backup once more before you restore it.');
      }
      const sure = checked;
      const confirmedBy = await confirm(session, sure, second, word);
      // From here on the key is needed beyond the lock, and wiped at the end.
      checked = null;
      clearTimeout(timer);
      try {
        return await putBack(options, sure, confirmedBy);
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

async function answerOf(session: Session, checked: Checked): Promise<RestoreCheck> {
  const { chosen, keysFrom, seconds } = checked;
  const { counts, createdAt } = chosen.manifest;
  const store = session.openStore();
  return {
    createdAt,
    holds: {
      cases: counts['cases'] ?? 0,
      referrals: counts['referrals'] ?? 0,
      hearings: counts['hearings'] ?? 0,
      actions: counts['actions'] ?? 0,
      minutes: counts['minutes_versions'] ?? 0,
    },
    // A damaged store may not be able to say.
    loses: store === null ? null : await newerThan(store.whole, createdAt).catch(() => null),
    seconds: [...seconds],
    keysFrom,
  };
}

/** Two people restore a store; whoever is its only user types a word, so that it is no slip. */
async function confirm(
  session: Session,
  { chosen, keysFrom, storePath, seconds }: Checked,
  second: Proof | null,
  word: string,
): Promise<string | null> {
  if (seconds.length === 0) {
    if (word === restoreWord) return null;
    throw new AppError('invalid-input', `Type ${restoreWord} to go on.`);
  }
  if (second === null || seconds.every(({ userId }) => userId !== second.userId)) {
    throw new AppError('not-allowed', 'A second coordinator or a chair has to confirm a restore.');
  }
  const source = keysFrom === 'store' ? storePath : chosen.path;
  const wanted = { source, epoch: chosen.manifest.epoch, roles: ['coordinator', 'chair'] };
  const proved = await proveUser(session, wanted, second, { mustType: true });
  wipeProved(proved);
  return proved.userId;
}

async function putBack(
  options: Options,
  { storePath, chosen, keysFrom, first }: Checked,
  confirmedBy: string | null,
): Promise<{ readonly keptAs: string | null }> {
  const { session, memory, now, settled } = options;
  await session.lock({ reason: 'restored' });
  await settled();
  refuseInUse(storePath, first.dataKey);
  const at = now();
  const hadStore = existsSync(storePath);
  await putInPlace(chosen, storePath, { at, bringsKeys: keysFrom === 'backup' });
  removeHolder(storePath);
  // It is older than the store that was last open here, and is meant to be.
  await memory.set(storePath, { seen: null, checkedAt: null });
  await auditRestore(options, { storePath, chosen, first, confirmedBy, at });
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
  readonly chosen: Backup;
  readonly first: Proved;
  readonly confirmedBy: string | null;
  readonly at: Instant;
};

async function auditRestore(
  { appVersion }: Options,
  { storePath, chosen, first, confirmedBy, at }: Done,
): Promise<void> {
  const { storeId, epoch, createdAt } = chosen.manifest;
  const told = { storePath, storeId, epoch, appVersion };
  const beforeUpdate = backupBeforeUpdate(told, first.dataKey, at);
  const { db, close } = openStore(storePath, first.dataKey, first.addressKey, beforeUpdate);
  try {
    const days = daysBetween(dayOf(createdAt), dayOf(at));
    const with2 = confirmedBy === null ? `typed ${restoreWord}` : `confirmed by ${confirmedBy}`;
    await db.transaction().execute(async (tx) => {
      // Whoever was added after the backup is no user of the restored store yet.
      const isKnown = (await findUser(tx, first.userId)) !== null;
      await appendAudit(tx, auditKeyOf(epoch, first.dataKey), {
        at,
        userId: isKnown ? first.userId : null,
        role: 'coordinator',
        verb: 'store.restored',
        objectId: chosen.name,
        outcome: 'done',
        note: `${days} days back; by ${first.userId}; ${with2}`,
        changes: '',
      });
    });
  } finally {
    await close();
  }
}
