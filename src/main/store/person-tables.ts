import type { CalendarDate, Instant } from '../../shared/domain/calendar-date.ts';
import type { SubjectKind } from '../../shared/domain/person.ts';
import type { Flag, Stamps } from './columns.ts';
import type { Sealed } from './sealed-text.ts';

export type PersonsTable = Stamps & {
  id: string;
  kind: SubjectKind;
  first_name: string;
  surname: string;
  dob: CalendarDate | null;
  /** Empty where a date of birth, or nothing, was said. */
  age_said: string;
  gender: string;
  ethnicity: string;
  disability: string;
  lgbt: string;
  address: Sealed;
  address_confidential: Flag;
  postcode: Sealed;
  phone: Sealed;
  safe_contact: string;
  language: string;
  interpreter: string;
  /** `personKey` of the domain; null when the date of birth is not known. */
  person_key: string | null;
  /** Short for the tables of keys; counts up from 1. */
  number: number;
  /** The oldest record of the same person, its own id unless joined. */
  identity_id: string;
};

export type PersonNamesTable = {
  person_id: string;
  first_name: string;
  surname: string;
  kind: 'name' | 'alias' | 'previous';
};

/** A place where somebody lives or lived, sealed, with the keyed hashes by which it is known again. */
export type PersonPlacesTable = {
  person_id: string;
  /** Of the place as it was written, so that none is kept twice. */
  said_hash: string;
  address: Sealed;
  postcode: Sealed;
  postcode_hash: string;
  door_hash: string;
  house_hash: string;
  has_street: Flag;
};

export type PersonPhonesTable = {
  person_id: string;
  /** Of the text as it was written. */
  said_hash: string;
  phone: Sealed;
  /** Of each number in the text, apart by spaces. */
  numbers_hash: string;
  /** Of the forms that tell a slip, for each number in the same order. */
  slips_hash: string;
};

export type MatchKeysTable = { key: string; person_number: number };

/** `person_id` was looked up, and `other_id` found. */
export type MatchSuggestionsTable = {
  person_id: string;
  other_id: string;
  band: 'likely' | 'possible';
  score: number;
  created_at: Instant;
};

export type MatchDecisionsTable = {
  id: string;
  /** The smaller of the two ids, so that a pair has one order. */
  person_id: string;
  other_id: string;
  verdict: 'same' | 'different';
  decided_by: string;
  decided_at: Instant;
  undone_by: string | null;
  undone_at: Instant | null;
};
