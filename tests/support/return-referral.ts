import type { Store } from '../../src/main/store/store.ts';

/** Decides a referral, so that nothing of its case is under way. */
export const returnReferral = (store: Store, id: string): Promise<unknown> =>
  store.change('referral.returned', id, (tx) =>
    tx.updateTable('referrals').set({ status: 'returned' }).where('id', '=', id).execute(),
  );
