import type { CalendarDate } from './calendar-date.ts';

/** One incident as one agency tells it; what it did not say is null. */
export type ToldIncident = {
  /** One key for the same victim and the same perpetrators. */
  readonly pair: string;
  readonly on: CalendarDate | null;
  /** The kind of incident, in the words of a list. */
  readonly kind: string | null;
  /** The incident's own reference, such as a crime number. */
  readonly reference: string | null;
  readonly agencyId: string | null;
};

export type Days = { readonly from: CalendarDate; readonly to: CalendarDate };

export type DistinctIncidents = {
  /** The fewest incidents that can be behind the reports of these days. */
  readonly sure: number;
  /** What may be more incidents of these days, or the same told again. */
  readonly unsure: number;
  /** Reports of an incident that is counted already. */
  readonly again: number;
  /** Reports of other days. */
  readonly outside: number;
};

type Group = { readonly keys: ReadonlySet<string>; readonly told: readonly ToldIncident[] };

/** The same word however it was typed; null when there is none. */
function plain(text: string | null): string | null {
  const letters = (text ?? '').normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
  return letters === '' ? null : letters;
}

/**
 * What tells that two reports are of one incident: its reference, or its day and kind. A kind that
 * was not told is no kind that two reports could share.
 */
function keysOf({ reference, on, kind }: ToldIncident): string[] {
  const [ref, what] = [plain(reference), plain(kind)];
  return [
    ...(ref === null ? [] : [`reference ${ref}`]),
    ...(on === null || what === null ? [] : [`day ${on} ${what}`]),
  ];
}

/** Reports that share a key, one with the next, in one group. */
function groupsOf(told: readonly ToldIncident[]): Group[] {
  let groups: Group[] = [];
  for (const report of told) {
    const keys = keysOf(report);
    const joined = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const one: Group = {
      keys: new Set([...joined.flatMap((group) => [...group.keys]), ...keys]),
      told: [...joined.flatMap((group) => group.told), report],
    };
    groups = [...groups.filter((group) => !joined.includes(group)), one];
  }
  return groups;
}

const referencesOf = (told: readonly ToldIncident[]): number =>
  new Set(told.map(({ reference }) => plain(reference)).filter((ref) => ref !== null)).size;

/** The fewest incidents behind reports that may all be of one: an agency gives each one reference. */
function fewest(told: readonly ToldIncident[]): number {
  const agencies = new Set(told.map(({ agencyId }) => agencyId).filter((id) => id !== null));
  const byAgency = [...agencies].map((id) => told.filter(({ agencyId }) => agencyId === id));
  return Math.max(1, ...byAgency.map(referencesOf));
}

/** The most incidents that a group can hold. */
const most = ({ told }: Group): number => Math.max(1, referencesOf(told));

const hasKind = ({ told }: Group): boolean => told.some(({ kind }) => plain(kind) !== null);

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** The fewest incidents of one day: kinds that differ are incidents that differ. */
const fewestOfDay = (groups: readonly Group[]): number =>
  Math.max(
    sum(groups.filter(hasKind).map(({ told }) => fewest(told))),
    fewest(groups.flatMap(({ told }) => told)),
  );

/** The first of the days on which a group is told; null when no report has a date. */
function dayOf({ told }: Group, { from, to }: Days): CalendarDate | 'outside' | null {
  const days = told.map(({ on }) => on).filter((on) => on !== null);
  const inside = days.filter((on) => on >= from && on <= to).toSorted();
  return inside[0] ?? (days.length === 0 ? null : 'outside');
}

/**
 * How many incidents lie behind the reports. Reports with one reference, or of one day and kind,
 * are of one incident, unless one agency gives two references. A report without a date, or without
 * a kind on a day that has another, may be of one more: it is not sure.
 */
export function distinctIncidents(told: readonly ToldIncident[], days: Days): DistinctIncidents {
  const groups = groupsOf(told).map((group) => ({ ...group, day: dayOf(group, days) }));
  const kept = groups.filter(({ day }) => day !== 'outside');
  const known = new Set(kept.map(({ day }) => day).filter((day) => day !== null));
  const sure = sum([...known].map((on) => fewestOfDay(kept.filter(({ day }) => day === on))));
  const possible = sum(kept.map(most));
  const reports = sum(kept.map((group) => group.told.length));
  return {
    sure,
    unsure: possible - sure,
    again: reports - possible,
    outside: told.length - reports,
  };
}
