import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOfForm } from '../../../../../src/shared/domain/form/form-changes.ts';
import { formNotesOf } from '../../../../../src/shared/domain/form/form-notes-of.ts';
import { fromReferral } from '../../../../../src/shared/domain/form/from-referral.ts';
import {
  keptValue,
  withKept,
  withoutKept,
} from '../../../../../src/shared/domain/form/kept-values.ts';
import { toReferral } from '../../../../../src/shared/domain/form/to-referral.ts';
import {
  anEmptyChild,
  anEmptyPerson,
  type TypedChild,
  type TypedPerson,
  type TypedReferral,
} from '../../../../../src/shared/domain/form/typed-referral.ts';
import { Forum } from '../../../../../src/shared/domain/forum.ts';
import { SubjectKind } from '../../../../../src/shared/domain/person.ts';
import { uuid } from '../../../../support/uuid.ts';
import { aTypedForm } from '../../../../support/typed-form.ts';

const today = '2026-11-09';
const saved = (typed: TypedReferral): TypedReferral => fromReferral(toReferral(typed, today));

const words = fc.constantFrom('', 'Anna', 'Zoë Marie', 'O’Neill', 'Black-Smith', '  spaced  ');
const born = fc.constantFrom('', '7/12/1987', 'about 35', '1 Feb 2019', '29/2/2020', 'teens');
const anyPerson: fc.Arbitrary<TypedPerson> = fc
  .record({
    firstName: words,
    surname: fc.constantFrom('Yardley', 'de la Cruz', 'Ng'),
    aliases: fc.constantFrom('', 'Liz', 'Liz; Lizzie Smith', 'Bo, Bobby Ng'),
    previousNames: fc.constantFrom('', 'Nowak', 'Ewa Nowak'),
    born,
    gender: fc.constantFrom('', 'Female'),
    address: fc.constantFrom('', '42 Newark Road, Louth'),
    addressConfidential: fc.boolean(),
    postcode: fc.constantFrom('', 'LN11 7GZ'),
    phone: fc.constantFrom('', '07700 900142'),
    relationship: fc.constantFrom('', 'Ex-partner'),
    isNotKnown: fc.boolean(),
    kind: fc.constantFrom(...SubjectKind.options),
  })
  // Of somebody not known one line tells what is known, whichever field it was typed into.
  .map((person) => ({
    ...anEmptyPerson(),
    ...person,
    ...((person.isNotKnown || person.kind !== 'person') && { firstName: '' }),
  }));
const anyChild: fc.Arbitrary<TypedChild> = fc
  .record({
    name: fc.constantFrom('', 'Poppy', 'Tom and Ann'),
    born,
    isUnborn: fc.boolean(),
    school: fc.constantFrom('', 'St Wilfrid’s'),
  })
  .map((child) => ({ ...anEmptyChild(), ...child }));
const anyForm: fc.Arbitrary<TypedReferral> = fc
  .record({
    victims: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
    perpetrators: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
    children: fc.array(anyChild, { maxLength: 3 }),
    childrenCount: fc.constantFrom('', '0', '2', '7'),
    yes: fc.constantFrom('', '14'),
    dontKnow: fc.constantFrom('', '3'),
    referrer: fc.constantFrom('', 'K. Foster'),
    incidentCount: fc.constantFrom('', '4'),
    incidentOn: fc.constantFrom(null, '2026-11-01'),
    other: fc.boolean(),
  })
  .map(({ other, ...changes }) => ({
    ...aTypedForm(),
    ...changes,
    other: other ? [{ heading: 'GP', value: 'Dr Iqbal' }] : [],
  }));

describe('a saved referral as its form', () => {
  it('says what was saved: saving it again changes nothing', () => {
    fc.assert(
      fc.property(anyForm, (typed) => {
        const once = toReferral(typed, today);
        expect(toReferral(fromReferral(once), today)).toEqual(once);
      }),
    );
  });

  it('takes the names of children whom a list named without more', () => {
    const listed = { ...toReferral(aTypedForm(), today), children: ['Poppy', 'Tom'] };
    const { children } = fromReferral(listed);
    expect(children.map(({ name }) => name)).toEqual(['Poppy', 'Tom']);
  });

  it.each([
    ['Not known', { surname: '', isNotKnown: true }],
    ['Not known: two youths', { surname: 'two youths', isNotKnown: true }],
    ['Notknown', { surname: 'Notknown', isNotKnown: false }],
  ])('reads the name %s', (surname, expected) => {
    const referral = toReferral(aTypedForm(), today);
    const perpetrator = { ...referral.perpetrator, firstName: '', surname };
    expect(fromReferral({ ...referral, perpetrator }).perpetrators[0]).toMatchObject(expected);
  });
});

