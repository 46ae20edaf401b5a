import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyToSecondPlace } from '../../../src/main/backup/second-place.ts';
import { isSealedBy, readKeyFiles } from '../../../src/main/vault/key-file.ts';
import { backUp, backupsOf } from '../../support/backed-up.ts';
import { careFor } from '../../support/cared-for.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import { keepStore, type KeptStore } from '../../support/kept-store.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const verySlow = 180_000;
const kept = keptForTests(2);

const endings = ['-keys', '-keys-2'] as const;
const latestOf = ({ path }: KeptStore): string => backupsOf(path)[0]?.path ?? '';

/** Which of the two key files were written with the keys of the store. */
async function sealedIn(path: string, { key, addressKey }: KeptStore): Promise<boolean[]> {
  const { files } = await readKeyFiles(path);
  return files.map((file) => isSealedBy(file, { epoch: 1, dataKey: key, addressKey }));
}
const both = [true, true];

describe('the key files of a backup', () => {
  it.each([
    ['the first is garbage', ['-keys']],
    ['the second is garbage', ['-keys-2']],
    ['both are garbage: those that opened it are in memory', ['-keys', '-keys-2']],
  ])(
    'are whole whatever became of those beside the open store: %s',
    async (_what, spoilt) => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      for (const ending of spoilt) writeFileSync(store.path + ending, 'garbage');
      await care.call('backups.make', {});
      expect(await sealedIn(latestOf(store), store)).toEqual(both);
      await care.lock();
    },
    verySlow,
  );

  it(
    'are whole also at quitting, when the keys are gone from memory',
    async () => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      writeFileSync(`${store.path}-keys`, 'garbage');
      await care.work();
      await care.quit();
      expect(await sealedIn(latestOf(store), store)).toEqual(both);
    },
    verySlow,
  );

  it(
    'are no other store’s, though that can be read',
    async () => {
      using store = kept.take();
      const others = await keepStore(1);
      using other = others.take();
      using care = await careFor(store);
      await care.unlock();
      for (const ending of endings) {
        writeFileSync(store.path + ending, readFileSync(other.path + ending));
      }
      await care.work();
      await care.quit();
      // None can be made then, and the reason is kept for the next time.
      expect(backupsOf(store.path)).toEqual([]);
      others.dispose();
    },
    verySlow,
  );

  it.each([
    ['one is gone', (path: string) => rmSync(`${path}-keys-2`)],
    ['both are gone', (path: string) => endings.forEach((ending) => rmSync(path + ending))],
    ['one is garbage', (path: string) => writeFileSync(`${path}-keys`, 'garbage')],
  ])(
    'are tried with it, and another backup is made: %s',
    async (_what, damage) => {
      using store = kept.take();
      using care = await careFor(store);
      await care.unlock();
      await care.call('backups.make', {});
      damage(latestOf(store));
      care.setNow('2026-11-30T20:38:01.000Z');
      await expect(care.call('backups.drill', {})).rejects.toMatchObject({
        code: 'backup-damaged',
        message: expect.stringContaining('a new one was made'),
      });
      expect(await sealedIn(latestOf(store), store)).toEqual(both);
      await care.lock();
    },
    verySlow,
  );

  it(
    'are written anew, both, from the one that is whole when a backup is restored without its store',
    async () => {
      using store = kept.take();
      const { path } = await backUp(store);
      using care = await careFor(store);
      for (const ending of ['', ...endings]) rmSync(store.path + ending);
      const [choice] = await care.call('backups.restoreChoices', {});
      const id = choice?.id ?? '';
      const { userId, passphrase } = store;
      await care.call('backups.checkRestore', { id, first: { userId, passphrase } });
      writeFileSync(`${path}-keys`, 'garbage');
      await care.call('backups.restore', { id, second: null, word: 'RESTORE' });
      expect(await sealedIn(store.path, store)).toEqual(both);
      await care.unlock();
      await care.lock();
    },
    verySlow,
  );

  it('must open it in the second place too, or there is none', async () => {
    using store = kept.take();
    using place = temporaryFolder();
    const backup = await backUp(store);
    const to = { storePath: store.path, key: { epoch: 1, dataKey: store.key } };
    await copyToSecondPlace(backup, place.path, to);
    expect(
      await sealedIn(join(place.path, 'Kept backups', `${backup.name}.casetable`), store),
    ).toEqual(both);
    using empty = temporaryFolder();
    writeFileSync(`${backup.path}-keys-2`, 'garbage');
    await expect(copyToSecondPlace(backup, empty.path, to)).rejects.toMatchObject({
      code: 'backup-damaged',
    });
  });
});
