import type { AgendaSlot } from '../../../shared/domain/agenda.ts';
import { addMinutes, type TimeOfDay, timeOf } from '../../../shared/domain/calendar-date.ts';
import { clockText, secondsTaken } from '../../../shared/domain/pace.ts';

export type CaseTime = {
  readonly kind: 'took' | 'now' | 'starts';
  /** `11:20` minutes and seconds that it took, or `11:33` at which it starts; empty for now. */
  readonly text: string;
  /** It took longer than planned. */
  readonly isOver: boolean;
};

/** `planned` is when a case that has not begun is to begin. */
export function caseTime(entry: AgendaSlot, planned: TimeOfDay | undefined): CaseTime {
  const taken = secondsTaken(entry);
  if (taken !== null) {
    return { kind: 'took', text: clockText(taken), isOver: taken > entry.minutes * 60 };
  }
  if (entry.startedAt !== null) return { kind: 'now', text: '', isOver: false };
  return { kind: 'starts', text: planned ?? '', isOver: false };
}

/** When a case is over, or will be. */
export function endOf(entry: AgendaSlot, planned: TimeOfDay): TimeOfDay {
  if (entry.endedAt !== null) return timeOf(entry.endedAt);
  const start = entry.startedAt === null ? planned : timeOf(entry.startedAt);
  return addMinutes(start, entry.minutes);
}
