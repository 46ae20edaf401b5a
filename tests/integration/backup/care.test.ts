import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFolderOf } from '../../../src/main/backup/backup-files.ts';
import { backUp, backupsOf } from '../../support/backed-up.ts';
import { addChair, careFor, secondId, secondPassphrase } from '../../support/cared-for.ts';
import { append, flipByte, leavesOf } from '../../support/damage-store.ts';
import { dieInChangeOf } from '../../support/die-in-change-of.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import { keepStore } from '../../support/kept-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { tellRefused } from '../../support/tell-fault.ts';

const verySlow = 180_000;
const kept = keptForTests(60);

const verbsOf = ({ path, key }: { path: string; key: Uint8Array }): unknown[] => {
  using raw = openRaw(path, key);
  return raw.handle
    .prepare(
      "SELECT verb, outcome FROM audit_entries WHERE verb LIKE '%backup%' OR verb LIKE '%restored'",
    )
    .all();
};

describe('when a backup is made', () => {
  it(
    'at quitting when something was done, and told in the audit at the next unlocking',
    async () => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      await care.quit();
      // The store as it was made has no backup yet.
      expect(backupsOf(store.path)).toHaveLength(1);
      await care.unlock();
      await care.quit();
      expect(backupsOf(store.path)).toHaveLength(1);
      await care.unlock();
      await care.work();
      care.setNow('2026-11-30T20:38:01.000Z');
      await care.quit();
      expect(backupsOf(store.path)).toHaveLength(2);
      await care.unlock();
      await care.quit();
      const done = { verb: 'backup.made', outcome: 'done' };
      expect(verbsOf(store)).toEqual([done, done]);
      expect(care.core.reported).toEqual([]);
    },
    verySlow,
  );

  it.each([['when it was only begun'], ['while it is checked']])(
    'not at locking, when every key must be gone at once; nothing of one on its way is left: %s',
    async (when) => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      await care.work();
      const making = care.call('backups.make', {}).catch((error: unknown) => error);
      if (when === 'while it is checked') await care.checking();
      await care.lock();
      expect(await making).toMatchObject({ code: 'locked' });
      expect(readdirSync(backupFolderOf(store.path))).toEqual([]);
      await care.unlock();
      const { backups, age } = await care.call('backups.list', {});
      expect(backups).toEqual([]);
      expect(age.failure).toBeNull();
      await care.lock();
    },
    verySlow,
  );

  it(
    'on the first look of a day, and by the button',
    async () => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      const { makeIfDue } = care.core.services.backups;
      await makeIfDue();
      expect(backupsOf(store.path)).toHaveLength(1);
      await care.work();
      care.setNow('2026-11-29T23:38:00.000Z');
      await makeIfDue();
      expect(backupsOf(store.path)).toHaveLength(1);
      care.setNow('2026-11-30T08:39:00.000Z');
      await makeIfDue();
      expect(backupsOf(store.path)).toHaveLength(2);
      care.setNow('2026-12-01T08:00:00.000Z');
      const { backups, age } = await care.call('backups.make', {});
      expect(backups).toHaveLength(3);
      expect(age).toMatchObject({ state: 'fine', days: 0, failure: null });
      care.setNow('2026-12-05T08:00:00.000Z');
      expect(await care.call('backups.health', {})).toMatchObject({
        backupAge: { state: 'late', days: 4 },
      });
      await care.lock();
    },
    verySlow,
  );
});

describe('a failed backup', () => {
  it(
    'keeps those before it, is audited and remembered',
    async () => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      await care.call('backups.make', {});
      const folder = backupFolderOf(store.path);
      // Where the folder should be there is a file: nothing can be written into it.
      renameSync(folder, `${folder} away`);
      writeFileSync(folder, '');
      care.setNow('2026-11-29T21:00:00.000Z');
      await expect(care.call('backups.make', {})).rejects.toMatchObject({ code: 'internal' });
      rmSync(folder);
      renameSync(`${folder} away`, folder);
      const { backups, age } = await care.call('backups.list', {});
      expect(backups).toHaveLength(1);
      expect(age.failure).not.toBeNull();
      await care.lock();
      expect(verbsOf(store)).toContainEqual({ verb: 'backup.failed', outcome: 'failed' });
    },
    verySlow,
  );
});

it(
  'is made at once after a change of keys, and one from before restores with its own keys',
  async () => {
    using store = kept.take();
    using care = await careFor(store);
    await care.unlock();
    await care.call('backups.make', {});
    care.setNow('2026-11-30T20:00:00.000Z');
    await care.call('keys.rotate', {});
    await care.core.services.health.settled();
    expect(await care.call('backups.health', {})).toMatchObject({
      state: 'sound',
      isOlder: false,
      wasUnclean: false,
    });
    const epochs = () => backupsOf(store.path).map(({ manifest }) => manifest.epoch);
    await expect.poll(epochs, { timeout: 30_000 }).toEqual([2, 1]);
    await care.core.services.backups.settled();
    await care.call('backups.drill', {});
    const choices = await care.call('backups.restoreChoices', {});
    expect(choices.map(({ keysFrom }) => keysFrom)).toEqual(['store', 'backup']);
    const { userId, passphrase } = store;
    const id = choices[1]?.id ?? '';
    await care.call('backups.checkRestore', { id, first: { userId, passphrase } });
    await care.call('backups.restore', { id, second: null, word: 'RESTORE' });
    await care.unlock();
    expect((await care.call('store.status', {})).state).toBe('open');
    await care.lock();
  },
  verySlow,
);

