import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { rotatedPath } from '../../../src/main/vault/clear-rotation.ts';
import { keyCopyPath, keyFilePath } from '../../../src/main/vault/key-file.ts';
import { holdsAddressKey } from '../../../src/main/vault/key-slot.ts';
import { aReferral } from '../../support/builders.ts';
import { named, openOwnStore, type OwnStore, ownPassphrase } from '../../support/own-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { tellRefused } from '../../support/tell-fault.ts';

const theirs = 'five plain words for others';

const filesBeside = ({ path }: OwnStore): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith('Northmere'))
    .toSorted();

const keyCopies = ({ path }: OwnStore): string[] =>
  [keyFilePath(path), keyCopyPath(path)].map((copy) => readFileSync(copy, 'utf8'));

/** The store is closed, and the first step of changing its keys has begun. */
const begun = ({ events }: OwnStore): Promise<void> =>
  expect
    .poll(() => events.some(({ name }) => name === 'keys.rotating'), {
      interval: 5,
      timeout: 30_000,
    })
    .toBe(true);

const someUsers = async (store: OwnStore): Promise<{ rachel: string; anil: string }> => {
  const draft = { id: null, agencyId: null, passphrase: theirs };
  await store.call('users.add', {
    ...draft,
    name: 'Rachel Hargreaves',
    role: 'chair',
    holdsAddressKey: true,
  });
  const users = await store.call('users.add', {
    ...draft,
    name: 'Anil Mbeki',
    role: 'auditor',
    holdsAddressKey: false,
  });
  return { rachel: named(users, 'Rachel Hargreaves').id, anil: named(users, 'Anil Mbeki').id };
};

