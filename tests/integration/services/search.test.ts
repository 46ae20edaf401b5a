import { describe, expect, it } from 'vitest';
import { listActions } from '../../../src/main/services/actions.ts';
import { listCases } from '../../../src/main/services/cases.ts';
import { listReferrals } from '../../../src/main/services/referrals.ts';
import { aReferral } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

/** Three pairs, two of whom share a victim's surname. */
async function withThreePairs(store: TestStore): Promise<void> {
  await aReferral(store, { victim: { firstName: 'Zoë', surname: 'Ashdown' } });
  await aReferral(store, { victim: { firstName: 'Mary', surname: 'Ashdown-Lee' } });
  await aReferral(store, {
    victim: { firstName: 'Ann', surname: 'Reed' },
    perpetrator: { surname: 'Doyle' },
  });
}

describe('a search', () => {
  it.each([
    ['ashd', 2],
    ['ZOE ash', 1],
    ['reed mary', 0],
    ['reed doyle', 1],
    ['doyle ANN', 1],
    ['M-2', 1],
    ['0003', 1],
    ['m', 1],
    ['-', 0],
  ])('for "%s" finds %i cases, and as many referrals', async (search, total) => {
    await using store = await openTestStore();
    await withThreePairs(store);

    const page = { search, offset: 0, limit: 50 };
    const cases = await listCases(store, page);
    const referrals = await listReferrals(store, { ...page, status: null });

    expect([cases.total, cases.rows.length]).toEqual([total, total]);
    expect([referrals.total, referrals.rows.length]).toEqual([total, total]);
  });

  it.each(['"', 'AND', 'NEAR(', 'a OR *', 'victim:', '^', '%', "';--", '🙂', 'x'.repeat(10_000)])(
    'finds nothing and breaks nothing: %#',
    async (search) => {
      await using store = await openTestStore();
      await withThreePairs(store);
      const page = { search, offset: 0, limit: 50 };
      await expect(listCases(store, page)).resolves.toEqual({ total: 0, rows: [] });
      await expect(listReferrals(store, { ...page, status: null })).resolves.toMatchObject({
        total: 0,
      });
    },
  );

  it('knows how many there are on every page and past the last', async () => {
    await using store = await openTestStore();
    await withThreePairs(store);

    for (const offset of [0, 1, 2]) {
      const { total, rows } = await listCases(store, { search: 'ashdown', offset, limit: 1 });
      expect([offset, total, rows.length]).toEqual([offset, 2, offset < 2 ? 1 : 0]);
    }
    const none = { view: 'open', agencyId: null, search: 'ashdown', offset: 0, limit: 9 } as const;
    await expect(listActions(store, none)).resolves.toEqual({ total: 0, rows: [] });
  });
});
