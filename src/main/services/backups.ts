import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isDaily } from '../../shared/domain/backup-schedule.ts';
import type { BackupList } from '../../shared/ipc/contract/backups.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { backupFolderOf, type Backup } from '../backup/backup-files.ts';
import { settleFolder } from '../backup/settle-folder.ts';
import { isLocked } from '../store/store-error.ts';
import { createTurns } from '../vault/in-turn.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';
import { tryBackup } from '../backup/try-backup.ts';
import {
  ageOf,
  drillDue,
  hasNews,
  listOf,
  countedBackups,
  type Kept,
  type Options,
} from './backup-list.ts';
import {
  inStep,
  isLookedAfter,
  makeAtClosing,
  makeWhileOpen,
  rememberFailure,
  report,
  track,
  verifyWhileOpen,
} from './backup-making.ts';
import { rememberDestroyed } from './destroy-again.ts';
import { removeEarlierBackups } from './earlier-backups.ts';

/** Quitting waits so long for a backup on its way; one that is cut off leaves nothing behind. */
const longestWaitMs = 60_000;

export type Backups = {
  readonly list: () => Promise<BackupList>;
  readonly age: () => Promise<BackupList['age']>;
  readonly isDrillDue: () => Promise<boolean>;
  readonly make: () => Promise<void>;
  /** Makes the backup of the day when it is due. */
  readonly makeIfDue: () => Promise<void>;
  readonly removeEarlier: () => Promise<void>;
  /** Remembers outside of the store what was destroyed, and begins a backup that is without it. */
  readonly afterDestroying: () => Promise<void>;
  readonly setSecondPlace: (folder: string | null) => Promise<void>;
  /** Restores the latest backup beside the store, looks into it and takes it away again. */
  readonly drill: () => Promise<{ readonly name: string }>;
  /** Once no backup is on its way any more, or after a minute. */
  readonly settled: () => Promise<void>;
};

export function createBackups(options: Options): Backups {
  const { session, memory, onChange } = options;
  const kept: Kept = { ...options, busy: new Set(), step: null };
  const inTurn = createTurns();
  const required = (): OpenedStore => {
    session.requireStore();
    const opened = session.opened();
    if (opened === null) throw isLocked();
    return opened;
  };
  const make = (opened: OpenedStore): Promise<void> =>
    track(
      kept,
      inTurn(() => makeWhileOpen(kept, opened)),
    );
  watchStore(kept, inTurn);
  return {
    list: () => listOf(kept, required()),
    age: () => ageOf(kept, required()),
    isDrillDue: () => drillDue(kept, required()).then(({ isDue }) => isDue),
    make: () => make(required()),
    makeIfDue: async () => {
      const opened = session.opened();
      if (opened !== null && (await isBackupDue(kept, opened))) await make(opened);
    },
    setSecondPlace: async (folder) => {
      await memory.set(required().path, { secondPlace: folder });
      await required().store.note({ verb: 'backup.second-place-set', objectId: null });
      onChange();
    },
    afterDestroying: async () => {
      const opened = required();
      await rememberDestroyed(memory, opened);
      if (isLookedAfter(kept, opened)) make(opened).catch(report);
    },
    removeEarlier: () =>
      track(
        kept,
        inTurn(() => removeEarlierBackups(kept, required())),
      ),
    drill: () =>
      track(
        kept,
        inTurn(() => drill(kept, required())),
      ),
    settled: async () => {
      await Promise.race([
        Promise.allSettled(kept.busy),
        wait(longestWaitMs, null, { ref: false }),
      ]);
    },
  };
}

function watchStore(kept: Kept, inTurn: ReturnType<typeof createTurns>): void {
  const { session } = kept;
  session.watch({
    opened: (opened) =>
      void track(
        kept,
        inTurn(() => welcome(kept, opened)),
      ).catch((error: unknown) => {
        // What was not told before the store was locked is told at the next unlocking.
        if (session.openStore() === opened.store) report(error);
      }),
    closing: async (opened, leaving) => {
      if (leaving === 'closed') await makeAtClosing(kept, opened, inTurn);
    },
  });
}

async function isBackupDue(kept: Kept, opened: OpenedStore): Promise<boolean> {
  if (kept.busy.size > 0 || !isLookedAfter(kept, opened)) return false;
  const latest = countedBackups(kept, opened)[0]?.manifest;
  const lastAt = latest?.createdAt ?? null;
  const isChanged = await hasNews(kept, opened);
  // After a change of keys one under the new ones is made at once.
  const isOtherKey = latest !== undefined && latest.epoch !== opened.epoch.epoch;
  return isOtherKey || isDaily({ isChanged, lastAt, now: kept.now() });
}

/** After unlocking: the folder is put in order, and what was made while it was closed is audited. */
async function welcome(kept: Kept, opened: OpenedStore): Promise<void> {
  const { path, store } = opened;
  await settleFolder(backupFolderOf(path));
  const { unaudited } = kept.memory.of(path);
  for (const { name } of unaudited) {
    const noted =
      name === null
        ? ({ verb: 'backup.failed', outcome: 'failed' } as const)
        : ({ verb: 'backup.made', outcome: 'done' } as const);
    await store.note({ ...noted, objectId: name, note: 'at closing' });
  }
  if (unaudited.length > 0) await kept.memory.set(path, { unaudited: [] });
  await rememberDestroyed(kept.memory, opened);
}

async function drill(kept: Kept, opened: OpenedStore): Promise<{ readonly name: string }> {
  const latest = countedBackups(kept, opened).find(
    ({ manifest }) => manifest.epoch === opened.epoch.epoch,
  );
  if (latest === undefined) {
    throw new AppError('not-found', 'There is no backup yet. Make one first.');
  }
  try {
    const tried = { id: randomUUID(), verify: verifyWhileOpen(kept, opened.store) };
    await inStep(kept, 'trying', () => tryBackup(latest, opened.epoch, tried));
    await opened.store.note({ verb: 'backup.drilled', objectId: latest.name });
    return { name: latest.name };
  } catch (error) {
    if (kept.session.openStore() !== opened.store) throw error;
    await rememberFailure(kept, opened.path, error);
    await opened.store.note({ verb: 'backup.drilled', objectId: latest.name, outcome: 'failed' });
    if (!(error instanceof AppError) || error.code !== 'backup-damaged') throw error;
    throw await replaceDamaged(kept, opened, latest);
  }
}

/** Nobody may rely on a backup that was found damaged, so another is made at once. */
async function replaceDamaged(
  kept: Kept,
  opened: OpenedStore,
  { name }: Backup,
): Promise<AppError> {
  const { damaged } = kept.memory.of(opened.path);
  await kept.memory.set(opened.path, { damaged: [...damaged, name].slice(-100) });
  await makeWhileOpen(kept, opened);
  return new AppError(
    'backup-damaged',
    'The latest backup is damaged: it is not as it was written. It counts no more, and a new one was made. Check the disk that the backups are on.',
  );
}
