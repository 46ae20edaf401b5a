import { join } from 'node:path';
import type { AppContract } from '../../src/shared/ipc/contract.ts';
import type { CallInput, CallOutput } from '../../src/shared/ipc/define.ts';
import { AppError } from '../../src/shared/ipc/result.ts';
import type { LockedPage } from '../../src/main/vault/locking.ts';
import { type AppCore, createAppCore } from './app-core.ts';
import { temporaryFolder } from './test-store.ts';

export const ownPassphrase = 'correct horse battery staple';

export type OwnStore = AppCore & {
  readonly path: string;
  readonly folder: string;
  readonly setNow: (now: string) => void;
  /** What the call answers, as the page would get it. @throws AppError */
  readonly call: <N extends keyof AppContract['calls']>(
    name: N,
    input: CallInput<AppContract, N>,
  ) => Promise<CallOutput<AppContract, N>>;
  /** Locks, and unlocks as somebody. */
  readonly unlockAs: (userId: string | null, passphrase: string) => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

type Options = {
  /** Where the store lies. @default a folder that goes with it */
  readonly storeFolder?: string;
  readonly page?: LockedPage;
};

/** All of main but Electron with a store of its own, made by Joanne Lowe and open. */
export async function openOwnStore({ storeFolder, page }: Options = {}): Promise<OwnStore> {
  const folder = temporaryFolder();
  let clock = '2026-11-09T09:00:00.000Z';
  const core = createAppCore({
    folder: join(folder.path, 'user-data'),
    now: () => clock,
    ...(page && { page }),
  });
  const { session } = core.services;
  const path = join(storeFolder ?? folder.path, 'Northmere.casetable');
  await session.create({
    path,
    userName: 'Joanne Lowe',
    passphrase: ownPassphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });
  return {
    ...core,
    path,
    folder: folder.path,
    setNow: (now) => {
      clock = now;
    },
    call: async (name, input) => {
      const result = await core.dispatch(name, input);
      if (!result.ok) throw new AppError(result.error.code, result.error.message);
      // The dispatcher has parsed it by the same contract.
      return result.value as never;
    },
    unlockAs: async (userId, passphrase) => {
      await session.lock();
      await session.unlock(userId === null ? null : { userId }, passphrase);
    },
    [Symbol.asyncDispose]: async () => {
      core.services.closeLists();
      await session.lock();
      folder[Symbol.dispose]();
    },
  };
}

/** The one of a list of users who has a name. */
export function named<U extends { readonly name: string }>(users: readonly U[], name: string): U {
  const user = users.find((known) => known.name === name);
  if (user === undefined) throw new Error(`Nobody is called ${name}`);
  return user;
}
