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
  /**
   * Runs the work and its audit entry in one transaction. `verb` names what happened
   * (`referral.accepted`), `objectId` what it happened to.
   */
  readonly change: <T>(
    verb: string,
    objectId: string | null,
    work: (tx: Tx, at: Instant) => Promise<T>,
  ) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** `now` is given so that tests decide what day it is. */
export function createStoreAccess({ db, close }: OpenStore, now: () => Instant): Store {
  return {
    db,
    now,
    today: () => dayOf(now()),
    change: (verb, objectId, work) =>
      db.transaction().execute(async (tx) => {
        const at = now();
        const result = await work(tx, at);
        await tx
          .insertInto('audit_entries')
          .values({ at, verb, object_id: objectId, note: '' })
          .execute();
        return result;
      }),
    close,
  };
}
