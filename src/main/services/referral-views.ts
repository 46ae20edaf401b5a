import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { Forum } from '../../shared/domain/forum.ts';
import type { PairRelation } from '../../shared/domain/matching/match-pairs.ts';
import type { ReferralSummary } from '../../shared/domain/referral.ts';
import {
  criteriaMet,
  type CriterionMet,
  factsOfNumbers,
} from '../../shared/domain/referral-criteria.ts';
import { asAnswered } from '../../shared/domain/repeat-answer.ts';
import type { People } from '../../shared/domain/repeat-pair.ts';
import type { RepeatQuestion } from '../../shared/domain/repeat-question.ts';
import { decideRepeat, type RepeatVerdict } from '../../shared/domain/repeat.ts';
import { caseNumber, namesOfCases, type NamedPair } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { casesToConfirm } from '../store/match-store.ts';
import {
  confirmedRepeatOf,
  findReferrals,
  meetingDatesOf,
  type ReferralRow,
} from '../store/referral-store.ts';
import { relatedReferralsOf, type RelatedReferrals } from '../store/related-referrals.ts';
import type { Db, ReferralsTable } from '../store/tables.ts';

export type Judgement = { readonly criteria: CriterionMet[]; readonly repeat: RepeatVerdict };

/** Which criteria a referral meets, and whether it is a repeat, given all referrals of its people. */
function judge(
  row: ReferralsTable,
  related: RelatedReferrals,
  forum: Forum,
  saidOn: CalendarDate | null,
): Judgement {
  const repeat = judgeRepeat(row, related, forum, saidOn);
  const rules = forum.settings.criteria;
  const facts = {
    assessmentYes: row.assessment_yes,
    assessmentNo: row.assessment_no,
    assessmentDontKnow: row.assessment_dont_know,
    assessmentBlank: row.assessment_blank,
    judgementReason: row.judgement_reason,
    incidentCount: row.incident_count,
    repeat,
  };
  const met = criteriaMet(factsOfNumbers(facts, rules), rules);
  // A Dash score says nothing of anti-social behaviour, and no matrix is kept with a referral yet.
  const isDash = ({ criterion }: CriterionMet): boolean => criterion === 'visible-high-risk';
  const criteria = forum.kind === 'marac' ? met : met.filter((each) => !isDash(each));
  return { criteria, repeat };
}

/** What of a referral decides whether it is a repeat. */
export type RepeatRow = Pick<
  ReferralsTable,
  'id' | 'received_on' | 'incident_on' | 'identified_on' | 'would_be_crime' | 'decision_basis'
>;

function judgeRepeat(
  row: RepeatRow,
  { people, referrals }: RelatedReferrals,
  { kind, settings }: Forum,
  saidOn: CalendarDate | null,
): RepeatVerdict {
  const own = referrals.find(({ id }) => id === row.id)?.hearing;
  const question: RepeatQuestion = {
    receivedOn: row.received_on,
    incidentOn: row.incident_on,
    identifiedOn: row.identified_on,
    wouldBeCrime: row.would_be_crime,
    people,
    others: referrals.filter(({ id }) => id !== row.id),
    // What was heard after it was heard itself makes no repeat of it.
    saidOn: saidOn ?? (own?.state === 'heard' ? own.on : null),
  };
  const verdict = decideRepeat(question, settings.repeat);
  const { hearWith } = verdict;
  const first = referrals.find(({ id }) => id === hearWith?.referralId);
  const now =
    hearWith === null || first === undefined
      ? verdict
      : { ...verdict, hearWith: { ...hearWith, caseNumber: caseNumber(kind, first.caseNumber) } };
  return asAnswered(now, confirmedRepeatOf(row)?.repeat ?? null, question, settings.repeat);
}

/**
 * What the verdict on a referral would be if its people were those of another case: in the same roles,
 * or with the roles reversed. Null when either is not in the store.
 */
export async function judgeIfOfCase(
  db: Db,
  referralId: string,
  caseId: string,
  relation: PairRelation,
): Promise<RepeatVerdict | null> {
  const [row] = await findReferrals(db, [referralId]);
  if (row === undefined) return null;
  const known = await relatedReferralsOf(db, [row.case_id, caseId]);
  const own = known.get(row.case_id);
  const other = known.get(caseId);
  if (own === undefined || other === undefined) return null;
  const people = inRelation(other.people, relation);
  // What was referred under its own case would be of the same people.
  const moved = own.referrals
    .filter((referral) => referral.caseId === row.case_id)
    .map((referral) => ({ ...referral, people }));
  const kept = other.referrals.filter((referral) => referral.caseId !== row.case_id);
  const undecided = { ...row, decision_basis: null };
  const related = { people, referrals: [...moved, ...kept] };
  return judgeRepeat(undecided, related, await getForum(db), null);
}

/** What the verdict on a referral that is still being typed would be, if its people are those of a case. */
export async function judgeTypedIfOfCase(
  db: Db,
  row: RepeatRow,
  caseId: string,
  relation: PairRelation,
): Promise<RepeatVerdict | null> {
  const known = (await relatedReferralsOf(db, [caseId])).get(caseId);
  if (known === undefined) return null;
  const people = inRelation(known.people, relation);
  return judgeRepeat(row, { people, referrals: known.referrals }, await getForum(db), null);
}

const inRelation = (people: People, relation: PairRelation): People =>
  relation === 'roles-reversed'
    ? { victims: people.perpetrators, perpetrators: people.victims }
    : people;

export type JudgedReferral = Judgement & { readonly row: ReferralRow; readonly pair: NamedPair };

/**
 * Each referral with its people and judgement, as it is said at a meeting on `saidOn`, or as all
 * stands now. Five queries for a page of any length.
 */
export async function judgeReferrals(
  db: Db,
  rows: readonly ReferralRow[],
  forum: Forum,
  saidOn: CalendarDate | null = null,
): Promise<JudgedReferral[]> {
  const caseIds = rows.map(({ case_id }) => case_id);
  const pairs = await namesOfCases(db, caseIds);
  const related = await relatedReferralsOf(db, caseIds);
  return rows.flatMap((row) => {
    const pair = pairs.get(row.case_id);
    const known = related.get(row.case_id);
    if (pair === undefined || known === undefined) return [];
    return [{ row, pair, ...judge(row, known, forum, saidOn) }];
  });
}

export async function summarise(db: Db, rows: readonly ReferralRow[]): Promise<ReferralSummary[]> {
  const forum = await getForum(db);
  const judged = await judgeReferrals(db, rows, forum);
  const meetings = await meetingDatesOf(
    db,
    rows.map(({ id }) => id),
  );
  const toConfirm = await casesToConfirm(
    db,
    rows.map(({ entered_case_id }) => entered_case_id),
  );
  return judged.map(({ row, pair, criteria, repeat }) => ({
    id: row.id,
    caseId: row.case_id,
    caseNumber: caseNumber(forum.kind, row.case_number),
    reference: row.reference,
    receivedOn: row.received_on,
    agencyName: row.agency_name,
    victim: pair.victim,
    perpetrator: pair.perpetrator,
    childrenCount: row.children_count,
    assessmentYes: row.assessment_yes,
    criteria,
    repeat,
    mayBeKnown: toConfirm.has(row.entered_case_id),
    status: row.status,
    decisionReason: row.decision_reason,
    meetingOn: meetings.get(row.id) ?? null,
  }));
}
