import type { Migration } from './migration.ts';

/**
 * A list of incidents that is removed goes to the bin. Its incidents stand apart meanwhile, so that
 * nothing can count them; so do its sender's numbers for victims, which the same list may give to
 * others when it comes again. Persons whom only such lists name stay where they are, and are found by
 * nobody. `binned_from` is the number of the first person who came after the list was removed.
 */
export const binIncidentLists: Migration = {
  version: 13,
  sql: `
ALTER TABLE incident_lists ADD COLUMN binned_at TEXT;
ALTER TABLE incident_lists ADD COLUMN binned_from INTEGER;

CREATE TABLE binned_incidents (
  source_number INTEGER NOT NULL REFERENCES incident_sources ON DELETE RESTRICT,
  reference TEXT NOT NULL,
  list_id TEXT NOT NULL REFERENCES incident_lists ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('crime', 'asb')), occurred_on TEXT NOT NULL,
  classification TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  row_hash TEXT NOT NULL, PRIMARY KEY (list_id, reference)
) STRICT, WITHOUT ROWID;
CREATE INDEX binned_incidents_by_person ON binned_incidents (person_id);

CREATE TABLE binned_references (
  source_number INTEGER NOT NULL REFERENCES incident_sources ON DELETE RESTRICT,
  reference TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  PRIMARY KEY (person_id, source_number, reference)
) STRICT, WITHOUT ROWID;

CREATE TABLE binned_persons (number INTEGER PRIMARY KEY) STRICT;
`,
};
