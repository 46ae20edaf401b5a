import { expect, it } from 'vitest';
import { lapsedCases } from '../../../src/main/services/lapses.ts';
import { createMeeting, startMeeting } from '../../../src/main/services/meetings.ts';
import { acceptReferral, returnReferral } from '../../../src/main/services/decisions.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

/** A case of its own for each surname, with one referral on each day. */
async function aCase(
  store: TestStore,
  surname: string,
  days: readonly string[],
  decide = acceptReferral,
): Promise<void> {
  for (const receivedOn of days) {
    const facts = { receivedOn, incidentOn: receivedOn };
    const id = await aReferral(store, { victim: { surname }, facts });
    await decide(store, id, '15 yes');
  }
}

const namesOn = async (store: TestStore, heldOn: string): Promise<string[]> =>
  (await lapsedCases(store.db, { heldOn })).map(({ victim }) => victim.surname);

it('lists each case at the first meeting after its window, and at no other', async () => {
  await using store = await openTestStore();
  const held = await createMeeting(store, aPlan({ heldOn: '2026-10-15' }));
  await startMeeting(store, held.id);
  await aCase(store, 'Anniversary', ['2025-11-12']);
  await aCase(store, 'Lapsed', ['2025-11-11']);
  await aCase(store, 'Earlier', ['2025-10-14']);
  await aCase(store, 'Again', ['2025-11-01', '2026-10-31']);
  await aCase(store, 'Later', ['2025-11-02', '2026-11-20']);
  await aCase(store, 'Returned', ['2025-11-03'], returnReferral);
  expect(await namesOn(store, '2026-11-12')).toEqual(['Later', 'Lapsed']);
  expect(await namesOn(store, '2026-11-13')).toContain('Anniversary');
});

it('lists a case of 28 February on 29 February', async () => {
  await using store = await openTestStore();
  await aCase(store, 'Leap', ['2023-02-28']);
  expect(await namesOn(store, '2024-02-28')).toEqual([]);
  await expect(lapsedCases(store.db, { heldOn: '2024-02-29' })).resolves.toMatchObject([
    { caseNumber: 'M-0001', victim: { surname: 'Leap' }, lastReferralOn: '2023-02-28' },
  ]);
});
