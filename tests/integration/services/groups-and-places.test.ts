import { describe, expect, it } from 'vitest';
import { getCase } from '../../../src/main/services/cases.ts';
import { lookAtForm } from '../../../src/main/services/form-matches.ts';
import { saveForm } from '../../../src/main/services/forms.ts';
import { getPerson } from '../../../src/main/services/persons.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { TypedReferral } from '../../../src/shared/domain/form/typed-referral.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aTypedForm } from '../../support/typed-form.ts';

const crew = { kind: 'group', firstName: '', surname: 'Parade crew' } as const;
const place = { kind: 'place', firstName: '', surname: 'Mill Court car park' } as const;

const form = async (
  { db }: TestStore,
  changes: Parameters<typeof aTypedForm>[0] = {},
): Promise<TypedReferral> => {
  const [agency] = await listAgencies(db);
  return aTypedForm({
    agencyId: agency?.id ?? '',
    perpetrator: { ...crew, born: 'about six, 13 to 16' },
    otherPerpetrators: [place],
    ...changes,
  });
};

describe('a group or a place of a case', () => {
  it('stands in the case as what it is', async () => {
    await using store = await openTestStore({ kind: 'asbrac' });
    const { id } = await saveForm(store, { typed: await form(store), said: [] });
    const { caseId, perpetrator } = await getReferral(store, id);
    expect(perpetrator).toMatchObject({ kind: 'group', ageSaid: 'about six, 13 to 16' });
    const { people } = await getCase(store, caseId);
    expect(people.map(({ kind, surname }) => [kind, surname])).toEqual([
      ['person', 'Yardley'],
      ['group', 'Parade crew'],
      ['place', 'Mill Court car park'],
    ]);
    expect((await getPerson(store, perpetrator.id)).person.kind).toBe('group');
  });

  it('may be meant by its name again, and by nobody of that name', async () => {
    await using store = await openTestStore({ kind: 'asbrac' });
    await saveForm(store, { typed: await form(store), said: [] });
    const looked = async (perpetrator: Partial<TypedReferral['victims'][number]>) =>
      (await lookAtForm(store, { typed: await form(store, { perpetrator }), said: [] })).matches;
    const again = await looked(crew);
    expect(again.perpetrator.map(({ person }) => person.surname)).toEqual(['Parade crew']);
    expect((await looked({ ...crew, kind: 'person' })).perpetrator).toEqual([]);
  });
});
