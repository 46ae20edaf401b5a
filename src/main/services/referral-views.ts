import { dateWithYear } from '../../shared/domain/date-words.ts';
import type { Forum } from '../../shared/domain/forum.ts';
import type { ReferralSummary } from '../../shared/domain/referral.ts';
import { criteriaMet, type CriterionMet } from '../../shared/domain/referral-criteria.ts';
import { decideRepeat, isRepeat, type RepeatVerdict } from '../../shared/domain/repeat.ts';
import { caseNumber, namesOfCases, type NamedPair } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import {
  meetingDatesOf,
  referralsOfPairs,
  type PairReferral,
  type ReferralRow,
} from '../store/referral-store.ts';
import type { Db, ReferralsTable } from '../store/tables.ts';

export type Judgement = { readonly criteria: CriterionMet[]; readonly repeat: RepeatVerdict };

/** Which criteria a referral meets, and whether it is a repeat, given all referrals of its pair. */
function judge(
  row: ReferralsTable,
  ofPair: readonly PairReferral[],
  { settings }: Forum,
): Judgement {
  const repeat = decideRepeat({
    receivedOn: row.received_on,
    incidentOn: row.incident_on,
    earlier: ofPair.filter(({ id }) => id !== row.id),
    windowMonths: settings.repeatWindowMonths,
    formatDate: dateWithYear,
  });
  const criteria = criteriaMet(
    {
      assessmentYes: row.assessment_yes,
      judgementReason: row.judgement_reason,
      incidentCount: row.incident_count,
      repeatReason: isRepeat(repeat) ? repeat.reason : null,
    },
    settings,
  );
  return { criteria, repeat };
}

export type JudgedReferral = Judgement & { readonly row: ReferralRow; readonly pair: NamedPair };

/** Each referral with its people and judgement; three queries for a page of any length. */
export async function judgeReferrals(
  db: Db,
  rows: readonly ReferralRow[],
  forum: Forum,
): Promise<JudgedReferral[]> {
  const caseIds = rows.map(({ case_id }) => case_id);
  const pairs = await namesOfCases(db, caseIds);
  const referrals = await referralsOfPairs(db, caseIds);
  return rows.flatMap((row) => {
    const pair = pairs.get(row.case_id);
    if (pair === undefined) return [];
    return [{ row, pair, ...judge(row, referrals.get(row.case_id) ?? [], forum) }];
  });
}

export async function summarise(db: Db, rows: readonly ReferralRow[]): Promise<ReferralSummary[]> {
  const forum = await getForum(db);
  const judged = await judgeReferrals(db, rows, forum);
  const meetings = await meetingDatesOf(
    db,
    rows.map(({ id }) => id),
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
    status: row.status,
    decisionReason: row.decision_reason,
    meetingOn: meetings.get(row.id) ?? null,
  }));
}
