import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateStore } from './generate-store.ts';
import { filesOf, makeTestStore } from './new-store.ts';
import { temporaryFolder } from './test-store.ts';

const passphrase = 'seven otters in the rain';
const at = '2026-11-09T09:00:00.000Z';

/** A closed store with its key file, as a person has it on the disk. */
export type KeptStore = {
  readonly path: string;
  readonly key: Uint8Array;
  readonly addressKey: Uint8Array;
  readonly userId: string;
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
  const { store, dataKey, addressKey } = await makeTestStore(path, passphrase);
  const keys = { key: Uint8Array.from(dataKey), addressKey: Uint8Array.from(addressKey) };
  const { userId } = store.viewer;
  await generateStore(store, { cases });
  await store.close();
  return {
    take: () => {
      const own = temporaryFolder();
      const copy = join(own.path, basename(path));
      filesOf(path).forEach((file, index) => copyFileSync(file, filesOf(copy)[index] ?? ''));
      return {
        path: copy,
        ...keys,
        userId,
        passphrase,
        at,
        [Symbol.dispose]: () => own[Symbol.dispose](),
      };
    },
    dispose: () => folder[Symbol.dispose](),
  };
}
