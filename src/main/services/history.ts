import type { ChangedField, ChangedRow } from '../../shared/domain/access/audit-changes.ts';
import type { History } from '../../shared/ipc/contract/history.ts';
import { entriesByNumber, type ListedEntry } from '../store/audit-list.ts';
import { idsClosedTo } from '../store/audit-objects.ts';
import { getEntry } from '../store/entry-store.ts';
import { findChanges, whoBroughtIn, type Wanted } from '../store/history-store.ts';
import { getPersonRow } from '../store/person-store.ts';
import { oneReferral } from '../store/referral-store.ts';
import type { Store } from '../store/store.ts';
import { findUser, listUsers } from '../store/user-store.ts';
import { readChanges } from './audit.ts';
import { caseScope } from './case-scope.ts';
import { fieldsInWords, type KeptRow } from './history-fields.ts';
import { readableRows } from './told-values.ts';

/** Every recorded change of an entry, and who recorded it. */
export async function historyOfEntry(store: Store, entryId: string): Promise<History> {
  const { db, whole } = store;
  const row = await getEntry(db, entryId);
  const user = await findUser(whole, row.recorded_by);
  // A contact moves the due date of a plan, and a joined case the case of its entries.
  const around = await changesAround(store, [row.case_id, row.entered_case_id]);
  const recorded = { at: row.created_at, userName: user?.name ?? null };
  return historyOf(store, { table: 'entries', row }, { recorded, ...around });
}

export async function historyOfReferral(store: Store, referralId: string): Promise<History> {
  const row = await oneReferral(store.db, referralId);
  const around = await changesAround(store, [row.case_id, row.entered_case_id]);
  const recorded = await broughtIn(store, row.created_at);
  return historyOf(store, { table: 'referrals', row }, { recorded, ...around });
}

/** Of one record of a person: what a later referral said of them became theirs. */
export async function historyOfPerson(store: Store, personId: string): Promise<History> {
  const { db } = store;
  const row = await getPersonRow(db, personId);
  const cases = await db
    .selectFrom('case_subjects')
    .select('case_id')
    .where('person_id', '=', personId)
    .execute();
  const around = await changesAround(
    store,
    cases.map(({ case_id }) => case_id),
  );
  const recorded = await broughtIn(store, row.created_at);
  return historyOf(store, { table: 'persons', row }, { recorded, ...around });
}

const broughtIn = async ({ whole }: Store, at: string): Promise<History['recorded']> => ({
  at,
  userName: await whoBroughtIn(whole, at),
});

type Around = Pick<Wanted, 'objectIds' | 'moments'>;

/** Where in the audit a row of these cases may have been changed. */
async function changesAround({ db }: Store, caseIds: readonly (string | null)[]): Promise<Around> {
  const known = [...new Set(caseIds.filter((id) => id !== null))];
  const { ids, hearings, referrals } = await caseScope(db, known);
  return {
    objectIds: [...ids, ...hearings.map(({ meetingId }) => meetingId)],
    moments: referrals.map(({ createdAt }) => createdAt),
  };
}

type From = Around & Pick<History, 'recorded'>;

async function historyOf(
  store: Store,
  kept: KeptRow,
  { recorded, objectIds, moments }: From,
): Promise<History> {
  const { db, whole, auditKey, viewer } = store;
  const { id } = kept.row;
  const wanted = { objectIds: [...new Set([id, ...objectIds])], moments, rowIds: [id], after: 0 };
  const numbers = await findChanges(whole, wanted);
  const hidden = new Set(await idsClosedTo(whole, viewer.userId));
  const entries = (await entriesByNumber(whole, auditKey, numbers)).filter(
    ({ objectId }) => !hidden.has(objectId ?? ''),
  );
  const names = new Map((await listUsers(whole)).map((user) => [user.id, user.name]));
  const made = entries.flatMap((entry) => fieldsOf(entry, kept).map((field) => ({ entry, field })));
  const isReadable = (await readableRows(db, [asRow(kept)])).has(`${kept.table} ${id}`);
  const words = await fieldsInWords(db, kept, {
    fields: made.map(({ field }) => field),
    isReadable,
  });
  return {
    recorded,
    changes: made.flatMap(({ entry: { at, userId, isWhole } }, index) => {
      const userName = userId === null ? null : (names.get(userId) ?? null);
      return (words[index] ?? []).map((told) => ({ at, userName, isWhole, ...told }));
    }),
  };
}

const asRow = ({ table, row }: KeptRow): ChangedRow => [table, row.id, []];

/** What an entry changed of one row. */
function fieldsOf({ changes }: ListedEntry, { table, row }: KeptRow): ChangedField[] {
  return readChanges(changes).rows.flatMap(([name, id, what]) =>
    name === table && id === row.id && typeof what !== 'string' ? what : [],
  );
}
