import { createSecretKey, type KeyObject } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { linesAfter, macOf, type AuditKey, type AuditLine } from './audit-store.ts';
import type { Db } from './tables.ts';

export type ChainLine = AuditLine & { readonly mac: string };

/** By epoch: the key of now, and those that were replaced. */
export type ChainKeys = ReadonlyMap<number, KeyObject>;

export async function chainKeys(db: Db, { epoch, key }: AuditKey): Promise<ChainKeys> {
  const earlier = await db.selectFrom('audit_keys').selectAll().execute();
  return new Map<number, KeyObject>([
    ...earlier.map((row) => [row.epoch, createSecretKey(row.key, 'base64')] as const),
    [epoch, createSecretKey(key)],
  ]);
}

/** Whether an entry stands where it was written, behind the entry with this code. */
export function isBound(line: ChainLine, before: string, keys: ChainKeys): boolean {
  const key = keys.get(line.epoch);
  // What stands beside a code that speaks for it would be bound by nothing.
  const isEither = line.changesCode === null || line.changes === '';
  return key !== undefined && isEither && macOf(key, line, before) === line.mac;
}

/** Nobody else who waits for main waits longer than about this. */
const turnMs = 6;
const [fewest, most] = [100, 500];

/**
 * All entries from behind a number on, so many at a time as can be worked on in one turn. In between,
 * main answers others, who may add entries at the end: they come too.
 */
export async function* linesInTurns(db: Db, from: number): AsyncGenerator<readonly ChainLine[]> {
  let last = from;
  let atATime = 500;
  for (;;) {
    const started = performance.now();
    const lines = await linesAfter(db, last, atATime);
    const end = lines.at(-1);
    if (end === undefined) return;
    yield lines;
    const share = turnMs / Math.max(1, performance.now() - started);
    atATime = Math.min(most, Math.max(fewest, Math.round(lines.length * share)));
    last = end.number;
    await nextTurn();
  }
}
