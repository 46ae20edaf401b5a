import type { PersonName } from '../../shared/domain/person.ts';
import type { Db } from './tables.ts';

type RecordOfSame = PersonName & {
  readonly identityId: string;
  /** Entries of this record and of no case. */
  readonly entryCount: number;
  readonly incidentCount: number;
};

/** Every record of whoever these records are, the earliest first. */
export async function recordsOfSame(db: Db, personIds: readonly string[]): Promise<RecordOfSame[]> {
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'identity_id', 'first_name', 'surname', 'dob'])
    .select((select) => [
      select
        .selectFrom('entries')
        .whereRef('entries.person_id', '=', 'persons.id')
        .where('entries.case_id', 'is', null)
        .where('entries.binned_at', 'is', null)
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('entry_count'),
      select
        .selectFrom('incidents')
        .whereRef('incidents.person_id', '=', 'persons.id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('incident_count'),
    ])
    .where(
      'identity_id',
      'in',
      db
        .selectFrom('persons as known')
        .select('known.identity_id')
        .where('known.id', 'in', personIds),
    )
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    identityId: row.identity_id,
    firstName: row.first_name,
    surname: row.surname,
    dob: row.dob,
    entryCount: row.entry_count ?? 0,
    incidentCount: row.incident_count ?? 0,
  }));
}

type StandingCase = {
  readonly id: string;
  readonly number: number;
  /** Numbers of the other cases for which it stands. */
  readonly others: readonly number[];
};

/** The cases that stand for those in which any of these records does, by their number. */
export async function casesStandingFor(
  db: Db,
  personIds: readonly string[],
): Promise<StandingCase[]> {
  const standing = await db
    .selectFrom('case_subjects')
    .innerJoin('cases as entered', 'entered.id', 'case_subjects.case_id')
    .innerJoin('cases', (join) =>
      join.on((on) => on('cases.id', '=', on.fn.coalesce('entered.joined_to', 'entered.id'))),
    )
    .select(['cases.id', 'cases.number'])
    .distinct()
    .where('case_subjects.person_id', 'in', personIds)
    .orderBy('cases.number')
    .execute();
  const joined = await db
    .selectFrom('cases')
    .select(['joined_to', 'number'])
    .where(
      'joined_to',
      'in',
      standing.map(({ id }) => id),
    )
    .orderBy('number')
    .execute();
  return standing.map(({ id, number }) => ({
    id,
    number,
    others: joined.filter(({ joined_to }) => joined_to === id).map((other) => other.number),
  }));
}

type HearingOfCase = {
  readonly caseId: string;
  readonly hearingId: string;
  readonly heldOn: string;
};

/** The hearings of these cases, the earliest first. */
export async function hearingsUnderCases(
  db: Db,
  caseIds: readonly string[],
): Promise<HearingOfCase[]> {
  const rows = await db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.id', 'hearings.case_id', 'meetings.held_on'])
    .where('hearings.case_id', 'in', caseIds)
    .where('hearings.binned_at', 'is', null)
    .orderBy('meetings.held_on')
    .execute();
  return rows.map(({ id, case_id, held_on }) => ({
    caseId: case_id,
    hearingId: id,
    heldOn: held_on,
  }));
}

type CountsOfCase = {
  readonly actionCount: number;
  readonly entryCount: number;
  readonly fileCount: number;
};

/** How many actions, entries and files stand under each of these cases. */
export async function countsUnderCases(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CountsOfCase>> {
  const countIn = async (
    table: 'actions' | 'entries' | 'attachments',
  ): Promise<ReadonlyMap<string | null, number>> => {
    const rows = await db
      .selectFrom(table as 'entries')
      .select('case_id')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('case_id', 'in', caseIds)
      .where('binned_at', 'is', null)
      .groupBy('case_id')
      .execute();
    return new Map(rows.map(({ case_id, n }) => [case_id, n]));
  };
  const [actions, entries, files] = [
    await countIn('actions'),
    await countIn('entries'),
    await countIn('attachments'),
  ];
  return new Map(
    caseIds.map((id) => [
      id,
      {
        actionCount: actions.get(id) ?? 0,
        entryCount: entries.get(id) ?? 0,
        fileCount: files.get(id) ?? 0,
      },
    ]),
  );
}
