import { readAsReceived } from './as-received.ts';
import { deleteEntriesOfCases, moveEntries } from './entry-store.ts';
import type { Db } from './tables.ts';

export type DoomedCase = {
  readonly id: string;
  readonly number: number;
  /** Those that were entered under it. */
  readonly referrals: readonly string[];
};

/** What goes with some referrals, and the ids under which other tables may speak of it. */
export type Doomed = {
  /** Cases of which no referral stays. */
  readonly cases: readonly DoomedCase[];
  /** Cases that lose a referral and keep others. */
  readonly staying: readonly string[];
  readonly referrals: readonly string[];
  readonly hearings: readonly string[];
  readonly persons: readonly string[];
  /** Of every row that goes but those of persons. */
  readonly ids: ReadonlySet<string>;
};

/** These standing cases and those that were joined to them, each with the one that stands for it. */
export async function standingCases(
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'joined_to'])
    .where((where) => where.or([where('id', 'in', caseIds), where('joined_to', 'in', caseIds)]))
    .execute();
  return new Map(rows.map(({ id, joined_to }) => [id, joined_to ?? id]));
}

/** The referrals that were entered under these cases. */
export async function referralsUnder(db: Db, caseIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('referrals')
    .select('id')
    .where('entered_case_id', 'in', caseIds)
    .execute();
  return idsOf(rows);
}

/** Everything that hangs on these referrals; nothing is changed. */
export async function findDoomed(db: Db, referralIds: readonly string[]): Promise<Doomed> {
  const known = await db
    .selectFrom('referrals')
    .select(['id', 'entered_case_id'])
    .where('id', 'in', referralIds)
    .execute();
  const referrals = idsOf(known);
  const entered = [...new Set(known.map(({ entered_case_id }) => entered_case_id))];
  const cases = await emptiedCases(db, entered, known);
  const all = idsOf(cases);
  const hearings = await db
    .selectFrom('hearings')
    .select('id')
    .where('referral_id', 'in', referrals)
    .execute();
  const ofHearings = (table: 'risks' | 'actions') =>
    db.selectFrom(table).select('id').where('hearing_id', 'in', idsOf(hearings)).execute();
  const ofCases = (table: 'case_closures' | 'case_holds') =>
    db.selectFrom(table).select('id').where('case_id', 'in', all).execute();
  const recorded = (table: 'entries' | 'attachments') =>
    db
      .selectFrom(table as 'attachments')
      .select('id')
      .where('entered_case_id', 'in', all)
      .execute();
  const heldRows = await db
    .selectFrom('held_rows')
    .select('id')
    .where('referral_id', 'in', referrals)
    .execute();
  const subjects = await db
    .selectFrom('case_subjects')
    .select('person_id as id')
    .distinct()
    .where('case_id', 'in', entered)
    .execute();
  const rest = [
    ...(await ofHearings('risks')),
    ...(await ofHearings('actions')),
    ...(await ofCases('case_closures')),
    ...(await ofCases('case_holds')),
    ...(await recorded('entries')),
    ...(await recorded('attachments')),
  ];
  return {
    cases,
    staying: entered.filter((id) => !all.includes(id)),
    referrals,
    hearings: idsOf(hearings),
    persons: idsOf(subjects),
    ids: new Set([...all, ...referrals, ...idsOf([...hearings, ...heldRows, ...rest])]),
  };
}

type Entered = { readonly id: string; readonly entered_case_id: string };

