import type { Transaction } from 'kysely';
import { dayOf, type CalendarDate, type Instant } from '../../shared/domain/calendar-date.ts';
import type { OpenStore } from './open-store.ts';
import type { Db, Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

/** The open store as services see it: reads by `db`, every write by `change`. */
export type Store = {
  readonly db: Db;
  readonly now: () => Instant;
  readonly today: () => CalendarDate;
  /** Who is at work: the name of their account on the computer. */
  readonly actor: string;
  /**
   * Runs the work and its audit entry in one transaction. `verb` names what happened
   * (`referral.accepted`), `objectId` what it happened to. `noteOf` says in counts what came of it,
   * never with anything of a person.
   */
  readonly change: <T>(
    verb: string,
    objectId: string | null,
    work: (tx: Tx, at: Instant) => Promise<T>,
    noteOf?: (result: T) => string,
  ) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** `now` and `actor` are given so that tests decide what day it is and who is at work. */
export function createStoreAccess(
  { db, close }: OpenStore,
  now: () => Instant,
  actor: string,
): Store {
  return {
    db,
    now,
    actor,
    today: () => dayOf(now()),
    change: (verb, objectId, work, noteOf = () => '') =>
      db.transaction().execute(async (tx) => {
        const at = now();
        const result = await work(tx, at);
        await tx
          .insertInto('audit_entries')
          .values({ at, verb, object_id: objectId, note: noteOf(result) })
          .execute();
        return result;
      }),
    close,
  };
}
