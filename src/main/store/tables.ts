import type { GeneratedAlways, Kysely, Selectable } from 'kysely';
import type { ActionStatus } from '../../shared/domain/action.ts';
import type { HearingOutcome } from '../../shared/domain/agenda.ts';
import type { CalendarDate, Instant, TimeOfDay } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import type { Imminence, InformationState, RiskSubject } from '../../shared/domain/hearing.ts';
import type { Attendance, MeetingStatus } from '../../shared/domain/meeting.ts';
import type { ReferralStatus } from '../../shared/domain/referral.ts';
import type { YesNoUnknown } from '../../shared/domain/yes-no-unknown.ts';
import type {
  AuditEntriesTable,
  AuditHeadTable,
  AuditKeysTable,
  CaseClosuresTable,
  DraftsTable,
  LockChoicesTable,
  LockSettingsTable,
  SavedFiltersTable,
  UsersTable,
} from './access-tables.ts';
import type {
  BinnedPersonsTable,
  HeldIncidentsTable,
  IncidentListsTable,
  IncidentSourcesTable,
  IncidentsTable,
  PersonReferencesTable,
} from './incident-tables.ts';
import type { Binnable, Flag, Json, Searched, Stamps } from './columns.ts';
import type {
  AttachmentContentsTable,
  AttachmentsTable,
  EntriesTable,
  ServicesTable,
} from './entry-tables.ts';
import type {
  CaseHoldsTable,
  DestroyedCasesTable,
  DestructionProposalsTable,
} from './retention-tables.ts';
import type {
  HeldRowsTable,
  HeldRowWordsTable,
  ListMappingsTable,
  ReferralChildrenTable,
} from './received-tables.ts';
import type { Sealed } from './sealed-text.ts';
import type {
  MatchDecisionsTable,
  MatchKeysTable,
  MatchSuggestionsTable,
  PersonNamesTable,
  PersonPhonesTable,
  PersonPlacesTable,
  PersonsTable,
} from './person-tables.ts';

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

type CaseWordsTable = { word: string; case_id: string };

type CasesTable = Stamps & {
  id: string;
  forum_id: string;
  number: number;
  /** The identities of its people; cases of one pair share it. */
  pair_key: string;
  /** The case that stands for the pair, when this one was joined to it. */
  joined_to: string | null;
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
  /** The case under which it was entered; never changed by joining. */
  entered_case_id: string;
  agency_id: string;
  reference: string;
  received_on: CalendarDate;
  referrer: Sealed;
  relationship: string;
  children_count: number;
  assessment_yes: number | null;
  assessment_no: number | null;
  assessment_dont_know: number | null;
  assessment_blank: number | null;
  judgement_reason: string;
  incident_count: number | null;
  incident_on: CalendarDate | null;
  incident_summary: string;
  police_reference: string;
  victim_aware: string;
  consent: YesNoUnknown;
  consent_note: string;
  would_be_crime: YesNoUnknown;
  identified_on: CalendarDate | null;
  /** Empty when the pair was referred in none. */
  other_area: string;
  other_area_referred_on: CalendarDate | null;
  /**
   * Both persons as this referral described them, their contact details sealed; a later one may update
   * the persons.
   */
  as_received: Json;
  /** JSON of the columns that no field took: nobody knows what they hold. */
  other_columns: Sealed;
  /** Keyed hash of the imported row, null when typed. */
  row_hash: string | null;
  status: ReferralStatus;
  decision_reason: string;
  decided_at: Instant | null;
  /** Criteria and repeat verdict as they stood at the decision. */
  decision_basis: Json | null;
  /** Accepted and on no agenda, or deferred by the last one. */
  awaits_hearing: Flag;
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

/** Every table of the store, as Kysely sees it. */
export type Tables = {
  store_facts: StoreFactsTable;
  forums: ForumsTable;
  agencies: AgenciesTable;
  persons: PersonsTable;
  person_names: PersonNamesTable & Searched;
  person_places: PersonPlacesTable;
  person_phones: PersonPhonesTable;
  match_keys: MatchKeysTable;
  match_suggestions: MatchSuggestionsTable;
  match_decisions: MatchDecisionsTable;
  case_words: CaseWordsTable;
  cases: CasesTable;
  case_subjects: CaseSubjectsTable;
  referrals: ReferralsTable & Searched;
  referral_children: ReferralChildrenTable;
  list_mappings: ListMappingsTable;
  held_rows: HeldRowsTable;
  held_row_words: HeldRowWordsTable;
  meetings: MeetingsTable & Searched;
  attendance: AttendanceTable;
  hearings: HearingsTable & Searched;
  information: InformationTable & Searched;
  risks: RisksTable & Searched;
  actions: ActionsTable & Searched;
  minutes_versions: MinutesVersionsTable;
  entries: EntriesTable & Searched;
  attachments: AttachmentsTable;
  attachment_contents: AttachmentContentsTable;
  services: ServicesTable;
  incident_sources: IncidentSourcesTable;
  incident_lists: IncidentListsTable;
  incidents: IncidentsTable;
  person_references: PersonReferencesTable;
  held_incidents: HeldIncidentsTable;
  binned_incidents: IncidentsTable;
  binned_references: PersonReferencesTable;
  binned_persons: BinnedPersonsTable;
  users: UsersTable;
  case_closures: CaseClosuresTable;
  case_holds: CaseHoldsTable;
  destruction_proposals: DestructionProposalsTable;
  destroyed_cases: DestroyedCasesTable;
  drafts: DraftsTable;
  saved_filters: SavedFiltersTable;
  lock_settings: LockSettingsTable;
  lock_choices: LockChoicesTable;
  audit_entries: AuditEntriesTable;
  audit_head: AuditHeadTable;
  audit_keys: AuditKeysTable;
};

/** The store's tables, or a transaction over them. */
export type Db = Kysely<Tables>;
