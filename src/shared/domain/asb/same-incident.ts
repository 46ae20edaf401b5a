import type { CalendarDate } from '../calendar-date.ts';
import { counted } from '../count-words.ts';

/** What one agency was told of one incident. */
export type IncidentReport = {
  readonly id: string;
  /** Shared by every report of the same incident; null while nobody has said which it tells of. */
  readonly incidentId: string | null;
  readonly agencyId: string | null;
  /** The day of the incident. */
  readonly happenedOn: CalendarDate | null;
};

/** What a report counts as: its incident, however many agencies were told, or else itself. */
export const incidentKey = ({
  id,
  incidentId,
}: Pick<IncidentReport, 'id' | 'incidentId'>): string =>
  incidentId === null ? `report ${id}` : `incident ${incidentId}`;

/**
 * Reports that may be of one incident though they count apart: the same day, not told to one and the
 * same agency, and at least one not yet tied to an incident. Each group is a day, the earliest first.
 */
export function mayBeSameIncident(reports: readonly IncidentReport[]): string[][] {
  const days = new Set(reports.flatMap(({ happenedOn }) => happenedOn ?? []));
  return [...days]
    .toSorted()
    .map((day) => {
      const ofDay = reports.filter(({ happenedOn }) => happenedOn === day);
      return ofDay.filter((one) => ofDay.some((other) => mayBeOne(one, other)));
    })
    .filter((group) => group.length > 0)
    .map((group) => group.map(({ id }) => id));
}

function mayBeOne(one: IncidentReport, other: IncidentReport): boolean {
  if (incidentKey(one) === incidentKey(other)) return false;
  if (one.incidentId !== null && other.incidentId !== null) return false;
  return one.agencyId === null || other.agencyId === null || one.agencyId !== other.agencyId;
}

/** What to ask about reports that may be of one incident; nothing when there are none. */
export function mayBeSameWords(groups: readonly (readonly string[])[]): string[] {
  const reports = groups.flat().length;
  return reports === 0
    ? []
    : [`${counted(reports, 'report')} may be of the same incident, which would count once: check.`];
}
