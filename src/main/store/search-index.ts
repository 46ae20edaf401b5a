import type { Database } from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import type { Db, Tables } from './tables.ts';

/** The indexes of words, each with the table whose rows it finds. Migration 16 says what is in them. */
const indexes = {
  name_search: { table: 'person_names', hasRuns: false },
  referral_search: { table: 'referrals', hasRuns: true },
  meeting_search: { table: 'meetings', hasRuns: false },
  hearing_search: { table: 'hearings', hasRuns: true },
  information_search: { table: 'information', hasRuns: true },
  risk_search: { table: 'risks', hasRuns: true },
  action_search: { table: 'actions', hasRuns: true },
  entry_search: { table: 'entries', hasRuns: true },
} as const satisfies Readonly<Record<string, { table: keyof Tables; hasRuns: boolean }>>;
export type SearchIndex = keyof typeof indexes;

/** What is looked for in an index: rows that have one word of each group. */
export type Sought = {
  readonly groups: readonly (readonly SoughtWord[])[];
  /** Only of actions, which alone are marked with theirs. */
  readonly agencyId?: string | null;
};
export type SoughtWord = { readonly word: string; readonly isBeginning: boolean };

/** Some numbers of rows, the newest first, and below which number to go on; null at the end. */
export type SomeNumbers = { readonly numbers: readonly number[]; readonly below: number | null };

const runBits = 18;
const runMark = '\u{E001}';
const agencyMark = '\u{E002}';

/**
 * The next rows that have the words. One word is read from its list as far as it is needed. To meet two
 * lists may take long where they seldom do, and SQLite does not stop on the way: so they are met within
 * one run of rows at a time, and an answer may be empty though there is more.
 */
export async function nextNumbers(
  db: Db,
  index: SearchIndex,
  sought: Sought,
  { below, limit }: { readonly below: number; readonly limit: number },
): Promise<SomeNumbers> {
  const parts = partsOf(sought);
  const isInRuns = indexes[index].hasRuns && parts.length > 1;
  const run = (below - 1) >> runBits;
  const match = [...(isInRuns ? [`"${runMark}${run}"`] : []), ...parts].join(' AND ');
  const { rows } = await sql<{ rowid: number }>`
    SELECT rowid FROM ${sql.table(index)} WHERE ${sql.ref(index)} MATCH ${match} AND rowid < ${below}
    ORDER BY rowid DESC LIMIT ${limit}`.execute(db);
  const numbers = rows.map(({ rowid }) => rowid);
  const last = numbers.at(-1) ?? 0;
  if (numbers.length === limit) return { numbers, below: last > 1 ? last : null };
  return { numbers, below: isInRuns && run > 0 ? run << runBits : null };
}

/** By index, the number that its next row will get: below it are all. */
export type EndsOfIndexes = Readonly<Record<SearchIndex, number>>;

export async function endsOfIndexes(db: Db): Promise<EndsOfIndexes> {
  const columns = Object.entries(indexes).map(
    ([index, { table }]) =>
      sql`(SELECT ifnull(max(search_number), 0) + 1 FROM ${sql.table(table)}) AS ${sql.ref(index)}`,
  );
  const { rows } = await sql<EndsOfIndexes>`SELECT ${sql.join(columns)}`.execute(db);
  const [ends] = rows;
  if (ends === undefined) throw new Error('A query for one row gave none');
  return ends;
}

function partsOf({ groups, agencyId = null }: Sought): string[] {
  const words = groups.map((group) =>
    group.length === 1 ? group.map(quoted).join('') : `(${group.map(quoted).join(' OR ')})`,
  );
  return agencyId === null ? words : [...words, `"${agencyMark}${agencyId.replaceAll('-', '')}"`];
}

/** Lengths of the beginnings that an index has a list of. */
const beginnings = [6, 4, 3, 2, 1];

/**
 * Quoted, since anything else that is typed would be taken for the language of queries. A longer
 * beginning than an index has a list of finds more than what begins with it: whoever asks looks again.
 */
function quoted({ word, isBeginning }: SoughtWord): string {
  const text = word.replaceAll('"', '');
  return isBeginning ? `"${listedBeginning(text)}"*` : `"${text}"`;
}

const listedBeginning = (word: string): string => {
  const letters = Array.from(word);
  const length = beginnings.find((each) => each <= letters.length) ?? 1;
  return letters.slice(0, length).join('');
};

/** Fills the indexes of a store anew, those that it has. */
export function refillIndexes(handle: Database): void {
  const has = handle.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  for (const index of Object.keys(indexes)) {
    if (has.get(index) === undefined) continue;
    handle.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
  }
}
