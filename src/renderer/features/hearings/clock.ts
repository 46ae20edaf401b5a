import type { AgendaSlot } from '../../../shared/domain/agenda.ts';
import type { Instant } from '../../../shared/domain/calendar-date.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { clockText, lastEnd, runningEntry, secondsBetween } from '../../../shared/domain/pace.ts';

export type Clock = {
  readonly label: string;
  /** `4:18 of 12 left`, `1:10 over 12` */
  readonly words: string;
  readonly text: string;
  /** Share of the planned minutes gone, at most 1. */
  readonly share: number;
  readonly isOver: boolean;
};

/** After so long nobody is in the room any more: the meeting was left open or opened again. */
const longestSeconds = 8 * 3600;

/** The clock of what is going on now, or null when no clock runs. */
export function clockOf(
  meeting: Meeting,
  entries: readonly AgendaSlot[],
  now: Instant,
): Clock | null {
  if (meeting.status !== 'in-progress' || meeting.startedAt === null) return null;
  const running = runningEntry(entries);
  if (running?.startedAt) {
    const label = `Case ${entries.indexOf(running) + 1}`;
    return clock(label, running.minutes, running.startedAt, now);
  }
  const ended = lastEnd(entries);
  return ended === null
    ? clock('Opening', meeting.openingMinutes, meeting.startedAt, now)
    : clock('Closing', meeting.closingMinutes, ended, now);
}

function clock(label: string, minutes: number, from: Instant, now: Instant): Clock | null {
  const seconds = secondsBetween(from, now);
  if (seconds > longestSeconds) return null;
  const left = minutes * 60 - seconds;
  return {
    label,
    words:
      left >= 0 ? `${clockText(left)} of ${minutes} left` : `${clockText(-left)} over ${minutes}`,
    text: clockText(seconds),
    share: minutes === 0 ? 1 : Math.min(1, seconds / (minutes * 60)),
    isOver: left < 0,
  };
}
