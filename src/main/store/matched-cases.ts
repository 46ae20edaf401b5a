import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { MatchedIncidents } from '../../shared/domain/matching/match-view.ts';
import { readAsReceived } from './as-received.ts';
import type { Db } from './tables.ts';

export type CaseRole = {
  readonly identityId: string;
  readonly caseId: string;
  readonly number: number;
  readonly role: 'victim' | 'perpetrator';
};

/** In which standing cases each identity is the victim or the perpetrator. */
export async function rolesOfIdentities(
  db: Db,
  identityIds: readonly string[],
): Promise<CaseRole[]> {
  if (identityIds.length === 0) return [];
  const rows = await db
    .selectFrom('persons')
    .innerJoin('case_subjects', 'case_subjects.person_id', 'persons.id')
    .innerJoin('cases', 'cases.id', 'case_subjects.case_id')
    // A joined case is of the same pair, in the same roles, as the one that stands for it.
    .innerJoin('cases as standing', 'standing.pair_key', 'cases.pair_key')
    .select(['persons.identity_id', 'case_subjects.role', 'standing.id', 'standing.number'])
    .distinct()
    .where('persons.identity_id', 'in', [...new Set(identityIds)])
    .where('standing.joined_to', 'is', null)
    .execute();
  return rows.map((row) => ({
    identityId: row.identity_id,
    caseId: row.id,
    number: row.number,
    role: row.role,
  }));
}

/** How many incidents each identity was the victim of, and when the last was. */
export async function incidentsOfIdentities(
  db: Db,
  identityIds: readonly string[],
): Promise<Map<string, MatchedIncidents>> {
  if (identityIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .innerJoin('incidents', 'incidents.person_id', 'persons.id')
    .select('persons.identity_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.max('incidents.occurred_on').as('last_on'),
    ])
    .where('persons.identity_id', 'in', [...new Set(identityIds)])
    .groupBy('persons.identity_id')
    .execute();
  return new Map(
    rows.map(({ identity_id, count, last_on }) => [identity_id, { count, lastOn: last_on }]),
  );
}

export type LastDates = {
  readonly lastReferredOn: CalendarDate | null;
  readonly lastHeardOn: CalendarDate | null;
};

/** When each case was referred and heard last. */
export async function lastDatesOfCases(
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, LastDates>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('referrals')
    .leftJoin('hearings', (join) =>
      join
        .onRef('hearings.referral_id', '=', 'referrals.id')
        .on('hearings.outcome', '=', 'heard')
        .on('hearings.binned_at', 'is', null),
    )
    .leftJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select('referrals.case_id')
    .select(({ fn }) => [
      fn.max('referrals.received_on').as('last_referred_on'),
      fn.max('meetings.held_on').as('last_heard_on'),
    ])
    .where('referrals.case_id', 'in', [...new Set(caseIds)])
    .groupBy('referrals.case_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.case_id,
      { lastReferredOn: row.last_referred_on, lastHeardOn: row.last_heard_on },
    ]),
  );
}

/** The children whom the referrals of each case name. */
export async function childrenOfCases(
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('referrals')
    .select(['case_id', 'as_received'])
    .where('case_id', 'in', [...new Set(caseIds)])
    .execute();
  const byCase = Map.groupBy(rows, ({ case_id }) => case_id);
  return new Map(
    [...byCase].map(([caseId, referrals]) => [
      caseId,
      referrals.flatMap(({ as_received }) => readAsReceived(as_received).children),
    ]),
  );
}
