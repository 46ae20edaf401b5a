import type { Instant } from '../../shared/domain/calendar-date.ts';
import { addWords } from './case-store.ts';
import { moveEntries } from './entry-store.ts';
import { isVictimOfIncidents } from './incident-store.ts';
import { deleteProposals } from './retention-store.ts';
import type { Db } from './tables.ts';

export type CaseOfPair = {
  readonly caseId: string;
  readonly forumId: string;
  readonly pairKey: string;
  readonly victimIdentity: string;
  readonly perpetratorIdentity: string;
};

/** Every case in which one of these records stands, with who its people are now. */
export async function subjectsOfCases(db: Db, personIds: readonly string[]): Promise<CaseOfPair[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('case_subjects as victims', (join) =>
      join
        .onRef('victims.case_id', '=', 'cases.id')
        .on('victims.role', '=', 'victim')
        .on('victims.position', '=', 0),
    )
    .innerJoin('case_subjects as perpetrators', (join) =>
      join
        .onRef('perpetrators.case_id', '=', 'cases.id')
        .on('perpetrators.role', '=', 'perpetrator')
        .on('perpetrators.position', '=', 0),
    )
    .innerJoin('persons as victim', 'victim.id', 'victims.person_id')
    .innerJoin('persons as perpetrator', 'perpetrator.id', 'perpetrators.person_id')
    .select(['cases.id', 'cases.forum_id', 'cases.pair_key'])
    .select(['victim.identity_id as victim_identity'])
    .select(['perpetrator.identity_id as perpetrator_identity'])
    .where('cases.id', 'in', (among) =>
      among
        .selectFrom('case_subjects')
        .select('case_subjects.case_id')
        .where('case_subjects.person_id', 'in', personIds),
    )
    .execute();
  return rows.map((row) => ({
    caseId: row.id,
    forumId: row.forum_id,
    pairKey: row.pair_key,
    victimIdentity: row.victim_identity,
    perpetratorIdentity: row.perpetrator_identity,
  }));
}

/** The cases of one pair: the one that stands for all, and each of them. */
type Group = { readonly standing: string; readonly caseIds: readonly string[] };

/** Lets the earliest case of a pair stand for all of them. Null when the pair has no case any more. */
export async function gatherPair(
  db: Db,
  forumId: string,
  pairKey: string,
  at: Instant,
): Promise<Group | null> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'joined_to'])
    .where('pair_key', '=', pairKey)
    .where('forum_id', '=', forumId)
    .orderBy('number')
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  for (const { id, joined_to } of rows) {
    const joinedTo = id === first.id ? null : first.id;
    if (joined_to === joinedTo) continue;
    // What was proposed was another set of cases.
    await deleteProposals(db, [id, first.id, ...(joined_to === null ? [] : [joined_to])]);
    const change = { joined_to: joinedTo, updated_at: at };
    await db.updateTable('cases').set(change).where('id', '=', id).execute();
  }
  return { standing: first.id, caseIds: rows.map(({ id }) => id) };
}

/**
 * Puts every referral, hearing and action entered under a pair's cases under the one that stands,
 * which alone is found by their names.
 */
export async function moveReferrals(db: Db, group: Group | null): Promise<void> {
  if (group === null) return;
  const { standing, caseIds } = group;
  await db
    .updateTable('referrals')
    .set({ case_id: standing })
    .where('entered_case_id', 'in', caseIds)
    .where('case_id', '<>', standing)
    .execute();
  const referrals = db
    .selectFrom('referrals')
    .select('referrals.id')
    .where('referrals.entered_case_id', 'in', caseIds);
  await db
    .updateTable('hearings')
    .set({ case_id: standing })
    .where('referral_id', 'in', referrals)
    .where('case_id', '<>', standing)
    .execute();
  await db
    .updateTable('actions')
    .set({ case_id: standing })
    .where(
      'hearing_id',
      'in',
      db.selectFrom('hearings').select('hearings.id').where('referral_id', 'in', referrals),
    )
    .where('case_id', '<>', standing)
    .execute();
  await moveEntries(db, group);
  await db.deleteFrom('case_words').where('case_id', 'in', caseIds).execute();
  await addWords(db, group);
}

/** Whether another referral was entered under this case. */
export async function hasOtherReferral(
  db: Db,
  caseId: string,
  referralId: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('referrals')
    .select('id')
    .where('entered_case_id', '=', caseId)
    .where('id', '<>', referralId)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Whether another referral than this, or a list of incidents, names the same record. */
export async function isNamedElsewhere(
  db: Db,
  personId: string,
  referralId: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .select('referrals.id')
    .where('case_subjects.person_id', '=', personId)
    .where('referrals.id', '<>', referralId)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined || isVictimOfIncidents(db, personId);
}

/** Puts another record in the place of the victim or perpetrator of a case. */
export async function replaceSubject(
  db: Db,
  { caseId, role, personId }: { caseId: string; role: 'victim' | 'perpetrator'; personId: string },
): Promise<void> {
  await db
    .updateTable('case_subjects')
    .set({ person_id: personId })
    .where('case_id', '=', caseId)
    .where('role', '=', role)
    .where('position', '=', 0)
    .execute();
}

type Entry = {
  readonly referralId: string;
  readonly caseId: string;
  readonly asReceived: string;
};

/** Says under which case a referral was entered; `moveReferrals` then puts it where that stands. */
export async function enterUnder(
  db: Db,
  { referralId, caseId, asReceived }: Entry,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('referrals')
    .set({ entered_case_id: caseId, as_received: asReceived, updated_at: at })
    .where('id', '=', referralId)
    .execute();
}
