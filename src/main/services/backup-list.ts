import { backupAge, isDrillDue } from '../../shared/domain/backup-schedule.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { BackupList } from '../../shared/ipc/contract/backups.ts';
import { backupFolderOf, listBackups, type Backup } from '../backup/backup-files.ts';
import type { BackupMemory } from '../backup/backup-memory.ts';
import { secondFolder } from '../backup/second-place.ts';
import { firstDayOf, hasEntry, isChangedSince, lastDrill } from '../store/backup-facts.ts';
import type { Verify } from '../store/verify-in-thread.ts';
import type { Session } from '../vault/session.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';

export type Options = {
  readonly session: Session;
  readonly verify: Verify;
  readonly memory: BackupMemory;
  readonly now: () => Instant;
  readonly appVersion: string;
  /** Invented people need no backups. */
  readonly samplePath: string;
  readonly onChange: () => void;
};

export type Step = BackupList['step'];

export type Kept = Options & {
  readonly busy: Set<Promise<unknown>>;
  /** What of it is done right now. */
  step: Step;
};

const ownBackups = ({ path, storeId }: OpenedStore): Backup[] =>
  listBackups(backupFolderOf(path)).filter(({ manifest }) => manifest.storeId === storeId);

/** Whether a backup counts: it was not found damaged, and no wrong clock dated it into what is to come. */
export const doesCount =
  ({ memory, now }: Kept, storePath: string) =>
  ({ name, manifest }: Backup): boolean =>
    !memory.of(storePath).damaged.includes(name) && manifest.createdAt <= now();

/** Those that count, the latest first. */
export const countedBackups = (kept: Kept, opened: OpenedStore): Backup[] =>
  ownBackups(opened).filter(doesCount(kept, opened.path));

/** In both places, as far as they are there. */
export const foldersOf = ({ memory }: Kept, storePath: string): string[] => {
  const { secondPlace } = memory.of(storePath);
  const beside = backupFolderOf(storePath);
  return secondPlace === null ? [beside] : [beside, secondFolder(secondPlace, storePath)];
};

export async function hasNews(kept: Kept, opened: OpenedStore): Promise<boolean> {
  const { whole } = opened.store;
  const [latest] = countedBackups(kept, opened);
  if (latest === undefined) return isChangedSince(whole, 0);
  const { auditNumber, auditMac } = latest.manifest;
  // After a restore the latest backup may hold what this store does not.
  const isOfThisStore = await hasEntry(whole, { number: auditNumber, mac: auditMac });
  return !isOfThisStore || isChangedSince(whole, auditNumber);
}

export async function ageOf(kept: Kept, opened: OpenedStore): Promise<BackupList['age']> {
  const last = countedBackups(kept, opened)[0]?.manifest.createdAt ?? null;
  const isSample = opened.path === kept.samplePath;
  const first = isSample ? null : await firstDayOf(opened.store.whole);
  const since = last ?? first ?? kept.now();
  const { failure } = kept.memory.of(opened.path);
  return { ...backupAge(since, kept.now()), lastAt: last, failure };
}

export async function listOf(kept: Kept, opened: OpenedStore): Promise<BackupList> {
  const { path, epoch } = opened;
  const { secondPlace, damaged } = kept.memory.of(path);
  const second = secondPlace === null ? [] : listBackups(secondFolder(secondPlace, path));
  const { lastDrillAt, isDue } = await drillDue(kept, opened);
  return {
    backups: ownBackups(opened).map(({ name, kind, manifest }) => ({
      name,
      kind,
      createdAt: manifest.createdAt,
      bytes: manifest.bytes,
      isInSecondPlace: second.some((other) => other.name === name),
      isDamaged: damaged.includes(name),
      hasEarlierKeys: manifest.epoch !== epoch.epoch,
    })),
    age: await ageOf(kept, opened),
    folder: backupFolderOf(path),
    secondPlace,
    isBusy: kept.busy.size > 0,
    step: kept.step,
    lastDrillAt,
    isDrillDue: isDue,
  };
}

export async function drillDue(
  { samplePath, now }: Kept,
  { path, store }: OpenedStore,
): Promise<{ readonly lastDrillAt: Instant | null; readonly isDue: boolean }> {
  const lastDrillAt = await lastDrill(store.whole);
  const since = (await firstDayOf(store.whole)) ?? now();
  const isDue = path !== samplePath && isDrillDue(lastDrillAt, since, now());
  return { lastDrillAt, isDue };
}
