import { correctReferral } from '../../src/main/services/correct-referral.ts';
import { saveForm } from '../../src/main/services/forms.ts';
import { openSaved, revealKept } from '../../src/main/services/saved-referral.ts';
import { listAgencies } from '../../src/main/store/forum-store.ts';
import type { KeptValue } from '../../src/shared/domain/form/kept-values.ts';
import type { TypedPerson, TypedReferral } from '../../src/shared/domain/form/typed-referral.ts';
import type { TestStore } from './test-store.ts';
import { aTypedForm } from './typed-form.ts';

/** Catherine Yardley and Dean Hollis, with his mother, a child and all that is confidential. */
export async function aSavedForm(
  store: TestStore,
  changes: Parameters<typeof aTypedForm>[0] = {},
): Promise<string> {
  const [agency] = await listAgencies(store.db);
  const typed = aTypedForm({
    agencyId: agency?.id ?? '',
    referrer: 'K. Foster',
    reference: 'R-0931',
    victim: {
      address: '42 Newark Road, Louth',
      postcode: 'LN11 7GZ',
      phone: '07700 900142',
      aliases: 'Kate',
    },
    perpetrator: { born: '3/3/1984' },
    otherPerpetrators: [{ firstName: 'Yasmin', surname: 'Hollis', phone: '07700 900777' }],
    children: [
      { name: 'Poppy', born: '6', isUnborn: false, school: 'St Wilfrid’s', livesWith: '' },
    ],
    other: [{ heading: 'GP', value: 'Dr Iqbal' }],
    ...changes,
  });
  return (await saveForm(store, { typed, said: [] })).id;
}

/** The form with one person of a list changed. */
export const withPerson = (
  typed: TypedReferral,
  list: 'victims' | 'perpetrators',
  place: number,
  changes: Partial<TypedPerson>,
): TypedReferral => ({
  ...typed,
  [list]: typed[list].map((person, at) => (at === place ? { ...person, ...changes } : person)),
});

/** Opens the form of a saved referral, changes it and saves it. */
export async function correct(
  store: TestStore,
  id: string,
  change: (typed: TypedReferral) => TypedReferral,
): Promise<void> {
  const { typed, revision } = await openSaved(store, id);
  await correctReferral(store, { id, typed: change(typed), revision });
}

export const victimPhone = { of: 'person', as: 'victim', field: 'phone' } as const;

export const shownValue = async (
  store: TestStore,
  id: string,
  value: KeptValue,
): Promise<string> => {
  const { revision } = await openSaved(store, id);
  return revealKept(store, { id, revision, value });
};
