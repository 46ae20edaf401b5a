import type { CalendarDate } from '../calendar-date.ts';
import { cautions, type WorkingCalendar } from '../clocks/working-calendar.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import { counted } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import type { CaseReviewTimes } from './case-review-settings.ts';

export type CaseReviewStep = {
  readonly step: 'acknowledge' | 'decide' | 'review' | 'appeal';
  /** In time until the end of this day; null while the day it counts from is not recorded. */
  readonly dueOn: CalendarDate | null;
  readonly reason: string;
};

/**
 * By when each step of an ASB case review is due: the acknowledgement, the decision and the review from
 * the application, an appeal from the decision. Our default; areas count differently.
 */
export function caseReviewDates(
  { appliedOn, decidedOn }: Record<'appliedOn' | 'decidedOn', CalendarDate | null>,
  times: CaseReviewTimes,
  calendar: WorkingCalendar,
): CaseReviewStep[] {
  const due = (
    step: CaseReviewStep['step'],
    name: string,
    workingDays: number,
    from: CalendarDate | null,
    event: string,
  ): CaseReviewStep => {
    const length = counted(workingDays, 'working day');
    if (from === null) {
      const reason = `${name} within ${length} of the ${event}, whose date is not recorded.`;
      return { step, dueOn: null, reason };
    }
    const { date, ...certainty } = addWorkingDays(from, workingDays, calendar);
    const dates = `${name} by ${dateWithYear(date)}, ${length} from the ${event} of ${dateWithYear(from)}.`;
    return { step, dueOn: date, reason: [dates, ...cautions(certainty, calendar)].join(' ') };
  };
  return [
    due('acknowledge', 'Acknowledge', times.acknowledgeWorkingDays, appliedOn, 'application'),
    due('decide', 'Decide', times.decideWorkingDays, appliedOn, 'application'),
    due('review', 'Review', times.reviewWorkingDays, appliedOn, 'application'),
    due('appeal', 'Appeal', times.appealWorkingDays, decidedOn, 'decision'),
  ];
}
