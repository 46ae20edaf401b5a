import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { restoreWord } from '../../../src/shared/ipc/contract/backups.ts';
import { careFor } from '../../support/cared-for.ts';
import { flipByte, leavesOf } from '../../support/damage-store.ts';
import { keepStore } from '../../support/kept-store.ts';

// It makes a real store and a backup; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 180_000 });

it('keeps a damaged store aside byte for byte when a backup takes its place', async () => {
  const kept = await keepStore(40);
  {
    using store = kept.take();
    using care = await careFor(store);
    await care.unlock();
    await care.call('backups.make', {});
    await care.lock();
    flipByte(store.path, leavesOf(store.path, store.key, 'actions')[1] ?? 0, 2000);
    await care.unlock();
    expect(await care.call('backups.health', {})).toMatchObject({ state: 'damaged' });
    const [choice] = await care.call('backups.restoreChoices', {});
    const id = choice?.id ?? '';
    await care.call('backups.checkRestore', { id, first: null });
    const damaged = readFileSync(store.path);
    const asked = { id, second: null, word: restoreWord };
    const { keptAs } = await care.call('backups.restore', asked);
    expect(readFileSync(join(dirname(store.path), keptAs ?? '')).equals(damaged)).toBe(true);
  }
  kept.dispose();
});
