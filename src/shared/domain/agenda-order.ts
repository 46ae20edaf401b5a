import {
  agenciesMissing,
  type AgencyTimes,
  type CaseLimits,
  limitsOf,
  type Miss,
  missReason,
  type NotPlaced,
} from './agenda-availability.ts';
import { fixedPlaces, type HandMove, placeCases } from './agenda-places.ts';
import {
  compareByRules,
  type Orderable,
  type OrderRule,
  orderRuleNames,
  wordsByRules,
} from './agenda-rules.ts';
import type { AgendaSettings } from './agenda-settings.ts';
import { type CaseTimes, timesOfCases } from './agenda-times.ts';
import { addMinutes, type TimeOfDay } from './calendar-date.ts';
import { counted, inList } from './count-words.ts';
import type { ForumKind } from './forum-kind.ts';

/** A case to be put in order. */
export type OrderCase = Orderable & {
  readonly hearingId: string;
  readonly caseNumber: string;
  readonly minutes: number;
  /** Agencies that must be in the room for it. */
  readonly agencyIds?: readonly string[];
};

type OrderQuestion<C> = {
  readonly kind: ForumKind;
  readonly cases: readonly C[];
  /** In the order in which they were made: the later of two moves to one place wins it. */
  readonly moves: readonly HandMove[];
  readonly agencies: readonly AgencyTimes[];
  readonly meeting: { readonly startsAt: TimeOfDay; readonly openingMinutes: number };
  readonly settings: AgendaSettings;
};

type PlacedBy = 'rules' | 'hand' | 'availability';

export type PlacedCase<C> = {
  readonly case: C;
  readonly startsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly placedBy: PlacedBy;
  readonly reason: string;
};

export type AgendaOrder<C> = {
  readonly cases: readonly PlacedCase<C>[];
  /** Cases that an agency they need would miss. */
  readonly notPlaced: readonly NotPlaced[];
  readonly reason: string;
};

/**
 * The order of an agenda: by the forum's named rules, with what was moved by hand where it was put,
 * and cases placed while the agencies they need are there wherever that is possible. Children first
 * is SafeLives' suggestion (https://safelives.org.uk/resources-library/marac-suggested-agenda/); the
 * other rules are our default. The same question always has the same answer, in whatever order its
 * cases are given.
 */
export function orderAgenda<C extends OrderCase>(question: OrderQuestion<C>): AgendaOrder<C> {
  const { kind, cases, moves, agencies, meeting, settings } = question;
  const { startsAt, openingMinutes } = meeting;
  const { breaks } = settings;
  const order = kind === 'marac' ? settings.maracOrder : settings.asbracOrder;
  const ranked = inRuleOrder(cases, order);
  const fixed = fixedPlaces(ranked, moves);
  const byHand = new Set(fixed.values());
  const limits = new Map(
    ranked.map((each) => [each.hearingId, limitsOf(each.agencyIds ?? [], agencies, startsAt)]),
  );
  const places = placeCases({ ranked, fixed, limits, openingMinutes, breaks });
  const byId = new Map(ranked.map((each) => [each.hearingId, each]));
  const sorted = places.kept.flatMap((id) => byId.get(id) ?? []);
  const minutes = sorted.map((each) => each.minutes);
  const times = timesOfCases(openingMinutes, minutes, breaks);

  const missed = sorted.map((each, index) => missedBy(each, times[index], limits, startsAt));
  const notPlaced = missed.flatMap((miss) => {
    if (miss === null) return [];
    const why = byHand.has(miss.hearingId) ? 'by-hand' : whyMissed(miss, places.fitsAlone);
    return [toNotPlaced(miss, why, startsAt)];
  });
  const placed = sorted.map((each, index): PlacedCase<C> => {
    const { hearingId: id } = each;
    const moved = missed[index] === null && places.plain[index] !== id;
    const isLimited = (limits.get(id)?.agencies.length ?? 0) > 0;
    const placedBy = byHand.has(id) ? 'hand' : moved && isLimited ? 'availability' : 'rules';
    const why = wordsByRules(order, each) || 'no rule sets it apart';
    const reason = `${placedByWords[placedBy]}: ${why}.`;
    return { case: each, ...clockTimes(times[index], startsAt), placedBy, reason };
  });
  return { cases: placed, notPlaced, reason: orderReason(order, placed, notPlaced) };
}

/** By the rules, then by case number, so that the same cases always come in the same order. */
function inRuleOrder<C extends OrderCase>(cases: readonly C[], order: readonly OrderRule[]): C[] {
  const compare = compareByRules(order);
  return cases.toSorted(
    (a, b) =>
      compare(a, b) ||
      a.caseNumber.localeCompare(b.caseNumber, 'en', { numeric: true }) ||
      (a.hearingId < b.hearingId ? -1 : 1),
  );
}

type Missed = {
  readonly hearingId: string;
  readonly minutes: number;
  readonly times: CaseTimes;
  readonly limits: CaseLimits;
  readonly agencies: readonly AgencyTimes[];
};

function missedBy(
  { hearingId, minutes }: OrderCase,
  times: CaseTimes | undefined,
  allLimits: ReadonlyMap<string, CaseLimits>,
  startsAt: TimeOfDay,
): Missed | null {
  const limits = allLimits.get(hearingId);
  if (times === undefined || limits === undefined) return null;
  const agencies = agenciesMissing(limits, times, startsAt);
  return agencies.length === 0 ? null : { hearingId, minutes, times, limits, agencies };
}

function whyMissed(
  { hearingId, minutes, limits }: Missed,
  fitsAlone: (id: string) => boolean,
): Miss {
  const { from, until } = limits.window;
  if (limits.agencies.length > 1 && from + minutes > until) return 'times-clash';
  return fitsAlone(hearingId) ? 'taken' : 'no-such-time';
}

const toNotPlaced = (
  { hearingId, agencies, times }: Missed,
  why: Miss,
  startsAt: TimeOfDay,
): NotPlaced => ({
  hearingId,
  agencyIds: agencies.map(({ agencyId }) => agencyId),
  why,
  reason: missReason(agencies, times, why, startsAt),
});

const placedByWords: Record<PlacedBy, string> = {
  rules: 'By the rules of the forum',
  hand: 'Put here by hand',
  availability: 'Put here so that the agencies it needs are there',
};

function clockTimes(
  times: CaseTimes | undefined,
  startsAt: TimeOfDay,
): { startsAt: TimeOfDay; endsAt: TimeOfDay } {
  const { from = 0, until = 0 } = times ?? {};
  return { startsAt: addMinutes(startsAt, from), endsAt: addMinutes(startsAt, until) };
}

function orderReason(
  order: readonly OrderRule[],
  placed: readonly PlacedCase<unknown>[],
  notPlaced: readonly NotPlaced[],
): string {
  const placedByOf = (by: PlacedBy): number =>
    placed.filter(({ placedBy }) => placedBy === by).length;
  const [byHand, byTimes] = [placedByOf('hand'), placedByOf('availability')];
  const parts = [
    `${counted(placed.length, 'case')} by ${inList(order.map((rule) => orderRuleNames[rule]))}`,
    byHand > 0 ? `${byHand} put in place by hand` : '',
    byTimes > 0 ? `${byTimes} placed for an agency with limited time` : '',
    notPlaced.length > 0 ? `${notPlaced.length} that an agency would miss` : '',
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}
