import type { Store } from '../../src/main/store/store.ts';
import { enterStore } from '../../src/main/vault/enter-store.ts';
import { keyCopyPath, keyFilePath } from '../../src/main/vault/key-file.ts';
import { makeStore } from '../../src/main/vault/store-files.ts';

export type NewStore = {
  readonly store: Store;
  readonly dataKey: Uint8Array;
  readonly addressKey: Uint8Array;
};

/** A new store with its key file and one coordinator, open and without a forum. */
export async function makeTestStore(path: string, passphrase: string): Promise<NewStore> {
  const now = (): string => new Date().toISOString();
  const first = { name: 'j.lowe', passphrase };
  const files = await makeStore(path, first, { at: now(), accountName: 'j.lowe' });
  const { store } = await enterStore(files, now);
  const { dataKey, addressKey } = files.epoch;
  if (addressKey === null) throw new Error('The first coordinator holds the address key');
  return { store, dataKey, addressKey };
}

/** All files of a store, for those who give them to another account. */
export const filesOf = (path: string): readonly string[] => [
  path,
  keyFilePath(path),
  keyCopyPath(path),
];
