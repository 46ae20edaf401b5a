import { openAllReceived, readAsReceived, sealReceived } from './as-received.ts';
import { sealedSchool } from './child-store.ts';
import { resealContent } from './attachment-store.ts';
import { resealSecrets } from './entry-store.ts';
import { insertMany } from './insert-many.ts';
import { sealedOfHeldIncident } from './incident-list-store.ts';
import { sealedOfHeldRow } from './list-store.ts';
import { phoneRows, placeRows, openPhone, openPlace } from './profile-rows.ts';
import { remakeAllKeys } from './profile-store.ts';
import { countOf } from './read-page.ts';
import { sealedOfReferral } from './referral-columns.ts';
import { resealRowKey } from './row-hash-key.ts';
import { ofRecord, openContact, sealContact } from './sealed-person.ts';
import { openText, sealText, type Sealed, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import type { Db } from './tables.ts';

/** What is done so far, in rows. */
export type OnResealed = (done: number, total: number) => void;

/**
 * Seals everything that is sealed under another address key, and makes every keyed hash and the
 * finder's keys again. For a copy of a store: what it has done when it is stopped can be opened by
 * neither key alone. A value that `from` cannot open ends it.
 */
export async function resealAll(
  db: Db,
  from: Sealer,
  to: Sealer,
  onProgress: OnResealed,
): Promise<void> {
  const total =
    (await countOf(db.selectFrom('persons'))) +
    (await countOf(db.selectFrom('referrals'))) +
    (await countOf(db.selectFrom('held_rows'))) +
    (await countOf(db.selectFrom('held_incidents'))) +
    (await countOf(db.selectFrom('entries'))) +
    (await countOf(db.selectFrom('attachment_contents')));
  let done = 0;
  const change: Change = { db, from, to };
  for (const batches of [
    resealPersons,
    resealReferrals,
    resealHeldRows,
    resealHeldIncidents,
    resealEntries,
    resealAttachments,
  ]) {
    for await (const rows of batches(change)) {
      done += rows;
      onProgress(done, total);
    }
  }
  await resealRowKey(db, from, to);
  await remakeAllKeys(db);
}

type Change = { readonly db: Db; readonly from: Sealer; readonly to: Sealer };

const rowsAtATime = 500;

const resealed = ({ from, to }: Change, place: SealedPlace, sealed: Sealed): Sealed =>
  sealText(to, place, openText(from, place, sealed));

/** Persons with their places and phones; each turn answers how many. */
async function* resealPersons(change: Change): AsyncGenerator<number> {
  const { db, from, to } = change;
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('persons')
      .select(['id', 'address', 'postcode', 'phone'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsAtATime)
      .execute();
    if (rows.length === 0) return;
    for (const row of rows) {
      const again = (field: 'address' | 'postcode' | 'phone'): Sealed => {
        const holder = ofRecord(row.id);
        return sealContact(to, holder, field, openContact(from, holder, field, row[field]));
      };
      await db
        .updateTable('persons')
        .set({ address: again('address'), postcode: again('postcode'), phone: again('phone') })
        .where('id', '=', row.id)
        .execute();
    }
    await resealProfiles(
      change,
      rows.map(({ id }) => id),
    );
    last = rows.at(-1)?.id ?? '';
    yield rows.length;
  }
}

/** Their rows are put in anew, since the hash by which each is known changes too. */
async function resealProfiles({ db, from, to }: Change, ids: readonly string[]): Promise<void> {
  const places = await db
    .selectFrom('person_places')
    .selectAll()
    .where('person_id', 'in', ids)
    .execute();
  const phones = await db
    .selectFrom('person_phones')
    .selectAll()
    .where('person_id', 'in', ids)
    .execute();
  await db.deleteFrom('person_places').where('person_id', 'in', ids).execute();
  await db.deleteFrom('person_phones').where('person_id', 'in', ids).execute();
  const newPlaces = places.flatMap((row) => placeRows(to, row.person_id, openPlace(from, row)));
  const newPhones = phones.flatMap((row) => phoneRows(to, row.person_id, openPhone(from, row)));
  await insertMany(db, 'person_places', newPlaces);
  await insertMany(db, 'person_phones', newPhones);
}

async function* resealReferrals(change: Change): AsyncGenerator<number> {
  const { db, from, to } = change;
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('referrals')
      .select(['id', 'referrer', 'as_received', 'other_columns'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsAtATime)
      .execute();
    if (rows.length === 0) return;
    for (const { id, referrer, as_received, other_columns } of rows) {
      const opened = openAllReceived(from, id, readAsReceived(as_received));
      await db
        .updateTable('referrals')
        .set({
          referrer: resealed(change, sealedOfReferral(id, 'referrer'), referrer),
          as_received: JSON.stringify(sealReceived(to, id, opened)),
          other_columns: resealed(change, sealedOfReferral(id, 'other_columns'), other_columns),
        })
        .where('id', '=', id)
        .execute();
    }
    await resealSchools(
      change,
      rows.map(({ id }) => id),
    );
    last = rows.at(-1)?.id ?? '';
    yield rows.length;
  }
}

async function resealSchools(change: Change, referralIds: readonly string[]): Promise<void> {
  const rows = await change.db
    .selectFrom('referral_children')
    .select(['referral_id', 'position', 'school'])
    .where('referral_id', 'in', referralIds)
    .execute();
  for (const { referral_id, position, school } of rows) {
    await change.db
      .updateTable('referral_children')
      .set({ school: resealed(change, sealedSchool(referral_id, position), school) })
      .where('referral_id', '=', referral_id)
      .where('position', '=', position)
      .execute();
  }
}

async function* resealEntries({ db, from, to }: Change): AsyncGenerator<number> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('entries')
      .select(['id', 'secrets'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsAtATime)
      .execute();
    if (rows.length === 0) return;
    for (const { id, secrets } of rows) {
      if (secrets === '{}') continue;
      await db
        .updateTable('entries')
        .set({ secrets: resealSecrets(from, to, id, secrets) })
        .where('id', '=', id)
        .execute();
    }
    last = rows.at(-1)?.id ?? '';
    yield rows.length;
  }
}

