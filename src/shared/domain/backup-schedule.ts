import { dayOf, daysBetween, weekdayOf, addDays, type Instant } from './calendar-date.ts';

/** How many backups are kept, each the latest of its day, week or month. */
export const kept = { days: 7, weeks: 8, months: 12 } as const;

/** After so many days without a verified backup the coordinator and the chair are told on every page. */
const lateAfterDays = 3;

export type Dated = { readonly name: string; readonly createdAt: Instant };

/**
 * The backups that are kept: the latest of each of the last 7 days that have one, of the last 8 weeks
 * and of the last 12 months. The latest of all is always among them.
 */
export function whichToKeep(backups: readonly Dated[]): ReadonlySet<string> {
  const latestFirst = backups.toSorted(
    (one, other) =>
      other.createdAt.localeCompare(one.createdAt) || other.name.localeCompare(one.name),
  );
  const latestOf = (periodOf: (day: string) => string, atMost: number): string[] => {
    const latest = new Map<string, string>();
    for (const { name, createdAt } of latestFirst) {
      const period = periodOf(dayOf(createdAt));
      if (!latest.has(period)) latest.set(period, name);
    }
    return [...latest.values()].slice(0, atMost);
  };
  return new Set([
    ...latestOf((day) => day, kept.days),
    ...latestOf((day) => addDays(day, 1 - weekdayOf(day)), kept.weeks),
    ...latestOf(monthOf, kept.months),
  ]);
}

const monthOf = (day: string): string => day.slice(0, 7);

/**
 * Whether a backup that takes no part in the ranking can go: as many later months as are kept have one
 * that does. It is counted in backups and not by the clock, so that a wrong clock deletes none.
 */
export function isOutlived(createdAt: Instant, ranked: readonly Dated[]): boolean {
  const month = monthOf(dayOf(createdAt));
  const months = new Set(ranked.map((backup) => monthOf(dayOf(backup.createdAt))));
  return [...months].filter((other) => other > month).length >= kept.months;
}

type DueFacts = {
  /** Whether anything was changed since the last backup. */
  readonly isChanged: boolean;
  readonly lastAt: Instant | null;
  readonly now: Instant;
};

/**
 * While somebody works: once a day, and only when there is something new. The first of a day holds the
 * work of the day before, after which the store may only have been locked.
 */
export const isDaily = ({ isChanged, lastAt, now }: DueFacts): boolean =>
  isChanged && (lastAt === null || dayOf(lastAt) !== dayOf(now));

export type BackupAge = {
  readonly state: 'fine' | 'late';
  /** Whole days since the last verified backup, or since there is a store when there is none. */
  readonly days: number;
};

/** A clock that was set back makes no backup younger than today's. */
export function backupAge(since: Instant, now: Instant): BackupAge {
  const days = Math.max(0, daysBetween(dayOf(since), dayOf(now)));
  return { state: days >= lateAfterDays ? 'late' : 'fine', days };
}

/** A try of the latest backup is asked for once a quarter. */
export const isDrillDue = (last: Instant | null, since: Instant, now: Instant): boolean =>
  daysBetween(dayOf(last ?? since), dayOf(now)) >= 91;
