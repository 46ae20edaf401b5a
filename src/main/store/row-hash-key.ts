import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { openText, sealText, SealedText, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import type { Db } from './tables.ts';

/**
 * Turns the hash of an imported row into the one that is kept. Bare hashes of rows would let anybody
 * try addresses until one fits; the key for them is the store's own, and lies sealed in it, so that it
 * outlasts a change of the address key although no row is kept to hash again.
 */
export type HashRow = (hash: string) => string;

const fact = 'row_hash_key';
const sealedRowKey: SealedPlace = { table: 'store_facts', id: fact, field: 'value' };

export function createHashRow(key: string): HashRow {
  const secret = createSecretKey(key, 'base64');
  return (hash) => createHmac('sha256', secret).update(hash).digest('base64url').slice(0, 22);
}

export const newRowKey = (): string => randomBytes(32).toString('base64');

/** Of a store that has kept no row yet, one that no kept row agrees with. */
export async function findHashRow(db: Db, sealer: Sealer): Promise<HashRow> {
  return createHashRow((await findKey(db, sealer)) ?? newRowKey());
}

/** For rows that are to be kept. */
export async function keepHashRow(tx: Db, sealer: Sealer): Promise<HashRow> {
  const known = await findKey(tx, sealer);
  if (known !== null) return createHashRow(known);
  const made = newRowKey();
  const value = sealText(sealer, sealedRowKey, made);
  await tx
    .insertInto('store_facts')
    .values({ name: fact, value: value as unknown as string })
    .execute();
  return createHashRow(made);
}

/** The key stays: no row is kept to hash it again. */
export async function resealRowKey(db: Db, from: Sealer, to: Sealer): Promise<void> {
  const key = await findKey(db, from);
  if (key === null) return;
  const value = sealText(to, sealedRowKey, key) as unknown as string;
  await db.updateTable('store_facts').set({ value }).where('name', '=', fact).execute();
}

async function findKey(db: Db, sealer: Sealer): Promise<string | null> {
  const row = await db
    .selectFrom('store_facts')
    .select('value')
    .where('name', '=', fact)
    .executeTakeFirst();
  return row === undefined ? null : openText(sealer, sealedRowKey, SealedText.parse(row.value));
}
