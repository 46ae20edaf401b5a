import { z } from 'zod';
import { firstSharedId, ListId, Wording } from '../asb/list-id.ts';

/**
 * Cope with the immediate impact, recover from the harm, or adjust to what cannot be recovered from
 * (Hertfordshire victims' strategy). None of them is above another.
 */
export const outcomeStages = ['cope', 'recover', 'adjust'] as const;
export const OutcomeStage = z.enum(outcomeStages);
export type OutcomeStage = z.infer<typeof OutcomeStage>;

/** Scored by the worker, never by a form that the victim must fill in; the scale is our default. */
export const OutcomeMeasures = z
  .strictObject({
    stages: z.record(OutcomeStage, z.strictObject({ name: Wording, meaning: Wording })),
    lowest: z.int().min(0).max(10),
    highest: z.int().min(1).max(10),
    measures: z
      .array(z.strictObject({ id: ListId, name: Wording, stage: OutcomeStage.nullable() }))
      .min(1)
      .refine((list) => firstSharedId(list) === undefined, 'Give each measure an id of its own'),
  })
  .refine(({ lowest, highest }) => lowest < highest, {
    path: ['highest'],
    message: 'Give a highest score above the lowest',
  });
export type OutcomeMeasures = z.infer<typeof OutcomeMeasures>;

/** A score, or that it was left out on purpose; null is not yet. */
export type OutcomeScore = number | 'skipped' | null;

export type OutcomeRecord = {
  readonly measure: string;
  readonly before: OutcomeScore;
  readonly after: OutcomeScore;
};

export type OutcomeChange = {
  readonly measure: string;
  readonly name: string;
  readonly direction: 'better' | 'same' | 'worse' | 'skipped' | 'unknown';
  /** Points up or down; null without both scores. */
  readonly points: number | null;
  readonly reason: string;
};

/** Every measure of the list, also those that nobody has recorded. */
export function readOutcomes(
  records: readonly OutcomeRecord[],
  { measures, highest }: OutcomeMeasures,
): OutcomeChange[] {
  const byMeasure = new Map(records.map((record) => [record.measure, record]));
  return measures.map(({ id, name }) => {
    const { before, after } = byMeasure.get(id) ?? { before: null, after: null };
    const change = changeOf(before, after);
    return {
      measure: id,
      name,
      ...change,
      reason: `${name}: ${changeWords(before, after, highest)}.`,
    };
  });
}

function changeOf(
  before: OutcomeScore,
  after: OutcomeScore,
): Pick<OutcomeChange, 'direction' | 'points'> {
  if (before === 'skipped' || after === 'skipped') return { direction: 'skipped', points: null };
  if (before === null || after === null) return { direction: 'unknown', points: null };
  const points = after - before;
  return { direction: points > 0 ? 'better' : points < 0 ? 'worse' : 'same', points };
}

function changeWords(before: OutcomeScore, after: OutcomeScore, highest: number): string {
  const { direction, points } = changeOf(before, after);
  const said = `${scoreWords(before)} before, ${scoreWords(after)} after, of ${highest}`;
  if (direction === 'skipped') return `left out, ${said}`;
  if (points === null) return `not yet known, ${said}`;
  return points === 0 ? `no change, ${said}` : `${direction} by ${Math.abs(points)}, ${said}`;
}

function scoreWords(score: OutcomeScore): string {
  if (score === null) return 'not scored';
  return score === 'skipped' ? 'left out' : String(score);
}

/** The measures that may still be scored. One that was left out is not asked for again. */
export const measuresToScore = (
  records: readonly OutcomeRecord[],
  moment: 'before' | 'after',
  { measures }: OutcomeMeasures,
): string[] => {
  const byMeasure = new Map(records.map((record) => [record.measure, record]));
  return measures
    .filter(({ id }) => {
      const record = byMeasure.get(id);
      return record === undefined || (record[moment] === null && record.before !== 'skipped');
    })
    .map(({ id }) => id);
};

export type OutcomeSummary = {
  readonly measure: string;
  readonly name: string;
  readonly counts: Readonly<Record<OutcomeChange['direction'], number>>;
};

/** How many victims of a report stand better, worse and so on, by each measure. */
export function summariseOutcomes(
  victims: readonly (readonly OutcomeRecord[])[],
  list: OutcomeMeasures,
): OutcomeSummary[] {
  const changes = victims.map((records) => readOutcomes(records, list));
  return list.measures.map(({ id, name }, index) => {
    const counts = { better: 0, same: 0, worse: 0, skipped: 0, unknown: 0 };
    for (const victim of changes) counts[victim[index]?.direction ?? 'unknown'] += 1;
    return { measure: id, name, counts };
  });
}

/** The stage at first and now, in words; null is not recorded. */
export function stageWords(
  before: OutcomeStage | null,
  now: OutcomeStage | null,
  { stages }: Pick<OutcomeMeasures, 'stages'>,
): string {
  const name = (stage: OutcomeStage): string => stages[stage].name.toLowerCase();
  if (before === null && now === null) return 'Stage not recorded.';
  if (before === null) return `Stage now: ${name(now ?? 'cope')}. At first: not recorded.`;
  if (now === null) return `Stage at first: ${name(before)}. Now: not recorded.`;
  return before === now
    ? `Stage: still ${name(now)}.`
    : `Stage: from ${name(before)} to ${name(now)}.`;
}
