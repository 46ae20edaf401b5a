import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LockedPage } from '../../../src/main/vault/locking.ts';
import { aPlan } from '../../support/builders.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const passphrase = 'five plain words for tests';
const focused = { label: '0badc0de', index: 1, from: 2, to: 5 };

let folder: ReturnType<typeof temporaryFolder>;
let storePath: string;
let nowMs: number;

beforeEach(() => {
  folder = temporaryFolder();
  storePath = join(folder.path, 'stores', 'north.casetable');
  nowMs = Date.parse('2026-11-09T12:48:00Z');
});
afterEach(() => folder[Symbol.dispose]());

type Started = Partial<Parameters<typeof createAppCore>[0]>;

/** All of main with an open store. A page answers at once, unless the test says otherwise. */
async function start(options: Started = {}): Promise<AppCore> {
  const core: AppCore = createAppCore({
    folder: join(folder.path, 'user-data'),
    now: () => new Date(nowMs).toISOString(),
    pageMs: 2000,
    onEvent: (name) => {
      if (name === 'window.locking') core.services.storeLock.answer({ isAllKept: true, focused });
    },
    ...options,
  });
  await core.services.session.create({
    path: storePath,
    userName: 'Joanne Lowe',
    passphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });
  return core;
}

const unlock = ({ services: { session } }: AppCore) =>
  session.unlock(session.status().users[0] ?? null, passphrase);

/** Writes row after row in one change, and stops after so many for whatever the test does then. */
function changeInSteps({ services: { session } }: AppCore, stopAfter: number) {
  const store = session.requireStore();
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const done = store.change('sample.filled', null, async (tx, at) => {
    for (let row = 0; row < 10; row += 1) {
      if (row === stopAfter) {
        reached.resolve();
        await gate.promise;
      }
      const place = { user_id: store.viewer.userId, place: `row-${row}` };
      await tx
        .insertInto('drafts')
        .values({ ...place, content: '', updated_at: at })
        .execute();
    }
  });
  // Some tests look at its end only much later.
  done.catch(() => undefined);
  return { done, reached: reached.promise, goOn: gate.resolve };
}

const rowsOf = async ({ services: { session } }: AppCore): Promise<number> =>
  (await session.requireStore().db.selectFrom('drafts').select('place').execute()).length;

describe('locking', () => {
  it('leaves no key in memory, no journal and nobody who has the store open', async () => {
    const core = await start();
    const { session, storeLock } = core.services;
    const { epochs, pair } = session.requireKeys();
    const { sealer, ownSealer, auditKey } = session.requireStore();
    const keys = [
      pair.privateKey,
      auditKey.key,
      ...epochs.flatMap(({ dataKey, addressKey }) => [dataKey, addressKey ?? Buffer.alloc(0)]),
    ];
    expect(keys).toHaveLength(4);
    expect(keys.every((key) => key.some((byte) => byte !== 0))).toBe(true);
    const sealed = sealer?.seal('case 1', '4 Mill Lane') ?? '';
    const own = ownSealer.seal('draft', 'typed');
    expect(existsSync(`${storePath}-in-use`)).toBe(true);

    await storeLock.lock({ reason: 'person' });

    expect(keys.flatMap((key) => [...key]).filter((byte) => byte !== 0)).toEqual([]);
    expect(() => sealer?.open('case 1', sealed)).toThrow(/is locked/);
    expect(() => ownSealer.open('draft', own)).toThrow(/is locked/);
    expect(existsSync(`${storePath}-journal`)).toBe(false);
    expect(existsSync(`${storePath}-in-use`)).toBe(false);
    expect(() => session.requireKeys()).toThrow(expect.objectContaining({ code: 'locked' }));
  });

  it('says on the unlock screen when and why, and that nothing typed was lost', async () => {
    const core = await start();
    await core.services.storeLock.lock({ reason: 'idle', idleMinutes: 10 });
    const { locked } = core.services.session.status();
    expect(locked).toEqual({
      at: '2026-11-09T12:48:00.000Z',
      reason: 'idle',
      idleMinutes: 10,
      isAllKept: true,
      asksWho: false,
    });
    expect(core.events).toContainEqual({ name: 'store.locked', payload: { reason: 'idle' } });
    await unlock(core);
    expect(core.services.session.status().locked).toBeNull();
    await core.services.session.lock();
  });

  it('is the last entry of whoever was at it, with its reason', async () => {
    const core = await start();
    await core.services.storeLock.lock({ reason: 'idle', idleMinutes: 10 });
    await unlock(core);
    const { whole, viewer } = core.services.session.requireStore();
    const entries = await whole
      .selectFrom('audit_entries')
      .select(['verb', 'user_id', 'note'])
      .orderBy('number', 'desc')
      .limit(2)
      .execute();
    expect(entries).toEqual([
      { verb: 'store.unlocked', user_id: viewer.userId, note: '' },
      { verb: 'store.locked', user_id: viewer.userId, note: 'nobody had used it' },
    ]);
    await core.services.session.lock();
  });

  it('tells nobody of the page who did not ask for it to be kept', async () => {
    const core = await start({ onEvent: () => {}, pageMs: 0 });
    await core.services.storeLock.lock({ reason: 'person', asksWho: true });
    expect(core.services.session.status().locked).toMatchObject({
      isAllKept: false,
      asksWho: true,
    });
  });

  it('brings the same user back to where they were', async () => {
    const page: LockedPage = { address: () => '#/meetings/7', renew: () => Promise.resolve() };
    const core = await start({ page });
    await core.services.storeLock.lock({ reason: 'person' });
    await expect(core.dispatch('lock.comeBack', {})).resolves.toMatchObject({
      error: { code: 'locked' },
    });
    await unlock(core);
    await expect(core.dispatch('lock.comeBack', {})).resolves.toEqual({
      ok: true,
      value: { address: '#/meetings/7', focused },
    });
    await core.services.session.lock();
  });

  it('locks what was being unlocked when the computer went to sleep', async () => {
    const core = await start();
    await core.services.session.lock();
    const unlocked = unlock(core);
    await core.services.storeLock.lock({ reason: 'suspended', isUrgent: true });
    await expect(unlocked).resolves.toMatchObject({ state: 'open' });
    expect(core.services.session.status().state).toBe('locked');
  });
});

