import type { Migration } from './migration.ts';

/** As in migration 16: without apostrophes, and with a word for each run of 262144 rows. */
const words = (row: string): string =>
  `replace(replace(replace(replace(${row}.words, '''', ''), '’', ''), '‘', ''), '\`', '')
    || ' ' || char(57345) || (${row}.search_number >> 18)`;

const takeOut = `INSERT INTO entry_search (entry_search, rowid, words)
    SELECT 'delete', OLD.search_number, ${words('OLD')} WHERE OLD.binned_at IS NULL;`;
const putIn = `INSERT INTO entry_search (rowid, words) SELECT search_number, words FROM entry_search_texts
    WHERE search_number = (SELECT search_number FROM entries WHERE entries.id = NEW.id);`;

/**
 * What is recorded of a case and of its people between referral and hearing, the files that are kept with
 * a case, and the services to which a victim can be referred. `content` is JSON whose shape the kind
 * says; `secrets` is sealed JSON of its confidential fields; `words` is what the search reads. An entry
 * of a person alone has no case.
 */
export const keepCaseRecord: Migration = {
  version: 17,
  sql: `
CREATE TABLE entries (
  id TEXT PRIMARY KEY,
  case_id TEXT REFERENCES cases ON DELETE RESTRICT,
  entered_case_id TEXT REFERENCES cases ON DELETE RESTRICT,
  person_id TEXT REFERENCES persons ON DELETE RESTRICT,
  kind TEXT NOT NULL, starts_on TEXT NOT NULL, until_on TEXT, due_on TEXT,
  content TEXT NOT NULL, secrets TEXT NOT NULL, words TEXT NOT NULL, search_number INTEGER,
  recorded_by TEXT NOT NULL REFERENCES users ON DELETE RESTRICT,
  binned_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  CHECK (case_id IS NOT NULL OR person_id IS NOT NULL),
  CHECK ((case_id IS NULL) = (entered_case_id IS NULL))
) STRICT;
CREATE INDEX entries_by_case ON entries (case_id, starts_on) WHERE case_id IS NOT NULL;
CREATE INDEX entries_by_entered_case ON entries (entered_case_id) WHERE entered_case_id IS NOT NULL;
CREATE INDEX entries_by_person ON entries (person_id, kind) WHERE person_id IS NOT NULL;
CREATE INDEX entries_by_due ON entries (due_on) WHERE due_on IS NOT NULL AND binned_at IS NULL;
CREATE INDEX entries_binned ON entries (binned_at) WHERE binned_at IS NOT NULL;
CREATE UNIQUE INDEX entries_by_search_number ON entries (search_number);

CREATE VIEW entry_search_texts AS
  SELECT search_number, ${words('entries')} AS words FROM entries WHERE binned_at IS NULL;
CREATE VIRTUAL TABLE entry_search USING fts5 (
  words, content = 'entry_search_texts', content_rowid = 'search_number', detail = none,
  columnsize = 0, prefix = '1 2 3 4 6', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER entry_search_added AFTER INSERT ON entries BEGIN
  UPDATE entries SET search_number = (SELECT ifnull(max(search_number), 0) + 1 FROM entries)
    WHERE entries.id = NEW.id AND search_number IS NULL;
  ${putIn}
END;
CREATE TRIGGER entry_search_changed AFTER UPDATE OF words, binned_at ON entries BEGIN
  ${takeOut}
  ${putIn}
END;
CREATE TRIGGER entry_search_removed AFTER DELETE ON entries BEGIN
  ${takeOut}
END;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  entered_case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  file_name TEXT NOT NULL, type TEXT NOT NULL, bytes INTEGER NOT NULL, note TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users ON DELETE RESTRICT,
  binned_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_by_case ON attachments (case_id, created_at);
CREATE INDEX attachments_by_entered_case ON attachments (entered_case_id);
CREATE INDEX attachments_binned ON attachments (binned_at) WHERE binned_at IS NOT NULL;

CREATE TABLE attachment_contents (
  attachment_id TEXT PRIMARY KEY REFERENCES attachments ON DELETE RESTRICT, content TEXT NOT NULL
) STRICT;

CREATE TABLE services (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, offers TEXT NOT NULL, needs TEXT NOT NULL,
  area TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
  how_to_refer TEXT NOT NULL, agency_id TEXT REFERENCES agencies ON DELETE RESTRICT,
  binned_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX services_by_name ON services (name COLLATE NOCASE);
`,
};