/** One at a time: a few at once may be more than there is memory for. */
async function* resealAttachments({ db, from, to }: Change): AsyncGenerator<number> {
  for (let last = ''; ;) {
    const row = await db
      .selectFrom('attachment_contents')
      .selectAll()
      .where('attachment_id', '>', last)
      .orderBy('attachment_id')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return;
    last = row.attachment_id;
    await db
      .updateTable('attachment_contents')
      .set({ content: resealContent(from, to, last, row.content) })
      .where('attachment_id', '=', last)
      .execute();
    yield 1;
  }
}

async function* resealHeldRows(change: Change): AsyncGenerator<number> {
  const { db } = change;
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('held_rows')
      .select(['id', 'row_values', 'other_columns'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsAtATime)
      .execute();
    if (rows.length === 0) return;
    for (const { id, row_values, other_columns } of rows) {
      await db
        .updateTable('held_rows')
        .set({
          row_values: resealed(change, sealedOfHeldRow(id, 'row_values'), row_values),
          other_columns: resealed(change, sealedOfHeldRow(id, 'other_columns'), other_columns),
        })
        .where('id', '=', id)
        .execute();
    }
    last = rows.at(-1)?.id ?? '';
    yield rows.length;
  }
}

async function* resealHeldIncidents(change: Change): AsyncGenerator<number> {
  const { db } = change;
  const lists = await db.selectFrom('held_incidents').select('list_id').distinct().execute();
  for (const { list_id: listId } of lists) {
    for (let last = -1; ;) {
      const rows = await db
        .selectFrom('held_incidents')
        .select(['row_number', 'row_values'])
        .where('list_id', '=', listId)
        .where('row_number', '>', last)
        .orderBy('row_number')
        .limit(rowsAtATime)
        .execute();
      if (rows.length === 0) break;
      for (const { row_number: number, row_values } of rows) {
        await db
          .updateTable('held_incidents')
          .set({ row_values: resealed(change, sealedOfHeldIncident(listId, number), row_values) })
          .where('list_id', '=', listId)
          .where('row_number', '=', number)
          .execute();
      }
      last = rows.at(-1)?.row_number ?? last;
      yield rows.length;
    }
  }
}
