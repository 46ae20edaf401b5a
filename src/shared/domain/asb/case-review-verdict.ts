import type { CalendarDate } from '../calendar-date.ts';
import type { Complaint, WhyNot } from './complaint.ts';

export type CaseReviewFacts = {
  /** Every complaint about this behaviour, by whoever made it, to whichever agency. */
  readonly complaints: readonly Complaint[];
  /** The day of the application; null while there is none, and `today` is asked about. */
  readonly appliedOn: CalendarDate | null;
  readonly today: CalendarDate;
};

export type CountedComplaint = {
  readonly complaintId: string;
  /** The last day on which an application counts it. */
  readonly countsUntil: CalendarDate;
};

export type CaseReviewVerdict = {
  readonly outcome: 'met' | 'not-met' | 'unknown';
  readonly count: number;
  readonly needed: number;
  readonly stillNeeded: number;
  /** The soonest to fall out first. */
  readonly counted: readonly CountedComplaint[];
  readonly whyNot: readonly WhyNot[];
  /** The first day on which an application would no longer count the first of them to fall out. */
  readonly earliestFallsOutOn: CalendarDate | null;
  /** The last day on which these complaints alone meet the threshold; null while they do not. */
  readonly applyBy: CalendarDate | null;
  /** The last day to apply under the local rule of the last complaint; null without it. */
  readonly localLastDay: CalendarDate | null;
  /** Ids of complaints that count apart but may be of one incident. */
  readonly mayBeSame: readonly (readonly string[])[];
  readonly reason: string;
};
