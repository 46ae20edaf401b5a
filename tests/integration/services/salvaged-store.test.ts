import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { backupsOf } from '../../support/backed-up.ts';
import { careFor } from '../../support/cared-for.ts';
import { flipByte, leavesOf } from '../../support/damage-store.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';

// Each makes a real store, salvages it and makes a backup; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const kept = keptForTests(60);

it.each(['meetings', 'cases', 'persons', 'referrals', 'users'])(
  'a store that was salvaged without a page of %s can be worked in and backed up',
  async (table) => {
    using store = kept.take();
    const [page = 0] = leavesOf(store.path, store.key, table);
    using care = await careFor(store);
    // Users are read when somebody unlocks: their page goes bad while the store is open elsewhere.
    flipByte(store.path, page, 2000);
    const { userId, passphrase } = store;
    const first = { userId, passphrase };
    await care.unlock().catch(() => undefined);
    const { name, tables } = await care.call('backups.salvage', { first });
    expect(tables.find((row) => row.table === table)?.lost).not.toBe(0);
    await care.lock();

    const path = join(dirname(store.path), name);
    using again = await careFor({ ...store, path });
    await again.unlock();
    expect(await again.call('backups.health', {})).toMatchObject({ state: 'sound' });
    await again.work();
    await again.call('backups.make', {});
    await again.core.services.backups.settled();
    expect(backupsOf(path)).toHaveLength(1);
    expect(await again.core.dispatch('meetings.list', {})).toMatchObject({ ok: true });
    expect(await again.core.dispatch('cases.list', {})).toMatchObject({ ok: true });
    await again.lock();
    expect(again.core.reported).toEqual([]);
  },
);
