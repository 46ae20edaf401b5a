import { daysBetween, dayOf, type Instant } from '../../shared/domain/calendar-date.ts';
import type { StoreHealth } from '../../shared/ipc/contract/backups.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { BackupMemory } from '../backup/backup-memory.ts';
import { roomMissing } from '../files/disk-room.ts';
import { logError } from '../log.ts';
import { auditEnd, hasEntry } from '../store/backup-facts.ts';
import { checkStoreByTable, isInOrder } from '../store/check-store.ts';
import { scanInThread, type RunningScan } from '../store/scan-in-thread.ts';
import type { PageScan } from '../store/scan-pages.ts';
import { isLocked, storeError } from '../store/store-error.ts';
import type { Session } from '../vault/session.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';

type Findings = Omit<StoreHealth, 'backupAge' | 'isDrillDue' | 'roomMissing'>;

export type Health = {
  readonly findings: () => Findings;
  /** `storeError`, which also stops all writing when SQLite meets damage in the middle of work. */
  readonly explain: (error: unknown) => unknown;
  /** Once the checks of the store just opened are done. */
  readonly settled: () => Promise<void>;
  /** Somebody says that the older store is meant: from now on it is the one that was seen last. */
  readonly acceptOlder: () => Promise<void>;
};

type Options = {
  readonly session: Session;
  readonly scanUrl: URL;
  readonly memory: BackupMemory;
  readonly now: () => Instant;
  readonly onChange: () => void;
};

const unknownYet: Findings = {
  state: 'checking',
  badPages: 0,
  hasWrongLength: false,
  wasUnclean: false,
  isOlder: false,
};

/** How often all tables and references are gone through. */
const daysBetweenChecks = 7;

/** Checks every store that is opened, beside the work in it, and stops writing into a damaged one. */
export function createHealth(options: Options): Health {
  const { session, memory, onChange } = options;
  let findings = unknownYet;
  let scan: RunningScan | null = null;
  let checks: Promise<void> = Promise.resolve();
  const found = (more: Partial<Findings>): void => {
    findings = { ...findings, ...more };
    if (findings.state === 'damaged') session.openStore()?.stopWriting();
    onChange();
  };
  const isOpen = ({ store }: OpenedStore): boolean => session.openStore() === store;

  const check = async (opened: OpenedStore): Promise<void> => {
    const { path, store, epoch, wasUnclean } = opened;
    found({ wasUnclean, isOlder: await isOlderThanSeen(memory, opened) });
    scan = scanInThread(options.scanUrl, { path, descriptor: store.descriptor }, epoch.dataKey);
    const scanned = await scan.result;
    scan = null;
    if (!isOpen(opened)) return;
    const damage = damageOf(scanned);
    if (damage.state === 'sound' && !(await isInOrderThisWeek(options, opened))) {
      return found({ ...damage, state: 'damaged' });
    }
    found(damage);
  };

  session.watch({
    opened: (opened) => {
      findings = unknownYet;
      checks = check(opened).catch((error: unknown) => {
        // The store was closed before the scan had come to its end.
        if (!isOpen(opened)) return;
        logError('store-health', error);
        found({ state: 'unchecked' });
      });
    },
    closing: async (opened, leaving) => {
      await scan?.stop();
      if (leaving === 'rushed') return;
      await checks;
      if (!opened.store.isWriting()) return;
      // Nobody has said that it is meant: what was seen before it is not forgotten.
      if (await isOlderThanSeen(memory, opened)) return;
      await memory.set(opened.path, { seen: await auditEnd(opened.store.whole) });
    },
  });

  return {
    findings: () => findings,
    settled: () => checks,
    acceptOlder: async () => {
      await acceptOlder(options);
      found({ isOlder: false });
    },
    explain: (error) => {
      const told = storeError(error);
      const isFromDatabase = told !== error && told instanceof AppError;
      if (isFromDatabase && told.code === 'store-damaged' && session.openStore() !== null) {
        found({ state: 'damaged' });
      }
      if (isFromDatabase && told.code === 'disk-full') return diskFull(session.path()) ?? told;
      return told;
    },
  };
}

/** With how much to free, where the disk is that of the store. */
function diskFull(storePath: string | null): AppError | null {
  const missing = storePath === null ? null : roomMissing(storePath);
  if (missing === null) return null;
  const room = missing.toLocaleString('en-GB');
  return new AppError(
    'disk-full',
    `The disk of the store is full, so this was not saved. Free ${room} MB on it and try again. Nothing that was saved before is lost, and what you typed is still in its field.`,
  );
}

async function acceptOlder({ session, memory }: Options): Promise<void> {
  const opened = session.opened();
  if (opened === null) throw isLocked();
  const { path, store } = opened;
  const noted = { verb: 'store.older-accepted', objectId: null } as const;
  await store.keepOwn(() => Promise.resolve(), noted);
  await memory.set(path, { seen: await auditEnd(store.whole) });
}

/** The store has not what it ended with when it was last open here. */
async function isOlderThanSeen(
  memory: BackupMemory,
  { path, store }: OpenedStore,
): Promise<boolean> {
  const { seen } = memory.of(path);
  return seen !== null && !(await hasEntry(store.whole, seen));
}

/** What stands behind the end of a store harms nothing in it; everything else stops the writing. */
function damageOf({ badPages, lengthProblem }: PageScan): Partial<Findings> {
  const isDamaged = badPages.length > 0 || lengthProblem === 'too-short';
  return {
    state: isDamaged ? 'damaged' : 'sound',
    badPages: badPages.length,
    hasWrongLength: lengthProblem !== null,
  };
}

async function isInOrderThisWeek(
  { memory, now }: Options,
  { path, store, wasUnclean }: OpenedStore,
): Promise<boolean> {
  const { checkedAt } = memory.of(path);
  const isFresh =
    checkedAt !== null && Math.abs(daysBetween(dayOf(checkedAt), dayOf(now()))) < daysBetweenChecks;
  if (isFresh && !wasUnclean) return true;
  const check = await checkStoreByTable(store.whole);
  if (!isInOrder(check)) return false;
  await memory.set(path, { checkedAt: now() });
  return true;
}
