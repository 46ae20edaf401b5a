import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { createStore, openStore, type OpenStore } from '../store/open-store.ts';
import { refreshKeys } from '../store/profile-store.ts';
import type { Store } from '../store/store.ts';
import { removeHolder, withHolder, writeHolder } from './holder-file.ts';
import { createKeyFile, keyFilePath, openKeyFile } from './key-file.ts';
import { refuseUnsuitablePlace } from './working-place.ts';

/** Opens the store at a path with a passphrase, and says beside it who has it open. */
export async function openWithPassphrase(
  path: string,
  passphrase: string,
  at: Instant,
): Promise<OpenStore> {
  if (!existsSync(path)) {
    throw new AppError(
      'store-not-found',
      'The store is not where it was. Plug in its drive, or choose the file where it is now.',
    );
  }
  refuseUnsuitablePlace(path);
  const { key } = await openKeyFile(keyFilePath(path), passphrase);
  try {
    return heldOpen(await withKey(key, () => openStore(path, key)), path, at);
  } catch (error) {
    const isInUse = error instanceof AppError && error.code === 'store-in-use';
    throw isInUse ? withHolder(error, path) : error;
  }
}

/**
 * Makes a new store and its key file; neither is left behind when one fails. A key file that is
 * there already is never replaced: its store may only have been moved.
 */
export async function makeStore(path: string, passphrase: string, at: Instant): Promise<OpenStore> {
  refuseUnsuitablePlace(path);
  if (existsSync(path) || existsSync(keyFilePath(path))) {
    throw new AppError(
      'store-exists',
      'A store or key file with this name already exists. Choose another name or folder.',
    );
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const { key } = await createKeyFile(keyFilePath(path), passphrase);
  try {
    return heldOpen(await withKey(key, () => createStore(path, key)), path, at);
  } catch (error) {
    await rm(keyFilePath(path), { force: true });
    throw error;
  }
}

function heldOpen(opened: OpenStore, path: string, at: Instant): OpenStore {
  try {
    writeHolder(path, at);
  } catch {
    // It only tells a second opener whom to ask; the store is open and locked without it.
  }
  return {
    ...opened,
    close: async () => {
      await opened.close();
      removeHolder(path);
    },
  };
}

/** Our copy of the key is wiped as soon as the store has it; the database keeps its own. */
async function withKey<T>(key: Uint8Array, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    key.fill(0);
  }
}

/**
 * When this store was opened before, for the unlock screen; and notes that it is open now. A store
 * that came from another version gets the finder's keys of this one.
 */
export async function markOpened(store: Store): Promise<Instant | null> {
  return store.change('store.unlocked', null, async (tx, at) => {
    await refreshKeys(tx);
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
