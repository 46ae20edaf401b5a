import { describe, expect, it } from 'vitest';
import { lookAtForm } from '../../../src/main/services/form-matches.ts';
import { saveForm } from '../../../src/main/services/forms.ts';
import { decisionsOfCase, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { matchesOfReferral } from '../../../src/main/services/matching.ts';
import { getPerson } from '../../../src/main/services/persons.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type {
  SaidOfRecord,
  TypedReferral,
} from '../../../src/shared/domain/form/typed-referral.ts';
import { aReferral } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aTypedForm } from '../../support/typed-form.ts';

/** Rhoda Ainsley is in the store, the perpetrator of Joan Marsh. */
async function rhoda(store: TestStore): Promise<string> {
  const id = await aReferral(store, {
    victim: { firstName: 'Joan', surname: 'Marsh', dob: '1950-01-01' },
    perpetrator: { firstName: 'Rhoda', surname: 'Ainsley', dob: '1961-02-03', gender: 'Female' },
  });
  return (await getReferral(store, id)).perpetrator.id;
}

/** Two further perpetrators: one of whom nothing is known, and one who is nearly Rhoda Ainsley. */
async function form(store: TestStore, surname = 'Aynsley'): Promise<TypedReferral> {
  const [agency] = await listAgencies(store.db);
  return aTypedForm({
    agencyId: agency?.id ?? '',
    otherPerpetrators: [
      { surname: 'Reed' },
      { firstName: 'Rhoda', surname, born: '3/2/1961', relationship: 'mother-in-law' },
    ],
  });
}

const say = (personId: string, changes: Partial<SaidOfRecord> = {}): SaidOfRecord => ({
  role: 'perpetrator',
  place: 2,
  personId,
  verdict: 'same',
  ...changes,
});

const furtherIds = async (store: TestStore, id: string): Promise<string[]> =>
  (await getReferral(store, id)).further.map(({ person }) => person.id);

describe('looking for those beside the pair of a form', () => {
  it('tells who they may be, by their place and with their cases', async () => {
    await using store = await openTestStore();
    const known = await rhoda(store);
    const { matches } = await lookAtForm(store, { typed: await form(store), said: [] });
    expect(matches.further.map(({ role, place, found }) => [role, place, found.length])).toEqual([
      ['perpetrator', 1, 0],
      ['perpetrator', 2, 1],
    ]);
    expect(matches.further[1]?.found).toMatchObject([
      { person: { id: known }, match: { band: 'likely' }, cases: [{ role: 'perpetrator' }] },
    ]);
  });

  it('finds them by a surname alone, and nobody by nothing', async () => {
    await using store = await openTestStore();
    await rhoda(store);
    const typed = aTypedForm({ otherVictims: [{ surname: 'Ainsley' }, { gender: 'Female' }] });
    const { matches } = await lookAtForm(store, { typed, said: [] });
    expect(matches.further).toMatchObject([
      { role: 'victim', place: 1, found: [{ person: { firstName: 'Rhoda' } }] },
    ]);
  });

  it('suggests nobody who was said not to be them, or to be another of the form', async () => {
    await using store = await openTestStore();
    const known = await rhoda(store);
    const typed = await form(store);
    const left = async (said: SaidOfRecord) =>
      (await lookAtForm(store, { typed, said: [said] })).matches.further.at(-1)?.found;
    expect(await left(say(known, { verdict: 'different' }))).toEqual([]);
    expect(await left(say(known, { place: 1 }))).toEqual([]);
    expect(await left(say(known, { role: 'victim', place: 0 }))).toEqual([]);
    expect(await left(say(known, { place: 1, verdict: 'different' }))).toHaveLength(1);
  });

  it('tells who was linked at which place, and takes nobody beside the pair for one of it', async () => {
    await using store = await openTestStore();
    const known = await rhoda(store);
    const said = [say(known), say(known, { place: 5 })];
    const { matches } = await lookAtForm(store, { typed: await form(store), said });
    expect(matches.linked).toMatchObject([
      { role: 'perpetrator', place: 2, person: { surname: 'Ainsley' } },
    ]);
    expect(matches.linkedCase).toBeNull();
  });
});

describe('what was said of those beside the pair', () => {
  it('is kept of their own record, and can be taken back', async () => {
    await using store = await openTestStore();
    const known = await rhoda(store);
    const { id } = await saveForm(store, { typed: await form(store), said: [say(known)] });
    const [reed = '', aynsley = ''] = await furtherIds(store, id);
    expect((await getPerson(store, aynsley)).recordCount).toBe(2);
    expect((await getPerson(store, reed)).recordCount).toBe(1);
    const { caseId, perpetrator } = await getReferral(store, id);
    expect((await getPerson(store, perpetrator.id)).recordCount).toBe(1);
    const decisions = await decisionsOfCase(store, caseId);
    expect(decisions).toMatchObject([{ role: 'perpetrator', verdict: 'same' }]);
    expect((await matchesOfReferral(store, id)).decisions).toEqual(decisions);
    await undoMatches(
      store,
      decisions.map((decision) => decision.id),
    );
    expect((await getPerson(store, aynsley)).recordCount).toBe(1);
  });

  it('is not asked again where they are somebody else', async () => {
    await using store = await openTestStore();
    const known = await rhoda(store);
    const said = [say(known, { verdict: 'different' })];
    const { id } = await saveForm(store, { typed: await form(store), said });
    expect(await decisionsOfCase(store, (await getReferral(store, id)).caseId)).toMatchObject([
      { verdict: 'different' },
    ]);
  });

  it('is left where nobody stands at that place any more', async () => {
    await using store = await openTestStore();
    const known = await rhoda(store);
    const said = [say(known, { place: 3 })];
    const { id } = await saveForm(store, { typed: await form(store), said });
    expect(await decisionsOfCase(store, (await getReferral(store, id)).caseId)).toEqual([]);
  });

  it('is refused where one person would stand in the referral twice, and nothing is kept', async () => {
    await using store = await openTestStore();
    const known = await rhoda(store);
    const said = [say(known), say(known, { role: 'victim', place: 0 })];
    await expect(saveForm(store, { typed: await form(store), said })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { total } = await listReferrals(store, { status: null, search: '', offset: 0, limit: 1 });
    expect(total).toBe(1);
  });
});
