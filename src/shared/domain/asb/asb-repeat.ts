import { z } from 'zod';
import type { CalendarDate } from '../calendar-date.ts';
import { dateWithYear } from '../date-words.ts';
import type { AsbType } from './asb-type.ts';
import { counted, inList } from '../count-words.ts';
import {
  countIncidents,
  type Days,
  type IncidentCount,
  isWithin,
  lastMonths,
} from './incident-count.ts';
import { type IncidentReport, mayBeSameIncident, mayBeSameWords } from './same-incident.ts';

const months = z.int().min(1).max(60);

/** The two definitions of a repeat victim of anti-social behaviour, and the numbers in them. */
export const AsbRepeatSettings = z.strictObject({
  /** The definition that decides; the other is still worked out. */
  rule: z.enum(['any-incidents', 'similar-incidents']).default('any-incidents'),
  /** Incidents that make a repeat by any incidents: “more than one” is 2. */
  anyCount: z.int().min(2).max(50).default(2),
  anyMonths: months.default(12),
  countsOwnView: z.boolean().default(true),
  similarCount: z.int().min(2).max(50).default(3),
  similarMonths: months.default(3),
  /** Similar means of the same type, or of the same local category, or any incident at all. */
  similarBy: z.enum(['type', 'category', 'any']).default('type'),
  /** Whether the day that is exactly so many months ago counts. */
  firstDayCounts: z.boolean().default(true),
});
export type AsbRepeatSettings = z.infer<typeof AsbRepeatSettings>;

/** A report of a crime or an incident against the victim, to the police or to any partner agency. */
export type VictimReport = IncidentReport & {
  readonly type: AsbType | null;
  /** The partnership's own finer sort, such as noise. */
  readonly category: string | null;
};

export type AsbRepeatFacts = {
  /** Every report known of this victim, the one at hand among them. */
  readonly reports: readonly VictimReport[];
  /** Whether the victim sees themself as a repeat victim; null when nobody recorded it. */
  readonly seesSelfAsRepeat: boolean | null;
  readonly today: CalendarDate;
};

export type AsbRepeatResult = {
  readonly outcome: 'repeat' | 'not-repeat' | 'unknown';
  /** Incidents that count: under similar incidents those of the largest group. */
  readonly count: number;
  readonly limit: number;
  readonly reason: string;
};

export type AsbRepeatVerdict = AsbRepeatResult & {
  readonly rule: AsbRepeatSettings['rule'];
  readonly byAnyIncidents: AsbRepeatResult;
  readonly bySimilarIncidents: AsbRepeatResult;
  /** Ids of reports in the months of that rule that count apart but may be of one incident. */
  readonly mayBeSame: readonly (readonly string[])[];
};

/** Both definitions worked out, and the outcome of the one that the forum uses. */
export function decideAsbRepeat(
  facts: AsbRepeatFacts,
  settings: AsbRepeatSettings,
): AsbRepeatVerdict {
  const { rule, anyMonths, similarMonths, firstDayCounts } = settings;
  const anyWindow = lastMonths(facts.today, anyMonths, firstDayCounts);
  const similarWindow = lastMonths(facts.today, similarMonths, firstDayCounts);
  const byAnyIncidents = repeatByAnyIncidents(facts, anyWindow, settings);
  const bySimilarIncidents = repeatBySimilarIncidents(facts, similarWindow, settings);
  const [chosen, window] =
    rule === 'any-incidents' ? [byAnyIncidents, anyWindow] : [bySimilarIncidents, similarWindow];
  const mayBeSame = mayBeSameIncident(
    facts.reports.filter(({ happenedOn }) => happenedOn !== null && isWithin(happenedOn, window)),
  );
  const reason = [chosen.reason, ...mayBeSameWords(mayBeSame)].join(' ');
  return { ...chosen, reason, rule, byAnyIncidents, bySimilarIncidents, mayBeSame };
}

/**
 * A repeat is somebody who sees themself as one, or who was the victim of more than one recorded crime
 * or incident within 12 months, whichever agency was told:
 * https://www.bedfordshire.police.uk/information-and-services/Advice/Anti-social-behaviour/Repeat-victims
 * The 12 months are those up to today: our default.
 */
function repeatByAnyIncidents(
  facts: AsbRepeatFacts,
  window: Days,
  { anyCount: limit, countsOwnView }: AsbRepeatSettings,
): AsbRepeatResult {
  const found = countIncidents(facts.reports, () => 'any', window);
  const ownView = countsOwnView ? facts.seesSelfAsRepeat : false;
  const { count } = found;
  const figures = figureWords(count, 'any', limit, window);
  if (count >= limit || ownView === true) {
    const own = ownView === true ? ' The victim sees themself as a repeat victim.' : '';
    return { outcome: 'repeat', count, limit, reason: `Repeat: ${figures}.${own}` };
  }
  const gaps = [
    ...(ownView === null ? ['whether the victim sees themself as a repeat victim'] : []),
    ...(found.highestCount >= limit ? gapWords(found, 'any') : []),
  ];
  return undecided(count, limit, figures, gaps);
}

/**
 * A repeat is somebody to whom 3 similar things happened in the last 3 months: common practice of
 * police, confirm locally. Similar means of the same type: our default.
 */
function repeatBySimilarIncidents(
  facts: AsbRepeatFacts,
  window: Days,
  { similarCount: limit, similarBy }: AsbRepeatSettings,
): AsbRepeatResult {
  const sortOf = ({ type, category }: VictimReport): string | null =>
    ({ any: 'any', type, category })[similarBy];
  const found = countIncidents(facts.reports, sortOf, window);
  const { count } = found;
  const figures = figureWords(count, similarBy, limit, window);
  if (count >= limit) return { outcome: 'repeat', count, limit, reason: `Repeat: ${figures}.` };
  const gaps = found.highestCount >= limit ? gapWords(found, similarBy) : [];
  return undecided(count, limit, figures, gaps);
}

type Sort = AsbRepeatSettings['similarBy'];

function figureWords(count: number, sort: Sort, limit: number, { first, last }: Days): string {
  const alike = sort === 'any' ? '' : ` of the same ${sort}`;
  const window = `from ${dateWithYear(first)} to ${dateWithYear(last)}`;
  return `${counted(count, 'incident')}${alike} ${window}, where ${limit} make a repeat`;
}

const gapWords = ({ undated, unsorted }: IncidentCount, sort: Sort): string[] => [
  ...(undated > 0 ? [`the date of ${counted(undated, 'incident')}`] : []),
  ...(unsorted > 0 ? [`the ${sort} of ${counted(unsorted, 'incident')}`] : []),
];

/** Not a repeat on what is recorded, or not known where something missing could make it one. */
function undecided(
  count: number,
  limit: number,
  figures: string,
  missing: readonly string[],
): AsbRepeatResult {
  if (missing.length === 0) {
    return { outcome: 'not-repeat', count, limit, reason: `Not a repeat: ${figures}.` };
  }
  const reason = `Not known: ${figures}. Not recorded: ${inList(missing)}.`;
  return { outcome: 'unknown', count, limit, reason };
}
