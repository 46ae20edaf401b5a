import { afterCase, type AgendaClock, beforeCase, type Break } from './agenda-times.ts';

/** A case to be placed, and between which minutes of the meeting it must begin and end. */
export type Job = {
  readonly id: string;
  readonly minutes: number;
  readonly from: number;
  readonly until: number;
};

type Room = {
  readonly openingMinutes: number;
  readonly breaks: readonly Break[];
  /** Cases that stand at an index whatever else moves. */
  readonly fixed: ReadonlyMap<number, Job>;
};

/** Ends a search that has too many different limits to try them all. */
const stepLimit = 5_000;

/**
 * Of all orders in which every case lies within its limits, the one nearest to the order given: at
 * each place stands the first case that still lets all the others be placed. Null when there is none.
 */
export function findOrder(jobs: readonly Job[], room: Room): readonly Job[] | null {
  const { openingMinutes, breaks, fixed } = room;
  const dead = new Set<string>();
  let steps = 0;

  function search(clock: AgendaClock, index: number, left: readonly Job[]): readonly Job[] | null {
    const stands = fixed.get(index);
    if (stands === undefined && left.length === 0) return [];
    steps += 1;
    const begin = beforeCase(clock, breaks);
    const key = `${begin.at} ${begin.breaksPast} ${left.map(({ id }) => id).join(' ')}`;
    if (steps > stepLimit || dead.has(key)) return null;
    const choices = stands === undefined ? choicesAt(begin.at, left) : [stands];
    for (const job of choices) {
      const others = stands === undefined ? left.filter((other) => other !== job) : left;
      const next = afterCase(begin, job.minutes);
      const rest = canStillFit(next.at, others) ? search(next, index + 1, others) : null;
      if (rest !== null) return [job, ...rest];
    }
    dead.add(key);
    return null;
  }

  return search({ at: openingMinutes, breaksPast: 0 }, 0, jobs);
}

/** Of cases with the same length and limits only the first: the others can do nothing that it cannot. */
function choicesAt(at: number, left: readonly Job[]): Job[] {
  const kinds = new Set<string>();
  return left.filter(({ minutes, from, until }) => {
    const kind = `${minutes} ${from} ${until}`;
    if (kinds.has(kind) || at < from || at + minutes > until) return false;
    kinds.add(kind);
    return true;
  });
}

/** False when the cases with the earliest ends are too long together, in whatever order. */
function canStillFit(at: number, left: readonly Job[]): boolean {
  let end = at;
  return left
    .toSorted((a, b) => a.until - b.until)
    .every(({ minutes, until }) => {
      end += minutes;
      return end <= until;
    });
}
