import type { IncidentKind } from '../../shared/domain/incident.ts';
import {
  performanceYearOf,
  performanceYearsBetween,
  type Period,
} from '../../shared/domain/performance-year.ts';
import { repeatVictims, type RepeatVictims } from '../../shared/domain/repeat-victims.ts';
import { getForum } from '../store/forum-store.ts';
import { countByType, countVictimsByNumber, daysOfIncidents } from '../store/report-store.ts';
import type { Store } from '../store/store.ts';

export type RepeatVictimsAnswer = {
  /** The period that was counted; null when no incident of the kind is in the store. */
  period: Period | null;
  /** The performance years that hold incidents of the kind, the latest first. */
  years: Period[];
  report: RepeatVictims | null;
};

/** The tables of repeat victims, for the year of the newest incident unless a period is given. */
export async function getRepeatVictims(
  { db }: Store,
  { kind, period: wanted }: { readonly kind: IncidentKind; readonly period: Period | null },
): Promise<RepeatVictimsAnswer> {
  const days = await daysOfIncidents(db, kind);
  if (days === null) return { period: null, years: [], report: null };
  const period = wanted ?? performanceYearOf(days.last);
  const asked = { kind, ...period };
  const byNumber = await countVictimsByNumber(db, asked);
  const byType = await countByType(db, asked);
  const { settings } = await getForum(db);
  return {
    period,
    years: performanceYearsBetween(days.first, days.last),
    report: repeatVictims(kind, byNumber, byType, settings.repeatVictims),
  };
}
