import type { Migration } from './migration.ts';

/**
 * The words of the names in a held row, as a search finds them: by these it is known which rows name
 * the people of a case that is closed to somebody.
 */
export const knowHeldNames: Migration = {
  version: 12,
  sql: `
CREATE TABLE held_row_words (
  row_id TEXT NOT NULL REFERENCES held_rows ON DELETE CASCADE, word TEXT NOT NULL,
  PRIMARY KEY (row_id, word)
) STRICT, WITHOUT ROWID;
`,
  run: (db, { open, words }) => {
    const rows = db.prepare('SELECT id, row_values FROM held_rows').all() as readonly {
      id: string;
      row_values: string;
    }[];
    const insert = db.prepare('INSERT INTO held_row_words VALUES (?, ?)');
    for (const { id, row_values: sealed } of rows) {
      const values = JSON.parse(open('held_rows', id, 'row_values', sealed)) as Partial<
        Record<string, string>
      >;
      const names = nameFields.map((field) => values[field] ?? '').join(' ');
      for (const word of words(names)) insert.run(id, word);
    }
  },
};

const nameFields = [
  'victimFirstName',
  'victimSurname',
  'perpetratorFirstName',
  'perpetratorSurname',
] as const;
