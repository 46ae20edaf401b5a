import {
  type CalendarDate,
  daysBetween,
  minutesBetween,
} from '../../../shared/domain/calendar-date.ts';
import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { counted } from '../../lib/format.ts';

type OverdueAgency = Today['overdueByAgency'][number];

export const overdueOf = ({ noUpdate, notUndertaken }: OverdueAgency): number =>
  noUpdate + notUndertaken;

export const overdueTotal = ({ overdueByAgency }: Today): number =>
  overdueByAgency.reduce((sum, agency) => sum + overdueOf(agency), 0);

/** `today`, `tomorrow`, `in 3 days` */
export function inDays(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** `3 h 15`, `45 min` */
export function durationWords({ startsAt, endsAt }: MeetingSummary): string {
  const minutes = minutesBetween(startsAt, endsAt);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

export const isToRunNow = (meeting: MeetingSummary, today: CalendarDate): boolean =>
  meeting.status === 'in-progress' || meeting.heldOn === today;

/** Begun, and every case has been heard: what is left are its minutes. */
export const isHeard = ({ nextMeeting, casesToHear }: Today): boolean =>
  nextMeeting?.status === 'in-progress' && casesToHear === 0;

/** Minutes that wait, but those of the meeting that stands at the top of the page anyway. */
export const minutesDue = ({ minutesDue: due, nextMeeting }: Today): Today['minutesDue'] =>
  due.filter(({ id }) => id !== nextMeeting?.id);

/** What is late, beside the day; empty words when nothing is. */
export function lateWords(today: Today): string {
  const overdue = overdueTotal(today);
  const due = minutesDue(today);
  const parts = [
    overdue > 0 ? `${counted(overdue, 'action')} overdue` : '',
    due.length > 0 ? `minutes due for ${counted(due.length, 'meeting')}` : '',
  ].filter((part) => part !== '');
  return parts.join(', ');
}

export const isNothingWaiting = (today: Today): boolean =>
  today.referralsToDecideCount === 0 &&
  today.heldRowCount === 0 &&
  today.toConfirmCount === 0 &&
  !today.areReviewsDue &&
  today.acceptedNotListedCount === 0 &&
  today.dueSoonCount === 0 &&
  today.dueEntriesCount === 0 &&
  today.overdueByAgency.length === 0 &&
  minutesDue(today).length === 0 &&
  today.justFinal === null;

/** A store at its beginning, or a very quiet day: the next thing to do is to bring referrals in. */
export const isNothingPlanned = (today: Today): boolean =>
  today.nextMeeting === null && isNothingWaiting(today);
