import type { Generated } from 'kysely';
import type { CalendarDate, Instant } from '../../shared/domain/calendar-date.ts';
import type { IncidentKind } from '../../shared/domain/incident.ts';
import type { Json } from './columns.ts';
import type { Sealed } from './sealed-text.ts';

export type IncidentSourcesTable = { number: Generated<number>; name: string; name_key: string };

export type IncidentListsTable = {
  id: string;
  source_number: number;
  kind: IncidentKind;
  file_name: string;
  imported_count: number;
  held_count: number;
  already_count: number;
  new_victim_count: number;
  imported_at: Instant;
  /** Set by older versions alone, which destroyed what they undid. */
  undone_at: Instant | null;
  binned_at: Instant | null;
  /** The number of the first person who came after the list was removed. */
  binned_from: number | null;
};

export type IncidentsTable = {
  source_number: number;
  /** The sender’s own, and known to them alone. */
  reference: string;
  list_id: string;
  kind: IncidentKind;
  occurred_on: CalendarDate;
  classification: string;
  person_id: string;
  row_hash: string;
};

export type PersonReferencesTable = { source_number: number; reference: string; person_id: string };

export type HeldIncidentsTable = {
  list_id: string;
  row_number: number;
  row_hash: string;
  /** JSON. */
  row_values: Sealed;
  problems: Json;
};

/** Persons whom nothing names but lists in the bin. */
export type BinnedPersonsTable = { number: number };
