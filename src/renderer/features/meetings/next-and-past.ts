import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { MeetingSummary } from '../../../shared/domain/meeting.ts';

export type NextAndPast = {
  /** To be held or under way, the soonest first. */
  readonly next: readonly MeetingSummary[];
  /** In the order in which they came. */
  readonly past: readonly MeetingSummary[];
};

/** Tells the meetings still to be held from the others; they come with the latest first. */
export function nextAndPast(meetings: readonly MeetingSummary[], today: CalendarDate): NextAndPast {
  const isNext = ({ status, heldOn }: MeetingSummary): boolean =>
    status === 'in-progress' || (status === 'planned' && heldOn >= today);
  return {
    next: meetings.filter(isNext).toReversed(),
    past: meetings.filter((meeting) => !isNext(meeting)),
  };
}
