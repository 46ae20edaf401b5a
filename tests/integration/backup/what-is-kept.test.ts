import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupsOf } from '../../support/backed-up.ts';
import { careFor } from '../../support/cared-for.ts';
import { flipByte } from '../../support/damage-store.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const verySlow = 180_000;
const kept = keptForTests(2);

const namesOf = ({ path }: KeptStore): string[] => backupsOf(path).map(({ name }) => name);
const storesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.casetable'));

it(
  'a store that was put back displaces no backup of the newer one, and is told until it is answered',
  async () => {
    using store = kept.take();
    using place = temporaryFolder();
    using care = await careFor(store, { secondPlace: place.path });
    const isOlder = async (): Promise<boolean> => (await care.call('backups.health', {})).isOlder;
    const old = readFileSync(store.path);
    care.setNow('2026-11-30T08:00:00.000Z');
    await care.unlock();
    await care.call('backups.chooseSecondPlace', {});
    await care.work();
    await care.quit();
    const morning = 'backup-20261130T080000Z';
    expect(namesOf(store)).toEqual([morning]);

    writeFileSync(store.path, old);
    for (const hour of ['12', '14']) {
      care.setNow(`2026-11-30T${hour}:00:00.000Z`);
      await care.unlock();
      expect(await isOlder()).toBe(true);
      await care.work();
      await care.quit();
      // Of the two lines each keeps the latest of its day.
      const both = [`backup-20261130T${hour}0000Z`, morning];
      expect(namesOf(store)).toEqual(both);
      expect(storesIn(join(place.path, 'Kept backups'))).toHaveLength(2);
    }

    await care.unlock();
    await care.call('backups.acceptOlder', {});
    expect(await isOlder()).toBe(false);
    await care.quit();
    await care.unlock();
    expect(await isOlder()).toBe(false);
    await care.quit();
    expect(namesOf(store)).toContain(morning);
    using raw = openRaw(store.path, store.key);
    const answered = "SELECT count(*) FROM audit_entries WHERE verb = 'store.older-accepted'";
    expect(raw.handle.prepare(answered).pluck().get()).toBe(1);
  },
  verySlow,
);

it(
  'a damaged backup stands for no day: the whole one of that week stays',
  async () => {
    using store = kept.take();
    using care = await careFor(store, { now: '2026-11-02T17:00:00.000Z' });
    await care.unlock();
    const makeOn = async (day: string): Promise<void> => {
      care.setNow(`2026-${day}T17:00:00.000Z`);
      await care.work();
      await care.call('backups.make', {});
    };
    // A Friday, and the Sunday of the same week.
    await makeOn('11-06');
    await makeOn('11-08');
    flipByte(backupsOf(store.path)[0]?.path ?? '', 7, 100);
    care.setNow('2026-11-09T17:00:00.000Z');
    await expect(care.call('backups.drill', {})).rejects.toMatchObject({ code: 'backup-damaged' });
    // Seven days later only the weeks keep what is from before.
    for (const day of [10, 11, 12, 13, 14, 15, 16]) await makeOn(`11-${day}`);
    expect(namesOf(store)).toContain('backup-20261106T170000Z');
    await care.lock();
  },
  verySlow,
);

it(
  'a backup that a wrong clock dated years ahead neither silences nor displaces those of today',
  async () => {
    using store = kept.take();
    using care = await careFor(store, { now: '2031-01-01T09:00:00.000Z' });
    await care.unlock();
    await care.work();
    await care.call('backups.make', {});
    const ahead = 'backup-20310101T090000Z';
    care.setNow('2026-11-20T09:00:00.000Z');
    await care.work();
    const { makeIfDue } = care.core.services.backups;
    await makeIfDue();
    await care.work();
    // Once a day, not at each look.
    care.setNow('2026-11-20T09:05:00.000Z');
    await makeIfDue();
    expect(namesOf(store)).toEqual([ahead, 'backup-20261120T090000Z']);
    care.setNow('2026-11-25T09:00:00.000Z');
    const { age } = await care.call('backups.list', {});
    expect(age).toMatchObject({ state: 'late', days: 5, lastAt: '2026-11-20T09:00:00.000Z' });
    await care.lock();
  },
  verySlow,
);