describe('a try of the latest backup', () => {
  it(
    'opens it beside itself and leaves nothing; a damaged one is told, and another made',
    async () => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      await care.call('backups.make', {});
      const before = readdirSync(backupFolderOf(store.path));
      expect(await care.call('backups.drill', {})).toEqual({ name: 'backup-20261129T203801Z' });
      expect(readdirSync(backupFolderOf(store.path))).toEqual(before);
      expect((await care.call('backups.list', {})).lastDrillAt).toBe('2026-11-29T20:38:01.000Z');
      flipByte(backupsOf(store.path)[0]?.path ?? '', 7, 100);
      care.setNow('2026-11-30T20:38:01.000Z');
      await expect(care.call('backups.drill', {})).rejects.toMatchObject({
        code: 'backup-damaged',
        message: expect.stringContaining('a new one was made'),
      });
      const { backups } = await care.call('backups.list', {});
      expect(backups.map(({ isDamaged }) => isDamaged)).toEqual([false, true]);
      await care.lock();
    },
    verySlow,
  );
});

it(
  'reminds those who look after backups of the quarterly try, until it is done',
  async () => {
    using store = kept.take();
    using care = await careFor(store);
    await care.unlock();
    const isDue = async (): Promise<boolean> => (await care.call('backups.health', {})).isDrillDue;
    expect(await isDue()).toBe(false);
    care.setNow('2027-03-05T09:00:00.000Z');
    expect(await isDue()).toBe(true);
    await care.call('backups.make', {});
    await care.call('backups.drill', {});
    expect(await isDue()).toBe(false);
    await care.lock();
  },
  verySlow,
);

