import { addMinutes, type TimeOfDay } from './calendar-date.ts';

type Entry = {
  /** Absent when nothing of the case may be known: it counts to the run in which it stands. */
  readonly childrenCount?: number;
  readonly minutes: number;
};

/** Neighbouring cases of one kind, under one heading. */
export type AgendaRun = {
  readonly kind: 'children' | 'adults';
  /** Index of its first case on the agenda. */
  readonly from: number;
  readonly cases: number;
  readonly children: number;
  readonly minutes: number;
};

/** The headings of an agenda, which somebody may have put in an order of their own. */
export function agendaRuns(entries: readonly Entry[]): AgendaRun[] {
  const runs: AgendaRun[] = [];
  const first = entries.find(({ childrenCount }) => childrenCount !== undefined);
  entries.forEach(({ childrenCount: known, minutes }, index) => {
    const last = runs.at(-1);
    const childrenCount = known ?? 0;
    const kind =
      known === undefined ? (last?.kind ?? kindOf(first?.childrenCount ?? 0)) : kindOf(known);
    if (last?.kind !== kind) {
      runs.push({ kind, from: index, cases: 1, children: childrenCount, minutes });
      return;
    }
    runs[runs.length - 1] = {
      ...last,
      cases: last.cases + 1,
      children: last.children + childrenCount,
      minutes: last.minutes + minutes,
    };
  });
  return runs;
}

const kindOf = (childrenCount: number): AgendaRun['kind'] =>
  childrenCount > 0 ? 'children' : 'adults';

export type LeaveTime = { readonly afterIndex: number; readonly at: TimeOfDay };

/** When agencies that serve only children are no longer needed; null when they never are. */
export function mayLeave(
  entries: readonly Entry[],
  starts: readonly TimeOfDay[],
): LeaveTime | null {
  const afterIndex = entries.findLastIndex(({ childrenCount = 0 }) => childrenCount > 0);
  const entry = entries[afterIndex];
  const start = starts[afterIndex];
  if (entry === undefined || start === undefined) return null;
  return { afterIndex, at: addMinutes(start, entry.minutes) };
}
