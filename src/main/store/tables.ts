import type { ColumnType, GeneratedAlways, Kysely, Selectable } from 'kysely';
import type { ActionStatus } from '../../shared/domain/action.ts';
import type { HearingOutcome } from '../../shared/domain/agenda.ts';
import type { CalendarDate, Instant, TimeOfDay } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum.ts';
import type { Imminence, InformationState, RiskSubject } from '../../shared/domain/hearing.ts';
import type { Attendance, MeetingStatus } from '../../shared/domain/meeting.ts';
import type { ReferralStatus } from '../../shared/domain/referral.ts';

/** SQLite has no boolean: 0 or 1. */
type Flag = 0 | 1;
/** JSON text, parsed by a zod schema where it is read. */
type Json = string;
type Stamps = { created_at: Instant; updated_at: Instant };
/** Binned records keep their moment; nothing is deleted but by retention. */
type Binnable = { binned_at: Instant | null };

type StoreFactsTable = { name: string; value: string };

type ForumsTable = Stamps & { id: string; name: string; kind: ForumKind; settings: Json };

type AgenciesTable = Stamps & {
  id: string;
  forum_id: string;
  name: string;
  letter: string;
  aliases: Json;
  serves_children_only: Flag;
  representative: string;
  position: number;
};

export type PersonsTable = Stamps & {
  id: string;
  first_name: string;
  surname: string;
  dob: CalendarDate | null;
  gender: string;
  ethnicity: string;
  disability: string;
  lgbt: string;
  address: string;
  postcode: string;
  phone: string;
  safe_contact: string;
  interpreter: string;
  /** `personKey` of the domain; null when the date of birth is not known. */
  person_key: string | null;
};

type CaseWordsTable = { word: string; case_id: string };

type CasesTable = Stamps & {
  id: string;
  forum_id: string;
  number: number;
  /** Both persons' keys, or null when either is not known. */
  pair_key: string | null;
};

type CaseSubjectsTable = {
  case_id: string;
  person_id: string;
  role: 'victim' | 'perpetrator';
  position: number;
};

export type ReferralsTable = Stamps & {
  id: string;
  case_id: string;
  agency_id: string;
  reference: string;
  received_on: CalendarDate;
  referrer: string;
  relationship: string;
  children_count: number;
  assessment_yes: number | null;
  judgement_reason: string;
  incident_count: number | null;
  incident_on: CalendarDate | null;
  incident_summary: string;
  police_reference: string;
  victim_aware: string;
  /** Both persons as this referral described them; a later one may update the persons. */
  as_received: Json;
  other_columns: Json;
  /** Hash of the imported row, null when typed. */
  row_hash: string | null;
  status: ReferralStatus;
  decision_reason: string;
  decided_at: Instant | null;
  /** Criteria and repeat verdict as they stood at the decision. */
  decision_basis: Json | null;
  /** Accepted and on no agenda, or deferred by the last one. */
  awaits_hearing: Flag;
};

type ListMappingsTable = { headings_hash: string; mapping: Json; updated_at: Instant };

type HeldRowsTable = Stamps & {
  id: string;
  file_name: string;
  row_number: number;
  row_hash: string;
  row_values: Json;
  other_columns: Json;
  problems: Json;
  state: 'held' | 'imported' | 'dismissed';
  dismiss_reason: string;
  referral_id: string | null;
};

export type MeetingsTable = Stamps & {
  id: string;
  forum_id: string;
  held_on: CalendarDate;
  starts_at: TimeOfDay;
  ends_at: TimeOfDay;
  place: string;
  chair: string;
  minute_taker: string;
  status: MeetingStatus;
  opening_minutes: number;
  closing_minutes: number;
  confidentiality_read_at: Instant | null;
  started_at: Instant | null;
  other_business: string;
  /** Why final minutes were opened again; empty otherwise. */
  correction_reason: string;
};

type AttendanceTable = {
  meeting_id: string;
  agency_id: string;
  attendance: Attendance;
  representative: string;
  information_sent_on: CalendarDate | null;
  signed: Flag;
};

export type HearingsTable = Stamps &
  Binnable & {
    id: string;
    meeting_id: string;
    case_id: string;
    referral_id: string;
    position: number;
    minutes: number;
    started_at: Instant | null;
    ended_at: Instant | null;
    wishes: string;
    wishes_source: string;
    tell_victim_who: string;
    tell_victim_by: CalendarDate | null;
    protective_factors: string;
    links: string;
    outcome: HearingOutcome | null;
    outcome_note: string;
  };

type InformationTable = {
  hearing_id: string;
  agency_id: string;
  state: InformationState;
  text: string;
  is_opinion: Flag;
  not_for_disclosure: Flag;
  updated_at: Instant;
};

type RisksTable = Stamps &
  Binnable & {
    id: string;
    hearing_id: string;
    position: number;
    subject: RiskSubject;
    text: string;
    imminence: Imminence;
  };

type ActionsTable = Stamps &
  Binnable & {
    id: string;
    hearing_id: string;
    case_id: string;
    agency_id: string;
    position: number;
    text: string;
    due_on: CalendarDate;
    /** The first due date, never changed. */
    original_due_on: CalendarDate;
    risk_id: string | null;
    status: ActionStatus;
    status_note: string;
    status_on: CalendarDate | null;
    /** When somebody said so, which may be long after `status_on`. */
    status_recorded_at: Instant | null;
    /** Computed by the store from status and bin. */
    progress: GeneratedAlways<'open' | 'finished' | 'binned'>;
  };

export type ActionRow = Selectable<ActionsTable>;

type MinutesVersionsTable = {
  id: string;
  meeting_id: string;
  version: number;
  correction_reason: string;
  finalised_at: Instant;
  /** The `Minutes` of the domain. */
  content: Json;
};

type AuditEntriesTable = {
  number: ColumnType<number, never, never>;
  at: Instant;
  verb: string;
  object_id: string | null;
  note: string;
};

/** Every table of the store, as Kysely sees it. */
export type Tables = {
  store_facts: StoreFactsTable;
  forums: ForumsTable;
  agencies: AgenciesTable;
  persons: PersonsTable;
  case_words: CaseWordsTable;
  cases: CasesTable;
  case_subjects: CaseSubjectsTable;
  referrals: ReferralsTable;
  list_mappings: ListMappingsTable;
  held_rows: HeldRowsTable;
  meetings: MeetingsTable;
  attendance: AttendanceTable;
  hearings: HearingsTable;
  information: InformationTable;
  risks: RisksTable;
  actions: ActionsTable;
  minutes_versions: MinutesVersionsTable;
  audit_entries: AuditEntriesTable;
};

/** The store's tables, or a transaction over them. */
export type Db = Kysely<Tables>;
