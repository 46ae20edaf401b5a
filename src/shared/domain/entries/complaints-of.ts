import type { Complaint } from '../asb/complaint.ts';
import type { Entry } from './entry.ts';
import { entriesOf } from './standing.ts';

/** What was recorded as complaints, as the count towards an ASB case review takes them. */
export const complaintsOf = (entries: readonly Entry[]): Complaint[] =>
  entriesOf(entries, 'complaint').map(({ id, startsOn, says }) => ({
    id,
    incidentId: says.incident === '' ? null : says.incident.toLowerCase(),
    agencyId: says.agency,
    happenedOn: says.happenedOn,
    complainedOn: startsOn,
    wasActedOn: says.actedOn === 'unknown' ? null : says.actedOn === 'yes',
  }));
