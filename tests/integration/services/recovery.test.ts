import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyFilePath } from '../../../src/main/vault/key-file.ts';
import { named, openOwnStore, type OwnStore, ownPassphrase } from '../../support/own-store.ts';
import { tellRefused } from '../../support/tell-fault.ts';

const theirs = 'five plain words for others';
const timeout = 60_000;

/** A code that whoever has the sheet has proved to have. */
async function aCode(store: OwnStore): Promise<string> {
  const { code } = await store.call('recovery.prepare', {});
  await store.call('recovery.confirm', { lastGroup: code.split('-').at(-1)! });
  return code;
}

const lastVerbs = async ({ services }: OwnStore, like: string): Promise<string[]> => {
  const rows = await services.session
    .requireStore()
    .db.selectFrom('audit_entries')
    .select(['verb', 'outcome', 'note'])
    .where('verb', 'like', like)
    .orderBy('number')
    .execute();
  return rows.map(({ verb, outcome, note }) => [verb, outcome, note].join(' ').trim());
};

/** The code with one symbol that its check finds to be wrong. */
const slip = (code: string): string => (code.startsWith('7') ? '8' : '7') + code.slice(1);

it(
  'is made by whoever types its last group, and is never written in clear',
  { timeout },
  async () => {
    await using store = await openOwnStore();
    expect(await store.call('recovery.status', {})).toEqual({
      hasCode: false,
      madeAt: null,
      testedAt: null,
      reminder: 'no-code',
    });
    await expect(store.call('recovery.print', {})).rejects.toMatchObject({ code: 'not-found' });
    const { code } = await store.call('recovery.prepare', {});
    expect(code).toMatch(/^([0-9A-Z]{3}-){10}[0-9A-Z]{3}$/);
    expect(await store.call('recovery.print', {})).toEqual({ isPrinted: true });
    await expect(store.call('recovery.confirm', { lastGroup: 'UUU' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await store.call('recovery.status', {})).toMatchObject({ hasCode: false });
    const lastGroup = ` ${code.slice(-3).toLowerCase().replaceAll('0', 'o')} `;
    await expect(store.call('recovery.confirm', { lastGroup })).resolves.toMatchObject({
      hasCode: true,
      madeAt: '2026-11-09T09:00:00.000Z',
      reminder: null,
    });
    // Proved once, it is shown no more.
    await expect(store.call('recovery.print', {})).rejects.toMatchObject({ code: 'not-found' });
    const keyFile = readFileSync(keyFilePath(store.path), 'utf8');
    expect(keyFile).not.toContain(code.slice(0, 11));
    expect(keyFile).not.toContain(code.replaceAll('-', '').slice(0, 11));
  },
);

it(
  'is tested without changing anything, and reminds each month and each quarter',
  { timeout },
  async () => {
    await using store = await openOwnStore();
    const code = await aCode(store);
    store.setNow('2026-12-10T09:00:00.000Z');
    expect((await store.call('recovery.status', {})).reminder).toBe('never-tested');
    expect((await store.call('recovery.putOff', {})).reminder).toBeNull();
    store.setNow('2027-01-11T09:00:00.000Z');
    expect((await store.call('recovery.status', {})).reminder).toBe('never-tested');

    const before = readFileSync(keyFilePath(store.path), 'utf8');
    await expect(
      tellRefused('F9', store.call('recovery.test', { code: slip(code) })),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const { code: other } = await store.call('recovery.prepare', {});
    await expect(store.call('recovery.test', { code: other })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    await expect(store.call('recovery.test', { code: typed })).resolves.toMatchObject({
      testedAt: '2027-01-11T09:00:00.000Z',
      reminder: null,
    });
    expect(readFileSync(keyFilePath(store.path), 'utf8')).toBe(before);
    expect(await lastVerbs(store, 'recovery.tested')).toEqual([
      'recovery.tested failed',
      'recovery.tested done',
    ]);
    store.setNow('2027-04-12T09:00:00.000Z');
    expect((await store.call('recovery.status', {})).reminder).toBe('test-again');
    // A new code has not been tested, and the sheet of the one before opens nothing.
    await aCode(store);
    expect(await store.call('recovery.status', {})).toMatchObject({ testedAt: null });
    await expect(store.call('recovery.test', { code })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  },
);

it('lets a coordinator in who forgot their passphrase, once', { timeout }, async () => {
  await using store = await openOwnStore();
  const joanne = (await store.call('store.status', {})).viewer!.userId;
  await store.call('recovery.putOff', {});
  const code = await aCode(store);
  await expect(
    store.call('recovery.use', { code, user: { userId: joanne }, passphrase: theirs }),
  ).rejects.toMatchObject({ code: 'conflict' });
  await store.call('store.lock', {});
  const status = await store.call('recovery.use', {
    code: code.replaceAll('-', '').toLowerCase(),
    user: { userId: joanne },
    passphrase: theirs,
  });
  expect(status).toMatchObject({ state: 'open', notice: 'recovered', viewer: { userId: joanne } });
  expect(store.services.session.requireStore().sealer).not.toBeNull();
  expect(await lastVerbs(store, 'recovery.%')).toEqual([
    'recovery.put-off done',
    'recovery.made done',
    'recovery.used done',
  ]);
  expect(await store.call('recovery.status', {})).toMatchObject({
    hasCode: false,
    reminder: 'no-code',
  });
  await store.call('store.lock', {});
  await expect(
    store.call('recovery.use', { code, user: { userId: joanne }, passphrase: ownPassphrase }),
  ).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await expect(store.unlockAs(joanne, ownPassphrase)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await store.unlockAs(joanne, theirs);
});

it('lets a new coordinator in where none of them is there any more', { timeout }, async () => {
  await using store = await openOwnStore();
  await store.call('users.add', {
    id: null,
    name: 'Rachel Hargreaves',
    role: 'chair',
    agencyId: null,
    holdsAddressKey: false,
    passphrase: theirs,
  });
  const code = await aCode(store);
  await store.call('store.lock', {});
  await expect(
    store.call('recovery.use', { code, user: { name: 'Rachel Hargreaves' }, passphrase: theirs }),
  ).rejects.toMatchObject({ code: 'conflict' });
  // Refused, the store is closed again and the code still holds.
  expect((await store.call('store.status', {})).state).toBe('locked');
  expect(existsSync(`${store.path}-in-use`)).toBe(false);
  const status = await store.call('recovery.use', {
    code,
    user: { name: 'Nia Price' },
    passphrase: theirs,
  });
  expect(status.viewer).toMatchObject({ name: 'Nia Price', role: 'coordinator' });
  const users = await store.call('users.list', {});
  expect(named(users, 'Nia Price')).toMatchObject({ holdsAddressKey: true, hasSlot: true });
  expect(users).toHaveLength(3);
});

it('counts wrong codes as wrong passphrases', { timeout: 120_000 }, async () => {
  await using store = await openOwnStore();
  const joanne = (await store.call('store.status', {})).viewer!.userId;
  const code = await aCode(store);
  const { code: wrong } = await store.call('recovery.prepare', {});
  await store.call('store.lock', {});
  const use = (typed: string) =>
    store.call('recovery.use', { code: typed, user: { userId: joanne }, passphrase: theirs });
  for (let count = 0; count < 5; count += 1) {
    await expect(use(wrong)).rejects.toThrow(/code does not open/);
  }
  await expect(use(code)).rejects.toThrow(/Wait/);
  store.setNow('2026-11-09T09:01:00.000Z');
  await expect(use(code)).resolves.toMatchObject({ state: 'open' });
});
