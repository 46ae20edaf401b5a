import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secondPlaceError } from '../../../src/main/backup/second-place.ts';
import { backupsOf } from '../../support/backed-up.ts';
import { careFor, type CaredFor } from '../../support/cared-for.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const verySlow = 180_000;
const kept = keptForTests(10);

/** A store that is open, with a backup in both places. */
async function withBackupIn(secondPlace: string, store: KeptStore): Promise<CaredFor> {
  const care = await careFor(store, { secondPlace });
  await care.unlock();
  await care.call('backups.chooseSecondPlace', {});
  await care.call('backups.make', {});
  return care;
}

describe('a second place', () => {
  it(
    'gets each backup, and says when it is unplugged, while the first counts',
    async () => {
      using store = kept.take();
      using place = temporaryFolder();
      const second = join(place.path, 'stick');
      using care = await careFor(store, { secondPlace: second });
      await care.unlock();
      await care.call('backups.chooseSecondPlace', {});
      const without = await care.call('backups.make', {});
      expect(without.backups).toMatchObject([{ isInSecondPlace: false }]);
      expect(without.age.failure?.sentence).toMatch(/second place .* not there/);
      expect(existsSync(second)).toBe(false);

      care.setNow('2026-11-29T21:00:00.000Z');
      mkdirSync(second);
      const made = await care.call('backups.make', {});
      expect(made.backups[0]).toMatchObject({ isInSecondPlace: true });
      expect(made.age.failure).toBeNull();
      expect(readdirSync(join(second, 'Kept backups'))).toHaveLength(4);
      await care.lock();
    },
    verySlow,
  );
});

describe('a second place that takes nothing', () => {
  it(
    'keeps the backups it has, whole, while that beside the store counts',
    async () => {
      using store = kept.take();
      using place = temporaryFolder();
      using care = await withBackupIn(place.path, store);
      const folder = join(place.path, 'Kept backups');
      const before = readdirSync(folder);
      expect(before).toHaveLength(4);
      const inTheWay = join(folder, '.making-backup-20261130T210000Z.casetable');
      mkdirSync(join(inTheWay, 'folder'), { recursive: true });
      care.setNow('2026-11-30T21:00:00.000Z');
      const { backups, age } = await care.call('backups.make', {});
      expect(backups.map(({ isInSecondPlace }) => isInSecondPlace)).toEqual([false, true]);
      expect(age).toMatchObject({ lastAt: '2026-11-30T21:00:00.000Z', state: 'fine' });
      expect(age.failure?.sentence).toMatch(/^The second place .* beside the store was made\.$/);
      expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(before);
      await care.lock();
    },
    verySlow,
  );

  it(
    'is served though an earlier backup cannot be taken away, which makes no backup fail',
    async () => {
      using store = kept.take();
      using place = temporaryFolder();
      using care = await withBackupIn(place.path, store);
      const [earlier] = backupsOf(store.path);
      rmSync(`${earlier?.path ?? ''}-keys-2`);
      mkdirSync(join(`${earlier?.path ?? ''}-keys-2`, 'folder'), { recursive: true });
      // Later on the same day, so that the earlier one goes.
      care.setNow('2026-11-29T22:00:00.000Z');
      const { backups, age } = await care.call('backups.make', {});
      expect(backups).toMatchObject([{ name: 'backup-20261129T220000Z', isInSecondPlace: true }]);
      expect(age.failure).toBeNull();
      await care.lock();
    },
    verySlow,
  );

  it.each([
    ['ENOSPC', /^The second place for backups is full\./],
    ['EROFS', /^The second place for backups cannot be written\./],
    ['EACCES', /^The second place for backups cannot be written\./],
    ['EIO', /^The second place for backups did not respond\./],
  ])('says so: %s', (code, sentence) => {
    const refused = secondPlaceError(Object.assign(new Error('refused'), { code }));
    tellFault('F41', { message: refused.message });
    expect(refused.message).toMatch(sentence);
  });
});
