import { describe, expect, it } from 'vitest';
import { getCase, listCases } from '../../../src/main/services/cases.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { binEntry } from '../../../src/main/services/entries.ts';
import { historyOfReferral } from '../../../src/main/services/history.ts';
import { checkPerson, matchesOfReferral } from '../../../src/main/services/matching.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import {
  lookAtCorrection,
  openSaved,
  revealKept,
} from '../../../src/main/services/saved-referral.ts';
import {
  anEmptyPerson,
  type TypedReferral,
} from '../../../src/shared/domain/form/typed-referral.ts';
import { anEntry, aReferral } from '../../support/builders.ts';
import {
  aSavedForm,
  correct,
  shownValue,
  victimPhone,
  withPerson,
} from '../../support/corrected.ts';
import { openTestStore } from '../../support/test-store.ts';

describe('correcting a saved referral', () => {
  it('says otherwise what it said, and keeps what was not shown', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    await correct(store, id, (typed) => ({
      ...withPerson(typed, 'victims', 0, { surname: 'Yardly', born: '12/7/1987' }),
      incidentSummary: 'He broke the door',
      yes: '15',
    }));
    const after = await getReferral(store, id);
    expect(after.victim).toMatchObject({ surname: 'Yardly', dob: '1987-07-12', hasPhone: true });
    expect(after.facts).toMatchObject({ incidentSummary: 'He broke the door', assessmentYes: 15 });
    expect(after.hasReferrer).toBe(true);
    expect(after.hasOtherColumns).toBe(true);
    expect(after.children).toMatchObject([{ name: 'Poppy', hasSchool: true }]);
    expect(await shownValue(store, id, victimPhone)).toBe('07700 900142');
    const school = { of: 'person', as: 'child-0', field: 'school' } as const;
    expect(await shownValue(store, id, school)).toBe('St Wilfrid’s');
  });

  it('finds the person by what they are called now, and no longer by the slip', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store, { victim: { surname: 'Quarmby', born: '' } });
    await correct(store, id, (typed) => withPerson(typed, 'victims', 0, { surname: 'Wetherall' }));
    const page = { offset: 0, limit: 10 };
    expect((await listCases(store, { ...page, search: 'wetherall' })).total).toBe(1);
    expect((await listCases(store, { ...page, search: 'quarmby' })).total).toBe(0);
    const asked = { firstName: 'Catherine', dob: null, postcode: '', phone: '' };
    expect(await checkPerson(store, { ...asked, surname: 'Wetherall' })).toHaveLength(1);
    expect(await checkPerson(store, { ...asked, surname: 'Quarmby' })).toEqual([]);
    const caseOf = await getCase(store, (await getReferral(store, id)).caseId);
    expect(caseOf.victim.surname).toBe('Wetherall');
  });

  it('asks who may be meant by the corrected name', async () => {
    await using store = await openTestStore();
    const first = await aSavedForm(store, { reference: 'R-1' });
    const id = await aSavedForm(store, {
      reference: 'R-2',
      victim: { firstName: 'Maud', surname: 'Pell', born: '1/2/1950' },
      perpetrator: { firstName: 'Ivor', surname: 'Stell', born: '2/3/1949' },
      otherPerpetrators: [],
    });
    expect((await getReferral(store, id)).mayBeKnown).toBe(false);
    await correct(store, id, (typed) =>
      withPerson(typed, 'victims', 0, {
        firstName: 'Katherine',
        surname: 'Yardley',
        born: '7/12/1987',
      }),
    );
    const after = await getReferral(store, id);
    expect(after.mayBeKnown).toBe(true);
    const { victim } = await matchesOfReferral(store, id);
    expect(victim.map(({ person }) => person.id)).toContain(
      (await getReferral(store, first)).victim.id,
    );
    await correct(store, id, (typed) =>
      withPerson(typed, 'victims', 0, { firstName: 'Maud', surname: 'Pell', born: '1/2/1950' }),
    );
    expect((await getReferral(store, id)).mayBeKnown).toBe(false);
  });

  it('asks again only of those whom it describes otherwise', async () => {
    await using store = await openTestStore();
    const known = { firstName: 'Cath', surname: 'Marsh', born: '' };
    await aSavedForm(store, { reference: 'R-0', victim: known });
    const victim = { firstName: 'Catherine', surname: 'Marsh', born: '7/12/1987' };
    await aSavedForm(store, { reference: 'R-1', victim });
    const other = { firstName: 'Omar', surname: 'Vance', born: '4/4/1980' };
    const id = await aSavedForm(store, { reference: 'R-2', victim, perpetrator: other });
    const suggested = () =>
      store.db
        .selectFrom('match_suggestions')
        .select(['person_id', 'other_id', 'band'])
        .orderBy('person_id')
        .orderBy('other_id')
        .execute();
    const before = await suggested();
    expect(before.length).toBeGreaterThan(0);
    await correct(store, id, (typed) => ({ ...typed, incidentSummary: 'He broke the door' }));
    expect(await suggested()).toEqual(before);
  });

  it('leaves what a later referral says of the same person', async () => {
    await using store = await openTestStore();
    const first = await aSavedForm(store, { receivedOn: '2026-10-01', reference: 'R-1' });
    const second = await aSavedForm(store, { reference: 'R-2', victim: { gender: 'Female' } });
    const { victim, caseId } = await getReferral(store, second);
    expect((await getReferral(store, first)).victim.id).toBe(victim.id);
    await correct(store, first, (typed) =>
      withPerson(typed, 'victims', 0, { gender: 'Male', language: 'Polish' }),
    );
    const row = await store.db
      .selectFrom('persons')
      .select(['gender', 'language'])
      .where('id', '=', victim.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ gender: 'Female', language: 'Polish' });
    expect((await getCase(store, caseId)).referrals).toHaveLength(2);
  });

  it('adds people to the case and takes them out of it', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    const before = await getReferral(store, id);
    const [mother] = before.further;
    await correct(store, id, (typed) => ({
      ...typed,
      perpetrators: [
        ...typed.perpetrators.slice(0, 1),
        { ...anEmptyPerson(), firstName: 'Carl', surname: 'Hollis' },
      ],
    }));
    const after = await getCase(store, before.caseId);
    expect(after.people.map(({ firstName }) => firstName)).toEqual(['Catherine', 'Dean', 'Carl']);
    const gone = await store.db
      .selectFrom('persons')
      .select('id')
      .where('id', '=', mother?.person.id ?? '')
      .execute();
    expect(gone).toEqual([]);
  });

  it('keeps the record, and the sealed number, of those who move up in the list', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store, {
      otherPerpetrators: [
        { firstName: 'Yasmin', surname: 'Hollis', phone: '07700 900777' },
        { firstName: 'Carl', surname: 'Hollis', phone: '07700 900888' },
      ],
    });
    const [, carl] = (await getReferral(store, id)).further;
    await correct(store, id, (typed) => ({
      ...typed,
      perpetrators: typed.perpetrators.filter((_, at) => at !== 1),
    }));
    const [left] = (await getReferral(store, id)).further;
    expect(left?.person.id).toBe(carl?.person.id);
    const value = { of: 'person', as: 'further-0', field: 'phone' } as const;
    expect(await shownValue(store, id, value)).toBe('07700 900888');
  });

  it('leaves in whoever something is recorded of, and says so', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    const { caseId, further } = await getReferral(store, id);
    const personId = further[0]?.person.id ?? '';
    await anEntry(store, { kind: 'never-contact', personId, content: { who: 'Carl' } });
    const without = (typed: TypedReferral): TypedReferral => ({
      ...typed,
      yes: '15',
      perpetrators: typed.perpetrators.slice(0, 1),
    });
    await expect(correct(store, id, without)).rejects.toThrow(/Something is recorded/);
    expect((await getReferral(store, id)).facts.assessmentYes).toBeNull();
    expect((await getCase(store, caseId)).people).toHaveLength(3);
  });

  it('lets somebody go of whom only the bin, or another case, holds something', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    const personId = (await getReferral(store, id)).further[0]?.person.id ?? '';
    const entry = await anEntry(store, {
      kind: 'never-contact',
      personId,
      content: { who: 'Carl' },
    });
    await binEntry(store, entry, true);
    await correct(store, id, (typed) => ({
      ...typed,
      perpetrators: typed.perpetrators.slice(0, 1),
    }));
    expect((await getReferral(store, id)).further).toEqual([]);
  });

  it('takes two who were typed alike for two', async () => {
    await using store = await openTestStore();
    const twin = { firstName: 'Yasmin', surname: 'Hollis', born: '1/2/1990', phone: '07700900777' };
    const id = await aSavedForm(store, { otherPerpetrators: [twin] });
    await correct(store, id, (typed) => ({
      ...typed,
      perpetrators: [...typed.perpetrators, { ...anEmptyPerson(), ...twin }],
    }));
    const ids = (await getReferral(store, id)).further.map(({ person }) => person.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('opens what a list said at more length than a form takes', async () => {
    await using store = await openTestStore();
    const id = await aReferral(store, {
      otherColumns: [{ heading: 'Notes', value: 'x'.repeat(6000) }],
      childrenInFull: [
        {
          name: 'Poppy and '.repeat(30).trim(),
          dob: null,
          ageSaid: '',
          isUnborn: false,
          expectedOn: null,
          school: '',
          livesWith: '',
        },
      ],
    });
    await correct(store, id, (typed) => ({ ...typed, yes: '15' }));
    expect((await getReferral(store, id)).hasOtherColumns).toBe(true);
  });

  it('changes no decision', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store, { yes: '14' });
    await acceptReferral(store, id, 'Visible high risk', null);
    await correct(store, id, (typed) => ({ ...typed, yes: '3' }));
    const after = await getReferral(store, id);
    expect(after).toMatchObject({ status: 'accepted', decisionReason: 'Visible high risk' });
    expect(after.facts.assessmentYes).toBe(3);
  });

  it('refuses what could not be saved, with the sentence of the field', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    await expect(correct(store, id, (typed) => ({ ...typed, receivedOn: null }))).rejects.toThrow(
      'Give the day on which it was received.',
    );
    await expect(
      correct(store, id, (typed) => withPerson(typed, 'victims', 0, { surname: ' ' })),
    ).rejects.toThrow(/surname/);
    expect(
      (await listReferrals(store, { status: null, search: '', offset: 0, limit: 5 })).total,
    ).toBe(1);
  });

  it('is told before it is done, without what is confidential', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    const { typed, revision } = await openSaved(store, id);
    expect(await lookAtCorrection(store, { id, typed, revision })).toEqual({
      notes: expect.objectContaining({ problems: {} }) as unknown,
      changes: [],
    });
    const changed = withPerson(typed, 'victims', 0, {
      phone: '07700 900999',
      gender: 'Female',
      saved: { as: 'victim', keeps: ['address', 'postcode'] },
    });
    const { changes } = await lookAtCorrection(store, { id, typed: changed, revision });
    expect(changes).toEqual([
      { path: 'victims.0.gender', label: 'Victim: gender', was: '', is: 'Female' },
      { path: 'victims.0.phone', label: 'Victim: phone', was: null, is: null },
    ]);
  });

  it('does not take its own reference for another’s', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    await aSavedForm(store, { reference: 'R-0999', receivedOn: '2026-10-01' });
    const { typed, revision } = await openSaved(store, id);
    const own = await lookAtCorrection(store, { id, typed, revision });
    expect(own.notes.warnings['reference']).toBeUndefined();
    const other = { ...typed, reference: 'R-0999' };
    const { notes } = await lookAtCorrection(store, { id, typed: other, revision });
    expect(notes.warnings['reference']).toMatch(/Another referral/);
  });

  it('is in the history, field by field, and the audit says who looked at what', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    await shownValue(store, id, victimPhone);
    await correct(store, id, (typed) => ({ ...typed, yes: '15', policeReference: '26/1' }));
    const { changes } = await historyOfReferral(store, id);
    expect(changes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['Number of yes answers', 'Police reference']),
    );
    const entries = await store.db
      .selectFrom('audit_entries')
      .select(['verb', 'note', 'object_id'])
      .where('verb', 'in', ['confidential.revealed', 'referral.corrected'])
      .execute();
    expect(entries).toEqual([
      { verb: 'confidential.revealed', note: 'victim phone', object_id: id },
      { verb: 'referral.corrected', note: '', object_id: id },
    ]);
  });

  it('needs the key to addresses', async () => {
    await using store = await openTestStore();
    const id = await aSavedForm(store);
    const { revision } = await openSaved(store, id);
    const without = { ...store, sealer: null };
    await expect(openSaved(without, id)).rejects.toThrow(/do not hold the key/);
    await expect(revealKept(without, { id, revision, value: victimPhone })).rejects.toThrow(
      /do not hold the key/,
    );
  });
});
