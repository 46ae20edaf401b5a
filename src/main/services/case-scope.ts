import { idsInCases } from '../store/audit-objects.ts';
import { recordsOf } from '../store/people-in-case.ts';
import type { Db } from '../store/tables.ts';

/** Everything that belongs to a case, by id. */
export type CaseScope = {
  /** The case that stands and those joined to it. */
  readonly caseIds: readonly string[];
  readonly referrals: readonly { readonly id: string; readonly createdAt: string }[];
  readonly hearings: readonly { readonly id: string; readonly meetingId: string }[];
  /** Every record of its people. */
  readonly personIds: readonly string[];
  /** All of these, with risks, actions, entries and files; without the meetings. */
  readonly ids: ReadonlySet<string>;
};

/** The cases of a pair: looking at any of them is looking at all. */
export async function joinedCases(db: Db, standingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('joined_to', '=', standingId)
    .execute();
  return [standingId, ...rows.map(({ id }) => id)];
}

/** The hearings of these cases, with the meeting of each. */
export async function hearingsOfCases(
  db: Db,
  caseIds: readonly string[],
): Promise<CaseScope['hearings']> {
  const rows = await db
    .selectFrom('hearings')
    .select(['id', 'meeting_id'])
    .where('case_id', 'in', caseIds)
    .execute();
  return rows.map(({ id, meeting_id }) => ({ id, meetingId: meeting_id }));
}

/** Read by whoever asks: without what is closed to them. */
export async function caseScope(db: Db, caseIds: readonly string[]): Promise<CaseScope> {
  const referrals = await db
    .selectFrom('referrals')
    .select(['id', 'created_at'])
    .where('case_id', 'in', caseIds)
    .execute();
  const subjects = await db
    .selectFrom('case_subjects')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .select('persons.identity_id')
    .where('case_subjects.case_id', 'in', caseIds)
    .execute();
  const identities = [...new Set(subjects.map(({ identity_id }) => identity_id))];
  const personIds = [...(await recordsOf(db, identities)).keys()];
  const ofPersons = await db
    .selectFrom('entries')
    .select('id')
    .where('person_id', 'in', personIds)
    .where('case_id', 'is', null)
    .execute();
  const hearings = await hearingsOfCases(db, caseIds);
  const within = await idsInCases(db, caseIds);
  return {
    caseIds,
    referrals: referrals.map(({ id, created_at }) => ({ id, createdAt: created_at })),
    hearings,
    personIds,
    ids: new Set([...caseIds, ...within, ...personIds, ...ofPersons.map(({ id }) => id)]),
  };
}
