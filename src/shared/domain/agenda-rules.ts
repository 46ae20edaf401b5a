import { z } from 'zod';
import type { CalendarDate } from './calendar-date.ts';
import { dateWithYear } from './date-words.ts';
import { isRepeat, type RepeatVerdict } from './repeat.ts';

const orderRules = [
  'children-first',
  'asbrac-priority',
  'emergency',
  'highest-risk',
  'repeat',
  'vulnerable',
  'latest-incident',
] as const;
export const OrderRule = z.enum(orderRules);
export type OrderRule = z.infer<typeof OrderRule>;

export const orderRuleNames: Record<OrderRule, string> = {
  'children-first': 'children first',
  'asbrac-priority': 'high risk, repeats, reviews, new, locations, closures',
  emergency: 'emergencies',
  'highest-risk': 'highest risk',
  repeat: 'repeats',
  vulnerable: 'vulnerable victims',
  'latest-incident': 'latest incident',
};

export type RiskLevel = 'high' | 'medium' | 'standard';

/** What the rules read of a case. What is absent or null is not recorded. */
export type Orderable = {
  readonly childrenCount: number | null;
  /** Points on the forum's own assessment. */
  readonly assessmentYes: number | null;
  readonly repeat: Pick<RepeatVerdict, 'outcome'>;
  readonly incidentOn: CalendarDate | null;
  readonly isEmergency?: boolean;
  readonly isVulnerable?: boolean | null;
  readonly riskLevel?: RiskLevel | null;
  /** Why an ASBRAC hears it: a closure is a case put forward to be closed. */
  readonly stage?: 'new' | 'review' | 'closure';
  /** A place in place of people. */
  readonly isLocation?: boolean;
};

type Rule = {
  /** Lower is heard earlier. */
  readonly rank: (entry: Orderable) => number;
  /** Empty when there is nothing to say. */
  readonly words: (entry: Orderable) => string;
};

const asbracGroups = [
  'high risk',
  'a repeat',
  'a review',
  'a new case',
  'a location',
  'put forward to be closed',
] as const;

/** Locations and closures are parts of their own after the cases, however high their risk. */
function asbracGroup({ stage, isLocation = false, riskLevel, repeat }: Orderable): number {
  if (stage === 'closure') return 5;
  if (isLocation) return 4;
  if (riskLevel === 'high') return 0;
  if (isRepeat(repeat)) return 1;
  return stage === 'review' ? 2 : 3;
}

const levels: Record<RiskLevel, number> = { high: 0, medium: 1, standard: 2 };
const unknownLevel = 3;
/** More than any assessment scores, so that a level always outweighs points. */
const levelWeight = 10_000;

const rules: Record<OrderRule, Rule> = {
  'children-first': {
    rank: ({ childrenCount }) => (childrenCount === 0 ? 1 : 0),
    words: ({ childrenCount }) => {
      if (childrenCount === null) return 'children not recorded, so heard with those with children';
      return childrenCount > 0 ? 'with children' : 'adults only';
    },
  },
  'asbrac-priority': {
    rank: asbracGroup,
    words: (entry) => asbracGroups[asbracGroup(entry)] ?? '',
  },
  emergency: {
    rank: ({ isEmergency = false }) => (isEmergency ? 0 : 1),
    words: ({ isEmergency = false }) => (isEmergency ? 'an emergency' : ''),
  },
  'highest-risk': {
    rank: ({ riskLevel, assessmentYes }) =>
      (riskLevel ? levels[riskLevel] : unknownLevel) * levelWeight - (assessmentYes ?? -1),
    words: ({ riskLevel, assessmentYes }) => {
      const points = assessmentYes === null ? 'no score recorded' : `scored ${assessmentYes}`;
      return riskLevel ? `${riskLevel} risk, ${points}` : points;
    },
  },
  repeat: {
    rank: ({ repeat }) => (isRepeat(repeat) ? 0 : 1),
    words: ({ repeat }) => {
      if (repeat.outcome === 'possible-repeat') return 'possibly a repeat';
      return isRepeat(repeat) ? 'a repeat' : 'not a repeat';
    },
  },
  vulnerable: {
    rank: ({ isVulnerable }) => (isVulnerable === true ? 0 : 1),
    words: ({ isVulnerable = null }) => {
      if (isVulnerable === null) return 'vulnerability not recorded';
      return isVulnerable ? 'a vulnerable victim' : '';
    },
  },
  'latest-incident': {
    rank: ({ incidentOn }) => -Number((incidentOn ?? '0').replaceAll('-', '')),
    words: ({ incidentOn }) =>
      incidentOn === null ? 'no incident date' : `incident ${dateWithYear(incidentOn)}`,
  },
};

/** Compares by the first of the rules that tells two cases apart; 0 when none does. */
export const compareByRules =
  (order: readonly OrderRule[]) =>
  (a: Orderable, b: Orderable): number => {
    for (const rule of order) {
      const difference = rules[rule].rank(a) - rules[rule].rank(b);
      if (difference !== 0) return difference;
    }
    return 0;
  };

/** What each rule finds in a case: `with children, scored 15, a repeat, incident 24 Oct 2026`. */
export const wordsByRules = (order: readonly OrderRule[], entry: Orderable): string =>
  [...new Set(order.map((rule) => rules[rule].words(entry)))]
    .filter((words) => words !== '')
    .join(', ');
