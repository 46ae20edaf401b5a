import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { createKeyRotation } from '../../../src/main/services/key-rotation.ts';
import { addForum } from '../../../src/main/services/new-forum.ts';
import { copyInThread, type HeldCopy } from '../../../src/main/store/copy-in-thread.ts';
import { keyFilePath } from '../../../src/main/vault/key-file.ts';
import { copyWorkerUrl } from '../../support/copy-worker-url.ts';
import { makeTestStore } from '../../support/new-store.ts';
import { openOwnStore } from '../../support/own-store.ts';
import { runRotation } from '../../support/rotation-child.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { tellRefused } from '../../support/tell-fault.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const kibibyte = 1024;
const leftBehind = (path: string): string[] =>
  readdirSync(dirname(path)).filter((name) => /rotat|tmp$/.test(name));

const disk = mountSmallDisk(24);
afterAll(() => disk?.[Symbol.dispose]());

it.skipIf(disk === null)(
  'keeps the old store when the disk fills up, at whichever step',
  async () => {
    if (disk === null) return;
    await using store = await openOwnStore({ storeFolder: disk.path });
    const { session } = store.services;
    const record = await dumpOf(session.requireStore());
    const keyFile = readFileSync(keyFilePath(store.path), 'utf8');
    const rotate = (fill: { before?: number; after?: number }): Promise<unknown> =>
      createKeyRotation({
        session,
        onProgress: () => {},
        makeCopy: async (order, on): Promise<HeldCopy> => {
          if (fill.before !== undefined) disk.fill(fill.before);
          const copy = await copyInThread(copyWorkerUrl, order, on);
          if (fill.after !== undefined) disk.fill(fill.after);
          return copy;
        },
      })
        .rotate()
        .finally(() => disk.empty());

    // In copying, in changing the copy's keys, and when the key file is written.
    for (const fill of [{ before: 100 * kibibyte }, { before: 600 * kibibyte }, { after: 0 }]) {
      await expect(tellRefused('F24', rotate(fill))).rejects.toMatchObject({ code: 'disk-full' });
      expect(leftBehind(store.path)).toEqual([]);
      expect(readFileSync(keyFilePath(store.path), 'utf8')).toBe(keyFile);
      expect(await dumpOf(session.requireStore())).toEqual(record);
    }
    // Before anything is begun, where it can be known.
    disk.fill(1000 * kibibyte);
    await expect(store.call('keys.rotate', {})).rejects.toThrow(/Free \d+ MB/);
    disk.empty();
    await store.call('keys.rotate', {});
    expect(session.requireKeys().epochs.map(({ epoch }) => epoch)).toEqual([2]);
  },
);

it.runIf(process.platform === 'linux')(
  'keeps the old store where no large file can be written',
  async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'Limited.casetable');
    const passphrase = 'five plain words for tests';
    const { store } = await makeTestStore(path, passphrase);
    const { userId } = store.viewer;
    await addForum(store, 'Northmere MARAC', 'marac');
    const record = await dumpOf(store);
    // Else its copy, which has no free page, would be smaller.
    await sql`VACUUM`.execute(store.whole);
    await store.close();
    const keyFile = readFileSync(keyFilePath(path), 'utf8');
    // In blocks of 512 bytes: as much as the store, and less than what changing a copy's keys writes.
    const blocks = Math.ceil(statSync(path).size / 512);
    const limited = ['sh', '-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'sh'];
    const { lines } = await runRotation({ path, userId, passphrase, prefix: limited });
    expect(lines.filter((line) => line.startsWith('refused'))).toEqual([
      expect.stringMatching(/disk-(full|failed)$/),
    ]);
    expect(leftBehind(path)).toEqual([]);
    expect(readFileSync(keyFilePath(path), 'utf8')).toBe(keyFile);
    const again = await runRotation({ path, userId, passphrase });
    expect(again.lines).toContain('rotated');
    expect(record['forums']).toHaveLength(1);
  },
);
