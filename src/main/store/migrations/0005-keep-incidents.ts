import type { Migration } from './migration.ts';

/**
 * Incidents from the lists of those who record them, each counted for one victim. A sender’s own
 * references say which incident and which victim is meant again.
 */
export const keepIncidents: Migration = {
  version: 5,
  sql: `
CREATE TABLE incident_sources (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE incident_lists (
  id TEXT PRIMARY KEY,
  source_number INTEGER NOT NULL REFERENCES incident_sources ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('crime', 'asb')), file_name TEXT NOT NULL,
  imported_count INTEGER NOT NULL, held_count INTEGER NOT NULL, already_count INTEGER NOT NULL,
  new_victim_count INTEGER NOT NULL, imported_at TEXT NOT NULL, undone_at TEXT
) STRICT;
CREATE INDEX incident_lists_by_date ON incident_lists (imported_at DESC, id);

CREATE TABLE incidents (
  source_number INTEGER NOT NULL REFERENCES incident_sources ON DELETE RESTRICT,
  reference TEXT NOT NULL,
  list_id TEXT NOT NULL REFERENCES incident_lists ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('crime', 'asb')), occurred_on TEXT NOT NULL,
  classification TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  row_hash TEXT NOT NULL, PRIMARY KEY (source_number, reference)
) STRICT, WITHOUT ROWID;
CREATE INDEX incidents_counted ON incidents (kind, occurred_on, person_id, classification);
CREATE INDEX incidents_by_person ON incidents (person_id, occurred_on);
CREATE INDEX incidents_by_list ON incidents (list_id);

CREATE TABLE person_references (
  source_number INTEGER NOT NULL REFERENCES incident_sources ON DELETE RESTRICT,
  reference TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  PRIMARY KEY (source_number, reference)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_references_by_person ON person_references (person_id);

CREATE TABLE held_incidents (
  list_id TEXT NOT NULL REFERENCES incident_lists ON DELETE RESTRICT,
  row_number INTEGER NOT NULL, row_hash TEXT NOT NULL, row_values TEXT NOT NULL,
  problems TEXT NOT NULL, PRIMARY KEY (list_id, row_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX held_incidents_by_hash ON held_incidents (row_hash);
`,
};
