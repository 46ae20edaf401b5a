import type { Migration } from './migration.ts';

export const createStore: Migration = {
  version: 1,
  sql: `
CREATE TABLE store_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE forums (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('marac', 'asbrac')),
  settings TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE agencies (
  id TEXT PRIMARY KEY, forum_id TEXT NOT NULL REFERENCES forums ON DELETE RESTRICT,
  name TEXT NOT NULL, letter TEXT NOT NULL, aliases TEXT NOT NULL,
  serves_children_only INTEGER NOT NULL CHECK (serves_children_only IN (0, 1)),
  representative TEXT NOT NULL, position INTEGER NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX agencies_by_letter ON agencies (forum_id, letter);

CREATE TABLE persons (
  id TEXT PRIMARY KEY, first_name TEXT NOT NULL, surname TEXT NOT NULL, dob TEXT,
  gender TEXT NOT NULL, ethnicity TEXT NOT NULL, disability TEXT NOT NULL, lgbt TEXT NOT NULL,
  address TEXT NOT NULL, postcode TEXT NOT NULL, phone TEXT NOT NULL, safe_contact TEXT NOT NULL,
  interpreter TEXT NOT NULL, person_key TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX persons_by_key ON persons (person_key) WHERE person_key IS NOT NULL;

CREATE TABLE person_words (
  word TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES persons ON DELETE CASCADE,
  PRIMARY KEY (word, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_words_by_person ON person_words (person_id);

CREATE TABLE cases (
  id TEXT PRIMARY KEY, forum_id TEXT NOT NULL REFERENCES forums ON DELETE RESTRICT,
  number INTEGER NOT NULL, pair_key TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX cases_by_number ON cases (number, forum_id);
CREATE INDEX cases_by_pair ON cases (pair_key) WHERE pair_key IS NOT NULL;

CREATE TABLE case_subjects (
  case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('victim', 'perpetrator')), position INTEGER NOT NULL,
  PRIMARY KEY (case_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_subjects_by_person ON case_subjects (person_id, role);

CREATE TABLE referrals (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  agency_id TEXT NOT NULL REFERENCES agencies ON DELETE RESTRICT,
  reference TEXT NOT NULL, received_on TEXT NOT NULL, referrer TEXT NOT NULL,
  relationship TEXT NOT NULL, children_count INTEGER NOT NULL, assessment_yes INTEGER,
  judgement_reason TEXT NOT NULL, incident_count INTEGER, incident_on TEXT,
  incident_summary TEXT NOT NULL, police_reference TEXT NOT NULL, victim_aware TEXT NOT NULL,
  as_received TEXT NOT NULL, other_columns TEXT NOT NULL, row_hash TEXT,
  status TEXT NOT NULL CHECK (status IN ('received', 'accepted', 'returned')),
  decision_reason TEXT NOT NULL, decided_at TEXT, decision_basis TEXT,
  awaits_hearing INTEGER NOT NULL CHECK (awaits_hearing IN (0, 1)),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX referrals_by_status ON referrals (status, received_on DESC, id);
CREATE INDEX referrals_awaiting ON referrals (received_on) WHERE awaits_hearing = 1;
CREATE INDEX referrals_by_date ON referrals (received_on DESC, id);
CREATE INDEX referrals_by_case ON referrals (case_id, received_on, id, status);
CREATE INDEX referrals_by_reference ON referrals (reference) WHERE reference <> '';
CREATE UNIQUE INDEX referrals_by_row ON referrals (row_hash) WHERE row_hash IS NOT NULL;

CREATE TABLE list_mappings (
  headings_hash TEXT PRIMARY KEY, mapping TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE held_rows (
  id TEXT PRIMARY KEY, file_name TEXT NOT NULL, row_number INTEGER NOT NULL,
  row_hash TEXT NOT NULL UNIQUE, row_values TEXT NOT NULL, other_columns TEXT NOT NULL,
  problems TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('held', 'imported', 'dismissed')),
  dismiss_reason TEXT NOT NULL, referral_id TEXT REFERENCES referrals ON DELETE RESTRICT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX held_rows_by_state ON held_rows (state, created_at, row_number);

CREATE TABLE meetings (
  id TEXT PRIMARY KEY, forum_id TEXT NOT NULL REFERENCES forums ON DELETE RESTRICT,
  held_on TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, place TEXT NOT NULL,
  chair TEXT NOT NULL, minute_taker TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'in-progress', 'finalised')),
  opening_minutes INTEGER NOT NULL, closing_minutes INTEGER NOT NULL,
  confidentiality_read_at TEXT, started_at TEXT, other_business TEXT NOT NULL,
  correction_reason TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX meetings_by_date ON meetings (held_on DESC, id);
CREATE INDEX meetings_by_status ON meetings (status, held_on);

CREATE TABLE attendance (
  meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE RESTRICT,
  agency_id TEXT NOT NULL REFERENCES agencies ON DELETE RESTRICT,
  attendance TEXT NOT NULL, representative TEXT NOT NULL, information_sent_on TEXT,
  signed INTEGER NOT NULL CHECK (signed IN (0, 1)), PRIMARY KEY (meeting_id, agency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE hearings (
  id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  referral_id TEXT NOT NULL REFERENCES referrals ON DELETE RESTRICT,
  position INTEGER NOT NULL, minutes INTEGER NOT NULL, started_at TEXT, ended_at TEXT,
  wishes TEXT NOT NULL, wishes_source TEXT NOT NULL, tell_victim_who TEXT NOT NULL,
  tell_victim_by TEXT, protective_factors TEXT NOT NULL, links TEXT NOT NULL, outcome TEXT,
  outcome_note TEXT NOT NULL, binned_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX hearings_by_meeting ON hearings (meeting_id, referral_id);
CREATE INDEX hearings_by_referral ON hearings (referral_id);
CREATE INDEX hearings_by_case ON hearings (case_id);

CREATE TABLE information (
  hearing_id TEXT NOT NULL REFERENCES hearings ON DELETE RESTRICT,
  agency_id TEXT NOT NULL REFERENCES agencies ON DELETE RESTRICT,
  state TEXT NOT NULL, text TEXT NOT NULL,
  is_opinion INTEGER NOT NULL CHECK (is_opinion IN (0, 1)),
  not_for_disclosure INTEGER NOT NULL CHECK (not_for_disclosure IN (0, 1)),
  updated_at TEXT NOT NULL, PRIMARY KEY (hearing_id, agency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE risks (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings ON DELETE RESTRICT,
  position INTEGER NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, imminence TEXT NOT NULL,
  binned_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX risks_by_hearing ON risks (hearing_id, position);

CREATE TABLE actions (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  agency_id TEXT NOT NULL REFERENCES agencies ON DELETE RESTRICT,
  position INTEGER NOT NULL, text TEXT NOT NULL, due_on TEXT NOT NULL,
  original_due_on TEXT NOT NULL, risk_id TEXT REFERENCES risks ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'not-possible', 'not-undertaken')),
  status_note TEXT NOT NULL, status_on TEXT, status_recorded_at TEXT, binned_at TEXT,
  progress TEXT GENERATED ALWAYS AS (CASE
    WHEN binned_at IS NOT NULL THEN 'binned'
    WHEN status IN ('open', 'not-undertaken') THEN 'open'
    ELSE 'finished' END) VIRTUAL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX actions_by_hearing ON actions (hearing_id, position);
CREATE INDEX actions_by_case ON actions (case_id);
CREATE INDEX actions_by_progress ON actions (progress, due_on, id);
CREATE INDEX actions_by_agency ON actions (progress, agency_id, status, due_on);
CREATE INDEX actions_by_settlement ON actions (status_recorded_at)
  WHERE status_recorded_at IS NOT NULL;
CREATE INDEX actions_by_due ON actions (due_on, id) WHERE binned_at IS NULL;

CREATE TABLE minutes_versions (
  id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE RESTRICT,
  version INTEGER NOT NULL, correction_reason TEXT NOT NULL, finalised_at TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX minutes_versions_by_meeting ON minutes_versions (meeting_id, version);

CREATE TABLE audit_entries (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, verb TEXT NOT NULL,
  object_id TEXT, note TEXT NOT NULL
) STRICT;
`,
};
