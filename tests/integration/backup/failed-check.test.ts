import { expect, it } from 'vitest';
import { careFor } from '../../support/cared-for.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';

const kept = keptForTests(1);

it('of a store is told as such, so that nobody waits for its end', async () => {
  using store = kept.take();
  const nowhere = new URL('./no-such-thread.ts', import.meta.url);
  using care = await careFor(store, { scanUrl: nowhere });
  await care.unlock();
  expect(await care.call('backups.health', {})).toMatchObject({ state: 'unchecked' });
  await care.lock();
});
