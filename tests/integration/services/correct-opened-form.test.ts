import { describe, expect, it } from 'vitest';
import { correctReferral } from '../../../src/main/services/correct-referral.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import {
  lookAtCorrection,
  openSaved,
  revealKept,
} from '../../../src/main/services/saved-referral.ts';
import type { TypedReferral } from '../../../src/shared/domain/form/typed-referral.ts';
import { aSavedForm, correct, withPerson } from '../../support/corrected.ts';
import { openTestStore } from '../../support/test-store.ts';

describe('a correction of the form as it was opened', () => {
  it('refuses what was begun before somebody else corrected it', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    const { typed, revision } = await openSaved(store, id);
    await acceptReferral(store, id, 'Visible high risk', null);
    await correct(store, id, (now) => withPerson(now, 'victims', 0, { gender: 'Female' }));
    const late = { id, typed: { ...typed, yes: '15' }, revision };
    await expect(correctReferral(store, late)).rejects.toThrow(/corrected after you began/);
    expect((await getReferral(store, id)).victim.gender).toBe('Female');
  });

  it('shows nobody else’s number to whoever began before it was corrected', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store, {
      otherPerpetrators: [
        { firstName: 'Yasmin', surname: 'Hollis', phone: '07700 900777' },
        { firstName: 'Carl', surname: 'Hollis', phone: '07700 900888' },
      ],
    });
    const { typed, revision } = await openSaved(store, id);
    await correct(store, id, (now) => ({
      ...now,
      perpetrators: now.perpetrators.filter((_, at) => at !== 1),
    }));
    const value = { of: 'person', as: 'further-0', field: 'phone' } as const;
    await expect(revealKept(store, { id, revision, value })).rejects.toThrow(/after you began/);
    await expect(lookAtCorrection(store, { id, typed, revision })).rejects.toThrow(/after you/);
  });

  it.each<[string, (typed: TypedReferral) => TypedReferral]>([
    [
      'somebody beside the pair who claims to be the victim',
      (typed) =>
        withPerson(typed, 'perpetrators', 1, { saved: { as: 'victim', keeps: ['address'] } }),
    ],
    [
      'the pair in another order',
      (typed) => ({ ...typed, perpetrators: typed.perpetrators.toReversed() }),
    ],
    [
      'a child who claims to be somebody beside the pair',
      (typed) => ({
        ...typed,
        children: typed.children.map((child) => ({
          ...child,
          saved: { as: 'further-0', keeps: [] },
        })),
      }),
    ],
  ])('refuses %s', async (_what, change) => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    await expect(correct(store, id, change)).rejects.toThrow(/not the form of this referral/);
  });
});
