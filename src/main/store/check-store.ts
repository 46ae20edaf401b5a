import { setImmediate as giveWay } from 'node:timers/promises';
import { sql } from 'kysely';
import { AppError } from '../../shared/ipc/result.ts';
import { storeError } from './store-error.ts';
import type { Db } from './tables.ts';

/** A row that refers to one that is not there. */
export type BrokenReference = {
  readonly table: string;
  /** Null in a table without rowid. */
  readonly rowid: number | null;
  readonly refersTo: string;
};

export type StoreCheck = {
  /** What SQLite found, in its own words: names of tables, numbers of pages and rows, nothing typed. */
  readonly findings: readonly string[];
  /** Not looked for, and null, in a store that has findings. */
  readonly brokenReferences: readonly BrokenReference[] | null;
};

export const isInOrder = ({ findings, brokenReferences }: StoreCheck): boolean =>
  findings.length === 0 && brokenReferences?.length === 0;

/**
 * Checks that the tables and indexes of an open store agree with one another, and that every reference
 * leads somewhere. Nothing else can be asked meanwhile, so this is for a copy or a store just restored;
 * whether each page is as it was written is for `scanPages` to say.
 */
export async function checkStore(db: Db): Promise<StoreCheck> {
  const findings = await findingsOf(db, null);
  return { findings, brokenReferences: findings.length > 0 ? null : await brokenIn(db) };
}

type Options = {
  readonly onProgress?: (done: number, total: number) => void;
  /** Awaited between tables. @default other calls come in between */
  readonly rest?: () => Promise<unknown>;
};

/**
 * The same check for a store that somebody is working in: table by table. A page that two tables use, or
 * none, is found by `checkStore` alone.
 */
export async function checkStoreByTable(
  db: Db,
  { onProgress = () => {}, rest = giveWay }: Options = {},
): Promise<StoreCheck> {
  const tables = ['sqlite_schema', ...(await tableNames(db))];
  const findings: string[] = [];
  for (const [index, table] of tables.entries()) {
    findings.push(...(await findingsOf(db, table)));
    onProgress(index + 1, tables.length);
    await rest();
  }
  return { findings, brokenReferences: findings.length > 0 ? null : await brokenIn(db) };
}

async function findingsOf(db: Db, table: string | null): Promise<string[]> {
  const scope = table === null ? sql`` : sql`(${sql.id(table)})`;
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check${scope}`.execute(
      db,
    );
    return rows
      .flatMap((row) => row.integrity_check.split('\n'))
      .filter((line) => line !== 'ok' && !line.startsWith('*** in database'));
  } catch (error) {
    // Some bad pages end the check itself.
    if (isOfDamage(error)) return [`${table ?? 'the store'} cannot be read`];
    throw error;
  }
}

const isOfDamage = (error: unknown): boolean => {
  const explained = storeError(error);
  return explained instanceof AppError && ['store-damaged', 'disk-failed'].includes(explained.code);
};

async function tableNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'`.execute(db);
  return rows.map(({ name }) => name);
}

async function brokenIn(db: Db): Promise<BrokenReference[]> {
  type Row = { table: string; rowid: number | null; parent: string };
  const { rows } = await sql<Row>`PRAGMA foreign_key_check`.execute(db);
  return rows.map(({ table, rowid, parent }) => ({ table, rowid, refersTo: parent }));
}
