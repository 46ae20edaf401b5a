import type { ClockReading, ClockState } from './clock.ts';

const ranks: Record<ClockState, number> = {
  overdue: 0,
  'due today': 0,
  running: 0,
  'not known': 1,
  'not started': 2,
  stopped: 3,
  'met late': 4,
  met: 4,
};

/**
 * Readings in the order in which somebody has to act: what runs by when it is due, with a clock of
 * hours before the clocks that have until the end of its day, then what cannot be counted, what has
 * not started, what is stopped and what is done, each by due date.
 */
export const nextDue = <T extends ClockReading>(readings: readonly T[]): T[] =>
  readings.toSorted(
    (a, b) =>
      ranks[a.state] - ranks[b.state] ||
      compareDays(a.dueOn, b.dueOn) ||
      momentOf(a) - momentOf(b) ||
      a.name.localeCompare(b.name) ||
      a.reason.localeCompare(b.reason),
  );

/** Without a date comes last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a.localeCompare(b);
}

const momentOf = ({ dueAt }: ClockReading): number =>
  dueAt === null ? Number.MAX_VALUE : Date.parse(dueAt);
