import { dayOf, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { People } from '../../shared/domain/repeat-pair.ts';
import type { HearingState, OtherReferral } from '../../shared/domain/repeat-question.ts';
import type { Db, HearingsTable, MeetingsTable, ReferralsTable } from './tables.ts';

export type KnownReferral = OtherReferral & {
  readonly caseId: string;
  readonly caseNumber: number;
  readonly status: ReferralsTable['status'];
};

/** The people of a case, and every referral that names one of them: what the repeat rule reads. */
export type RelatedReferrals = {
  readonly people: People;
  readonly referrals: readonly KnownReferral[];
};

/** By case id; four queries for any number of cases. */
export async function relatedReferralsOf(
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, RelatedReferrals>> {
  const cases = [...new Set(caseIds)];
  const casesNear = await casesWithSharedPeople(db, cases);
  const near = [...new Set([...casesNear.values()].flat())];
  const people = await peopleOfCases(db, near);
  const referrals = await referralsOfCases(db, near, people);
  return new Map(
    cases.map((caseId) => [
      caseId,
      {
        people: people.get(caseId) ?? nobody,
        referrals: (casesNear.get(caseId) ?? []).flatMap((id) => referrals.get(id) ?? []),
      },
    ]),
  );
}

const nobody: People = { victims: [], perpetrators: [] };

/** Each case with all that name one of its people in any role, itself among them. */
async function casesWithSharedPeople(
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_subjects as own')
    .innerJoin('persons as known', 'known.id', 'own.person_id')
    .innerJoin('persons as records', 'records.identity_id', 'known.identity_id')
    .innerJoin('case_subjects as other', 'other.person_id', 'records.id')
    .select(['own.case_id as case_id', 'other.case_id as other_id'])
    .distinct()
    .where('own.case_id', 'in', caseIds)
    .execute();
  const found = new Map<string, string[]>();
  for (const row of rows) {
    found.set(row.case_id, [...(found.get(row.case_id) ?? []), row.other_id]);
  }
  return found;
}

/** By their identities: two records of one person are one. */
async function peopleOfCases(db: Db, caseIds: readonly string[]): Promise<Map<string, People>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_subjects')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .select(['case_subjects.case_id', 'case_subjects.role', 'persons.identity_id'])
    .where('case_subjects.case_id', 'in', caseIds)
    .execute();
  const found = new Map<string, People>();
  for (const { case_id, identity_id, role } of rows) {
    const { victims, perpetrators } = found.get(case_id) ?? nobody;
    found.set(
      case_id,
      role === 'victim'
        ? { victims: [...victims, identity_id], perpetrators }
        : { victims, perpetrators: [...perpetrators, identity_id] },
    );
  }
  return found;
}

async function referralsOfCases(
  db: Db,
  caseIds: readonly string[],
  people: ReadonlyMap<string, People>,
): Promise<Map<string, KnownReferral[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('referrals')
    .innerJoin('cases', 'cases.id', 'referrals.case_id')
    .leftJoin('hearings', (join) =>
      join.onRef('hearings.referral_id', '=', 'referrals.id').on('hearings.binned_at', 'is', null),
    )
    .leftJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['referrals.id', 'referrals.case_id', 'referrals.received_on', 'referrals.status'])
    .select(['referrals.other_area_referred_on', 'referrals.created_at', 'cases.number'])
    .select(['hearings.outcome', 'meetings.held_on', 'meetings.status as meeting_status'])
    .where('referrals.case_id', 'in', caseIds)
    .orderBy('meetings.held_on')
    .execute();
  const listings = new Map<string, typeof rows>();
  for (const row of rows) listings.set(row.id, [...(listings.get(row.id) ?? []), row]);
  const found = new Map<string, KnownReferral[]>();
  for (const [id, listed] of listings) {
    const [first] = listed;
    if (first === undefined) continue;
    const { case_id: caseId, received_on: receivedOn, status, number: caseNumber } = first;
    const referral: KnownReferral = {
      id,
      caseId,
      caseNumber,
      receivedOn,
      status,
      people: people.get(caseId) ?? nobody,
      hearing: isOver(status) ? { state: 'over' } : hearingState(listed, dayOf(first.created_at)),
      isOtherArea: false,
    };
    const elsewhere = inOtherArea(referral, first.other_area_referred_on);
    found.set(caseId, [...(found.get(caseId) ?? []), referral, ...elsewhere]);
  }
  return found;
}

const isOver = (status: ReferralsTable['status']): boolean =>
  status === 'returned' || status === 'withdrawn';

const inAnotherArea = ' in another area';

/** The referral in this store by which one in another area is known, or the referral itself. */
export const withoutArea = (id: string): string => id.replace(inAnotherArea, '');

/** The referral of the same people that another area received before they came here. */
const inOtherArea = (
  referral: KnownReferral,
  receivedOn: CalendarDate | null,
): readonly KnownReferral[] =>
  receivedOn === null
    ? []
    : [
        {
          ...referral,
          id: `${referral.id}${inAnotherArea}`,
          receivedOn,
          status: 'accepted',
          hearing: { state: 'over' },
          isOtherArea: true,
        },
      ];

type Listing = {
  readonly outcome: HearingsTable['outcome'] | null;
  readonly held_on: CalendarDate | null;
  readonly meeting_status: MeetingsTable['status'] | null;
};

/** From the agendas on which a referral stands, the latest meeting last. */
function hearingState(listings: readonly Listing[], since: CalendarDate): HearingState {
  const heardOn = listings.findLast(({ outcome }) => outcome === 'heard')?.held_on;
  if (heardOn !== undefined && heardOn !== null) return { state: 'heard', on: heardOn };
  const last = listings.at(-1);
  if (last === undefined || last.held_on === null || last.outcome === 'deferred') {
    return { state: 'waiting', since };
  }
  // Final minutes without an outcome: the meeting is over, whatever became of the case.
  return last.outcome === null && last.meeting_status !== 'finalised'
    ? { state: 'ahead', on: last.held_on }
    : { state: 'over' };
}
