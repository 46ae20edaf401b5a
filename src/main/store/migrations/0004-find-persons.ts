import type { Migration } from './migration.ts';

/**
 * What finds a person again: everything they were ever called and reached by, keys over it, what the
 * finder suggested and what people decided. A case's pair is now known by its persons' identities, and
 * a referral remembers the case under which it was entered, so that joined cases can be parted again.
 */
export const findPersons: Migration = {
  version: 4,
  sql: `
ALTER TABLE persons ADD COLUMN number INTEGER;
ALTER TABLE persons ADD COLUMN identity_id TEXT REFERENCES persons ON DELETE RESTRICT;
UPDATE persons SET number = rowid, identity_id = id;
CREATE UNIQUE INDEX persons_by_number ON persons (number);
CREATE INDEX persons_by_identity ON persons (identity_id);

CREATE TABLE person_names (
  person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  first_name TEXT NOT NULL, surname TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'alias', 'previous')),
  PRIMARY KEY (person_id, first_name, surname)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_names_by_surname ON person_names (surname COLLATE NOCASE);
CREATE TABLE person_places (
  person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  address TEXT NOT NULL, postcode TEXT NOT NULL, PRIMARY KEY (person_id, address, postcode)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_phones (
  person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  phone TEXT NOT NULL, PRIMARY KEY (person_id, phone)
) STRICT, WITHOUT ROWID;

CREATE TABLE match_keys (
  key TEXT NOT NULL, person_number INTEGER NOT NULL, PRIMARY KEY (key, person_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE match_suggestions (
  person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  other_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  band TEXT NOT NULL CHECK (band IN ('likely', 'possible')), score REAL NOT NULL,
  created_at TEXT NOT NULL, PRIMARY KEY (person_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_suggestions_by_other ON match_suggestions (other_id);

CREATE TABLE match_decisions (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  other_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')), decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, undone_by TEXT, undone_at TEXT,
  CHECK (person_id < other_id)
) STRICT;
CREATE UNIQUE INDEX match_decisions_standing ON match_decisions (person_id, other_id)
  WHERE undone_at IS NULL;
CREATE INDEX match_decisions_by_other ON match_decisions (other_id);

INSERT OR IGNORE INTO person_names SELECT id, first_name, surname, 'name' FROM persons;
INSERT OR IGNORE INTO person_places SELECT id, address, postcode FROM persons
  WHERE address <> '' OR postcode <> '';
INSERT OR IGNORE INTO person_phones SELECT id, phone FROM persons WHERE phone <> '';
CREATE TEMP VIEW described AS
  SELECT json_extract(as_received, '$.victim') AS person FROM referrals
  UNION ALL SELECT json_extract(as_received, '$.perpetrator') FROM referrals;
INSERT OR IGNORE INTO person_names
  SELECT person ->> 'id', person ->> 'firstName', person ->> 'surname', 'name' FROM described;
INSERT OR IGNORE INTO person_places
  SELECT person ->> 'id', person ->> 'address', person ->> 'postcode' FROM described
  WHERE person ->> 'address' <> '' OR person ->> 'postcode' <> '';
INSERT OR IGNORE INTO person_phones SELECT person ->> 'id', person ->> 'phone' FROM described
  WHERE person ->> 'phone' <> '';
DROP VIEW described;

ALTER TABLE referrals ADD COLUMN entered_case_id TEXT REFERENCES cases ON DELETE RESTRICT;
UPDATE referrals SET entered_case_id = case_id;
CREATE INDEX referrals_by_entered_case ON referrals (entered_case_id);
ALTER TABLE cases ADD COLUMN joined_to TEXT REFERENCES cases ON DELETE RESTRICT;
CREATE INDEX cases_standing ON cases (number) WHERE joined_to IS NULL;
UPDATE cases SET pair_key = (
  SELECT group_concat(person_id, ' > ') FROM (
    SELECT person_id FROM case_subjects WHERE case_id = cases.id
    ORDER BY role DESC, person_id
  )
);
`,
};
