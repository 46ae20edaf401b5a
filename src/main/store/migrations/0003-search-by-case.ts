import type { Migration } from './migration.ts';

/**
 * The words of a case lie together, so that a search reads them in one go. They are those of both
 * people, so that "reed khan" finds the pair.
 */
export const searchByCase: Migration = {
  version: 3,
  sql: `
CREATE TABLE case_words (
  word TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
  PRIMARY KEY (word, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_words_by_case ON case_words (case_id);

INSERT INTO case_words
  SELECT DISTINCT person_words.word, case_subjects.case_id
  FROM person_words JOIN case_subjects ON case_subjects.person_id = person_words.person_id;

DROP TABLE person_words;
`,
};