describe('a group or a place', () => {
  const group = { kind: 'group', surname: 'Parade crew', born: 'about six, 13 to 16' } as const;

  it('is kept by its whole name, with what only people have left out', () => {
    const form = aTypedForm({
      victim: { ...group, firstName: 'The', gender: 'Male', language: 'Polish', aliases: 'Crew' },
      perpetrator: { kind: 'place', firstName: '', surname: 'Mill Court', born: '1/2/1990' },
    });
    const { victim, perpetrator, otherNames } = toReferral(form, today);
    expect(victim).toMatchObject({
      kind: 'group',
      firstName: '',
      surname: 'The Parade crew',
      dob: null,
      ageSaid: 'about six, 13 to 16',
      gender: '',
      language: '',
    });
    expect(otherNames.victim).toEqual([{ firstName: 'Crew', surname: '', kind: 'alias' }]);
    expect(perpetrator).toMatchObject({ kind: 'place', surname: 'Mill Court', ageSaid: '' });
  });

  it.each([
    ['group', 'Type what the group is called'],
    ['place', 'Type which place it is'],
  ] as const)('needs a name: %s', (kind, problem) => {
    const form = aTypedForm({ perpetrator: { kind, firstName: '', surname: ' ', born: 'many' } });
    const forum = Forum.parse({
      id: uuid(1),
      name: 'Northmere',
      kind: 'asbrac',
      settings: { confidentialityStatement: 'What is said here stays here' },
    });
    const notes = formNotesOf(form, { today, forum, isReferenceTaken: false });
    expect(notes.problems).toEqual({ 'perpetrators.0.surname': problem });
    expect(notes.warnings['perpetrators.0.born']).toBeUndefined();
  });
});

describe('what is kept without being shown', () => {
  it('is in no form that a page has, and comes back when it is saved', () => {
    fc.assert(
      fc.property(anyForm, (typed) => {
        const whole = saved(typed);
        const shown = withoutKept(whole);
        const text = JSON.stringify(shown);
        for (const hidden of ['Newark', 'LN11', '07700', 'Wilfrid', 'Foster', 'Iqbal']) {
          expect(text).not.toContain(hidden);
        }
        expect(changesOfForm(whole, withKept(shown, whole), [])).toEqual([]);
        expect(toReferral(withKept(shown, whole), today)).toEqual(toReferral(whole, today));
      }),
    );
  });

  it('is told one value at a time', () => {
    const whole = saved(
      aTypedForm({
        referrer: 'K. Foster',
        victim: { phone: '07700 900142' },
        otherPerpetrators: [{ surname: 'Hollis', address: '1 High Street' }],
        children: [{ ...anEmptyChild(), name: 'Poppy', school: 'St Wilfrid’s' }],
      }),
    );
    const of = (as: string, field: 'phone' | 'address' | 'school'): string =>
      keptValue(whole, { of: 'person', as, field });
    expect(keptValue(whole, { of: 'referral', field: 'referrer' })).toBe('K. Foster');
    expect(of('victim', 'phone')).toBe('07700 900142');
    expect(of('further-0', 'address')).toBe('1 High Street');
    expect(of('child-0', 'school')).toBe('St Wilfrid’s');
    expect(of('further-5', 'address')).toBe('');
  });

  it('goes with the person when others of the list are taken out', () => {
    const whole = saved(
      aTypedForm({
        otherPerpetrators: [
          { surname: 'First', phone: '07700 900001' },
          { surname: 'Second', phone: '07700 900002' },
        ],
      }),
    );
    const shown = withoutKept(whole);
    const without = { ...shown, perpetrators: shown.perpetrators.filter((_, at) => at !== 1) };
    const back = withKept(without, whole);
    expect(back.perpetrators[1]).toMatchObject({ surname: 'Second', phone: '07700 900002' });
  });

  it('is no longer kept once it was shown and emptied', () => {
    const whole = saved(aTypedForm({ victim: { phone: '07700 900142' } }));
    const shown = withoutKept(whole);
    const [victim] = shown.victims;
    const emptied = {
      ...shown,
      victims: [{ ...anEmptyPerson(), ...victim, saved: { as: 'victim', keeps: [] } }],
    };
    expect(withKept(emptied, whole).victims[0]?.phone).toBe('');
    expect(changesOfForm(whole, withKept(emptied, whole), [])).toEqual([
      { path: 'victims.0.phone', label: 'Victim: phone', was: null, is: null },
    ]);
  });
});

describe('what a correction changes', () => {
  const whole = saved(
    aTypedForm({
      otherPerpetrators: [{ firstName: 'Yasmin', surname: 'Hollis' }],
      children: [{ ...anEmptyChild(), name: 'Poppy', born: '6' }],
      wouldBeCrime: 'no',
    }),
  );
  const agencies = [{ id: whole.agencyId, name: 'Police' }];

  it('is told in the words of the form, in its order', () => {
    const [victim] = whole.victims;
    const [first] = whole.perpetrators;
    const changed: TypedReferral = {
      ...whole,
      agencyId: '',
      receivedOn: '2026-11-08',
      wouldBeCrime: 'yes',
      victims: [{ ...anEmptyPerson(), ...victim, surname: 'Yardly', address: '1 High Street' }],
      perpetrators: [
        { ...anEmptyPerson(), ...first },
        { ...anEmptyPerson(), isNotKnown: true },
      ],
      children: [],
    };
    expect(changesOfForm(whole, changed, agencies)).toEqual([
      { path: 'agencyId', label: 'Referring agency', was: 'Police', is: '' },
      { path: 'receivedOn', label: 'Received', was: '9 Nov 2026', is: '8 Nov 2026' },
      { path: 'wouldBeCrime', label: 'A crime if reported', was: 'No', is: 'Yes' },
      { path: 'victims.0.surname', label: 'Victim: surname', was: 'Yardley', is: 'Yardly' },
      { path: 'victims.0.address', label: 'Victim: address', was: null, is: null },
      {
        path: 'perpetrators.1.surname',
        label: 'Perpetrator 2 added',
        was: '',
        is: 'somebody not known',
      },
      { path: null, label: 'Perpetrator taken out', was: 'Yasmin Hollis', is: '' },
      { path: null, label: 'Child taken out', was: 'Poppy', is: '' },
    ]);
  });
});
