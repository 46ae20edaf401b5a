import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenStore } from '../../src/main/store/open-store.ts';
import { listSlots } from '../../src/main/vault/key-file.ts';
import { openWithSecret } from '../../src/main/vault/store-files.ts';
import { generateStore } from './generate-store.ts';
import { filesOf, makeTestStore } from './new-store.ts';
import { temporaryFolder } from './test-store.ts';

const itsPassphrase = 'seven otters in the rain';
const keptAt = '2026-11-09T09:00:00.000Z';

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
  const { store, dataKey, addressKey } = await makeTestStore(path, itsPassphrase);
  const keys = { key: Uint8Array.from(dataKey), addressKey: Uint8Array.from(addressKey) };
  const { userId } = store.viewer;
  await generateStore(store, { cases });
  await store.close();
  return {
    take: () => {
      const own = temporaryFolder();
      const copy = join(own.path, basename(path));
      const copies = filesOf(copy);
      for (const [index, file] of filesOf(path).entries()) copyFileSync(file, copies[index] ?? '');
      const known = { ...keys, userId, passphrase: itsPassphrase, at: keptAt };
      return { path: copy, ...known, [Symbol.dispose]: () => own[Symbol.dispose]() };
    },
    dispose: () => folder[Symbol.dispose](),
  };
}

/** Opens a kept store as its one user does. */
export async function openKept({ path, passphrase, at }: KeptStore): Promise<OpenStore> {
  const userId = listSlots(path)[0]?.userId ?? '';
  const asked = { choice: { userId }, secret: passphrase };
  return (await openWithSecret(path, asked, { at, accountName: 'j.lowe' })).opened;
}