describe('a restore', () => {
  it(
    'says what is newer, takes two people, keeps the store aside and is audited',
    async () => {
      using store = kept.take();
      await addChair(store);
      using care = await careFor(store);
      await care.unlock();
      await care.call('backups.make', {});
      care.setNow('2026-12-01T10:00:00.000Z');
      const open = care.core.services.session.requireStore();
      await open.change('action.saved', null, (tx, at) =>
        tx.updateTable('actions').set({ status_note: 'newer', updated_at: at }).execute(),
      );
      const [choice] = await care.call('backups.restoreChoices', {});
      expect(choice).toMatchObject({ place: 'beside', keysFrom: 'store' });
      const id = choice?.id ?? '';
      const check = await care.call('backups.checkRestore', { id, first: null });
      expect(check).toMatchObject({
        holds: { cases: 60, actions: 360 },
        loses: { cases: 0, actions: 360, lastAt: '2026-12-01T10:00:00.000Z' },
        seconds: [{ userId: secondId, role: 'chair' }],
      });
      const alone = { id, second: null, word: 'RESTORE' };
      await expect(care.call('backups.restore', alone)).rejects.toMatchObject({
        code: 'not-allowed',
      });
      const wrong = { userId: secondId, passphrase: store.passphrase };
      await expect(
        care.call('backups.restore', { id, second: wrong, word: '' }),
      ).rejects.toMatchObject({ code: 'wrong-passphrase' });
      care.setNow('2026-12-01T10:05:00.000Z');
      const second = { userId: secondId, passphrase: secondPassphrase };
      const { keptAs } = await care.call('backups.restore', { id, second, word: '' });
      expect(keptAs).toBe('Kept before restore 20261201T100500Z.casetable');
      expect((await care.call('store.status', {})).state).toBe('locked');

      await care.unlock();
      const { db } = care.core.services.session.requireStore();
      const notes = db.selectFrom('actions').select('status_note').distinct();
      expect(await notes.execute()).toEqual([{ status_note: '' }]);
      expect(await care.call('backups.health', {})).toMatchObject({
        state: 'sound',
        isOlder: false,
      });
      await care.lock();
      expect(verbsOf(store)).toContainEqual({ verb: 'store.restored', outcome: 'done' });
      using aside = openRaw(join(dirname(store.path), keptAs ?? ''), store.key);
      const newer = aside.handle.prepare('SELECT DISTINCT status_note FROM actions').pluck().all();
      expect(newer).toEqual(['newer']);
    },
    verySlow,
  );

  it(
    'brings back a store that is gone with its key files, by the passphrase and a typed word',
    async () => {
      using store = kept.take();
      const backup = await backUp(store);
      using care = await careFor(store);
      for (const ending of ['', '-keys', '-keys-2']) rmSync(store.path + ending);
      const [choice] = await care.call('backups.restoreChoices', {});
      expect(choice).toMatchObject({ name: backup.name, keysFrom: 'backup' });
      const id = choice?.id ?? '';
      const { userId, passphrase } = store;
      await expect(
        care.call('backups.checkRestore', { id, first: { userId, passphrase: 'wrong' } }),
      ).rejects.toMatchObject({ code: 'wrong-passphrase' });
      const first = { userId, passphrase };
      expect(await care.call('backups.checkRestore', { id, first })).toMatchObject({
        loses: null,
        seconds: [],
      });
      await expect(
        care.call('backups.restore', { id, second: null, word: 'restore' }),
      ).rejects.toMatchObject({ code: 'invalid-input' });
      const restored = care.call('backups.restore', { id, second: null, word: 'RESTORE' });
      expect(await restored).toEqual({ keptAs: null });
      await care.unlock();
      expect((await care.call('store.status', {})).state).toBe('open');
      await care.lock();
    },
    verySlow,
  );

  it(
    'refuses a damaged backup, one of another store and one of a newer version',
    async () => {
      using store = kept.take();
      const latest = await backUp(store, { at: '2026-11-29T20:38:01.000Z' });
      const earlier = await backUp(store, { at: '2026-11-28T20:38:01.000Z' });
      flipByte(latest.path, 9, 50);
      const others = await keepStore(1);
      using other = others.take();
      const foreign = await backUp(other);
      using care = await careFor(store, { file: foreign.path });
      await care.unlock();
      const before = readFileSync(store.path);
      const [damaged, whole] = await care.call('backups.restoreChoices', {});
      const checkOf = (id = ''): Promise<unknown> =>
        care.call('backups.checkRestore', { id, first: null });
      await expect(tellRefused('F42', checkOf(damaged?.id))).rejects.toMatchObject({
        code: 'backup-damaged',
      });
      expect(whole?.name).toBe(earlier.name);
      await checkOf(whole?.id);

      const chosen = await care.call('backups.chooseFile', {});
      await expect(tellRefused('F43', checkOf(chosen?.id))).rejects.toMatchObject({
        code: 'other-backup',
      });

      const manifest = earlier.path.replace('.casetable', '.json');
      const told = { ...earlier.manifest, storeVersion: 999 };
      writeFileSync(manifest, JSON.stringify(told));
      await expect(checkOf(whole?.id)).rejects.toMatchObject({ code: 'store-from-future' });
      expect(readFileSync(store.path).equals(before)).toBe(true);
      await care.lock();
      others.dispose();
    },
    verySlow,
  );
});

describe('what a person is told after unlocking', () => {
  it(
    'of a damaged page: how many, nothing more is written, and what can be read is saved',
    async () => {
      using store = kept.take();
      const [, page = 0] = leavesOf(store.path, store.key, 'actions');
      flipByte(store.path, page, 2000);
      using care = await careFor(store);
      await care.unlock();
      expect(await care.call('backups.health', {})).toMatchObject({
        state: 'damaged',
        badPages: 1,
      });
      await expect(tellRefused('F14', care.work())).rejects.toMatchObject({
        code: 'store-damaged',
      });
      const before = readFileSync(store.path);
      const { name, tables } = await care.call('backups.salvage', { first: null });
      const lost = tables.filter((table) => table.lost !== 0);
      expect(lost).toMatchObject([{ table: 'actions' }]);
      await care.lock();
      expect(readFileSync(store.path).equals(before)).toBe(true);
      expect(backupsOf(store.path)).toEqual([]);
      using saved = openRaw(join(dirname(store.path), name), store.key);
      expect(saved.handle.prepare('SELECT count(*) FROM cases').pluck().get()).toBe(60);
      const last = saved.handle.prepare(
        'SELECT verb, user_id FROM audit_entries ORDER BY number DESC LIMIT 1',
      );
      expect(last.get()).toEqual({ verb: 'store.salvaged', user_id: store.userId });
    },
    verySlow,
  );

  it(
    'of garbage behind the end, of an unclean end and of an older store',
    async () => {
      using store = kept.take();
      using care = await careFor(store);
      const old = readFileSync(store.path);
      await care.unlock();
      await care.work();
      await care.lock();
      writeFileSync(store.path, old);
      append(store.path, Buffer.alloc(5000, 1));
      await care.unlock();
      expect(await care.call('backups.health', {})).toMatchObject({
        state: 'sound',
        hasWrongLength: true,
        isOlder: true,
        wasUnclean: false,
      });
      await care.lock();
      dieInChangeOf(store.path, store.key);
      rmSync(`${store.path}-journal`);
      await care.unlock();
      expect(await care.call('backups.health', {})).toMatchObject({ wasUnclean: true });
      await care.lock();
    },
    verySlow,
  );
});
