import type { Migration } from './migration.ts';

type Indexed = {
  readonly table: string;
  readonly index: string;
  readonly keys: readonly string[];
  /** The columns whose text is found. */
  readonly columns: readonly string[];
  /** The text as it is indexed, of a row by its alias. */
  readonly words: (row: string) => string;
  /** Which rows are in the index; all when it is missing. */
  readonly when?: (row: string) => string;
  /** What stands first gets the lowest number, and is found last. */
  readonly oldestFirst: string;
};

/** As people type them: without apostrophes, and without the two letters that Unicode does not part. */
const plain = (text: string): string =>
  [
    ["''''", "''"],
    ["'’'", "''"],
    ["'‘'", "''"],
    ["'`'", "''"],
    ["'ł'", "'l'"],
    ["'Ł'", "'L'"],
    ["'ø'", "'o'"],
    ["'Ø'", "'O'"],
  ].reduce((inner, [from, to]) => `replace(${inner}, ${from}, ${to})`, text);

const joined = (row: string, columns: readonly string[]): string =>
  plain(columns.map((column) => `${row}.${column}`).join(" || ' ' || "));

/**
 * A word for each run of 262144 rows, which nobody can type: a search for several words goes through the
 * rows run by run, and stops between them.
 */
const run = (row: string): string => `' ' || char(57345) || (${row}.search_number >> 18)`;
const agency = (row: string): string => `' ' || char(57346) || replace(${row}.agency_id, '-', '')`;

const months =
  'January February March April May June July August September October November December'
    .split(' ')
    .map((month, index) => `WHEN ${index + 1} THEN '${month}'`)
    .join(' ');

const dayInWords = (row: string): string =>
  `${row}.held_on || ' ' || CAST(substr(${row}.held_on, 9) AS INTEGER) || ' ' ||
    CASE CAST(substr(${row}.held_on, 6, 2) AS INTEGER) ${months} ELSE '' END`;

const text = (columns: readonly string[]) => ({
  columns,
  words: (row: string): string => `${joined(row, columns)} || ${run(row)}`,
});

const notBinned = (row: string): string => `${row}.binned_at IS NULL`;

const indexed: readonly Indexed[] = [
  {
    table: 'person_names',
    index: 'name_search',
    keys: ['person_id', 'first_name', 'surname'],
    columns: ['first_name', 'surname'],
    // O'Neill is found as oneill and as neill.
    words: (row) =>
      `${joined(row, ['first_name', 'surname'])} || ' ' || ${row}.first_name || ' ' || ${row}.surname`,
    oldestFirst: '(SELECT persons.number FROM persons WHERE persons.id = person_id), kind',
  },
  {
    table: 'referrals',
    index: 'referral_search',
    keys: ['id'],
    ...text(['reference', 'police_reference', 'incident_summary', 'judgement_reason']),
    oldestFirst: 'received_on, created_at, id',
  },
  {
    table: 'meetings',
    index: 'meeting_search',
    keys: ['id'],
    columns: ['held_on', 'place', 'chair'],
    words: (row) =>
      `${dayInWords(row)} || ' meeting minutes ' || ${joined(row, ['place', 'chair'])}`,
    oldestFirst: 'held_on, created_at, id',
  },
  {
    table: 'hearings',
    index: 'hearing_search',
    keys: ['id'],
    ...text(['wishes', 'protective_factors', 'links', 'outcome_note']),
    when: notBinned,
    oldestFirst: 'created_at, id',
  },
  {
    table: 'information',
    index: 'information_search',
    keys: ['hearing_id', 'agency_id'],
    ...text(['text']),
    oldestFirst: 'updated_at, hearing_id, agency_id',
  },
  {
    table: 'risks',
    index: 'risk_search',
    keys: ['id'],
    ...text(['text']),
    when: notBinned,
    oldestFirst: 'created_at, id',
  },
  {
    table: 'actions',
    index: 'action_search',
    keys: ['id'],
    columns: ['text', 'status_note', 'agency_id'],
    words: (row) => `${joined(row, ['text', 'status_note'])} || ${run(row)} || ${agency(row)}`,
    when: notBinned,
    oldestFirst: 'created_at, id',
  },
];

const isRowOf =
  ({ table, keys }: Indexed) =>
  (alias: string): string =>
    keys.map((key) => `${table}.${key} = ${alias}.${key}`).join(' AND ');

const indexOf = (each: Indexed): string => {
  const { table, index, keys, words, when = () => 'true', oldestFirst } = each;
  return `
ALTER TABLE ${table} ADD COLUMN search_number INTEGER;
UPDATE ${table} SET search_number = counted.number FROM (
  SELECT ${keys.join(', ')}, row_number() OVER (ORDER BY ${oldestFirst}) AS number FROM ${table}
) AS counted WHERE ${isRowOf(each)('counted')};
CREATE UNIQUE INDEX ${table}_by_search_number ON ${table} (search_number);
CREATE VIEW ${index}_texts AS
  SELECT search_number, ${words(table)} AS words FROM ${table} WHERE ${when(table)};
CREATE VIRTUAL TABLE ${index} USING fts5 (
  words, content = '${index}_texts', content_rowid = 'search_number', detail = none, columnsize = 0,
  prefix = '1 2 3 4 6', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1);
INSERT INTO ${index} (${index}) VALUES ('rebuild');
`;
};

const triggersOf = (each: Indexed): string => {
  const { table, index, columns, words, when } = each;
  const isNew = isRowOf(each)('NEW');
  const takeOut = `INSERT INTO ${index} (${index}, rowid, words)
    SELECT 'delete', OLD.search_number, ${words('OLD')} WHERE ${when?.('OLD') ?? 'true'};`;
  const putIn = `INSERT INTO ${index} (rowid, words) SELECT search_number, words FROM ${index}_texts
    WHERE search_number = (SELECT search_number FROM ${table} WHERE ${isNew});`;
  const watched = [...columns, ...(when === undefined ? [] : ['binned_at'])].join(', ');
  return `
CREATE TRIGGER ${index}_added AFTER INSERT ON ${table} BEGIN
  UPDATE ${table} SET search_number = (SELECT ifnull(max(search_number), 0) + 1 FROM ${table})
    WHERE ${isNew} AND search_number IS NULL;
  ${putIn}
END;
CREATE TRIGGER ${index}_changed AFTER UPDATE OF ${watched} ON ${table} BEGIN
  ${takeOut}
  ${putIn}
END;
CREATE TRIGGER ${index}_removed AFTER DELETE ON ${table} BEGIN
  ${takeOut}
END;
`;
};

/**
 * The words by which everything is found. An index holds no text: it reads the view of its table, and
 * triggers keep both in step, so that a word goes with the row that said it. What is sealed is in none.
 * `search_number` counts the rows of a table in the order in which they came.
 */
export const keepSearchWords: Migration = {
  version: 16,
  sql: `${indexed.map(indexOf).join('')}
CREATE TABLE saved_filters (
  id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users ON DELETE RESTRICT,
  content TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX saved_filters_by_user ON saved_filters (user_id);
${indexed.map(triggersOf).join('')}`,
};
