import type { AuditOutcome } from '../../shared/domain/access/audit-outcome.ts';
import type { Role } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Flag, Json, Stamps } from './columns.ts';

export type UsersTable = Stamps & {
  id: string;
  name: string;
  role: Role;
  agency_id: string | null;
  holds_address_key: Flag;
  last_unlocked_at: Instant | null;
  removed_at: Instant | null;
};

/** A case that a user may not see; standing until it is lifted. */
export type CaseClosuresTable = {
  id: string;
  case_id: string;
  user_id: string;
  reason: string;
  closed_by: string;
  closed_at: Instant;
  lifted_by: string | null;
  lifted_at: Instant | null;
};

/** What a user has typed at a place and not saved yet. */
export type DraftsTable = { user_id: string; place: string; content: string; updated_at: Instant };

/** A search that a user named and keeps for themselves; `content` is sealed. */
export type SavedFiltersTable = Stamps & { id: string; user_id: string; content: string };

export type AuditEntriesTable = {
  number: number;
  at: Instant;
  /** Null for entries from before there were users, and for what nobody did who was in. */
  user_id: string | null;
  role: Role | null;
  verb: string;
  object_id: string | null;
  outcome: AuditOutcome;
  note: string;
  /** JSON, or empty. */
  changes: Json;
  /** Stands for `changes` once they are destroyed with their case; null before. */
  changes_code: string | null;
  /** Under whose epoch's key it is bound. */
  epoch: number;
  mac: string;
};

export type AuditHeadTable = { id: number; number: number; epoch: number; mac: string };

/** The keys of epochs that are over, in base64. */
export type AuditKeysTable = { epoch: number; key: string };

/** One row: after how many minutes without use the store locks. */
export type LockSettingsTable = { id: number; idle_minutes: number; meeting_minutes: number };

/** Users who chose less than the store allows. */
export type LockChoicesTable = { user_id: string; idle_minutes: number };
