import type { CalendarDate, Instant } from '../../shared/domain/calendar-date.ts';
import type { Flag, Json, Stamps } from './columns.ts';
import type { Sealed } from './sealed-text.ts';

/** The children whom a referral form names. */
export type ReferralChildrenTable = {
  referral_id: string;
  position: number;
  name: string;
  dob: CalendarDate | null;
  age_said: string;
  expected_on: CalendarDate | null;
  is_unborn: Flag;
  school: Sealed;
  lives_with: string;
};

export type ListMappingsTable = { headings_hash: string; mapping: Json; updated_at: Instant };

export type HeldRowsTable = Stamps & {
  id: string;
  file_name: string;
  row_number: number;
  row_hash: string;
  /** JSON. */
  row_values: Sealed;
  other_columns: Sealed;
  problems: Json;
  state: 'held' | 'imported' | 'dismissed';
  dismiss_reason: string;
  referral_id: string | null;
};

/** The words of the names in a held row, as `case_words` has those of a case. */
export type HeldRowWordsTable = { row_id: string; word: string };
