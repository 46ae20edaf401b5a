import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/shared/domain/access/user.ts';
import type { ListedUser } from '../../../src/shared/ipc/contract/users.ts';
import { keyFilePath, type KeyFile } from '../../../src/main/vault/key-file.ts';
import { holdsAddressKey } from '../../../src/main/vault/key-slot.ts';
import { aReferral } from '../../support/builders.ts';
import { named, openOwnStore, type OwnStore, ownPassphrase } from '../../support/own-store.ts';

const rachels = 'five plain words for Rachel';
const anothers = 'another five plain words';
/** Each passphrase costs a derivation, which is slow on purpose. */
const timeout = 60_000;

const add = async (
  store: OwnStore,
  name: string,
  role: Role,
  given: { agencyId?: string | null; holdsAddressKey?: boolean; id?: string } = {},
): Promise<ListedUser> => {
  const users = await store.call('users.add', {
    id: given.id ?? null,
    name,
    role,
    agencyId: given.agencyId ?? null,
    holdsAddressKey: given.holdsAddressKey ?? false,
    passphrase: rachels,
  });
  return named(users, name);
};

const draftOf = ({ id, name, role, agencyId, holdsAddressKey: isHolder }: ListedUser) => ({
  id,
  name,
  role,
  agencyId,
  holdsAddressKey: isHolder,
});

const slotOf = ({ path }: OwnStore, userId: string) =>
  (JSON.parse(readFileSync(keyFilePath(path), 'utf8')) as KeyFile).slots.find(
    (slot) => slot.userId === userId,
  );

/** What the audit says of users: verb, outcome and note, oldest first. */
async function audited({ services }: OwnStore): Promise<string[]> {
  const rows = await services.session
    .requireStore()
    .db.selectFrom('audit_entries')
    .select(['verb', 'outcome', 'note'])
    .where('verb', 'like', 'user.%')
    .orderBy('number')
    .execute();
  return rows.map(({ verb, outcome, note }) => [verb, outcome, note].join(' ').trim());
}

