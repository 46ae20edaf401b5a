import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupsOf } from '../../support/backed-up.ts';
import { careFor } from '../../support/cared-for.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const verySlow = 180_000;
const kept = keptForTests(10);

it(
  'backups with earlier keys are named so, and deleted in both places once there is one with new keys',
  async () => {
    using store = kept.take();
    using place = temporaryFolder();
    using care = await careFor(store, { secondPlace: place.path });
    const { services } = care.core;
    const inSecond = (): string[] =>
      readdirSync(join(place.path, 'Kept backups')).filter((name) => name.endsWith('.casetable'));
    await care.unlock();
    await care.call('backups.chooseSecondPlace', {});
    await care.call('backups.make', {});
    await expect(care.call('backups.removeEarlier', {})).resolves.toMatchObject({
      backups: [{ hasEarlierKeys: false }],
    });

    care.setNow('2026-11-30T20:00:00.000Z');
    // By its service alone: no backup is made after it, as when the disk was full.
    await services.rotation.rotate();
    expect((await care.call('backups.list', {})).backups).toMatchObject([{ hasEarlierKeys: true }]);
    await expect(care.call('backups.removeEarlier', {})).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(backupsOf(store.path)).toHaveLength(1);

    await care.call('backups.make', {});
    expect(inSecond()).toHaveLength(2);
    renameSync(place.path, `${place.path} away`);
    await expect(care.call('backups.removeEarlier', {})).rejects.toMatchObject({
      code: 'disk-failed',
      message: expect.stringContaining('Nothing was deleted.'),
    });
    renameSync(`${place.path} away`, place.path);
    expect(backupsOf(store.path)).toHaveLength(2);
    const { backups } = await care.call('backups.removeEarlier', {});
    expect(backups).toMatchObject([{ hasEarlierKeys: false, isInSecondPlace: true }]);
    expect(backupsOf(store.path).map(({ manifest }) => manifest.epoch)).toEqual([2]);
    expect(inSecond()).toHaveLength(1);
    const last = await services.session
      .requireStore()
      .whole.selectFrom('audit_entries')
      .select(['verb', 'note'])
      .orderBy('number', 'desc')
      .executeTakeFirst();
    expect(last).toEqual({ verb: 'backup.removed', note: '1 backup' });
    await care.lock();
  },
  verySlow,
);
