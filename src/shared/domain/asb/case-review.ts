import { addDays, type CalendarDate, lastDayOfMonthsFrom } from '../calendar-date.ts';
import { caseReviewReason } from './case-review-words.ts';
import type { CaseReviewSettings } from './case-review-settings.ts';
import type { CaseReviewFacts, CaseReviewVerdict } from './case-review-verdict.ts';
import {
  type Application,
  type Complaint,
  countsUntil,
  type WhyNot,
  whyNotQualifying,
} from './complaint.ts';
import { incidentKey, mayBeSameIncident } from './same-incident.ts';

/**
 * Counts the qualifying complaints towards an ASB case review, an incident once however many agencies
 * were told. At the number needed the agencies must find the threshold met; below it they may still,
 * for persistence, harm or too little response. Anti-social Behaviour, Crime and Policing Act 2014,
 * section 104: https://www.legislation.gov.uk/ukpga/2014/12/section/104
 */
export function countTowardsCaseReview(
  facts: CaseReviewFacts,
  settings: CaseReviewSettings,
): CaseReviewVerdict {
  const { complaints, appliedOn, today } = facts;
  const application = { day: appliedOn ?? today, isMade: appliedOn !== null };
  const { kept, whyNot } = sortComplaints(complaints, application, settings);
  const counted = kept
    .map(({ id, complainedOn }) => ({
      complaintId: id,
      countsUntil: countsUntil(complainedOn, settings),
    }))
    .toSorted(
      (a, b) =>
        a.countsUntil.localeCompare(b.countsUntil) || a.complaintId.localeCompare(b.complaintId),
    );
  const needed = settings.complaintsNeeded;
  const localLastDay = lastDayByLocalRule(complaints, application.day, settings);
  const isInTime = localLastDay === null || application.day <= localLastDay;
  const isMet = counted.length >= needed && isInTime;
  const mightCount = incidentsThatMightCount(complaints, whyNot);
  const mightBeInTime = isInTime || complaints.some(({ complainedOn }) => complainedOn === null);
  const mightBeMet = counted.length + mightCount >= needed && mightBeInTime;
  const first = counted[0];
  const lastCounted = counted[counted.length - needed]?.countsUntil ?? null;
  const verdict = {
    outcome: isMet ? 'met' : mightBeMet ? 'unknown' : 'not-met',
    count: counted.length,
    needed,
    stillNeeded: Math.max(0, needed - counted.length),
    counted,
    whyNot,
    earliestFallsOutOn: first === undefined ? null : addDays(first.countsUntil, 1),
    applyBy: isMet ? earlier(lastCounted, localLastDay) : null,
    localLastDay,
    mayBeSame: mayBeSameIncident(kept),
  } as const;
  return { ...verdict, reason: caseReviewReason(verdict, application, mightCount) };
}

type Dated = Complaint & { readonly complainedOn: CalendarDate };

/** The qualifying complaints, one for each incident, and why each of the others does not count. */
function sortComplaints(
  complaints: readonly Complaint[],
  application: Application,
  settings: CaseReviewSettings,
): { readonly kept: readonly Dated[]; readonly whyNot: readonly WhyNot[] } {
  const judged = complaints.map((complaint) => ({
    complaint,
    whyNot: whyNotQualifying(complaint, application, settings),
  }));
  const kept = new Map<string, Dated>();
  for (const { complaint, whyNot } of judged) {
    if (whyNot !== null || !isDated(complaint)) continue;
    const key = incidentKey(complaint);
    const other = kept.get(key);
    if (other === undefined || countsLonger(complaint, other)) kept.set(key, complaint);
  }
  const keptOnes = new Set<Complaint>(kept.values());
  return {
    kept: [...kept.values()],
    whyNot: judged
      .filter(({ complaint }) => !keptOnes.has(complaint))
      .map(({ complaint, whyNot }) =>
        kept.has(incidentKey(complaint)) ? toldAgain(complaint, whyNot) : whyNot,
      )
      .filter((whyNot) => whyNot !== null),
  };
}

const isDated = (complaint: Complaint): complaint is Dated => complaint.complainedOn !== null;

/** Of one incident the complaint made last stands for it, because it counts for longest. */
const countsLonger = (one: Dated, other: Dated): boolean =>
  one.complainedOn === other.complainedOn
    ? one.id < other.id
    : one.complainedOn > other.complainedOn;

/** Why a complaint does not count of whose incident another does. */
function toldAgain({ id }: Complaint, whyNot: WhyNot | null): WhyNot {
  const other = 'Another complaint of the same incident counts';
  return whyNot === null
    ? {
        complaintId: id,
        cause: 'same-incident',
        lastDay: null,
        mayStillCount: false,
        reason: `${other}: an incident counts once, however many agencies were told.`,
      }
    : { ...whyNot, mayStillCount: false, reason: `${whyNot.reason} ${other}.` };
}

function lastDayByLocalRule(
  complaints: readonly Complaint[],
  day: CalendarDate,
  { applyWithinMonthsOfLast }: CaseReviewSettings,
): CalendarDate | null {
  const last = complaints
    .flatMap(({ complainedOn }) => complainedOn ?? [])
    .filter((complainedOn) => complainedOn <= day)
    .toSorted()
    .at(-1);
  return applyWithinMonthsOfLast === null || last === undefined
    ? null
    : lastDayOfMonthsFrom(last, applyWithinMonthsOfLast);
}

function incidentsThatMightCount(
  complaints: readonly Complaint[],
  whyNot: readonly WhyNot[],
): number {
  const open = new Set(
    whyNot.filter(({ mayStillCount }) => mayStillCount).map(({ complaintId }) => complaintId),
  );
  return new Set(complaints.filter(({ id }) => open.has(id)).map(incidentKey)).size;
}

const earlier = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one !== null && (other === null || one < other) ? one : other;
