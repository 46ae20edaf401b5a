import type { Database } from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../../shared/ipc/result.ts';
import { createStore } from './migrations/0001-create-store.ts';
import { countByIndex } from './migrations/0002-count-by-index.ts';
import { searchByCase } from './migrations/0003-search-by-case.ts';
import { findPersons } from './migrations/0004-find-persons.ts';
import { keepIncidents } from './migrations/0005-keep-incidents.ts';
import { groupSettings } from './migrations/0006-group-settings.ts';
import { keepRepeatFacts } from './migrations/0007-keep-repeat-facts.ts';
import { keepUsers } from './migrations/0008-keep-users.ts';
import { sealValues } from './migrations/0009-seal-values.ts';
import { keepLockSettings } from './migrations/0010-keep-lock-settings.ts';
import { findRefusals } from './migrations/0011-find-refusals.ts';
import { knowHeldNames } from './migrations/0012-know-held-names.ts';
import { binIncidentLists } from './migrations/0013-bin-incident-lists.ts';
import { keepRetention } from './migrations/0014-keep-retention.ts';
import { keepReferralForms } from './migrations/0015-keep-referral-forms.ts';
import { keepSearchWords } from './migrations/0016-keep-search-words.ts';
import { keepCaseRecord } from './migrations/0017-keep-case-record.ts';
import { keepGroupsAndPlaces } from './migrations/0018-keep-groups-and-places.ts';
import type { Migration } from './migrations/migration.ts';
import { createStepTools } from './step-tools.ts';

/** All steps in order, 1 to n without a gap. A shipped step is never edited. */
export const migrations: readonly Migration[] = [
  createStore,
  countByIndex,
  searchByCase,
  findPersons,
  keepIncidents,
  groupSettings,
  keepRepeatFacts,
  keepUsers,
  sealValues,
  keepLockSettings,
  findRefusals,
  knowHeldNames,
  binIncidentLists,
  keepRetention,
  keepReferralForms,
  keepSearchWords,
  keepCaseRecord,
  keepGroupsAndPlaces,
];

/** The version that this app reads and writes. */
export const storeVersion = migrations.length;

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** @throws AppError `store-from-future` when a newer app wrote the store */
export const refuseFromFuture = (db: Database): void => refuseFutureVersion(versionOf(db));

/** @throws AppError `store-from-future` when no app as old as this one can have written it */
export function refuseFutureVersion(version: number): void {
  if (version <= storeVersion) return;
  throw new AppError(
    'store-from-future',
    'This store was written by a newer Casetable. Update Casetable on this computer; the store was not changed.',
  );
}

/**
 * Brings a store forward in one transaction, so that a killed app leaves it as it was or whole. `to`
 * serves the tests of single steps; the address key is null for whoever does not hold it.
 * @throws AppError `store-from-future` when a newer app wrote the store, `not-allowed` when a holder of
 *   the address key must open it first; nothing is changed then.
 */
export function migrate(
  db: Database,
  to: number = storeVersion,
  addressKey: Uint8Array | null = null,
): void {
  refuseFromFuture(db);
  const from = versionOf(db);
  const pending = migrations.filter(({ version }) => version > from && version <= to);
  if (pending.length > 0) takeSteps(db, pending, addressKey);
  rewriteIfDue(db);
}

function takeSteps(
  db: Database,
  pending: readonly Migration[],
  addressKey: Uint8Array | null,
): void {
  const tools = createStepTools(addressKey);
  // A table can only be rebuilt with foreign keys off, and that cannot be switched in a transaction.
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (const { version, sql, run } of pending) {
      db.exec(sql);
      run?.(db, tools);
      db.pragma(`user_version = ${version}`);
    }
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error('A migration left a reference to nothing');
    }
  })();
  db.pragma('foreign_keys = ON');
}

/**
 * Writes the whole file anew once a step or the destroying of a case asked for it, so that no page keeps
 * what stood there before. SQLite does that in no transaction; a killed app does it at the next opening.
 */
export function rewriteIfDue(db: Database): void {
  const due = db.prepare("SELECT 1 FROM store_facts WHERE name = 'rewrite_due'").get();
  if (due === undefined) return;
  db.exec('VACUUM');
  db.exec("DELETE FROM store_facts WHERE name = 'rewrite_due'");
}