describe('changing the keys', () => {
  it('gives everybody the new keys, the same record, and nothing to the old keys', async () => {
    await using store = await openOwnStore();
    const joanne = (await store.call('store.status', {})).viewer!.userId;
    const { rachel, anil } = await someUsers(store);
    const { code } = await store.call('recovery.prepare', {});
    await store.call('recovery.confirm', { lastGroup: code.slice(-3) });
    const { session } = store.services;
    await aReferral(session.requireStore(), {
      victim: { address: '4 Mill Lane', postcode: 'LN1 1AA', phone: '07700 900123' },
      perpetrator: { address: '9 High Street', phone: '07700 900456' },
      facts: { referrer: 'D. Foster' },
      otherColumns: [{ heading: 'School', value: 'St Anne’s' }],
    });
    const before = await dumpOf(session.requireStore());
    const oldKeys = Buffer.from(session.requireKeys().epochs[0]!.dataKey);
    const oldHeader = readFileSync(store.path).subarray(0, 16);
    expect(await store.call('keys.status', {})).toEqual({ rotatedAt: null, advice: null });

    store.setNow('2026-11-10T09:00:00.000Z');
    const status = await store.call('keys.rotate', {});
    expect(status).toMatchObject({ state: 'open', viewer: { userId: joanne } });
    expect(await store.call('keys.status', {})).toEqual({
      rotatedAt: '2026-11-10T09:00:00.000Z',
      advice: null,
    });
    const [epoch, ...others] = session.requireKeys().epochs;
    expect(others).toEqual([]);
    expect(epoch?.epoch).toBe(2);
    expect(filesBeside(store)).toEqual([
      'Northmere.casetable',
      'Northmere.casetable-in-use',
      // While a store is open, its journal stays and is empty.
      'Northmere.casetable-journal',
      'Northmere.casetable-keys',
      'Northmere.casetable-keys-2',
    ]);
    const after = await dumpOf(session.requireStore());
    expect(after).toEqual({ ...before, audit_keys: after['audit_keys'] });
    expect(after['audit_keys']).toHaveLength(1);
    expect(readFileSync(store.path).subarray(0, 16)).not.toEqual(oldHeader);

    const slots = session.requireKeys().file.slots;
    expect(slots.every(({ keys }) => keys.every((key) => key.epoch === 2))).toBe(true);
    expect(slots.filter(holdsAddressKey).map(({ name }) => name)).toEqual([
      'Joanne Lowe',
      'Rachel Hargreaves',
      'Recovery code',
    ]);
    await store.call('recovery.test', { code });
    for (const userId of [anil, rachel]) await store.unlockAs(userId, theirs);
    expect(session.requireStore().sealer).not.toBeNull();
    await session.lock();
    using raw = openRaw(store.path, oldKeys);
    expect(() => raw.handle.prepare('SELECT 1 FROM users').get()).toThrow(/not a database/);
  });

  it('tells how far it is, and has no store open meanwhile', async () => {
    await using store = await openOwnStore();
    const rotating = store.call('keys.rotate', {});
    await begun(store);
    expect((await store.call('store.status', {})).state).toBe('changing-keys');
    await expect(store.call('forum.get', {})).rejects.toMatchObject({ code: 'locked' });
    await rotating;
    const told = store.events.filter(({ name }) => name === 'keys.rotating');
    const steps = told.map(({ payload }) => (payload as { step: string }).step);
    expect([...new Set(steps)]).toEqual([
      'copying',
      'rekeying',
      'resealing',
      'checking',
      'replacing',
    ]);
    expect((await store.call('forum.get', {})).name).toBe('Northmere MARAC');
    expect(store.reported).toEqual([]);
  });

  it('ends the page when the store cannot be opened again', async () => {
    let renewed = 0;
    const page = { address: () => '', renew: () => Promise.resolve(void (renewed += 1)) };
    await using store = await openOwnStore({ page });
    // At the last moment, the copy and the store, which would be put back.
    const told = vi.spyOn(store.events, 'push').mockImplementation((event) => {
      const { step } = event.payload as { step?: string };
      if (step !== 'replacing') return 0;
      for (const path of [rotatedPath(store.path), store.path])
        writeFileSync(path, 'no store any more');
      return 0;
    });
    await expect(store.call('keys.rotate', {})).rejects.toMatchObject({ name: 'AppError' });
    told.mockRestore();
    expect((await store.call('store.status', {})).state).toBe('locked');
    await expect.poll(() => renewed).toBe(1);
  });

  it('stops when it is asked to, and when the store is locked, with the keys as they were', async () => {
    await using store = await openOwnStore();
    const joanne = (await store.call('store.status', {})).viewer!.userId;
    const { session } = store.services;
    const { dataKey } = session.requireKeys().epochs[0]!;
    const before = Buffer.from(dataKey);
    const rotating = store.call('keys.rotate', {});
    await begun(store);
    await store.call('keys.stopRotating', {});
    await expect(rotating).rejects.toMatchObject({ code: 'cancelled' });
    expect((await store.call('store.status', {})).state).toBe('open');
    expect(session.requireKeys().epochs.map((epoch) => epoch.dataKey)).toEqual([before]);
    expect(filesBeside(store).filter((name) => /rot/.test(name))).toEqual([]);

    store.events.length = 0;
    const again = store.call('keys.rotate', {});
    await begun(store);
    const locked = store.call('store.lock', {});
    await expect(again).rejects.toMatchObject({ code: 'locked' });
    expect(await locked).toMatchObject({ state: 'locked' });
    await store.unlockAs(joanne, ownPassphrase);
    expect(await store.call('keys.status', {})).toEqual({ rotatedAt: null, advice: null });
  });

  it('is for coordinators alone', async () => {
    await using store = await openOwnStore();
    const { rachel } = await someUsers(store);
    await store.unlockAs(rachel, theirs);
    await expect(store.call('keys.rotate', {})).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is due after somebody was removed or lost the address key, until it is done', async () => {
    await using store = await openOwnStore();
    const { rachel, anil } = await someUsers(store);
    await store.call('users.change', {
      id: rachel,
      name: 'Rachel Hargreaves',
      role: 'auditor',
      agencyId: null,
      holdsAddressKey: false,
    });
    expect((await store.call('keys.status', {})).advice).toBe('address-key-taken');
    await store.call('users.remove', { id: anil });
    expect((await store.call('keys.status', {})).advice).toBe('user-removed');
    await store.call('keys.rotate', {});
    expect((await store.call('keys.status', {})).advice).toBeNull();
  });
});

describe('an old key file', () => {
  it('put back after somebody was removed opens nothing once the keys were changed', async () => {
    await using store = await openOwnStore();
    const { rachel } = await someUsers(store);
    const kept = keyCopies(store);
    await store.call('users.remove', { id: rachel });
    await store.call('keys.rotate', {});
    await store.call('store.lock', {});
    const now = keyCopies(store);
    for (const [index, copy] of [keyFilePath(store.path), keyCopyPath(store.path)].entries()) {
      writeFileSync(copy, kept[index]!);
    }
    await expect(tellRefused('F8', store.unlockAs(rachel, theirs))).rejects.toThrow(
      /older than the store/,
    );
    expect(keyCopies(store)).toEqual(kept);
    // The store itself is as it was: with its own key file it opens.
    writeFileSync(keyFilePath(store.path), now[0]!);
    const { users } = await store.call('store.status', {});
    await store.unlockAs(named(users, 'Joanne Lowe').userId, ownPassphrase);
    expect(existsSync(`${store.path}-damaged`)).toBe(false);
  });
});
