import { addDays, addMonths, type CalendarDate } from '../calendar-date.ts';
import { incidentKey, type IncidentReport } from './same-incident.ts';

/** How many incidents are of one sort and lie in a window, and how many more might. */
export type IncidentCount = {
  readonly count: number;
  /** The count if every incident without a date, or without a sort, turned out to belong. */
  readonly highestCount: number;
  readonly undated: number;
  readonly unsorted: number;
};

type Incident = { readonly days: readonly CalendarDate[]; readonly sorts: ReadonlySet<string> };

/** Days in a row, both ends among them. */
export type Days = { readonly first: CalendarDate; readonly last: CalendarDate };

/**
 * The last so many months up to `today`. Their first day is the same day of an earlier month, or that
 * month's last day where it has no such day; `firstDayCounts` says whether it is inside.
 */
export function lastMonths(today: CalendarDate, months: number, firstDayCounts: boolean): Days {
  const sameDay = addMonths(today, -months);
  return { first: firstDayCounts ? sameDay : addDays(sameDay, 1), last: today };
}

export const isWithin = (day: CalendarDate, { first, last }: Days): boolean =>
  first <= day && day <= last;

/**
 * The largest number of incidents of one sort within some days. Reports of one incident count once,
 * with every day and every sort that any agency gave it; one of its days inside is enough.
 */
export function countIncidents<R extends IncidentReport>(
  reports: readonly R[],
  sortOf: (report: R) => string | null,
  window: Days,
): IncidentCount {
  const incidents = incidentsOf(reports, sortOf).filter(
    ({ days }) => days.length === 0 || days.some((day) => isWithin(day, window)),
  );
  const sorts = new Set(incidents.flatMap((incident) => [...incident.sorts]));
  const counts = [...sorts, null].map((sort) => countOfSort(incidents, sort));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const widest = counts.reduce((best, each) => (isWider(each, best) ? each : best));
  return { ...widest, count: most };
}

/** Of two sorts that could reach as high, the one with more incidents that are sure: in any order. */
const isWider = (one: IncidentCount, other: IncidentCount): boolean =>
  one.highestCount > other.highestCount ||
  (one.highestCount === other.highestCount && one.count > other.count);

function countOfSort(incidents: readonly Incident[], sort: string | null): IncidentCount {
  const sure = incidents.filter(
    ({ days, sorts }) => days.length > 0 && sort !== null && sorts.has(sort),
  );
  const unsorted = incidents.filter(({ sorts }) => sorts.size === 0);
  const undated = incidents.filter(
    ({ days, sorts }) => days.length === 0 && sort !== null && sorts.has(sort),
  );
  return {
    count: sure.length,
    highestCount: sure.length + unsorted.length + undated.length,
    undated: undated.length + unsorted.filter(({ days }) => days.length === 0).length,
    unsorted: unsorted.length,
  };
}

function incidentsOf<R extends IncidentReport>(
  reports: readonly R[],
  sortOf: (report: R) => string | null,
): Incident[] {
  const told = new Map<string, R[]>();
  for (const report of reports) {
    const key = incidentKey(report);
    told.set(key, [...(told.get(key) ?? []), report]);
  }
  return [...told.values()].map((ofIncident) => ({
    days: ofIncident.flatMap(({ happenedOn }) => happenedOn ?? []),
    sorts: new Set(ofIncident.flatMap((report) => sortOf(report) ?? [])),
  }));
}
