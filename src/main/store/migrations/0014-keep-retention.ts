import type { Migration } from './migration.ts';

/**
 * Holds on cases, cases that one person proposed to destroy, and the register of those that two people
 * destroyed. When a case is destroyed, what entries of the audit tell of its fields goes, and
 * `changes_code`, by which they are bound, stays in its place.
 */
export const keepRetention: Migration = {
  version: 14,
  sql: `
CREATE TABLE case_holds (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  reason TEXT NOT NULL, until_on TEXT,
  held_by TEXT NOT NULL REFERENCES users ON DELETE RESTRICT, held_at TEXT NOT NULL,
  lifted_by TEXT REFERENCES users ON DELETE RESTRICT, lifted_at TEXT
) STRICT;
CREATE UNIQUE INDEX case_holds_standing ON case_holds (case_id) WHERE lifted_at IS NULL;
CREATE INDEX case_holds_by_case ON case_holds (case_id);

CREATE TABLE destruction_proposals (
  case_id TEXT PRIMARY KEY REFERENCES cases ON DELETE RESTRICT,
  proposed_by TEXT NOT NULL REFERENCES users ON DELETE RESTRICT, proposed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE destroyed_cases (
  case_id TEXT PRIMARY KEY, number INTEGER NOT NULL, referral_ids TEXT NOT NULL,
  destroyed_at TEXT NOT NULL, proposed_by TEXT NOT NULL, confirmed_by TEXT NOT NULL
) STRICT;
CREATE INDEX destroyed_cases_by_date ON destroyed_cases (destroyed_at DESC, number);
CREATE INDEX destroyed_cases_by_number ON destroyed_cases (number);
CREATE INDEX cases_by_joined ON cases (joined_to) WHERE joined_to IS NOT NULL;

ALTER TABLE audit_entries ADD COLUMN changes_code TEXT;
`,
};
