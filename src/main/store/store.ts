import type { Transaction } from 'kysely';
import type { AuditOutcome } from '../../shared/domain/access/audit-entry.ts';
import type { Viewer } from '../../shared/domain/access/user.ts';
import { dayOf, type CalendarDate, type Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { appendAudit, type AuditEvent, type AuditKey } from './audit-store.ts';
import { isCaptured, startCapture, takeChanges } from './capture-changes.ts';
import type { OpenStore } from './open-store.ts';
import type { Sealer } from './sealer.ts';
import type { Db, Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

/** What happened that changed nothing: somebody looked, or was refused. */
export type Noted = {
  readonly verb: string;
  readonly objectId: string | null;
  readonly outcome?: AuditOutcome;
  /** In counts or names of calls, never with anything of a person. */
  readonly note?: string;
};

/** The open store as services see it: reads by `db`, every write by `change`. */
export type Store = {
  readonly db: Db;
  readonly now: () => Instant;
  readonly today: () => CalendarDate;
  /** Who is at work. */
  readonly viewer: Viewer;
  /** Null for those who do not hold the address key. */
  readonly sealer: Sealer | null;
  readonly auditKey: AuditKey;
  /**
   * Runs the work and its audit entry in one transaction; the entry keeps which fields it changed.
   * `verb` names what happened (`referral.accepted`), `objectId` what it happened to. `noteOf` says in
   * counts what came of it, never with anything of a person.
   */
  readonly change: <T>(
    verb: string,
    objectId: string | null,
    work: (tx: Tx, at: Instant) => Promise<T>,
    noteOf?: (result: T) => string,
  ) => Promise<T>;
  /** Enters into the audit what changed nothing. */
  readonly note: (noted: Noted) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type StoreAccess = {
  readonly now: () => Instant;
  readonly viewer: Viewer;
  readonly auditKey: AuditKey;
  readonly sealer: Sealer | null;
};

/**
 * `now` and `viewer` are given so that tests decide what day it is and who is at work. From here on an
 * auditor can write nothing but that they looked: the database itself refuses.
 */
export function createStoreAccess(opened: OpenStore, access: StoreAccess): Store {
  const { db, close } = opened;
  const { now, viewer, auditKey } = access;
  const isReader = viewer.role === 'auditor';
  opened.setReadOnly(isReader);
  const enter = (tx: Tx, at: Instant, told: Told): Promise<void> =>
    appendAudit(tx, auditKey, { at, userId: viewer.userId, role: viewer.role, ...told });
  return {
    ...access,
    db,
    today: () => dayOf(now()),
    change: async (verb, objectId, work, noteOf = () => '') => {
      try {
        return await db.transaction().execute(async (tx) => {
          const at = now();
          if (isCaptured(verb)) await startCapture(tx);
          const result = await work(tx, at);
          const changes = isCaptured(verb) ? await takeChanges(tx) : '';
          const note = noteOf(result);
          await enter(tx, at, { verb, objectId, outcome: 'done', note, changes });
          return result;
        });
      } catch (error) {
        throw isReader && isReadOnlyError(error) ? onlyReads() : error;
      }
    },
    note: ({ verb, objectId, outcome = 'done', note = '' }) =>
      db.transaction().execute(async (tx) => {
        const told = { verb, objectId, outcome, note, changes: '' };
        if (!isReader) return enter(tx, now(), told);
        // Nothing else can run in between: there is one connection, and this transaction has it.
        opened.setReadOnly(false);
        try {
          await enter(tx, now(), told);
        } finally {
          opened.setReadOnly(true);
        }
      }),
    close,
  };
}

type Told = Omit<AuditEvent, 'at' | 'userId' | 'role'>;

const isReadOnlyError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY';

const onlyReads = (): AppError =>
  new AppError(
    'not-allowed',
    'An auditor reads and changes nothing. Ask the coordinator to do it.',
  );
