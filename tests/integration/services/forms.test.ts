import { describe, expect, it } from 'vitest';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { lookAtForm } from '../../../src/main/services/form-matches.ts';
import { saveForm } from '../../../src/main/services/forms.ts';
import { decisionsOfCase, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import { revealOfCase } from '../../../src/main/services/confidential.ts';
import { getCase } from '../../../src/main/services/cases.ts';
import { getHearing } from '../../../src/main/services/hearings.ts';
import { hearCase } from '../../support/hear-case.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { TypedReferral } from '../../../src/shared/domain/form/typed-referral.ts';
import { aReferral } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aTypedForm } from '../../support/typed-form.ts';

const anAgency = async ({ db }: TestStore): Promise<string> => {
  const [first] = await listAgencies(db);
  if (first === undefined) throw new Error('no agency');
  return first.id;
};

const form = async (
  store: TestStore,
  changes: Parameters<typeof aTypedForm>[0] = {},
): Promise<TypedReferral> => aTypedForm({ agencyId: await anAgency(store), ...changes });

/** Katherine Yardley and Dean Hollis, referred on 6 January and accepted. */
async function katherine(store: TestStore): Promise<string> {
  const id = await aReferral(store, {
    victim: {
      firstName: 'Katherine',
      surname: 'Yardley',
      dob: '1987-07-12',
      postcode: 'LN11 7GZ',
      address: '42 Newark Road, Louth',
      phone: '07700900318',
    },
    perpetrator: { firstName: 'Dean', surname: 'Hollis', dob: '1984-03-03', gender: 'Male' },
    facts: { receivedOn: '2026-01-06', incidentOn: '2026-01-04' },
  });
  await acceptReferral(store, id, 'Visible high risk', null);
  return id;
}

describe('looking at a form', () => {
  it('finds who was heard before while it is half filled, with the repeat that would follow', async () => {
    await using store = await openTestStore();
    await katherine(store);
    const typed = await form(store, {
      agencyId: '',
      incidentOn: '2026-11-06',
      victim: { postcode: 'ln117gz', phone: '07700 900142' },
    });
    const { matches, notes } = await lookAtForm(store, { typed, said: [] });
    const [pair] = matches.pairs;
    expect(pair?.victim).toMatchObject({ firstName: 'Katherine', surname: 'Yardley' });
    expect(pair?.match).toMatchObject({ band: 'likely', relation: 'same-pair' });
    expect(pair?.repeatIfSame?.outcome).toBe('repeat');
    expect(notes.problems).toEqual({ agencyId: 'Choose the agency that refers' });
  });

  it.each([
    ['a surname alone', { firstName: '', born: '' }],
    ['a surname and an age', { born: 'about 39' }],
  ])('finds by %s', async (_what, victim) => {
    await using store = await openTestStore();
    await katherine(store);
    const typed = await form(store, { victim, perpetrator: { firstName: '', surname: '' } });
    const { matches } = await lookAtForm(store, { typed, said: [] });
    expect(matches.victim.map(({ person }) => person.firstName)).toEqual(['Katherine']);
  });

  it('says that the roles were reversed before', async () => {
    await using store = await openTestStore();
    await katherine(store);
    const typed = await form(store, {
      victim: { firstName: 'Dean', surname: 'Hollis', born: '3/3/1984' },
      perpetrator: { firstName: 'Katherine', surname: 'Yardley', born: '12/7/1987' },
    });
    const { matches } = await lookAtForm(store, { typed, said: [] });
    expect(matches.pairs[0]?.match.relation).toBe('roles-reversed');
  });

  it('leaves out whom somebody said it is not', async () => {
    await using store = await openTestStore();
    await katherine(store);
    const typed = await form(store);
    const before = (await lookAtForm(store, { typed, said: [] })).matches.victim;
    const said = before.map(
      ({ person }) =>
        ({ role: 'victim', place: 0, personId: person.id, verdict: 'different' }) as const,
    );
    expect(said).toHaveLength(1);
    expect((await lookAtForm(store, { typed, said })).matches.victim).toEqual([]);
  });

  it('finds nobody by a perpetrator who is not known', async () => {
    await using store = await openTestStore();
    const typed = await form(store, {
      perpetrator: { isNotKnown: true, firstName: '', surname: 'two youths' },
    });
    await saveForm(store, { typed, said: [] });
    const other = await form(store, {
      victim: { firstName: 'Joan', surname: 'Marsh', born: '' },
      perpetrator: { isNotKnown: true, firstName: '', surname: 'two youths' },
    });
    const { matches } = await lookAtForm(store, { typed: other, said: [] });
    expect(matches.perpetrator).toEqual([]);
    expect(matches.pairs).toEqual([]);
  });

  it('says that another referral has the reference', async () => {
    await using store = await openTestStore();
    await aReferral(store, { facts: { reference: 'R-0931' } });
    const typed = await form(store, { reference: ' R-0931 ' });
    const { warnings } = (await lookAtForm(store, { typed, said: [] })).notes;
    expect(warnings['reference']).toBe('Another referral has this reference. Is this new?');
  });
});

