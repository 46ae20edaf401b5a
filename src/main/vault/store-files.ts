import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { createStore, openStore, type OpenStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createKeyFile, keyFilePath, openKeyFile } from './key-file.ts';

/** Opens the store at a path with a passphrase. */
export async function openWithPassphrase(path: string, passphrase: string): Promise<OpenStore> {
  if (!existsSync(path)) {
    throw new AppError(
      'store-not-found',
      'The store is not where it was. Plug in its drive, or choose the file where it is now.',
    );
  }
  const { key } = await openKeyFile(keyFilePath(path), passphrase);
  return withKey(key, () => openStore(path, key));
}

/** Makes a new store and its key file; neither is left behind when one fails. */
export async function makeStore(path: string, passphrase: string): Promise<OpenStore> {
  if (existsSync(path)) throw new AppError('store-exists', 'A file of this name is there already.');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const { key } = await createKeyFile(keyFilePath(path), passphrase);
  try {
    return await withKey(key, () => createStore(path, key));
  } catch (error) {
    await rm(keyFilePath(path), { force: true });
    throw error;
  }
}

/** The key is wiped from memory as soon as the store has it. */
async function withKey<T>(key: Uint8Array, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    key.fill(0);
  }
}

/** When this store was opened before, for the unlock screen; and notes that it is open now. */
export async function markOpened(store: Store): Promise<Instant | null> {
  return store.change('store.unlocked', null, async (tx, at) => {
    const name = 'last_opened_at';
    const before = await tx
      .selectFrom('store_facts')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirst();
    await tx
      .insertInto('store_facts')
      .values({ name, value: at })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: at }))
      .execute();
    return before?.value ?? null;
  });
}
