import type { Database, Statement } from 'better-sqlite3-multiple-ciphers';
import { refillIndexes } from '../src/main/store/search-index.ts';
import type { Hide } from '../src/shared/domain/matching/contact-forms.ts';
import { generateCases, type Put } from './generate-search-rows.ts';
import { say, secondsSince } from './progress.ts';

type Setting = { readonly handle: Database; readonly cases: number; readonly hide: Hide };

/**
 * Fills a store by plain inserts, many times as fast as the app enters cases, with what a search reads.
 * Triggers are away meanwhile; what lies in another order than it comes is sorted at the end.
 */
export function fillSearchStore({ handle, cases, hide }: Setting): void {
  const started = performance.now();
  handle.pragma('cache_size = -1500000');
  handle.pragma('temp_store = MEMORY');
  handle.pragma('synchronous = OFF');
  handle.pragma('foreign_keys = OFF');
  const triggers = handle
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) handle.exec(`DROP TRIGGER ${name}`);
  handle.exec('CREATE TEMP TABLE some_keys (key TEXT, person_number INTEGER)');
  handle.exec('CREATE TEMP TABLE some_words (word TEXT, case_id TEXT)');
  const forumId = String(handle.prepare('SELECT id FROM forums').pluck().get());
  const agencies = handle.prepare('SELECT id FROM agencies').pluck().all() as string[];
  handle.transaction(() =>
    generateCases({ put: putInto(handle), cases, hide, forumId, agencies }),
  )();
  say(`Rows of ${cases} cases in ${secondsSince(started)}.`);
  const sorting = performance.now();
  handle.exec('INSERT OR IGNORE INTO match_keys SELECT * FROM some_keys ORDER BY 1, 2');
  handle.exec('INSERT OR IGNORE INTO case_words SELECT * FROM some_words ORDER BY 1, 2');
  handle.exec('DROP TABLE some_keys; DROP TABLE some_words');
  say(`Keys, and words of cases, in ${secondsSince(sorting)}.`);
  const indexing = performance.now();
  refillIndexes(handle);
  say(`Indexes of words in ${secondsSince(indexing)}.`);
  for (const { sql } of triggers) handle.exec(sql);
}

/** Rows of a table all have the same columns; those of searched tables are counted. */
function putInto(handle: Database): Put {
  const statements = new Map<string, { readonly insert: Statement; count: number }>();
  const searched = new Set(
    handle
      .prepare(
        "SELECT substr(name, 1, instr(name, '_by_search') - 1) FROM sqlite_schema WHERE name LIKE '%_by_search_number'",
      )
      .pluck()
      .all(),
  );
  return (table, row) => {
    const isSearched = searched.has(table);
    let known = statements.get(table);
    if (known === undefined) {
      const columns = [...Object.keys(row), ...(isSearched ? ['search_number'] : [])];
      const places = columns.map(() => '?').join(', ');
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
      known = { insert: handle.prepare(sql), count: 0 };
      statements.set(table, known);
    }
    known.count += 1;
    known.insert.run(...Object.values(row), ...(isSearched ? [known.count] : []));
  };
}
