import { vi } from 'vitest';
import type { AtRest } from '../../src/main/vault/at-rest.ts';
import { openKeys } from '../../src/main/vault/open-keys.ts';
import { changeKeyFile } from '../../src/main/vault/key-file.ts';
import { createSlot } from '../../src/main/vault/key-slot.ts';
import { openStore } from '../../src/main/store/open-store.ts';
import { saveUser } from '../../src/main/store/user-store.ts';
import { AppError } from '../../src/shared/ipc/result.ts';
import { wipeKeys } from '../../src/main/vault/store-files.ts';
import type { CallName, InputOf, OutputOf } from '../../src/renderer/lib/ipc.ts';
import { createAppCore, type AppCore } from './app-core.ts';
import type { KeptStore } from './kept-store.ts';
import { temporaryFolder } from './test-store.ts';

export type CaredFor = Disposable & {
  readonly core: AppCore;
  readonly call: <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly unlock: () => Promise<void>;
  readonly lock: () => Promise<void>;
  /** As the app does when its window is closed. */
  readonly quit: () => Promise<void>;
  /** Once a backup that is being made is being checked. */
  readonly checking: () => Promise<void>;
  /** A change that counts as one. */
  readonly work: () => Promise<void>;
  readonly setNow: (now: string) => void;
  readonly folder: string;
};

type Given = {
  readonly now?: string;
  readonly secondPlace?: string;
  readonly file?: string;
  readonly scanUrl?: URL;
  readonly atRest?: AtRest;
};

/** All of main around a kept store, which is chosen and locked. */
export async function careFor(store: KeptStore, given: Given = {}): Promise<CaredFor> {
  const own = temporaryFolder();
  let now = given.now ?? '2026-11-29T20:38:01.000Z';
  let chosen = store.path;
  const core = createAppCore({
    folder: own.path,
    now: () => now,
    ...(given.scanUrl === undefined ? {} : { scanUrl: given.scanUrl }),
    ...(given.atRest === undefined ? {} : { atRest: given.atRest }),
    dialogs: {
      chooseStore: () => Promise.resolve(chosen),
      chooseBackupFolder: () => Promise.resolve(given.secondPlace ?? null),
    },
  });
  const call: CaredFor['call'] = async (name, input) => {
    const result = await core.dispatch(name, input);
    if (!result.ok) throw new AppError(result.error.code, result.error.message);
    return result.value as never;
  };
  await call('store.chooseExisting', {});
  chosen = given.file ?? store.path;
  const { userId, passphrase } = store;
  return {
    core,
    call,
    folder: own.path,
    setNow: (moment) => {
      now = moment;
    },
    unlock: async () => {
      await call('store.unlock', { userId, passphrase });
      await core.services.health.settled();
      await core.services.backups.settled();
    },
    lock: async () => {
      await call('store.lock', {});
      await core.services.backups.settled();
    },
    quit: async () => {
      await core.services.session.lock({ reason: 'closed', leaving: 'closed' });
      await core.services.backups.settled();
    },
    checking: () =>
      vi.waitFor(async () => {
        const { step } = await call('backups.list', {});
        if (step !== 'checking') throw new Error('It is not being checked yet');
      }),
    work: async () => {
      const { change } = core.services.session.requireStore();
      await change('agency.saved', null, () => Promise.resolve());
    },
    [Symbol.dispose]: () => own[Symbol.dispose](),
  };
}

export const secondPassphrase = 'nine herons on the weir';
export const secondId = '1f0b1c8e-6a5d-4d0e-9b57-0a2f4a3c7e11';

/** Gives a kept store a chair with a passphrase of her own. */
export async function addChair({ path, key, userId, passphrase, at }: KeptStore): Promise<void> {
  const chair = { id: secondId, name: 'The chair', role: 'chair' } as const;
  const { db, close } = openStore(path, key);
  const none = { agencyId: null, removedAt: null, lastUnlockedAt: null };
  await saveUser(db, { ...chair, ...none, holdsAddressKey: true }, at);
  await close();
  const keys = await openKeys(path, { userId }, passphrase, '');
  const owner = { kind: 'user', userId: secondId, name: chair.name, role: chair.role } as const;
  const slot = await createSlot(keys.file.storeId, owner, secondPassphrase, keys.epochs);
  await changeKeyFile(path, keys, (file) => ({ ...file, slots: [...file.slots, slot] }));
  wipeKeys(keys);
}
