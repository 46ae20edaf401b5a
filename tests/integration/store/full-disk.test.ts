import { afterAll, expect, it, vi } from 'vitest';
import { checkStore } from '../../../src/main/store/check-store.ts';
import { openOwnStore } from '../../support/own-store.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { tellRefused } from '../../support/tell-fault.ts';

// It derives a real key; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 60_000 });

const kibibyte = 1024;
const disk = mountSmallDisk(24);
afterAll(() => disk?.[Symbol.dispose]());

it.skipIf(disk === null)(
  'a change on a full disk is not saved at all, says how much to free, and goes well after',
  async () => {
    if (disk === null) return;
    await using store = await openOwnStore({ storeFolder: disk.path });
    const { session } = store.services;
    const typed = { place: 'meeting/notes', content: 'x'.repeat(150 * kibibyte) };
    // When the journal cannot grow, and when the file cannot.
    for (const free of [0, 8 * kibibyte, 40 * kibibyte]) {
      const before = await dumpOf(session.requireStore());
      disk.fill(free);
      const big = store.services.session.requireStore().change('sample.filled', null, (tx) =>
        tx
          .insertInto('store_facts')
          .values({ name: 'long', value: 'x'.repeat(400 * kibibyte) })
          .execute(),
      );
      await expect(big).rejects.toMatchObject({ code: 'SQLITE_FULL' });
      expect(await dumpOf(session.requireStore())).toEqual(before);
      disk.empty();
    }
    disk.fill(0);
    const refused = tellRefused('F24', store.call('drafts.save', typed));
    await expect(refused).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(
        /^The disk of the store is full, so this was not saved\. Free \d+ MB on it and try again\./,
      ),
    });
    expect(await store.call('backups.health', {})).toMatchObject({
      roomMissing: expect.any(Number),
    });
    disk.empty();
    await store.call('drafts.save', typed);
    expect(await store.call('drafts.get', { place: typed.place })).toMatchObject({
      content: typed.content,
    });
    expect(await checkStore(session.requireStore().whole)).toEqual({
      findings: [],
      brokenReferences: [],
    });
  },
);
