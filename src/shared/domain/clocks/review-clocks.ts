import type { CalendarDate } from '../calendar-date.ts';
import type { ClockReading, ClockStop } from './clock.ts';
import { inDays } from './clock-measure.ts';
import type { ClockSettings } from './clock-settings.ts';
import { nextOf } from './repeating-clocks.ts';

export type ReviewFacts = {
  /** The level of risk now, or null when it is not recorded. */
  readonly level: 'high' | 'medium' | 'standard' | null;
  /** The day from which the case has been at this level. */
  readonly levelSince: CalendarDate | null;
  /** By whom, in the words of the settings, and when. */
  readonly done: readonly { readonly by: string; readonly on: CalendarDate }[];
  readonly stops: readonly ClockStop<CalendarDate>[];
};

export type Reviews = { readonly clocks: readonly ClockReading[]; readonly reason: string };

/**
 * The next review by each reviewer of a case's level of risk, counted in calendar days from that
 * reviewer's last one, or from the day on which the case came to the level where that is later.
 * Review cycle of a police force: https://slideserve.com/zena/initial-call-to-pcc
 */
export function reviewClocks(
  { level, levelSince, done, stops }: ReviewFacts,
  { reviewsAtHighRisk, reviewsAtMediumRisk }: ClockSettings,
  today: CalendarDate,
): Reviews {
  if (level === null) {
    return { clocks: [], reason: 'No review is due while the level of risk is not recorded.' };
  }
  const tiers = { high: reviewsAtHighRisk, medium: reviewsAtMediumRisk, standard: [] }[level];
  if (tiers.length === 0) return { clocks: [], reason: `No reviews are set at ${level} risk.` };
  const clocks = tiers.map(({ by, everyDays }) =>
    nextOf(
      {
        since: levelSince,
        doneOn: done.filter((each) => each.by === by).map(({ on }) => on),
        stops,
      },
      {
        kind: 'review',
        name: `${by} review`,
        event: `the move to ${level} risk`,
        last: 'the last one',
      },
      inDays(everyDays),
      today,
    ),
  );
  const every = tiers.map(({ by, everyDays }) => `${by} every ${everyDays} days`).join(', ');
  return { clocks, reason: `Reviews at ${level} risk: ${every}.` };
}
