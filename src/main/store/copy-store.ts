import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3-multiple-ciphers';

/** By what a copy is known to be the same as its store. */
export type StoreFacts = {
  readonly storeVersion: number;
  /** Rows of every table. */
  readonly counts: Readonly<Record<string, number>>;
  /** The last entry of the audit: 0 and empty before there is one. */
  readonly auditNumber: number;
  readonly auditMac: string;
};

/**
 * Copies an open store, with the same key, into a file that must not exist, and says what was in the
 * store at that moment. Nothing comes in between, since both happen without giving way; no transaction
 * may be open. A copy that fails leaves no file.
 */
export function copyStore(handle: Database, path: string): StoreFacts {
  // Made here with the right mode, since SQLite would make it readable by everybody.
  closeSync(openSync(path, 'wx', 0o600));
  try {
    handle.prepare('VACUUM INTO ?').run(path);
    return factsOf(handle);
  } catch (error) {
    for (const file of [path, `${path}-journal`]) rmSync(file, { force: true });
    throw error;
  }
}

export function factsOf(handle: Database): StoreFacts {
  const tables = handle
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all() as string[];
  const counts = tables
    .toSorted()
    .map((table) => [table, handle.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()]);
  return {
    storeVersion: Number(handle.pragma('user_version', { simple: true })),
    counts: Object.fromEntries(counts) as Record<string, number>,
    ...auditEndOf(handle),
  };
}

/** Entries were bound to one another only from version 8 on. */
function auditEndOf(handle: Database): Pick<StoreFacts, 'auditNumber' | 'auditMac'> {
  const columns = handle.pragma('table_info(audit_entries)') as { name: string }[];
  const mac = columns.some(({ name }) => name === 'mac') ? 'mac' : "''";
  const last = handle
    .prepare(`SELECT number, ${mac} AS mac FROM audit_entries ORDER BY number DESC LIMIT 1`)
    .get() as { number: number; mac: string } | undefined;
  return { auditNumber: last?.number ?? 0, auditMac: last?.mac ?? '' };
}

/** What differs between a copy and its store, by name; nothing when they are the same. */
export const differences = (copy: StoreFacts, store: StoreFacts): string[] => {
  const tables = Object.keys({ ...copy.counts, ...store.counts });
  return [
    ...tables.filter((table) => copy.counts[table] !== store.counts[table]),
    ...(['storeVersion', 'auditNumber', 'auditMac'] as const).filter(
      (name) => copy[name] !== store[name],
    ),
  ];
};

/** A file that a power cut must not take back. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
