import { logError } from '../log.ts';
import type { Store } from '../store/store.ts';
import { listUsers } from '../store/user-store.ts';
import { withKeyFile } from './at-keys.ts';
import { clearRotation } from './clear-rotation.ts';
import { changeKeyFile } from './key-file.ts';
import type { UnlockedKeys } from './open-keys.ts';
import { slotsFor } from './settle-slots.ts';
import type { OpenFiles } from './store-files.ts';

/**
 * Puts the key file right after a good opening, where somebody was interrupted in a rotation or in
 * changing a user. The store is open without it: what cannot be written now is tried again next time.
 */
export async function settleKeys(
  path: string,
  { keys, epoch }: OpenFiles,
  store: Store,
): Promise<UnlockedKeys> {
  let settled = keys;
  try {
    settled = await clearRotation(path, keys, epoch);
    // Only they hold every key that may have to be wrapped or taken out.
    if (store.viewer.role === 'coordinator') settled = await followStore(path, settled, store);
  } catch (error) {
    logError('key-file', error);
  }
  return settled;
}

async function followStore(path: string, keys: UnlockedKeys, store: Store): Promise<UnlockedKeys> {
  const slots = slotsFor(keys.file, await listUsers(store.db), keys.epochs);
  if (JSON.stringify(slots) === JSON.stringify(keys.file.slots)) return keys;
  const changed = await changeKeyFile(path, keys, (file) => ({ ...file, slots }));
  await store.note({ verb: 'keys.settled', objectId: null });
  return withKeyFile(keys, changed);
}
