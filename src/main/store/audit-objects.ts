import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import { kindOfEntry } from '../../shared/domain/entries/entry.ts';
import { dateWithYear } from '../../shared/domain/date-words.ts';
import { caseNumber } from './case-store.ts';
import { closedCases, closedHeldRows, hiddenPersons } from './closed-rows.ts';
import type { Db } from './tables.ts';

type Described = readonly [id: string, words: string];

/**
 * What these are ids of, in words that name nobody but users; those that are of nothing here any more
 * are left out.
 */
export async function describeObjects(
  db: Db,
  kind: ForumKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map([
    ...(await ofCases(db, kind, ids)),
    ...(await ofEntries(db, kind, ids)),
    ...(await ofMeetings(db, ids)),
    ...(await ofPersons(db, kind, ids)),
    ...(await ofTheRest(db, ids)),
  ]);
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
    .select(['referrals.id', 'cases.number'])
    .where('referrals.id', 'in', ids)
    .execute();
  const hearings = await db
    .selectFrom('hearings')
    .innerJoin('cases', 'cases.id', 'hearings.case_id')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.id', 'cases.number', 'meetings.held_on'])
    .where('hearings.id', 'in', ids)
    .execute();
  const actions = await db
    .selectFrom('actions')
    .innerJoin('cases', 'cases.id', 'actions.case_id')
    .select(['actions.id', 'cases.number'])
    .where('actions.id', 'in', ids)
    .execute();
  const words = (number: number): string => caseNumber(kind, number);
  const destroyed = await db
    .selectFrom('destroyed_cases')
    .select(['case_id', 'number'])
    .where('case_id', 'in', ids)
    .execute();
  return [
    ...destroyed.map(({ case_id, number }): Described => [
      case_id,
      `Case ${words(number)}, destroyed`,
    ]),
    ...cases.map(({ id, number }): Described => [id, `Case ${words(number)}`]),
    ...referrals.map(({ id, number }): Described => [id, `Referral of ${words(number)}`]),
    ...hearings.map(({ id, number, held_on }): Described => [
      id,
      `${words(number)}, meeting of ${dateWithYear(held_on)}`,
    ]),
    ...actions.map(({ id, number }): Described => [id, `Action of ${words(number)}`]),
  ];
}

/** What is recorded of a case or of a person, by its kind. */
async function ofEntries(db: Db, kind: ForumKind, ids: readonly string[]): Promise<Described[]> {
  const entries = await db
    .selectFrom('entries')
    .leftJoin('cases', 'cases.id', 'entries.case_id')
    .select(['entries.id', 'entries.kind', 'cases.number'])
    .where('entries.id', 'in', ids)
    .execute();
  const attachments = await db
    .selectFrom('attachments')
    .innerJoin('cases', 'cases.id', 'attachments.case_id')
    .select(['attachments.id', 'cases.number'])
    .where('attachments.id', 'in', ids)
    .execute();
  const of = (number: number | null): string =>
    number === null ? 'of a person' : `of ${caseNumber(kind, number)}`;
  return [
    ...entries.map((row): Described => [row.id, `${kindOfEntry(row.kind).name} ${of(row.number)}`]),
    ...attachments.map(({ id, number }): Described => [id, `File ${of(number)}`]),
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
    .select('cases.number')
    .where('case_subjects.person_id', 'in', ids)
    .execute();
  return persons.map(({ id, role, number }) => [
    id,
    `${role === 'victim' ? 'Victim' : 'Perpetrator'} of ${caseNumber(kind, number)}`,
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
  const services = await db
    .selectFrom('services')
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
    ...[...forums, ...agencies, ...services, ...users].map(({ id, name }): Described => [id, name]),
    ...heldRows.map(({ id, row_number }): Described => [id, `Row ${row_number} of its list`]),
    ...lists.map(({ id, imported_at }): Described => [
      id,
      `List imported on ${dateWithYear(imported_at.slice(0, 10))}`,
    ]),
  ];
}

/**
 * The ids of everything that is closed to a user: entries on it are not theirs to see. None for whoever
 * nothing is closed to.
 */
export async function idsClosedTo(whole: Db, userId: string): Promise<string[]> {
  const cases = (await closedCases(whole, userId).execute()).map(({ id }) => id);
  if (cases.length === 0) return [];
  const persons = await hiddenPersons(whole, userId).execute();
  const personIds = persons.map(({ id }) => id);
  const decisions = await whole
    .selectFrom('match_decisions')
    .select('id')
    .where((where) =>
      where.or([where('person_id', 'in', personIds), where('other_id', 'in', personIds)]),
    )
    .execute();
  const heldRows = await closedHeldRows(whole, userId).execute();
  const entries = await whole
    .selectFrom('entries')
    .select('id')
    .where('person_id', 'in', personIds)
    .execute();
  return [
    ...cases,
    ...(await idsInCases(whole, cases)),
    ...personIds,
    ...entries.map(({ id }) => id),
    ...decisions.map(({ id }) => id),
    ...heldRows.map(({ id }) => id),
  ];
}

/** The ids of all that belongs to these cases: hearings, actions, risks, referrals, entries and files. */
export async function idsInCases(db: Db, caseIds: readonly string[]): Promise<string[]> {
  const inCases = (table: 'hearings' | 'actions') =>
    db.selectFrom(table).select('id').where('case_id', 'in', caseIds).execute();
  const hearings = await inCases('hearings');
  const risks = await db
    .selectFrom('risks')
    .innerJoin('hearings', 'hearings.id', 'risks.hearing_id')
    .select('risks.id')
    .where('hearings.case_id', 'in', caseIds)
    .execute();
  const referrals = await db
    .selectFrom('referrals')
    .select('id')
    .where((where) =>
      where.or([where('case_id', 'in', caseIds), where('entered_case_id', 'in', caseIds)]),
    )
    .execute();
  const heldRows = await db
    .selectFrom('held_rows')
    .innerJoin('referrals', 'referrals.id', 'held_rows.referral_id')
    .select('held_rows.id')
    .where('referrals.case_id', 'in', caseIds)
    .execute();
  const entered = (table: 'entries' | 'attachments') =>
    db
      .selectFrom(table as 'attachments')
      .select('id')
      .where((where) =>
        where.or([where('case_id', 'in', caseIds), where('entered_case_id', 'in', caseIds)]),
      )
      .execute();
  return [
    ...hearings,
    ...(await inCases('actions')),
    ...risks,
    ...referrals,
    ...heldRows,
    ...(await entered('entries')),
    ...(await entered('attachments')),
  ].map(({ id }) => id);
}

/** The ids of a case with this number and of all that belongs to it; of none where there is none. */
export async function idsOfCase(db: Db, number: number): Promise<string[]> {
  const found = await db.selectFrom('cases').select('id').where('number', '=', number).execute();
  const caseIds = found.map(({ id }) => id);
  if (caseIds.length === 0) return [];
  const persons = await db
    .selectFrom('case_subjects')
    .select('person_id as id')
    .where('case_id', 'in', caseIds)
    .execute();
  const ids = [...caseIds, ...(await idsInCases(db, caseIds)), ...persons.map(({ id }) => id)];
  return [...new Set(ids)];
}
