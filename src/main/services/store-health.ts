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
import type { AtRest } from '../vault/at-rest.ts';
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
  readonly atRest: AtRest;
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
  let weekly = noCheck;
  const found = (more: Partial<Findings>): void => {
    findings = { ...findings, ...more };
    if (findings.state === 'damaged') session.openStore()?.stopWriting();
    onChange();
  };
  const foundDamage = (): void => {
    if (session.openStore() !== null) found({ state: 'damaged' });
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
    // After a sudden end nobody goes on working before it is known.
    const asksNow = damage.state === 'sound' && wasUnclean;
    const areWrong = asksNow && !(await areTablesInOrder(options, opened));
    found(areWrong ? { ...damage, state: 'damaged' } : damage);
    if (findings.state !== 'sound' || !isOpen(opened) || !isCheckDue(options, opened)) return;
    weekly = startAtRest(options, opened, foundDamage);
  };

  session.watch({
    opened: (opened) => {
      findings = unknownYet;
      weekly = noCheck;
      checks = check(opened).catch((error: unknown) => {
        // The store was closed before the scan had come to its end.
        if (!isOpen(opened)) return;
        logError('store-health', error);
        found({ state: 'unchecked' });
      });
    },
    closing: async (opened, leaving) => {
      await scan?.stop();
      weekly.stop();
      if (leaving === 'rushed') return;
      await checks;
      weekly.stop();
      await weekly.result;
      await rememberEnd(memory, opened);
    },
  });

  return {
    findings: () => findings,
    settled: () => checks,
    acceptOlder: async () => {
      await acceptOlder(options);
      found({ isOlder: false });
    },
    explain: (error) => explain(session, error, foundDamage),
  };
}

function explain(session: Session, error: unknown, onDamage: () => void): unknown {
  const told = storeError(error);
  if (told === error || !(told instanceof AppError)) return told;
  if (told.code === 'store-damaged') onDamage();
  return told.code === 'disk-full' ? (diskFull(session.path()) ?? told) : told;
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

async function rememberEnd(memory: BackupMemory, opened: OpenedStore): Promise<void> {
  const { path, store } = opened;
  if (!store.isWriting()) return;
  // Nobody has said that it is meant: what was seen before it is not forgotten.
  if (await isOlderThanSeen(memory, opened)) return;
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

/** The check of all tables, which waits until nobody is at work. */
type RunningCheck = { readonly result: Promise<void>; readonly stop: () => void };
const noCheck: RunningCheck = { result: Promise.resolve(), stop: () => {} };

function startAtRest(options: Options, opened: OpenedStore, onDamage: () => void): RunningCheck {
  const stopping = new AbortController();
  const rest = (): Promise<void> => options.atRest(stopping.signal);
  const check = async (): Promise<void> => {
    await rest();
    const isSame = (): boolean => options.session.openStore() === opened.store;
    if (!(await areTablesInOrder(options, opened, rest)) && isSame()) onDamage();
  };
  const result = check().catch((error: unknown) => {
    const isClosed = options.session.openStore() !== opened.store;
    if (!isClosed && !stopping.signal.aborted) logError('store-health', error);
  });
  return { result, stop: () => stopping.abort() };
}

function isCheckDue({ memory, now }: Options, { path }: OpenedStore): boolean {
  const { checkedAt } = memory.of(path);
  if (checkedAt === null) return true;
  return Math.abs(daysBetween(dayOf(checkedAt), dayOf(now()))) >= daysBetweenChecks;
}

async function areTablesInOrder(
  { memory, now }: Options,
  { path, store }: OpenedStore,
  rest?: () => Promise<void>,
): Promise<boolean> {
  const check = await checkStoreByTable(store.whole, rest === undefined ? {} : { rest });
  if (!isInOrder(check)) return false;
  await memory.set(path, { checkedAt: now() });
  return true;
}
