import type { Instant } from '../../shared/domain/calendar-date.ts';
import { backupsGoBefore } from '../../shared/domain/retention.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { backupFolderOf, freeMoment, listBackups, type Backup } from '../backup/backup-files.ts';
import { finishBackup, takeCopy, type RawCopy } from '../backup/make-backup.ts';
import { sealedKeyFile } from '../backup/backup-keys.ts';
import { copyToSecondPlace, secondFolder } from '../backup/second-place.ts';
import { thinOut } from '../backup/thin-out.ts';
import { logError } from '../log.ts';
import { passedEnds } from '../store/backup-facts.ts';
import { getForum } from '../store/forum-store.ts';
import { listDestroyed } from '../store/retention-store.ts';
import { storeError } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { checkStopped, type Verify } from '../store/verify-in-thread.ts';
import type { KeyFile } from '../vault/key-file.ts';
import type { createTurns } from '../vault/in-turn.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';
import { doesCount, foldersOf, hasNews, type Kept, type Step } from './backup-list.ts';

/** A lock may come while a copy is made: no thread is given the key after that. */
export const verifyWhileOpen =
  ({ session, verify }: Kept, store: Store): Verify =>
  (path, key) =>
    session.openStore() === store ? verify(path, key) : Promise.reject(checkStopped());

export const report = (error: unknown): void => logError('backup', error);

export async function track<T>({ busy, onChange }: Kept, work: Promise<T>): Promise<T> {
  busy.add(work);
  onChange();
  try {
    return await work;
  } finally {
    busy.delete(work);
    onChange();
  }
}

export async function inStep<T>(kept: Kept, step: Step, work: () => Promise<T>): Promise<T> {
  kept.step = step;
  kept.onChange();
  try {
    return await work();
  } finally {
    kept.step = null;
  }
}

export const isLookedAfter = ({ samplePath }: Kept, { path, store }: OpenedStore): boolean =>
  path !== samplePath && store.isWriting();

/** What is taken of a store while it is open. */
type Taken = {
  readonly raw: RawCopy;
  /** How earlier backups end that the store went through: its own displaces only those. */
  readonly passed: ReadonlySet<string>;
  /** Backups from before this go; null for none. */
  readonly goBefore: Instant | null;
};

const take = (kept: Kept, opened: OpenedStore): Promise<Taken> => {
  const { now, appVersion } = kept;
  const { path: storePath, epoch, store } = opened;
  const at = freeMoment(backupFolderOf(storePath), now());
  return inStep(kept, 'copying', async () => {
    const others = foldersOf(kept, storePath).flatMap((folder) => listBackups(folder));
    const ends = others.map(({ manifest }) => manifest);
    const passed = await passedEnds(store.whole, ends);
    const keyFile = await keyFileOf(kept, opened);
    const told = { storePath, keyFile, epoch: epoch.epoch, appVersion };
    const raw = await takeCopy(told, at, store.copyTo);
    const goBefore = await goBeforeOf(store);
    return { raw, passed: new Set([...passed, raw.facts.auditMac]), goBefore };
  });
};

/** Since cases were destroyed that backups may go on holding for some days. */
async function goBeforeOf({ whole, today }: Store): Promise<Instant | null> {
  const { settings } = await getForum(whole);
  const destroyed = await listDestroyed(whole);
  const moments = destroyed.map(({ destroyed_at }) => destroyed_at);
  return backupsGoBefore(moments, settings.retention, today());
}

/**
 * That which the session holds opened the store, whatever became of the files since. At closing the session
 * has let go of it.
 */
function keyFileOf({ session }: Kept, { path, epoch }: OpenedStore): Promise<KeyFile> {
  const isHeld = session.opened()?.path === path;
  return isHeld ? Promise.resolve(session.requireKeys().file) : sealedKeyFile(path, epoch);
}

/** A backup from its copy to its second place; the first place counts also when the second fails. */
async function finish(kept: Kept, taken: Taken, key: Uint8Array, verify: Verify): Promise<Backup> {
  const { raw } = taken;
  const { storePath, epoch } = raw.backedUp;
  const backup = await inStep(kept, 'checking', () => finishBackup(raw, key, verify));
  await thin(kept, backupFolderOf(storePath), taken);
  const { secondPlace } = kept.memory.of(storePath);
  try {
    if (secondPlace !== null) {
      const checked = { storePath, key: { epoch, dataKey: key } };
      await inStep(kept, 'second-place', () => copyToSecondPlace(backup, secondPlace, checked));
      await thin(kept, secondFolder(secondPlace, storePath), taken);
    }
    await kept.memory.set(storePath, { failure: null });
  } catch (error) {
    await rememberFailure(kept, storePath, error);
  }
  return backup;
}

/** What cannot be taken away makes no backup fail: it is tried again after the next. */
async function thin(kept: Kept, folder: string, { raw, passed, goBefore }: Taken): Promise<void> {
  const { storePath, keyFile } = raw.backedUp;
  const counts = doesCount(kept, storePath);
  const isRanked = (backup: Backup): boolean =>
    counts(backup) && passed.has(backup.manifest.auditMac);
  const holdsDestroyed = ({ manifest }: Backup): boolean =>
    goBefore !== null && manifest.createdAt < goBefore;
  await thinOut(folder, { storeId: keyFile.storeId, isRanked, holdsDestroyed }).catch(report);
}

export async function rememberFailure(
  kept: Kept,
  storePath: string,
  error: unknown,
): Promise<void> {
  const told = storeError(error);
  const sentence =
    told instanceof AppError ? told.message : 'The backup could not be made. Try again.';
  if (!(told instanceof AppError)) report(error);
  await kept.memory.set(storePath, { failure: { at: kept.now(), sentence } });
}

export async function makeWhileOpen(kept: Kept, opened: OpenedStore): Promise<void> {
  const { store, path, epoch } = opened;
  try {
    const taken = await take(kept, opened);
    const { name } = await finish(kept, taken, epoch.dataKey, verifyWhileOpen(kept, store));
    await store.note({ verb: 'backup.made', objectId: name });
  } catch (error) {
    // It was locked in the middle, which is no failure: the next is made when it is due.
    if (kept.session.openStore() !== store) throw error;
    await rememberFailure(kept, path, error);
    const noted = { verb: 'backup.failed', objectId: null, outcome: 'failed' } as const;
    // A disk that is full takes no entry either; the reason is shown, and remembered.
    await store.note(noted).catch(report);
    throw error;
  }
}

/** Only the copy is made while the store is open; it is checked when the store is closed already. */
export async function makeAtClosing(
  kept: Kept,
  opened: OpenedStore,
  inTurn: ReturnType<typeof createTurns>,
): Promise<void> {
  const { path, epoch } = opened;
  if (!isLookedAfter(kept, opened) || !(await hasNews(kept, opened))) return;
  const key = Uint8Array.from(epoch.dataKey);
  const note = (name: string | null): Promise<void> => {
    const { unaudited } = kept.memory.of(path);
    return kept.memory.set(path, {
      unaudited: [...unaudited, { name, at: kept.now() }].slice(-100),
    });
  };
  try {
    const taken = await take(kept, opened);
    const work = inTurn(async () => {
      try {
        await note((await finish(kept, taken, key, kept.verify)).name);
      } catch (error) {
        await rememberFailure(kept, path, error);
        await note(null);
      } finally {
        key.fill(0);
      }
    });
    track(kept, work).catch(report);
  } catch (error) {
    key.fill(0);
    await rememberFailure(kept, path, error);
    await note(null);
  }
}
