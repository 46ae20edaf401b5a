import { openRaw } from './raw-store.ts';

/** Empties an index behind SQLite's back: its definition says for a moment that it holds no row. */
export function emptyIndex(path: string, key: Uint8Array): void {
  using raw = openRaw(path, key);
  raw.handle.unsafeMode();
  raw.handle.pragma('writable_schema = ON');
  raw.handle.exec(`UPDATE sqlite_schema SET sql = sql || ' WHERE position < 0'
    WHERE name = 'actions_by_hearing'`);
  raw.handle.pragma('writable_schema = RESET');
  raw.handle.exec('REINDEX actions_by_hearing');
  raw.handle.pragma('writable_schema = ON');
  raw.handle.exec(`UPDATE sqlite_schema SET sql = replace(sql, ' WHERE position < 0', '')
    WHERE name = 'actions_by_hearing'`);
}
