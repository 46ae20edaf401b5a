import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { findUser, listUsers, saveUser } from '../../../src/main/store/user-store.ts';
import { createSlot, holdsAddressKey, type Slot } from '../../../src/main/vault/key-slot.ts';
import type { User } from '../../../src/shared/domain/access/user.ts';
import { named, openOwnStore, type OwnStore, ownPassphrase } from '../../support/own-store.ts';

const theirs = 'five plain words for others';

/** As a crash leaves it after the store was changed and before the key file was. */
const changeRowOnly = (store: OwnStore, userId: string, change: Partial<User>): Promise<void> => {
  const open = store.services.session.requireStore();
  return open.change('user.changed', userId, async (tx, at) => {
    const user = await findUser(tx, userId);
    if (user === null) throw new Error('There is no such user');
    await saveUser(tx, { ...user, ...change }, at);
  });
};

const slots = ({ services }: OwnStore): readonly Slot[] =>
  services.session.requireKeys().file.slots;

it('lets the key file follow the store when somebody was interrupted in between', async () => {
  await using store = await openOwnStore();
  const joanne = (await store.call('store.status', {})).viewer!.userId;
  const draft = { id: null, agencyId: null, holdsAddressKey: true, passphrase: theirs };
  await store.call('users.add', { ...draft, name: 'Rachel Hargreaves', role: 'chair' });
  const users = await store.call('users.add', { ...draft, name: 'Nia Price', role: 'chair' });
  const [rachel, nia] = [named(users, 'Rachel Hargreaves'), named(users, 'Nia Price')];

  await changeRowOnly(store, rachel.id, { removedAt: '2026-11-09T09:00:00.000Z' });
  await changeRowOnly(store, nia.id, { role: 'auditor', holdsAddressKey: false });
  await store.services.session.atKeys(async ({ keys, changeKeyFile }) => {
    const owner = { kind: 'user', userId: randomUUID(), name: 'Nobody', role: 'chair' } as const;
    const slot = await createSlot(keys().file.storeId, owner, theirs, keys().epochs);
    await changeKeyFile((file) => ({ ...file, slots: [...file.slots, slot] }));
  });

  // Neither gets more than the store says, though their slots still open.
  await expect(store.unlockAs(rachel.id, theirs)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await store.unlockAs(nia.id, theirs);
  expect((await store.call('store.status', {})).viewer).toMatchObject({
    role: 'auditor',
    holdsAddressKey: false,
  });
  expect(store.services.session.requireStore().sealer).toBeNull();
  expect(slots(store)).toHaveLength(4);

  await store.unlockAs(joanne, ownPassphrase);
  expect(slots(store).map(({ name, role }) => [name, role])).toEqual([
    ['Joanne Lowe', 'coordinator'],
    ['Nia Price', 'auditor'],
  ]);
  expect(slots(store).map(holdsAddressKey)).toEqual([true, false]);
  // Once put right, it stays as it is.
  const { serial } = store.services.session.requireKeys().file;
  await store.unlockAs(joanne, ownPassphrase);
  expect(store.services.session.requireKeys().file.serial).toBe(serial);
  expect(await listUsers(store.services.session.requireStore().db)).toHaveLength(3);
}, 60_000);
