import type { CalendarDate, Instant } from '../../shared/domain/calendar-date.ts';
import type { Json } from './columns.ts';

/** Keeps a case from being destroyed; standing until it is lifted. */
export type CaseHoldsTable = {
  id: string;
  case_id: string;
  reason: string;
  /** The day on which it is looked at again; null for a hold that stands until somebody lifts it. */
  until_on: CalendarDate | null;
  held_by: string;
  held_at: Instant;
  lifted_by: string | null;
  lifted_at: Instant | null;
};

/** A case that one person proposed to destroy, until another does it or one of them takes it back. */
export type DestructionProposalsTable = {
  case_id: string;
  proposed_by: string;
  proposed_at: Instant;
};

/** All that is left of a destroyed case. The names are of users, as they were called then. */
export type DestroyedCasesTable = {
  case_id: string;
  number: number;
  /** By which they are known in a backup, under whichever case; JSON. They say nothing. */
  referral_ids: Json;
  destroyed_at: Instant;
  proposed_by: string;
  confirmed_by: string;
};