/** Those of the cases under which nothing was entered but these referrals. */
async function emptiedCases(
  db: Db,
  caseIds: readonly string[],
  doomed: readonly Entered[],
): Promise<DoomedCase[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('id', 'in', caseIds)
    .where('id', 'not in', (staying) =>
      staying
        .selectFrom('referrals')
        .select('entered_case_id')
        .where('entered_case_id', 'in', caseIds)
        .where('referrals.id', 'not in', idsOf(doomed)),
    )
    .orderBy('number')
    .execute();
  const byCase = Map.groupBy(doomed, ({ entered_case_id }) => entered_case_id);
  return rows.map(({ id, number }) => ({ id, number, referrals: idsOf(byCase.get(id) ?? []) }));
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Deletes these rows; their persons and what else speaks of them are the caller's. */
export async function deleteCases(db: Db, { cases, staying, referrals }: Doomed): Promise<void> {
  const all = idsOf(cases);
  const hearings = db.selectFrom('hearings').select('id').where('referral_id', 'in', referrals);
  for (const table of ['actions', 'risks', 'information'] as const) {
    await db
      .deleteFrom(table as 'information')
      .where('hearing_id', 'in', hearings)
      .execute();
  }
  await db.deleteFrom('hearings').where('referral_id', 'in', referrals).execute();
  await db.deleteFrom('held_rows').where('referral_id', 'in', referrals).execute();
  await db.deleteFrom('referral_children').where('referral_id', 'in', referrals).execute();
  await db.deleteFrom('referrals').where('id', 'in', referrals).execute();
  for (const id of staying) await dropUnnamed(db, id);
  await letJoinedGo(db, all);
  await deleteEntriesOfCases(db, all);
  for (const table of [
    'case_words',
    'case_subjects',
    'case_closures',
    'case_holds',
    'destruction_proposals',
  ] as const) {
    await db
      .deleteFrom(table as 'case_words')
      .where('case_id', 'in', all)
      .execute();
  }
  // Those that were joined first: they refer to the one that stands.
  await db.deleteFrom('cases').where('id', 'in', all).where('joined_to', 'is not', null).execute();
  await db.deleteFrom('cases').where('id', 'in', all).execute();
}

/** Lets go of those beside the pair of a case whom no referral names any more. */
export async function dropUnnamed(db: Db, caseId: string): Promise<void> {
  const referrals = await db
    .selectFrom('referrals')
    .select('as_received')
    .where('entered_case_id', '=', caseId)
    .execute();
  const named = referrals.flatMap(({ as_received }) =>
    readAsReceived(as_received).further.map(({ person }) => person.id),
  );
  await db
    .deleteFrom('case_subjects')
    .where('case_id', '=', caseId)
    .where('position', '>', 0)
    .where('person_id', 'not in', named)
    .execute();
}

/** Cases that were joined to these and stay get back what was entered under them. */
async function letJoinedGo(db: Db, caseIds: readonly string[]): Promise<void> {
  const staying = await db
    .selectFrom('cases')
    .select('id')
    .where('joined_to', 'in', caseIds)
    .where('id', 'not in', caseIds)
    .execute();
  for (const { id } of staying) {
    const referrals = db.selectFrom('referrals').select('id').where('entered_case_id', '=', id);
    const hearings = db.selectFrom('hearings').select('id').where('referral_id', 'in', referrals);
    const own = { case_id: id };
    await db.updateTable('actions').set(own).where('hearing_id', 'in', hearings).execute();
    await db.updateTable('hearings').set(own).where('referral_id', 'in', referrals).execute();
    await db.updateTable('referrals').set(own).where('entered_case_id', '=', id).execute();
    await moveEntries(db, { standing: id, caseIds: [id] });
    await db.updateTable('cases').set({ joined_to: null }).where('id', '=', id).execute();
  }
}

/** What users have typed at places of what goes and not saved yet. */
export async function deleteDraftsOn(db: Db, ids: ReadonlySet<string>): Promise<void> {
  const places = await db.selectFrom('drafts').select('place').distinct().execute();
  const doomed = places.map(({ place }) => place).filter((place) => namesAny(place, ids));
  await db.deleteFrom('drafts').where('place', 'in', doomed).execute();
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Whether a text has any of these ids in it. */
export const namesAny = (text: string, ids: ReadonlySet<string>): boolean =>
  text.match(uuids)?.some((id) => ids.has(id)) === true;
