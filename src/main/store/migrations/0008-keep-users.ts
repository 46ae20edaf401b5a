import type { Migration } from './migration.ts';

/**
 * Users, cases closed to some of them, what they have typed and not saved yet, and an audit that says
 * who, with each entry bound to the one before it. Entries from before have no user; they are bound
 * into the chain at the next opening.
 */
export const keepUsers: Migration = {
  version: 8,
  sql: `
CREATE TABLE users (
  id TEXT PRIMARY KEY, name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'chair', 'representative', 'auditor')),
  agency_id TEXT REFERENCES agencies ON DELETE RESTRICT,
  holds_address_key INTEGER NOT NULL CHECK (holds_address_key IN (0, 1)),
  last_unlocked_at TEXT, removed_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  CHECK ((role = 'representative') = (agency_id IS NOT NULL)),
  CHECK (role <> 'auditor' OR holds_address_key = 0)
) STRICT;

CREATE TABLE case_closures (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users ON DELETE RESTRICT, reason TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES users ON DELETE RESTRICT, closed_at TEXT NOT NULL,
  lifted_by TEXT REFERENCES users ON DELETE RESTRICT, lifted_at TEXT
) STRICT;
CREATE UNIQUE INDEX case_closures_standing ON case_closures (user_id, case_id)
  WHERE lifted_at IS NULL;
CREATE INDEX case_closures_by_case ON case_closures (case_id);

CREATE TABLE drafts (
  user_id TEXT NOT NULL REFERENCES users ON DELETE RESTRICT, place TEXT NOT NULL,
  content TEXT NOT NULL, updated_at TEXT NOT NULL, PRIMARY KEY (user_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entries_now (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL,
  user_id TEXT REFERENCES users ON DELETE RESTRICT, role TEXT, verb TEXT NOT NULL,
  object_id TEXT, outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  note TEXT NOT NULL, changes TEXT NOT NULL, epoch INTEGER NOT NULL, mac TEXT NOT NULL
) STRICT;
INSERT INTO audit_entries_now
  SELECT number, at, NULL, NULL, verb, object_id, 'done', note, '', 0, '' FROM audit_entries;
DROP TABLE audit_entries;
ALTER TABLE audit_entries_now RENAME TO audit_entries;
CREATE INDEX audit_entries_by_time ON audit_entries (at);
CREATE INDEX audit_entries_by_user ON audit_entries (user_id, number);
CREATE INDEX audit_entries_by_object ON audit_entries (object_id, number);
CREATE INDEX audit_entries_by_verb ON audit_entries (verb, number);

CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL, epoch INTEGER NOT NULL,
  mac TEXT NOT NULL
) STRICT;
CREATE TABLE audit_keys (epoch INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
`,
};
