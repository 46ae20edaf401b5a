import { randomUUID } from 'node:crypto';
import { changeKeyFile } from '../../src/main/vault/key-file.ts';
import { createSlot } from '../../src/main/vault/key-slot.ts';
import { listAgencies } from '../../src/main/store/forum-store.ts';
import { saveUser } from '../../src/main/store/user-store.ts';
import type { Role } from '../../src/shared/domain/access/user.ts';
import type { AppCore } from './app-core.ts';

const passphraseOf = (role: Role): string => `a long passphrase for the ${role}`;

type Users = Readonly<Record<Role, string>>;

/** Makes a store with a key file and one user of each role in it; leaves the coordinator at work. */
export async function createFourUsers(core: AppCore, path: string): Promise<Users> {
  const { session } = core.services;
  await session.create({
    path,
    userName: 'Joanne Lowe',
    passphrase: passphraseOf('coordinator'),
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });
  const { whole, viewer } = session.requireStore();
  const housing = (await listAgencies(whole)).find(({ name }) => name === 'Housing');
  if (housing === undefined) throw new Error('A new forum has Housing among its agencies');
  return {
    coordinator: viewer.userId,
    chair: await addUser(core, 'chair', 'Rachel Hargreaves', null),
    representative: await addUser(core, 'representative', 'Tom Iqbal', housing.id),
    auditor: await addUser(core, 'auditor', 'Anil Mbeki', null),
  };
}

async function addUser(
  { services: { session } }: AppCore,
  role: Exclude<Role, 'coordinator'>,
  name: string,
  agencyId: string | null,
): Promise<string> {
  const { storePath, file, epochs } = session.requireKeys();
  const { whole, now } = session.requireStore();
  const userId = randomUUID();
  const owner = { kind: 'user', userId, name, role } as const;
  const withoutAddresses = epochs.map((epoch) => ({ ...epoch, addressKey: null }));
  const slot = await createSlot(file.storeId, owner, passphraseOf(role), withoutAddresses);
  session.keysChanged(
    await changeKeyFile(storePath, { file, epochs }, (before) => ({
      ...before,
      slots: [...before.slots, slot],
    })),
  );
  const user = { id: userId, name, role, agencyId, holdsAddressKey: false };
  await saveUser(whole, { ...user, removedAt: null, lastUnlockedAt: null }, now());
  return userId;
}

/** Locks, and lets somebody else in by their own passphrase. */
export async function comeIn(core: AppCore, users: Users, role: Role): Promise<void> {
  await core.dispatch('store.lock', {});
  const passphrase = passphraseOf(role);
  const result = await core.dispatch('store.unlock', { userId: users[role], passphrase });
  if (!result.ok) throw new Error(`The ${role} was not let in: ${result.error.message}`);
}
