import { expect, it } from 'vitest';
import type { Today } from '../../../src/shared/ipc/contract/today.ts';
import { createAppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/test-store.ts';

it('makes the sample once, marks it, and opens it again as it was left', async () => {
  using folder = temporaryFolder();
  const core = createAppCore({ folder: folder.path, now: () => '2026-11-20T09:00:00.000Z' });
  await expect(core.dispatch('store.openSample', {})).resolves.toMatchObject({
    ok: true,
    value: { state: 'open', isSample: true },
  });
  const today = await core.dispatch('today.get', {});
  expect(core.reported).toEqual([]);
  const value = (today.ok ? today.value : {}) as Today;
  expect(value.nextMeeting).toMatchObject({ heldOn: '2026-11-26' });
  expect(value.nextMeeting?.caseCount).toBeGreaterThan(3);
  expect(value.referralsToDecideCount).toBeGreaterThan(0);
  expect(value.overdueByAgency.length).toBeGreaterThan(0);
  expect(value.heldRowCount).toBe(2);
  await expect(core.dispatch('services.list', {})).resolves.toMatchObject({
    ok: true,
    value: { total: 12 },
  });
  await core.dispatch('store.lock', {});
  await expect(core.dispatch('today.get', {})).resolves.toMatchObject({ ok: false });
  await core.dispatch('store.openSample', {});
  await expect(core.dispatch('today.get', {})).resolves.toMatchObject({ ok: true, value });
  await core.dispatch('store.lock', {});
}, 60_000);
