import { withNewestFacts } from '../../shared/domain/joined-person.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import type { OtherName } from '../../shared/domain/other-names.ts';
import type { CaseOfPerson, PersonRecord } from '../../shared/ipc/contract/persons.ts';
import { pageOfActions } from '../store/action-store.ts';
import { filesOfCases } from '../store/attachment-store.ts';
import { caseNumber } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { getPersonRow, recordsOfIdentity, toPerson } from '../store/person-store.ts';
import { shownPerson } from '../store/sealed-person.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { summariesOfCases } from './cases.ts';
import { entriesOfIdentities } from './list-entries.ts';
import { referredEquality } from './referred-equality.ts';

const incidentsAtMost = 100;

/** Everything that is known of a person, by any of their records. @throws AppError `not-found` */
export async function getPerson({ db, today }: Store, personId: string): Promise<PersonRecord> {
  const { kind } = await getForum(db);
  const { identity_id } = await getPersonRow(db, personId);
  const records = await recordsOfIdentity(db, identity_id);
  const standing = toPerson(await getPersonRow(db, identity_id));
  const ids = records.map(({ person }) => person.id);
  const cases = await casesOfRecords(db, kind, ids);
  const caseIds = cases.map(({ id }) => id);
  const actions = await pageOfActions(db, kind, {
    view: 'all',
    agencyId: null,
    cases: caseIds,
    today: today(),
    offset: 0,
    limit: 200,
  });
  return {
    person: shownPerson(withNewestFacts(standing, records)),
    otherNames: await otherNamesOf(db, ids, standing),
    recordCount: records.length,
    cases,
    hearings: await hearingsOfCases(db, kind, caseIds),
    actions: actions.rows,
    ...(await incidentsOf(db, ids)),
    files: (await filesOfCases(db, caseIds)).map((file) => ({
      attachmentId: file.id,
      caseId: file.case_id,
      caseNumber: caseNumber(kind, file.number),
      fileName: file.file_name,
      addedAt: file.created_at,
    })),
    entries: await entriesOfIdentities(db, [identity_id]),
    referredEquality: await referredEquality(db, ids),
  };
}

/** The cases that stand for those in which any of these records does, the latest number first. */
async function casesOfRecords(
  db: Db,
  kind: ForumKind,
  personIds: readonly string[],
): Promise<CaseOfPerson[]> {
  const rows = await db
    .selectFrom('case_subjects')
    .innerJoin('cases as entered', 'entered.id', 'case_subjects.case_id')
    .innerJoin('cases', (join) =>
      join.on((on) => on('cases.id', '=', on.fn.coalesce('entered.joined_to', 'entered.id'))),
    )
    .select(['cases.id', 'cases.number', 'case_subjects.role'])
    .distinct()
    .where('case_subjects.person_id', 'in', personIds)
    .orderBy('cases.number', 'desc')
    .execute();
  const roles = new Map(rows.map(({ id, role }) => [id, role]));
  const cases = [...new Map(rows.map((row) => [row.id, row])).values()];
  const summaries = await summariesOfCases(db, kind, cases);
  return summaries.flatMap((summary) => {
    const role = roles.get(summary.id);
    return role === undefined ? [] : [{ ...summary, role }];
  });
}

async function hearingsOfCases(
  db: Db,
  kind: ForumKind,
  caseIds: readonly string[],
): Promise<PersonRecord['hearings']> {
  const rows = await db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .innerJoin('cases', 'cases.id', 'hearings.case_id')
    .select(['hearings.id', 'hearings.meeting_id', 'hearings.case_id', 'hearings.outcome'])
    .select(['meetings.held_on', 'cases.number'])
    .where('hearings.case_id', 'in', caseIds)
    .where('hearings.binned_at', 'is', null)
    .orderBy('meetings.held_on', 'desc')
    .execute();
  return rows.map((row) => ({
    hearingId: row.id,
    meetingId: row.meeting_id,
    caseId: row.case_id,
    caseNumber: caseNumber(kind, row.number),
    heldOn: row.held_on,
    outcome: row.outcome,
  }));
}

async function incidentsOf(
  db: Db,
  personIds: readonly string[],
): Promise<Pick<PersonRecord, 'incidents' | 'incidentCount'>> {
  const all = db.selectFrom('incidents').where('person_id', 'in', personIds);
  const { count } = await all
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await all
    .select(['kind', 'occurred_on', 'classification'])
    .orderBy('occurred_on', 'desc')
    .limit(incidentsAtMost)
    .execute();
  return {
    incidentCount: count,
    incidents: rows.map(({ kind, occurred_on, classification }) => ({
      kind,
      occurredOn: occurred_on,
      classification,
    })),
  };
}

type Named = { readonly firstName: string; readonly surname: string };

/** Every name but the one by which the person is called. */
async function otherNamesOf(
  db: Db,
  personIds: readonly string[],
  { firstName, surname }: Named,
): Promise<OtherName[]> {
  const rows = await db
    .selectFrom('person_names')
    .select(['first_name', 'surname', 'kind'])
    .distinct()
    .where('person_id', 'in', personIds)
    .execute();
  return rows
    .filter((row) => row.first_name !== firstName || row.surname !== surname)
    .map((row) => ({
      firstName: row.first_name,
      surname: row.surname,
      kind: row.kind === 'previous' ? 'previous' : 'alias',
    }));
}
