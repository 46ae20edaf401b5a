import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import { dateWithYear } from '../../shared/domain/date-words.ts';
import { caseNumber } from './case-store.ts';
import type { Db } from './tables.ts';

/** What an entry is about, in words that name no person, and the case that it belongs to. */
export type AuditObject = { readonly words: string; readonly caseId: string | null };

type Described = readonly [id: string, words: string, caseId?: string];

/** What these ids are ids of; those that are of nothing here any more are left out. */
export async function describeObjects(
  db: Db,
  kind: ForumKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AuditObject>> {
  if (ids.length === 0) return new Map();
  const described = [
    ...(await ofCases(db, kind, ids)),
    ...(await ofMeetings(db, ids)),
    ...(await ofPersons(db, kind, ids)),
    ...(await ofTheRest(db, ids)),
  ];
  return new Map(described.map(([id, words, caseId = null]) => [id, { words, caseId }]));
}

async function ofCases(db: Db, kind: ForumKind, ids: readonly string[]): Promise<Described[]> {
  const cases = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('id', 'in', ids)
    .execute();
  const referrals = await db
    .selectFrom('referrals')
    .innerJoin('cases', 'cases.id', 'referrals.case_id')
    .select(['referrals.id', 'cases.number', 'cases.id as caseId'])
    .where('referrals.id', 'in', ids)
    .execute();
  const hearings = await db
    .selectFrom('hearings')
    .innerJoin('cases', 'cases.id', 'hearings.case_id')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.id', 'cases.number', 'cases.id as caseId', 'meetings.held_on'])
    .where('hearings.id', 'in', ids)
    .execute();
  const actions = await db
    .selectFrom('actions')
    .innerJoin('cases', 'cases.id', 'actions.case_id')
    .select(['actions.id', 'cases.number', 'cases.id as caseId'])
    .where('actions.id', 'in', ids)
    .execute();
  const words = (number: number): string => caseNumber(kind, number);
  return [
    ...cases.map(({ id, number }): Described => [id, `Case ${words(number)}`, id]),
    ...referrals.map(({ id, number, caseId }): Described => [
      id,
      `Referral of ${words(number)}`,
      caseId,
    ]),
    ...hearings.map(({ id, number, caseId, held_on }): Described => [
      id,
      `${words(number)}, meeting of ${dateWithYear(held_on)}`,
      caseId,
    ]),
    ...actions.map(({ id, number, caseId }): Described => [
      id,
      `Action of ${words(number)}`,
      caseId,
    ]),
  ];
}

async function ofMeetings(db: Db, ids: readonly string[]): Promise<Described[]> {
  const meetings = await db
    .selectFrom('meetings')
    .select(['id', 'held_on'])
    .where('id', 'in', ids)
    .execute();
  return meetings.map(({ id, held_on }) => [id, `Meeting of ${dateWithYear(held_on)}`]);
}

/** A person is told by the case in which they are. */
async function ofPersons(db: Db, kind: ForumKind, ids: readonly string[]): Promise<Described[]> {
  const persons = await db
    .selectFrom('case_subjects')
    .innerJoin('cases', 'cases.id', 'case_subjects.case_id')
    .select(['case_subjects.person_id as id', 'case_subjects.role'])
    .select(['cases.number', 'cases.id as caseId'])
    .where('case_subjects.person_id', 'in', ids)
    .execute();
  return persons.map(({ id, role, number, caseId }) => [
    id,
    `${role === 'victim' ? 'Victim' : 'Perpetrator'} of ${caseNumber(kind, number)}`,
    caseId,
  ]);
}

async function ofTheRest(db: Db, ids: readonly string[]): Promise<Described[]> {
  const forums = await db
    .selectFrom('forums')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  const agencies = await db
    .selectFrom('agencies')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  const users = await db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  const heldRows = await db
    .selectFrom('held_rows')
    .select(['id', 'row_number'])
    .where('id', 'in', ids)
    .execute();
  const lists = await db
    .selectFrom('incident_lists')
    .select(['id', 'imported_at'])
    .where('id', 'in', ids)
    .execute();
  return [
    ...[...forums, ...agencies, ...users].map(({ id, name }): Described => [id, name]),
    ...heldRows.map(({ id, row_number }): Described => [id, `Row ${row_number} of its list`]),
    ...lists.map(({ id, imported_at }): Described => [
      id,
      `List imported on ${dateWithYear(imported_at.slice(0, 10))}`,
    ]),
  ];
}

/** Cases that a user may not see, with all of the same pair. */
export async function casesClosedTo(db: Db, userId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('case_closures')
    .innerJoin('cases as closed', 'closed.id', 'case_closures.case_id')
    .innerJoin('cases as pair', 'pair.pair_key', 'closed.pair_key')
    .select('pair.id')
    .where('case_closures.user_id', '=', userId)
    .where('case_closures.lifted_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The ids of a case with this number and of all that belongs to it; of none where there is none. */
export async function idsOfCase(
  db: Db,
  number: number,
  closed: ReadonlySet<string>,
): Promise<string[]> {
  const found = await db.selectFrom('cases').select('id').where('number', '=', number).execute();
  const caseIds = found.map(({ id }) => id).filter((id) => !closed.has(id));
  if (caseIds.length === 0) return [];
  const inCases = (table: 'referrals' | 'hearings' | 'actions') =>
    db.selectFrom(table).select('id').where('case_id', 'in', caseIds).execute();
  const persons = await db
    .selectFrom('case_subjects')
    .select('person_id as id')
    .where('case_id', 'in', caseIds)
    .execute();
  const rows = [
    ...(await inCases('referrals')),
    ...(await inCases('hearings')),
    ...(await inCases('actions')),
    ...persons,
  ];
  return [...new Set([...caseIds, ...rows.map(({ id }) => id)])];
}