describe('a change that is running when it locks', () => {
  it('may end', async () => {
    const core = await start();
    const change = changeInSteps(core, 5);
    await change.reached;
    const locked = core.services.storeLock.lock({ reason: 'person' });
    await nextTurn();
    change.goOn();
    await Promise.all([change.done, locked]);
    await unlock(core);
    expect(await rowsOf(core)).toBe(10);
    await core.services.session.lock();
  });

  it('is seen by nobody while it ends', async () => {
    const core = await start({ changeMs: 600_000 });
    const change = changeInSteps(core, 5);
    await change.reached;
    const locked = core.services.storeLock.lock({ reason: 'person' });
    await vi.waitFor(() => expect(core.events.at(-1)?.name).toBe('store.locked'));
    expect(existsSync(`${storePath}-in-use`)).toBe(true);
    change.goOn();
    await locked;
  });

  it('is rolled back when the computer goes to sleep in the middle of a patient lock', async () => {
    const core = await start({ changeMs: 600_000 });
    const change = changeInSteps(core, 5);
    await change.reached;
    const locked = core.services.storeLock.lock({ reason: 'person' });
    await vi.waitFor(() => expect(core.services.session.openStore()).toBeNull());

    await core.services.storeLock.lock({ reason: 'suspended', isUrgent: true });

    await locked;
    change.goOn();
    await expect(change.done).rejects.toThrow(/not open|destroyed/);
    await unlock(core);
    expect(await rowsOf(core)).toBe(0);
    await core.services.session.lock();
  });

  it.each([0, 1, 5, 9])('is rolled back at suspend, after %i of its rows', async (rows) => {
    const core = await start();
    const change = changeInSteps(core, rows);
    await change.reached;

    await core.services.storeLock.lock({ reason: 'suspended', isUrgent: true });

    expect(core.services.session.status().state).toBe('locked');
    expect(existsSync(`${storePath}-journal`)).toBe(false);
    change.goOn();
    await expect(change.done).rejects.toThrow(/not open|destroyed/);
    await unlock(core);
    expect(await rowsOf(core)).toBe(0);
    const audited = await core.services.session
      .requireStore()
      .db.selectFrom('audit_entries')
      .select('number')
      .where('verb', '=', 'sample.filled')
      .execute();
    expect(audited).toEqual([]);
    await core.services.session.lock();
  });

  it('ends as locked, with every call that waits for it', async () => {
    const core = await start();
    const change = changeInSteps(core, 5);
    await change.reached;
    const calls = [
      core.dispatch('meetings.create', aPlan()),
      core.dispatch('meetings.list', {}),
      core.dispatch('drafts.save', { place: 'meeting/new', content: 'typed' }),
    ];
    await core.services.storeLock.lock({ reason: 'suspended', isUrgent: true });
    change.goOn();
    const answers = await Promise.all(calls);
    const codes = answers.map((answer) => (answer.ok ? 'done' : answer.error.code));
    expect(codes).toEqual(['locked', 'locked', 'locked']);
    expect(core.reported).toEqual([]);
  });
});

describe('a computer that slept', () => {
  it('finds the store locked before anything else is answered', async () => {
    const core = await start();
    const { idleLock, session } = core.services;
    idleLock.look();
    nowMs += 8 * 60 * 60_000;

    idleLock.look();
    const answer = await core.dispatch('today.get', {});

    expect(answer).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(session.status().locked).toMatchObject({ reason: 'idle', idleMinutes: 10 });
    await core.services.storeLock.lock({ reason: 'person' });
    // Closed first, and only then was the page asked.
    const order = core.events.map(({ name }) => name);
    expect(order.slice(-2)).toEqual(['window.locking', 'store.locked']);
  });

  it('and was used in time is not locked', async () => {
    const core = await start();
    const { idleLock, session } = core.services;
    idleLock.look();
    for (let minutes = 0; minutes < 60; minutes += 9) {
      nowMs += 9 * 60_000;
      idleLock.used();
      idleLock.look();
    }
    expect(session.status().state).toBe('open');
    await session.lock();
  });
});

describe('a disk that fails while it locks', () => {
  it('keeps no key in memory, and locks all the same', async () => {
    const core = await start();
    const { session } = core.services;
    const { epochs } = session.requireKeys();
    const store = session.requireStore();
    store.db.destroy = () => Promise.reject(new Error('gone'));
    await session.lock();
    expect(session.status().state).toBe('locked');
    expect(epochs.flatMap(({ dataKey }) => [...dataKey]).every((byte) => byte === 0)).toBe(true);
  });
});
