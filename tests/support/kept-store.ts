import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createStoreAccess } from '../../src/main/store/store.ts';
import { keyFilePath, openKeyFile } from '../../src/main/vault/key-file.ts';
import { makeStore } from '../../src/main/vault/store-files.ts';
import { generateStore } from './generate-store.ts';
import { temporaryFolder } from './test-store.ts';

const passphrase = 'seven otters in the rain';
const at = '2026-11-09T09:00:00.000Z';

/** A closed store with its key file, as a person has it on the disk. */
export type KeptStore = {
  readonly path: string;
  readonly key: Uint8Array;
  readonly passphrase: string;
  readonly at: string;
};

export type KeptStores = {
  /** A fresh copy for a test to spoil. */
  readonly take: () => KeptStore & Disposable;
  readonly dispose: () => void;
};

/** Makes one store and gives copies of it: it is closed, so its files may be copied. */
export async function keepStore(cases: number): Promise<KeptStores> {
  const folder = temporaryFolder();
  const path = join(folder.path, 'Kept.casetable');
  const store = createStoreAccess(await makeStore(path, passphrase, at), () => at, 'j.lowe');
  await generateStore(store, { cases });
  await store.close();
  const { key } = await openKeyFile(keyFilePath(path), passphrase);
  return {
    take: () => {
      const own = temporaryFolder();
      const copy = join(own.path, basename(path));
      copyFileSync(path, copy);
      copyFileSync(keyFilePath(path), keyFilePath(copy));
      return { path: copy, key, passphrase, at, [Symbol.dispose]: () => own[Symbol.dispose]() };
    },
    dispose: () => folder[Symbol.dispose](),
  };
}