describe('a user who was added', () => {
  it('opens the store with their own passphrase, in their own role', { timeout }, async () => {
    await using store = await openOwnStore();
    const rachel = await add(store, 'Rachel Hargreaves', 'chair');
    expect(rachel).toMatchObject({ role: 'chair', holdsAddressKey: false, hasSlot: true });
    await store.unlockAs(rachel.id, rachels);
    const { viewer } = await store.call('store.status', {});
    expect(viewer).toMatchObject({ name: 'Rachel Hargreaves', role: 'chair' });
    expect(viewer?.holdsAddressKey).toBe(false);
    expect(store.services.session.requireStore().sealer).toBeNull();
    await expect(store.unlockAs(rachel.id, ownPassphrase)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });

  it(
    'has an agency that exists, a name of their own and a key by their role',
    { timeout },
    async () => {
      await using store = await openOwnStore();
      const [agency] = await store.call('agencies.list', {});
      const elsewhere = '5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';
      await expect(
        add(store, 'Tom Iqbal', 'representative', { agencyId: elsewhere }),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(add(store, 'Tom Iqbal', 'representative')).rejects.toThrow(/agency/);
      await expect(add(store, 'JOANNE  LOWE', 'chair')).rejects.toThrow(/name/);
      const tom = await add(store, 'Tom Iqbal', 'representative', { agencyId: agency!.id });
      expect(tom.agencyId).toBe(agency!.id);
      const anil = await add(store, 'Anil Mbeki', 'auditor', { holdsAddressKey: true });
      expect(anil.holdsAddressKey).toBe(false);
      expect(holdsAddressKey(slotOf(store, anil.id)!)).toBe(false);
      const second = await add(store, 'Nia Price', 'coordinator');
      expect(second.holdsAddressKey).toBe(true);
      expect(holdsAddressKey(slotOf(store, second.id)!)).toBe(true);
      expect(await audited(store)).toEqual([
        'user.added done as representative, without the address key',
        'user.added done as auditor, without the address key',
        'user.added done as coordinator, with the address key',
      ]);
    },
  );
});

describe('a user who is changed', () => {
  it('keeps their passphrase, and is given and loses the address key', { timeout }, async () => {
    await using store = await openOwnStore();
    const rachel = await add(store, 'Rachel Hargreaves', 'chair');
    const change = (given: Partial<ListedUser>) =>
      store.call('users.change', draftOf({ ...rachel, ...given }));

    await change({ holdsAddressKey: true });
    await store.unlockAs(rachel.id, rachels);
    expect(store.services.session.requireStore().sealer).not.toBeNull();

    const joanne = (await store.call('store.status', {})).users[0]!;
    await store.unlockAs(joanne.userId, ownPassphrase);
    await change({ name: 'Rachel Hargreaves-Cole' });
    expect(slotOf(store, rachel.id)?.name).toBe('Rachel Hargreaves-Cole');
    expect(holdsAddressKey(slotOf(store, rachel.id)!)).toBe(false);
    await change({ role: 'auditor' });
    await store.unlockAs(rachel.id, rachels);
    expect((await store.call('store.status', {})).viewer?.role).toBe('auditor');
    expect(await audited(store)).toEqual([
      'user.added done as chair, without the address key',
      'user.address-key-given done with the address key',
      'user.address-key-taken done without the address key',
      'user.role-changed done from chair to auditor',
    ]);
  });

  it(
    'is not the last coordinator in another role, nor whoever changes them',
    { timeout },
    async () => {
      await using store = await openOwnStore();
      const joanne = named(await store.call('users.list', {}), 'Joanne Lowe');
      for (const role of ['chair', 'auditor'] as const) {
        await expect(
          store.call('users.change', draftOf({ ...joanne, role })),
        ).rejects.toMatchObject({ code: 'conflict' });
      }
      await store.call('users.change', draftOf({ ...joanne, name: 'Joanne Lowe-Barr' }));
      expect((await store.call('store.status', {})).viewer?.name).toBe('Joanne Lowe-Barr');
    },
  );
});

describe('a passphrase', () => {
  it(
    'is changed by whoever knows the present one, without touching the store’s keys',
    { timeout },
    async () => {
      await using store = await openOwnStore();
      const { userId } = (await store.call('store.status', {})).viewer!;
      const before = slotOf(store, userId)!;
      await expect(
        store.call('users.changePassphrase', { present: rachels, passphrase: anothers }),
      ).rejects.toMatchObject({ code: 'wrong-passphrase' });
      await expect(
        store.call('users.changePassphrase', { present: ownPassphrase, passphrase: ownPassphrase }),
      ).rejects.toMatchObject({ code: 'conflict' });
      expect(slotOf(store, userId)).toEqual(before);
      const draft = { place: 'meeting/new', content: 'typed before' };
      await store.call('drafts.save', draft);
      await store.call('users.changePassphrase', { present: ownPassphrase, passphrase: anothers });
      const after = slotOf(store, userId)!;
      expect(after.salt).not.toBe(before.salt);
      // Whoever knows the earlier passphrase and has the earlier key file holds the earlier pair.
      expect(after.publicKey).not.toBe(before.publicKey);
      expect(await store.call('drafts.get', { place: draft.place })).toMatchObject({
        content: 'typed before',
      });
      await store.call('drafts.save', { place: 'case/new', content: 'typed after' });
      await expect(store.unlockAs(userId, ownPassphrase)).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
      await store.unlockAs(userId, anothers);
      for (const [place, content] of [
        [draft.place, draft.content],
        ['case/new', 'typed after'],
      ]) {
        expect(await store.call('drafts.get', { place: place! })).toMatchObject({ content });
      }
      expect(await audited(store)).toEqual(['user.passphrase-changed done']);
    },
  );

  it('that was forgotten is reset by a coordinator, never their own', { timeout }, async () => {
    await using store = await openOwnStore();
    const { userId } = (await store.call('store.status', {})).viewer!;
    const rachel = await add(store, 'Rachel Hargreaves', 'chair', { holdsAddressKey: true });
    await store.call('users.resetPassphrase', { id: rachel.id, passphrase: anothers });
    await expect(
      store.call('users.resetPassphrase', { id: userId, passphrase: anothers }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(store.unlockAs(rachel.id, rachels)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    await store.unlockAs(rachel.id, anothers);
    expect(store.services.session.requireStore().sealer).not.toBeNull();
  });
});

describe('a user who was removed', () => {
  it(
    'has no slot, cannot unlock, and can be added again as who they were',
    { timeout },
    async () => {
      await using store = await openOwnStore();
      const { userId } = (await store.call('store.status', {})).viewer!;
      const rachel = await add(store, 'Rachel Hargreaves', 'chair');
      await expect(store.call('users.remove', { id: userId })).rejects.toMatchObject({
        code: 'conflict',
      });
      const users = await store.call('users.remove', { id: rachel.id });
      expect(named(users, rachel.name)).toMatchObject({ hasSlot: false });
      expect(named(users, rachel.name).removedAt).not.toBeNull();
      expect(slotOf(store, rachel.id)).toBeUndefined();
      expect((await store.call('store.status', {})).users).toHaveLength(1);
      await expect(store.call('users.remove', { id: rachel.id })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(store.unlockAs(rachel.id, rachels)).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
      await store.unlockAs(userId, ownPassphrase);
      const again = await add(store, 'Rachel Hargreaves', 'representative', {
        id: rachel.id,
        agencyId: (await store.call('agencies.list', {}))[0]!.id,
      });
      expect(again).toMatchObject({ id: rachel.id, removedAt: null, hasSlot: true });
      await store.unlockAs(rachel.id, rachels);
      // Nobody but a coordinator sees or changes users.
      await expect(store.call('users.list', {})).rejects.toMatchObject({ code: 'not-allowed' });
    },
  );
});

describe('whoever is at the store', () => {
  it(
    'is told that somebody else chose their passphrase, until they change it',
    { timeout },
    async () => {
      await using store = await openOwnStore();
      expect(await store.call('users.own', {})).toEqual({ changedAt: null, isKnownToOther: false });
      const rachel = await add(store, 'Rachel Hargreaves', 'chair');
      await store.unlockAs(rachel.id, rachels);
      expect(await store.call('users.own', {})).toMatchObject({ isKnownToOther: true });
      await store.call('users.changePassphrase', { present: rachels, passphrase: anothers });
      expect(await store.call('users.own', {})).toMatchObject({ isKnownToOther: false });
    },
  );
});

describe('an auditor', () => {
  it('changes nothing but their own passphrase', { timeout }, async () => {
    await using store = await openOwnStore();
    const anil = await add(store, 'Anil Mehta', 'auditor');
    await store.unlockAs(anil.id, rachels);
    await store.call('users.changePassphrase', { present: rachels, passphrase: anothers });
    expect(await store.call('users.own', {})).toMatchObject({ isKnownToOther: false });
    await expect(store.call('users.remove', { id: anil.id })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await store.unlockAs(anil.id, anothers);
  });
});

describe('whoever changes their own name', () => {
  it('goes on as before, and so do the backups of the store', { timeout }, async () => {
    await using store = await openOwnStore();
    const joanne = named(await store.call('users.list', {}), 'Joanne Lowe');
    await store.call('users.change', { ...draftOf(joanne), name: 'Joanne Lowe-Carr' });
    expect((await store.call('store.status', {})).viewer?.name).toBe('Joanne Lowe-Carr');
    expect((await store.call('backups.make', {})).backups).toHaveLength(1);
  });
});

describe('a case that is closed to all but one', () => {
  it('keeps that one in their role, and in the store', { timeout }, async () => {
    await using store = await openOwnStore();
    const joanne = (await store.call('store.status', {})).viewer!.userId;
    const rachel = await add(store, 'Rachel Hargreaves', 'chair');
    const referralId = await aReferral(store.services.session.requireStore());
    const { caseId } = await store.call('referrals.get', { id: referralId });
    const closed = { caseId, userIds: [joanne], reason: 'Staff case' };
    await store.call('cases.close', closed);
    await expect(store.call('users.remove', { id: rachel.id })).rejects.toMatchObject({
      code: 'conflict',
    });
    const auditor = { ...draftOf(rachel), role: 'auditor' as const };
    await expect(store.call('users.change', auditor)).rejects.toMatchObject({ code: 'conflict' });
    await add(store, 'Omar Wells', 'coordinator');
    const left = await store.call('users.remove', { id: rachel.id });
    expect(named(left, 'Rachel Hargreaves').removedAt).not.toBeNull();
  });
});
