import type { CaseLimits } from './agenda-availability.ts';
import { findOrder, type Job } from './agenda-search.ts';
import type { Break } from './agenda-times.ts';

type Placeable = { readonly hearingId: string; readonly minutes: number };

/** A move by hand: the case stands at this index, counted from 0, whatever the rules say. */
export type HandMove = { readonly hearingId: string; readonly index: number };

/** The index of each moved case: its own, or the nearest free one when a later move has taken it. */
export function fixedPlaces(
  cases: readonly Placeable[],
  moves: readonly HandMove[],
): Map<number, string> {
  const known = new Set(cases.map(({ hearingId }) => hearingId));
  const places = new Map<number, string>();
  const placed = new Set<string>();
  for (const { hearingId, index } of moves.toReversed()) {
    if (!known.has(hearingId) || placed.has(hearingId)) continue;
    const wanted = Math.max(0, Math.min(index, cases.length - 1));
    const free = [...cases.keys()]
      .filter((place) => !places.has(place))
      .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0];
    if (free !== undefined) places.set(free, hearingId);
    placed.add(hearingId);
  }
  return places;
}

type Question<C> = {
  /** In the order of the rules. */
  readonly ranked: readonly C[];
  readonly fixed: ReadonlyMap<number, string>;
  readonly limits: ReadonlyMap<string, CaseLimits>;
  readonly openingMinutes: number;
  readonly breaks: readonly Break[];
};

export type Places = {
  /** The order by the rules and by hand alone. */
  readonly plain: readonly string[];
  /** The order that also keeps as many limits as it can. */
  readonly kept: readonly string[];
  /** Whether some place would suit this case, if no other case had limits. */
  readonly fitsAlone: (hearingId: string) => boolean;
};

/**
 * Where two cases cannot both be placed while their agencies are there, the one that comes first in
 * the order of the rules is.
 */
export function placeCases<C extends Placeable>(question: Question<C>): Places {
  const { ranked, fixed, limits, openingMinutes, breaks } = question;
  const jobs = new Map(ranked.map((each) => [each.hearingId, withoutLimits(each)]));
  const fixedJobs = new Map(
    [...fixed].flatMap(([index, id]) => {
      const job = jobs.get(id);
      return job === undefined ? [] : [[index, job] as const];
    }),
  );
  const fixedIds = new Set(fixed.values());
  const free = [...jobs.values()].filter(({ id }) => !fixedIds.has(id));
  const orderWith = (limited: ReadonlySet<string>): readonly string[] | null => {
    const some = free.map((job) =>
      limited.has(job.id) ? { ...job, ...limits.get(job.id)?.window } : job,
    );
    return (
      findOrder(some, { openingMinutes, breaks, fixed: fixedJobs })?.map(({ id }) => id) ?? null
    );
  };
  const isAsked = ({ id, minutes }: Job): boolean => {
    const { agencies = [], window = noWindow } = limits.get(id) ?? {};
    return agencies.length > 0 && window.from + minutes <= window.until;
  };
  const asked = free.filter(isAsked).map(({ id }) => id);
  const plain = orderWith(new Set()) ?? [];
  const fitsAlone = (id: string): boolean => orderWith(new Set([id])) !== null;
  let kept = orderWith(new Set(asked));
  if (kept === null) {
    const together = new Set<string>();
    for (const id of asked) {
      const order = orderWith(new Set([...together, id]));
      if (order === null) continue;
      together.add(id);
      kept = order;
    }
  }
  return { plain, kept: kept ?? plain, fitsAlone };
}

const noWindow = { from: -Infinity, until: Infinity };

const withoutLimits = ({ hearingId, minutes }: Placeable): Job => ({
  id: hearingId,
  minutes,
  ...noWindow,
});
