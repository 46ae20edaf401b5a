import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { putInPlace } from '../../../src/main/backup/restore-files.ts';
import { backUp } from '../../support/backed-up.ts';
import {
  addChair,
  careFor,
  secondId,
  secondPassphrase,
  type CaredFor,
} from '../../support/cared-for.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { openRaw } from '../../support/raw-store.ts';

const nothingToDo = (): Promise<void> => Promise.resolve();

const verySlow = 180_000;
const kept = keptForTests(2);

type Entry = { readonly verb: string; readonly user_id: string | null; readonly note: string };

const restoresIn = ({ path, key }: KeptStore): Entry[] => {
  using raw = openRaw(path, key);
  return raw.handle
    .prepare("SELECT verb, user_id, note FROM audit_entries WHERE verb = 'store.restored'")
    .all() as Entry[];
};

const firstChoice = async (care: CaredFor): Promise<string> =>
  (await care.call('backups.restoreChoices', {})).at(-1)?.id ?? '';

describe('a restore that was decided', () => {
  it(
    'and cut off is in the audit once it is completed, with who began and who confirmed it',
    async () => {
      using store = kept.take();
      const backup = await backUp(store, { at: '2026-11-27T20:38:01.000Z' });
      using care = await careFor(store);
      await care.unlock();
      await care.work();
      await care.lock();
      const { name, manifest } = backup;
      const restored = {
        at: '2026-11-29T21:00:00.000Z',
        name,
        createdAt: manifest.createdAt,
        by: store.userId,
        confirmedBy: secondId,
      };
      await putInPlace(backup, store.path, { restored, keyFile: null, prepare: nothingToDo });
      // As it stands when the end comes before the last step: the plan is there, the store not yet.
      renameSync(`${store.path}-restored`, `${store.path}-restoring`);
      const plan = readFileSync(`${store.path}-restoring`, 'utf8');
      expect(plan).not.toContain('j.lowe');
      renameSync(store.path, `${store.path}.restored`);

      care.setNow('2026-11-30T09:00:00.000Z');
      await care.unlock();
      await vi.waitFor(() => expect(existsSync(`${store.path}-restored`)).toBe(false));
      // It is meant to be older.
      expect((await care.call('backups.health', {})).isOlder).toBe(false);
      await care.lock();
      await care.unlock();
      await care.lock();
      expect(restoresIn(store)).toEqual([
        {
          verb: 'store.restored',
          user_id: store.userId,
          note: `2 days back; by ${store.userId}; confirmed by ${secondId}; at ${restored.at}`,
        },
      ]);
    },
    verySlow,
  );

  it(
    'and carried out is entered at once, and once',
    async () => {
      using store = kept.take();
      await backUp(store, { at: '2026-11-27T20:38:01.000Z' });
      using care = await careFor(store);
      await care.unlock();
      const id = await firstChoice(care);
      await care.call('backups.checkRestore', { id, first: null });
      await care.call('backups.restore', { id, second: null, word: 'RESTORE' });
      expect(existsSync(`${store.path}-restored`)).toBe(false);
      await care.unlock();
      await care.lock();
      const note = `2 days back; by ${store.userId}; typed RESTORE`;
      expect(restoresIn(store)).toMatchObject([{ user_id: store.userId, note }]);
    },
    verySlow,
  );
});

describe('who confirms a restore', () => {
  it(
    'is whoever may today, also of a backup from before they were there and before a change of keys',
    async () => {
      using store = kept.take();
      await backUp(store, { at: '2026-11-27T20:38:01.000Z' });
      await addChair(store);
      using care = await careFor(store);
      await care.unlock();
      await care.call('keys.rotate', {});
      await care.core.services.backups.settled();
      const id = await firstChoice(care);
      const { userId, passphrase } = store;
      const check = await care.call('backups.checkRestore', { id, first: { userId, passphrase } });
      expect(check).toMatchObject({
        keysFrom: 'backup',
        seconds: [{ userId: secondId, role: 'chair' }],
      });
      await expect(
        care.call('backups.restore', { id, second: null, word: 'RESTORE' }),
      ).rejects.toMatchObject({ code: 'not-allowed' });
      const second = { userId: secondId, passphrase: secondPassphrase };
      await care.call('backups.restore', { id, second, word: '' });
      await care.unlock();
      await care.lock();
      const [entry] = restoresIn(store);
      expect(entry?.note).toContain(`confirmed by ${secondId}`);
    },
    verySlow,
  );
});

describe('what a restore would lose', () => {
  it(
    'is said of a locked store too, and null when that cannot be read',
    async () => {
      using store = kept.take();
      await backUp(store, { at: '2026-11-27T20:38:01.000Z' });
      using care = await careFor(store);
      await care.unlock();
      const open = care.core.services.session.requireStore();
      await open.change('action.saved', null, (tx, at) =>
        tx.updateTable('actions').set({ status_note: 'newer', updated_at: at }).execute(),
      );
      await care.lock();
      const before = readFileSync(store.path);
      const id = await firstChoice(care);
      const { userId, passphrase } = store;
      const checkOf = () =>
        care.call('backups.checkRestore', { id, first: { userId, passphrase } });
      expect((await checkOf()).loses).toMatchObject({ cases: 0, actions: 12 });
      expect(readFileSync(store.path).equals(before)).toBe(true);
      rmSync(store.path);
      expect((await checkOf()).loses).toBeNull();
      expect(existsSync(store.path)).toBe(false);
    },
    verySlow,
  );
});
