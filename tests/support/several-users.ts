import { randomUUID } from 'node:crypto';
import { addForum } from '../../src/main/services/new-forum.ts';
import { saveUser } from '../../src/main/store/user-store.ts';
import { changeKeyFile } from '../../src/main/vault/key-file.ts';
import { createSlot } from '../../src/main/vault/key-slot.ts';
import { enterStore } from '../../src/main/vault/enter-store.ts';
import { makeStore } from '../../src/main/vault/store-files.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { Role } from '../../src/shared/domain/access/user.ts';

type Another = { readonly name: string; readonly role: Exclude<Role, 'representative'> };

/** A closed store with a forum and several users, all with the same passphrase; the first made it. */
export async function makeStoreOf(
  path: string,
  passphrase: string,
  [first, ...others]: readonly [Another, ...Another[]],
  fill: (store: Store) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const now = (): string => new Date().toISOString();
  const options = { at: now(), accountName: 'j.lowe' };
  const files = await makeStore(path, { name: first.name, passphrase }, options);
  const { store } = await enterStore(files, now);
  await addForum(store, 'Northmere MARAC', 'marac');
  const { file, epochs } = files.keys;
  const slots = [...file.slots];
  for (const { name, role } of others) {
    const userId = randomUUID();
    const holdsAddressKey = role !== 'auditor';
    const given = epochs.map((keys) => (holdsAddressKey ? keys : { ...keys, addressKey: null }));
    const owner = { kind: 'user', userId, name, role } as const;
    slots.push(await createSlot(file.storeId, owner, passphrase, given));
    const times = { removedAt: null, lastUnlockedAt: null };
    const user = { id: userId, name, role, agencyId: null, holdsAddressKey, ...times };
    await saveUser(store.db, user, now());
  }
  await changeKeyFile(path, { file, epochs }, (before) => ({ ...before, slots }));
  await fill(store);
  await store.close();
}
