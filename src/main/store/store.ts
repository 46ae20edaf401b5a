import type { Transaction } from 'kysely';
import type { AuditOutcome } from '../../shared/domain/access/audit-outcome.ts';
import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import type { Viewer } from '../../shared/domain/access/user.ts';
import { dayOf, type CalendarDate, type Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { createClosedCases } from '../access/closed-cases.ts';
import { appendAudit, type AuditEvent, type AuditKey } from './audit-store.ts';
import { isCaptured, startCapture, takeChanges } from './capture-changes.ts';
import type { OpenStore } from './open-store.ts';
import type { Sealer } from './sealer.ts';
import type { Db, Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

/**
 * A change under way in which something confidential is entered: only holders of the address key make
 * one.
 */
export type Entry = { readonly tx: Tx; readonly sealer: Sealer; readonly at: Instant };

/** A change that is tried and taken back. */
export type Tried = {
  readonly tx: Tx;
  /** What the viewer may read, as the change leaves it. */
  readonly reading: Db;
  readonly at: Instant;
};

/** What happened that changed nothing: somebody looked, or was refused. */
export type Noted = {
  readonly verb: AuditVerb;
  readonly objectId: string | null;
  readonly outcome?: AuditOutcome;
  /** In counts or names of calls, never with anything of a person. */
  readonly note?: string;
};

/** The open store as services see it: reads by `db`, every write by `change`. */
export type Store = {
  /** What the viewer may read: without the cases that are closed to them. */
  readonly db: Db;
  /**
   * Everything. For what must be right whoever looks: whether a case is closed, the places and times
   * of a meeting's cases, whether a row of a list is in the store. Nothing else of it is answered.
   */
  readonly whole: Db;
  readonly now: () => Instant;
  readonly today: () => CalendarDate;
  /** Who is at work. */
  readonly viewer: Viewer;
  /** Null for those who do not hold the address key. */
  readonly sealer: Sealer | null;
  /** Seals what nobody but this user may read. */
  readonly ownSealer: Sealer;
  readonly auditKey: AuditKey;
  /**
   * Runs the work and its audit entry in one transaction; the entry keeps which fields it changed.
   * `verb` names what happened (`referral.accepted`), `objectId` what it happened to. `noteOf` says in
   * counts what came of it, never with anything of a person.
   */
  readonly change: <T>(
    verb: AuditVerb,
    objectId: string | null,
    work: (tx: Tx, at: Instant) => Promise<T>,
    noteOf?: (result: T) => string,
  ) => Promise<T>;
  /**
   * Does the work in earnest, answers what it read, and takes all of it back: nothing else could tell
   * as surely what would come of a change.
   */
  readonly tryOut: <T>(work: (tried: Tried) => Promise<T>) => Promise<T>;
  /** After a closure was made or lifted: `db` is then without the cases that are closed now. */
  readonly closuresChanged: () => Promise<void>;
  /**
   * Writes what is no part of the record: what users keep for themselves, an auditor too, and what the
   * app has to enter of itself. The entry that tells of it, if any, is written with it.
   */
  readonly keepOwn: <T>(work: (tx: Tx) => Promise<T>, noted?: Noted) => Promise<T>;
  /** Enters into the audit what changed nothing. */
  readonly note: (noted: Noted) => Promise<void>;
  /**
   * The same for what nobody may have without an entry: a confidential value, a file that leaves.
   * @throws AppError `store-damaged` where nothing can be entered any more
   */
  readonly record: (noted: Noted) => Promise<void>;
  /** Nothing is written any more into a store that was found damaged; reading goes on. */
  readonly stopWriting: () => void;
  readonly isWriting: () => boolean;
  readonly descriptor: number;
  readonly copyTo: OpenStore['copyTo'];
  readonly rewrite: OpenStore['rewrite'];
  /**
   * A change that is running may end for so long; after that it is rolled back. No key is left.
   * @default 0
   */
  readonly close: OpenStore['close'];
};

export type StoreAccess = {
  readonly now: () => Instant;
  readonly viewer: Viewer;
  readonly auditKey: AuditKey;
  readonly sealer: Sealer | null;
  readonly ownSealer: Sealer;
};

/**
 * `now` and `viewer` are given so that tests decide what day it is and who is at work. From here on an
 * auditor can write nothing but that they looked, and what is their own: the database itself refuses.
 */
export function createStoreAccess(opened: OpenStore, access: StoreAccess): Store {
  const { db, descriptor, copyTo, rewrite, close } = opened;
  let isStopped = false;
  const { now, viewer, auditKey } = access;
  const closed = createClosedCases(db, viewer.userId);
  const mayWrite = createReadOnly(opened, viewer);
  const enter = (tx: Tx, told: Told): Promise<void> =>
    mayWrite(() =>
      appendAudit(tx, auditKey, { userId: viewer.userId, role: viewer.role, ...told }),
    );
  return {
    ...access,
    db: closed.reading,
    whole: db,
    closuresChanged: closed.refresh,
    today: () => dayOf(now()),
    descriptor,
    copyTo,
    rewrite,
    stopWriting: () => {
      isStopped = true;
    },
    isWriting: () => !isStopped,
    change: (verb, objectId, work, noteOf = () => '') =>
      db.transaction().execute(async (tx) => {
        if (isStopped) throw nothingWritten();
        const at = now();
        const { result, changes } = await captured(tx, verb, viewer, () => work(tx, at));
        await enter(tx, { at, verb, objectId, outcome: 'done', note: noteOf(result), changes });
        return result;
      }),
    tryOut: (work) =>
      takenBack(db, (tx) => {
        if (isStopped) throw nothingWritten();
        return work({ tx, reading: closed.readingIn(tx), at: now() });
      }),
    keepOwn: (work, noted) =>
      db.transaction().execute(async (tx) => {
        if (isStopped) throw nothingWritten();
        const result = await mayWrite(() => work(tx));
        if (noted !== undefined) await enter(tx, toldOf(noted, now()));
        return result;
      }),
    note: (noted) =>
      db.transaction().execute(async (tx) => {
        // Looking goes on in a damaged store, and cannot be recorded there.
        if (!isStopped) await enter(tx, toldOf(noted, now()));
      }),
    record: (noted) =>
      db.transaction().execute(async (tx) => {
        if (isStopped) throw notRecorded();
        await enter(tx, toldOf(noted, now()));
      }),
    close: (patienceMs, hurry) => close(patienceMs, hurry).finally(() => wipeKeys(access)),
  };
}

function wipeKeys({ auditKey, sealer, ownSealer }: StoreAccess): void {
  auditKey.key.fill(0);
  sealer?.wipe();
  ownSealer.wipe();
}

/** Runs the work in a transaction of its own, which is rolled back however it went. */
async function takenBack<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await db.startTransaction().execute();
  try {
    return await work(tx);
  } finally {
    await tx.rollback().execute();
  }
}

const nothingWritten = (): AppError =>
  new AppError(
    'store-damaged',
    'The store file is damaged, so nothing more is written into it. Restore a backup, or save what can be read.',
  );

/** Or a byte spoilt on purpose would be the way around the audit. */
const notRecorded = (): AppError =>
  new AppError(
    'store-damaged',
    'The store file is damaged, so who looks at this or saves it cannot be recorded. Restore a backup, or save what can be read and open that.',
  );

/** Before somebody is asked where a file is to go. */
export function refuseUnrecorded({ isWriting }: Store): void {
  if (!isWriting()) throw notRecorded();
}

type Told = Omit<AuditEvent, 'userId' | 'role'>;

const toldOf = ({ verb, objectId, outcome = 'done', note = '' }: Noted, at: Instant): Told => ({
  at,
  verb,
  objectId,
  outcome,
  note,
  changes: '',
});

type Written = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes the connection of an auditor read-only, and gives the one way to write all the same. Nothing
 * else can run in between: there is one connection, and the transaction of the work has it.
 */
function createReadOnly({ setReadOnly }: OpenStore, { role }: Viewer): Written {
  const isReader = role === 'auditor';
  setReadOnly(isReader);
  if (!isReader) return (work) => work();
  return async (work) => {
    setReadOnly(false);
    try {
      return await work();
    } finally {
      setReadOnly(true);
    }
  };
}

/** What the work did, with which fields it changed where the entry of its verb tells them. */
async function captured<T>(
  tx: Tx,
  verb: string,
  { role }: Viewer,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly changes: string }> {
  if (role === 'auditor') return { result: await readingOnly(work), changes: '' };
  if (!isCaptured(verb)) return { result: await work(), changes: '' };
  await startCapture(tx);
  const result = await work();
  return { result, changes: await takeChanges(tx) };
}

async function readingOnly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isReadOnlyError(error) ? onlyReads() : error;
  }
}

const isReadOnlyError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY';

const onlyReads = (): AppError =>
  new AppError(
    'not-allowed',
    'An auditor reads and changes nothing. Ask the coordinator to do it.',
  );
