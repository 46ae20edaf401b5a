import type { AgendaEntry } from '../../../shared/domain/agenda.ts';
import { addMinutes, type TimeOfDay, timeOf } from '../../../shared/domain/calendar-date.ts';
import { clockText, type Pace, secondsTaken } from '../../../shared/domain/pace.ts';

export type CaseTime = {
  readonly kind: 'took' | 'now' | 'starts';
  /** `11:20` minutes and seconds that it took, or `11:33` at which it starts; empty for now. */
  readonly text: string;
  /** It took longer than planned. */
  readonly isOver: boolean;
};

export function caseTime(entry: AgendaEntry, pace: Pace): CaseTime {
  const taken = secondsTaken(entry);
  if (taken !== null) {
    return { kind: 'took', text: clockText(taken), isOver: taken > entry.minutes * 60 };
  }
  if (entry.startedAt !== null) return { kind: 'now', text: '', isOver: false };
  return { kind: 'starts', text: pace.starts.get(entry.hearingId) ?? '', isOver: false };
}

/** When a case is over, or will be. */
export function endOf(entry: AgendaEntry, pace: Pace): TimeOfDay {
  if (entry.endedAt !== null) return timeOf(entry.endedAt);
  const start =
    entry.startedAt === null ? pace.starts.get(entry.hearingId) : timeOf(entry.startedAt);
  return addMinutes(start ?? pace.casesEndAt, entry.minutes);
}
