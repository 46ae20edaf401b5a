import { kindOfEntry } from '../../shared/domain/entries/entry.ts';
import { entryTitle } from '../../shared/domain/entries/entry-words.ts';
import { changeSentence, type ChangedThing } from '../../shared/domain/history/changes-since.ts';
import type { ChangeOpens, ChangeSince } from '../../shared/ipc/contract/history.ts';
import { describeObjects } from '../store/audit-objects.ts';
import { readContent } from '../store/entry-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Db } from '../store/tables.ts';

/** What a changed thing is called, which one it is, and where it is shown. */
type Named = { readonly name: string; readonly what: string; readonly opens: ChangeOpens | null };
type Names = ReadonlyMap<string, Named>;

/** Changed things in words, as far as whoever asks may read them; nothing of what is sealed. */
export async function describeThings(
  db: Db,
  things: readonly ChangedThing[],
): Promise<ChangeSince[]> {
  const names = await namesOf(db, things);
  return things.map((thing) => {
    const { at, userName, times, id } = thing;
    const { name = '', what = '', opens = null } = names.get(id ?? '') ?? {};
    return { at, userName, times, sentence: changeSentence(thing, name), what, opens };
  });
}

async function namesOf(db: Db, things: readonly ChangedThing[]): Promise<Names> {
  const named = new Map<string, Named>();
  for (const [of, read] of readers) {
    const ids = things.flatMap(({ table, id }) => (table === of && id !== null ? [id] : []));
    if (ids.length === 0) continue;
    for (const [id, found] of await read(db, ids)) named.set(id, found);
  }
  return named;
}

type NamedThing = readonly [id: string, named: Named];
type Read = (db: Db, ids: readonly string[]) => Promise<NamedThing[]>;

/** By the table of a thing; null for what the verb alone tells. */
const readers: readonly (readonly [table: string | null, read: Read])[] = [
  [null, ofOthers],
  ['entries', ofEntries],
  ['actions', ofActions],
  ['risks', ofRisks],
  ['information', ofInformation],
];

async function ofEntries(db: Db, ids: readonly string[]): Promise<NamedThing[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'kind', 'content'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, kind, content }) => {
    const { name } = kindOfEntry(kind);
    const title = entryTitle({ kind, content: readContent(content) });
    return [id, { name, what: title === name ? '' : title, opens: { page: 'entry', id } }];
  });
}

async function ofActions(db: Db, ids: readonly string[]): Promise<NamedThing[]> {
  const rows = await db
    .selectFrom('actions')
    .innerJoin('agencies', 'agencies.id', 'actions.agency_id')
    .innerJoin('hearings', 'hearings.id', 'actions.hearing_id')
    .select(['actions.id', 'actions.text', 'agencies.name', 'hearings.meeting_id'])
    .where('actions.id', 'in', ids)
    .execute();
  return rows.map(({ id, text, name, meeting_id }) => [
    id,
    { name: `Action of ${name}`, what: text, opens: { page: 'minutes', id: meeting_id } },
  ]);
}

async function ofRisks(db: Db, ids: readonly string[]): Promise<NamedThing[]> {
  const rows = await db
    .selectFrom('risks')
    .innerJoin('hearings', 'hearings.id', 'risks.hearing_id')
    .select(['risks.id', 'risks.text', 'hearings.meeting_id'])
    .where('risks.id', 'in', ids)
    .execute();
  return rows.map(({ id, text, meeting_id }) => [
    id,
    { name: 'Risk', what: text, opens: { page: 'minutes', id: meeting_id } },
  ]);
}

/** Its row is known by hearing and agency. What it says may not be for disclosure, and is not repeated. */
async function ofInformation(db: Db, ids: readonly string[]): Promise<NamedThing[]> {
  const rows = await db
    .selectFrom('information')
    .innerJoin('agencies', 'agencies.id', 'information.agency_id')
    .innerJoin('hearings', 'hearings.id', 'information.hearing_id')
    .select(['information.hearing_id', 'information.agency_id'])
    .select(['agencies.name', 'hearings.meeting_id'])
    .where(
      'information.hearing_id',
      'in',
      ids.map((id) => id.split(' ')[0] ?? ''),
    )
    .execute();
  return rows.map(({ hearing_id, agency_id, name, meeting_id }) => [
    `${hearing_id} ${agency_id}`,
    { name: `Information of ${name}`, what: '', opens: { page: 'minutes', id: meeting_id } },
  ]);
}

async function ofOthers(db: Db, ids: readonly string[]): Promise<NamedThing[]> {
  const { kind } = await getForum(db);
  const words = await describeObjects(db, kind, ids);
  const opens = await opensOf(db, ids);
  return ids.map((id) => [
    id,
    { name: '', what: words.get(id) ?? '', opens: opens.get(id) ?? null },
  ]);
}

async function opensOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ChangeOpens>> {
  const referrals = await db.selectFrom('referrals').select('id').where('id', 'in', ids).execute();
  const hearings = await db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.id', 'meetings.id as meeting_id', 'meetings.status'])
    .where('hearings.id', 'in', ids)
    .execute();
  return new Map<string, ChangeOpens>([
    ...referrals.map(({ id }) => [id, { page: 'referral', id }] as const),
    ...hearings.map(({ id, meeting_id, status }): [string, ChangeOpens] => [
      id,
      { page: status === 'planned' ? 'agenda' : 'minutes', id: meeting_id },
    ]),
  ]);
}