describe('saving a form', () => {
  it('keeps everything that was typed', async () => {
    await using store = await openTestStore();
    const typed = await form(store, {
      reference: 'R-0931',
      victim: {
        language: 'Polish',
        interpreter: 'Needed',
        address: '42 Newark Road, Louth',
        addressConfidential: true,
        postcode: 'LN11 7GZ',
        phone: '07700 900142',
        safeContact: 'Weekdays 10 to 12 only',
      },
      perpetrator: { born: 'about 40', relationship: 'Ex-partner' },
      otherPerpetrators: [
        { firstName: 'Yasmin', surname: 'Hollis', relationship: 'Mother of the perpetrator' },
      ],
      children: [
        { name: 'Poppy', born: '6', isUnborn: false, school: 'St Wilfrid’s', livesWith: 'Her' },
        { name: '', born: '1/3/2027', isUnborn: true, school: '', livesWith: '' },
      ],
      yes: '13',
      no: '7',
      dontKnow: '4',
      judgementReason: 'He was released last week',
      consent: 'no',
      consentNote: 'Vital interests',
      other: [{ heading: 'GP', value: 'Dr Iqbal' }],
    });
    const { id } = await saveForm(store, { typed, said: [] });
    const referral = await getReferral(store, id);
    expect(referral.victim).toMatchObject({
      firstName: 'Catherine',
      dob: '1987-12-07',
      language: 'Polish',
      interpreter: 'Needed',
      addressConfidential: true,
      hasAddress: true,
      hasPhone: true,
    });
    expect(referral.perpetrator).toMatchObject({ dob: null, ageSaid: 'about 40' });
    expect(referral.further).toMatchObject([
      { role: 'perpetrator', relationship: 'Mother of the perpetrator', person: { dob: null } },
    ]);
    expect(referral.children).toEqual([
      {
        name: 'Poppy',
        dob: null,
        ageSaid: '6',
        isUnborn: false,
        expectedOn: null,
        livesWith: 'Her',
        hasSchool: true,
      },
      {
        name: '',
        dob: null,
        ageSaid: '',
        isUnborn: true,
        expectedOn: '2027-03-01',
        livesWith: '',
        hasSchool: false,
      },
    ]);
    expect(referral.facts).toMatchObject({
      relationship: 'Ex-partner',
      childrenCount: 2,
      assessmentYes: 13,
      assessmentNo: 7,
      assessmentDontKnow: 4,
      assessmentBlank: null,
      consent: 'no',
      consentNote: 'Vital interests',
    });
    expect(referral.hasOtherColumns).toBe(true);
    const schools = { of: 'referral', referralId: id, field: 'schools' } as const;
    expect(await revealOfCase(store, { caseId: referral.caseId, value: schools })).toBe(
      'Poppy: St Wilfrid’s',
    );
  });

  it('links the people who were said to be the same, and that can be taken back', async () => {
    await using store = await openTestStore();
    const before = await getReferral(store, await katherine(store));
    const said = [
      { role: 'victim', place: 0, personId: before.victim.id, verdict: 'same' },
      { role: 'perpetrator', place: 0, personId: before.perpetrator.id, verdict: 'same' },
    ] as const;
    const { id } = await saveForm(store, { typed: await form(store), said });
    const linked = await getReferral(store, id);
    expect(linked.caseId).toBe(before.caseId);
    const decisions = await decisionsOfCase(store, linked.caseId);
    expect(decisions).toHaveLength(2);
    await undoMatches(
      store,
      decisions.map((decision) => decision.id),
    );
    expect((await getReferral(store, id)).caseId).not.toBe(before.caseId);
  });

  it('suggests nobody again whom somebody said it is not', async () => {
    await using store = await openTestStore();
    const before = await getReferral(store, await katherine(store));
    const said = [
      { role: 'victim', place: 0, personId: before.victim.id, verdict: 'different' },
    ] as const;
    const { id } = await saveForm(store, { typed: await form(store), said });
    const { rows } = await listReferrals(store, { status: null, search: '', offset: 0, limit: 10 });
    const saved = rows.find((row) => row.id === id);
    expect(saved?.caseId).not.toBe(before.caseId);
    expect(saved?.victim.id).not.toBe(before.victim.id);
  });

  it('finds a case by the name of a further person, and knows them again', async () => {
    await using store = await openTestStore();
    const yasmin = { firstName: 'Yasmin', surname: 'Okafor', born: '3/5/1960', gender: 'Female' };
    const first = await saveForm(store, {
      typed: await form(store, { otherPerpetrators: [yasmin] }),
      said: [],
    });
    const found = await listReferrals(store, {
      status: null,
      search: 'Okafor',
      offset: 0,
      limit: 10,
    });
    expect(found.rows.map(({ id }) => id)).toEqual([first.id]);
    const again = await form(store, {
      victim: { firstName: 'Joan', surname: 'Marsh', born: '1/1/1950' },
      perpetrator: yasmin,
    });
    const { matches } = await lookAtForm(store, { typed: again, said: [] });
    expect(matches.perpetrator.map(({ person }) => person.surname)).toEqual(['Okafor']);
    expect(matches.perpetrator[0]?.cases).toHaveLength(1);
  });

  it('names further people in the case and in its hearing', async () => {
    await using store = await openTestStore();
    const mother = { firstName: 'Yasmin', surname: 'Hollis', relationship: 'mother-in-law' };
    const typed = await form(store, { otherPerpetrators: [mother, { surname: 'Reed' }] });
    const { id } = await saveForm(store, { typed, said: [] });
    const words = ['Yasmin Hollis (perpetrator, mother-in-law)', 'Reed (perpetrator)'];
    const { caseId } = await getReferral(store, id);
    expect((await getCase(store, caseId)).alsoNamed).toEqual(words);
    const { hearingId } = await hearCase(store, id, '2026-11-12');
    expect((await getHearing(store.db, hearingId)).alsoNamed).toEqual(words);
  });

  it('refuses a form with a problem, in its own words, and keeps nothing', async () => {
    await using store = await openTestStore();
    const typed = await form(store, { victim: { surname: '' } });
    await expect(saveForm(store, { typed, said: [] })).rejects.toThrow(
      'Type a surname, or the name by which the victim is known.',
    );
    const { total } = await listReferrals(store, { status: null, search: '', offset: 0, limit: 1 });
    expect(total).toBe(0);
  });

  it('refuses an agency of no forum', async () => {
    await using store = await openTestStore();
    await expect(saveForm(store, { typed: aTypedForm(), said: [] })).rejects.toThrow(
      'This agency is not one of this forum’s. Choose one.',
    );
  });
});
