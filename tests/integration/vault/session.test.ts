import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { getForum, listAgencies } from '../../../src/main/store/forum-store.ts';
import { createRecentStore } from '../../../src/main/vault/recent-store.ts';
import { createSession, type Session } from '../../../src/main/vault/session.ts';
import { tellRefused } from '../../support/tell-fault.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const passphrase = 'a passphrase for tests';
let folder: ReturnType<typeof temporaryFolder>;
let nowMs: number;

const start = (): Session =>
  createSession({
    now: () => new Date(nowMs).toISOString(),
    steadyMs: () => nowMs,
    accountName: 'j.lowe',
    appVersion: '0.1.0',
    samplePath: join(folder.path, 'sample.casetable'),
    recent: createRecentStore(join(folder.path, 'settings', 'recent.json')),
    attemptsFile: join(folder.path, 'settings', 'attempts.json'),
  });

/** The first user of the store, with a passphrase. */
const unlockAs = (session: Session, secret: string) =>
  session.unlock(session.status().users[0] ?? null, secret);

const create = (session: Session, name = 'north.casetable') =>
  session.create({
    path: join(folder.path, 'stores', name),
    userName: 'Joanne Lowe',
    passphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });

beforeEach(() => {
  folder = temporaryFolder();
  nowMs = Date.parse('2026-11-09T09:00:00Z');
});
afterEach(() => folder[Symbol.dispose]());

it('begins with no store, and refuses every use of one', () => {
  const session = start();
  expect(session.status().state).toBe('none');
  expect(() => session.requireStore()).toThrow(expect.objectContaining({ code: 'locked' }));
});

it('creates a store with a forum and agencies, and finds it again after a new start', async () => {
  const session = start();
  await expect(create(session)).resolves.toMatchObject({
    state: 'open',
    name: 'north',
    isSample: false,
  });
  await expect(getForum(session.requireStore().db)).resolves.toMatchObject({
    name: 'Northmere MARAC',
  });
  expect((await listAgencies(session.requireStore().db)).length).toBeGreaterThan(10);
  nowMs += 60_000;
  await expect(session.lock()).resolves.toMatchObject({
    state: 'locked',
    locked: { at: '2026-11-09T09:01:00.000Z', reason: 'person' },
  });
  expect(() => session.requireStore()).toThrow(expect.objectContaining({ code: 'locked' }));

  const again = start();
  expect(again.status()).toMatchObject({ state: 'locked', name: 'north' });
  await expect(unlockAs(again, 'not the passphrase')).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  expect(again.status().state).toBe('locked');
  await expect(unlockAs(again, passphrase)).resolves.toMatchObject({
    state: 'open',
    lastOpenedAt: '2026-11-09T09:00:00.000Z',
  });
  await again.lock();
});

it('makes a guesser wait after five wrong passphrases, and lets the right one in after that', async () => {
  const session = start();
  await create(session);
  await session.lock();
  for (let guess = 0; guess < 5; guess += 1) {
    await expect(unlockAs(session, `guess number ${guess}`)).rejects.toThrow(/does not open/);
  }
  await expect(unlockAs(session, passphrase)).rejects.toThrow(
    'Too many wrong passphrases. Wait 1 second.',
  );
  nowMs += 1000;
  await expect(unlockAs(session, passphrase)).resolves.toMatchObject({ state: 'open' });
  await session.lock();
}, 30_000);

it('lets nobody guess more often by giving the files of a store another name', async () => {
  const session = start();
  await create(session);
  await session.lock();
  for (let guess = 0; guess < 5; guess += 1) {
    await expect(unlockAs(session, `guess number ${guess}`)).rejects.toThrow(/does not open/);
  }
  const [from, to] = ['north', 'south'].map((name) =>
    join(folder.path, 'stores', `${name}.casetable`),
  );
  for (const ending of ['', '-keys', '-keys-2']) renameSync(`${from}${ending}`, `${to}${ending}`);
  await session.choose(`${to}`);
  await expect(unlockAs(session, passphrase)).rejects.toThrow(
    'Too many wrong passphrases. Wait 1 second.',
  );
}, 30_000);

it('never creates over what is there, and leaves no key file behind', async () => {
  const session = start();
  await create(session);
  await session.lock();
  await expect(create(session)).rejects.toMatchObject({ code: 'store-exists' });
  await unlockAs(session, passphrase);
  await session.lock();
});

it('says so when the store has gone, and when a file is no store', async () => {
  const session = start();
  await create(session);
  await session.lock();
  rmSync(join(folder.path, 'stores', 'north.casetable'));
  await expect(unlockAs(session, passphrase)).rejects.toMatchObject({ code: 'store-not-found' });
  const letter = join(folder.path, 'letter.docx');
  writeFileSync(letter, 'text');
  await expect(session.choose(letter)).rejects.toMatchObject({ code: 'not-a-store' });
});

it('forgets a store without touching its files', async () => {
  const session = start();
  await create(session);
  await expect(session.forget()).resolves.toMatchObject({ state: 'none', name: '' });
  expect(start().status().state).toBe('none');
  expect(existsSync(join(folder.path, 'stores', 'north.casetable'))).toBe(true);
});

it('tells a second opener who has the store, and forgets that when it is closed', async () => {
  const session = start();
  await create(session);
  const other = start();
  await expect(unlockAs(other, passphrase)).rejects.toMatchObject({
    code: 'store-in-use',
    message: expect.stringMatching(/open on .+ since 9 Nov 2026, 09:00\./),
  });
  await session.lock();
  await expect(unlockAs(other, passphrase)).resolves.toMatchObject({ state: 'open' });
  await other.lock();
  expect(existsSync(join(folder.path, 'stores', 'north.casetable-in-use'))).toBe(false);
});

it('answers two unlocks at once with one open store', async () => {
  const session = start();
  await create(session);
  await session.lock();
  const both = await Promise.all([unlockAs(session, passphrase), unlockAs(session, passphrase)]);
  expect(both.map(({ state }) => state)).toEqual(['open', 'open']);
  await session.lock();
});

it('never replaces the key file of a store that was moved', async () => {
  const session = start();
  await create(session);
  await session.lock();
  const store = join(folder.path, 'stores', 'north.casetable');
  renameSync(store, join(folder.path, 'moved.casetable'));
  const keys = readFileSync(`${store}-keys`);
  await expect(create(session)).rejects.toMatchObject({ code: 'store-exists' });
  expect(readFileSync(`${store}-keys`)).toEqual(keys);
});

it('refuses to work in a folder that is kept in step with other computers', async () => {
  const session = start();
  const synced = join(folder.path, 'OneDrive - Northmere', 'x.casetable');
  const wanted = {
    path: synced,
    userName: 'Joanne Lowe',
    passphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  } as const;
  await expect(tellRefused('F30', session.create(wanted))).rejects.toMatchObject({
    code: 'unsuitable-place',
  });
  expect(existsSync(synced)).toBe(false);
});

it('chooses nobody from the start who was here last and is no user any more', async () => {
  const session = start();
  await create(session);
  const [joanne] = session.status().users;
  await session.lock();
  expect(start().status().lastUserId).toBe(joanne?.userId);
  const recent = createRecentStore(join(folder.path, 'settings', 'recent.json'));
  await recent.write(
    join(folder.path, 'stores', 'north.casetable'),
    '1f0b1c8e-6a5d-4d0e-9b57-0a2f4a3c7e11',
  );
  expect(start().status().lastUserId).toBeNull();
});
