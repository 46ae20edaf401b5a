import type { CaseHearing, CaseRecord, CaseSummary } from '../../shared/ipc/contract/cases.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import type { PersonName } from '../../shared/domain/person.ts';
import { alsoNamed } from '../../shared/domain/further-person.ts';
import { readAsReceived } from '../store/as-received.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { pageOfActions } from '../store/action-store.ts';
import {
  caseNumber,
  casesFound,
  namesOfCases,
  pairsOfCases,
  standingCase,
} from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { childrenOfReferral } from '../store/child-store.ts';
import { peopleInCase, sharedHomes } from '../store/people-in-case.ts';
import { readPage } from '../store/read-page.ts';
import { referralsOfCase } from '../store/referral-store.ts';
import { isGiven } from '../store/sealed-text.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { summarise } from './referral-views.ts';

type ListInput = { search: string; offset: number; limit: number };

/** Cases, latest number first, each with its counts. */
export async function listCases(
  { db }: Store,
  { search, offset, limit }: ListInput,
): Promise<{ total: number; rows: CaseSummary[] }> {
  const { kind } = await getForum(db);
  let filtered = db.selectFrom('cases').where('joined_to', 'is', null);
  if (search !== '') filtered = filtered.where('id', 'in', casesFound(db, search));
  const { total, rows } = await readPage({
    filtered,
    isSearch: search !== '',
    page: (query) =>
      query.select(['id', 'number']).orderBy('number', 'desc').limit(limit).offset(offset),
  });
  return { total, rows: await summariesOfCases(db, kind, rows) };
}

/** These cases with their counts, in the order given. */
export async function summariesOfCases(
  db: Db,
  kind: ForumKind,
  cases: readonly { readonly id: string; readonly number: number }[],
): Promise<CaseSummary[]> {
  const ids = cases.map(({ id }) => id);
  const pairs = await namesOfCases(db, ids);
  const counts = await countsOf(db, ids);
  return cases.flatMap(({ id, number }) => {
    const pair = pairs.get(id);
    if (pair === undefined) return [];
    const { victim, perpetrator } = pair;
    return [
      {
        id,
        number: caseNumber(kind, number),
        victim,
        perpetrator,
        ...(counts.get(id) ?? noCounts),
      },
    ];
  });
}

type Counts = Pick<
  CaseSummary,
  'referralCount' | 'lastReferredOn' | 'hearingCount' | 'lastHeardOn' | 'openActionCount'
>;

const noCounts: Counts = {
  referralCount: 0,
  lastReferredOn: null,
  hearingCount: 0,
  lastHeardOn: null,
  openActionCount: 0,
};

async function countsOf(db: Db, caseIds: readonly string[]): Promise<Map<string, Counts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases')
    .select('cases.id')
    .select((select) => [
      select
        .selectFrom('referrals')
        .whereRef('referrals.case_id', '=', 'cases.id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('referral_count'),
      select
        .selectFrom('referrals')
        .whereRef('referrals.case_id', '=', 'cases.id')
        .select((of) => of.fn.max('referrals.received_on').as('last'))
        .as('last_referred_on'),
      select
        .selectFrom('actions')
        .whereRef('actions.case_id', '=', 'cases.id')
        .where('actions.progress', '=', 'open')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('open_action_count'),
    ])
    .where('cases.id', 'in', caseIds)
    .execute();
  const heard = await db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.case_id'])
    .select((of) => [
      of.fn.countAll<number>().as('n'),
      of.fn.max('meetings.held_on').as('last_heard_on'),
    ])
    .where('hearings.case_id', 'in', caseIds)
    .where('hearings.outcome', '=', 'heard')
    .where('hearings.binned_at', 'is', null)
    .groupBy('hearings.case_id')
    .execute();
  const heardByCase = new Map(heard.map((row) => [row.case_id, row]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        referralCount: row.referral_count ?? 0,
        lastReferredOn: row.last_referred_on,
        hearingCount: heardByCase.get(row.id)?.n ?? 0,
        lastHeardOn: heardByCase.get(row.id)?.last_heard_on ?? null,
        openActionCount: row.open_action_count ?? 0,
      },
    ]),
  );
}

export async function getCase({ db, today }: Store, asked: string): Promise<CaseRecord> {
  const { kind } = await getForum(db);
  const id = await standingCase(db, asked);
  const pair = (await pairsOfCases(db, [id])).get(id);
  const rows = await referralsOfCase(db, id);
  const [latest] = rows;
  if (pair === undefined || latest === undefined) {
    throw new AppError('not-found', 'This case is not in the store.');
  }
  const people = await peopleInCase(db, id);
  const actions = await pageOfActions(db, kind, {
    view: 'all',
    agencyId: null,
    cases: [id],
    today: today(),
    offset: 0,
    limit: 200,
  });
  return {
    id,
    number: caseNumber(kind, latest.case_number),
    victim: nameOf(pair.victim),
    perpetrator: nameOf(pair.perpetrator),
    people: people.map(({ identityId: _, ...person }) => person),
    homes: await sharedHomes(db, people),
    relationship: latest.relationship,
    alsoNamed: alsoNamed(rows.flatMap(({ as_received }) => readAsReceived(as_received).further)),
    safeContact: pair.victim.safeContact,
    hasPhone: isGiven(pair.victim.phone),
    interpreter: pair.victim.interpreter,
    language: pair.victim.language,
    addressConfidential: pair.victim.addressConfidential,
    childrenCount: latest.children_count,
    ...(await childrenOf(db, rows)),
    referrals: await summarise(db, rows),
    hearings: await hearingsOfCase(db, id),
    actions: actions.rows,
  };
}

/** Those of the latest referral that names any. */
async function childrenOf(
  db: Db,
  referrals: readonly { readonly id: string }[],
): Promise<Pick<CaseRecord, 'children' | 'childrenReferralId'>> {
  for (const { id } of referrals) {
    const children = await childrenOfReferral(db, id);
    if (children.length > 0) return { children, childrenReferralId: id };
  }
  return { children: [], childrenReferralId: null };
}

const nameOf = ({ id, firstName, surname, dob }: PersonName): PersonName => ({
  id,
  firstName,
  surname,
  dob,
});

async function hearingsOfCase(db: Db, caseId: string): Promise<CaseHearing[]> {
  const rows = await db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.id', 'hearings.meeting_id', 'meetings.held_on'])
    .select(['hearings.outcome', 'hearings.outcome_note'])
    .select((select) => [
      select
        .selectFrom('risks')
        .whereRef('risks.hearing_id', '=', 'hearings.id')
        .where('risks.binned_at', 'is', null)
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('risk_count'),
      select
        .selectFrom('actions')
        .whereRef('actions.hearing_id', '=', 'hearings.id')
        .where('actions.binned_at', 'is', null)
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('action_count'),
    ])
    .where('hearings.case_id', '=', caseId)
    .where('hearings.binned_at', 'is', null)
    .orderBy('meetings.held_on', 'desc')
    .execute();
  return rows.map((row) => ({
    hearingId: row.id,
    meetingId: row.meeting_id,
    heldOn: row.held_on,
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    riskCount: row.risk_count ?? 0,
    actionCount: row.action_count ?? 0,
  }));
}
