import { describe, expect, it } from 'vitest';
import {
  checkRow,
  createAgencyFinder,
  parseValues,
  type ListKnowledge,
} from '../../../../src/shared/domain/referral-list-check.ts';
import { listFieldNames, type ListValues } from '../../../../src/shared/domain/referral-list.ts';
import { Person } from '../../../../src/shared/domain/person.ts';
import { ReferralFacts } from '../../../../src/shared/domain/referral.ts';

const police = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

const knowledge: ListKnowledge = {
  findAgencyId: createAgencyFinder([{ id: police, name: 'Police', aliases: ['Constabulary'] }]),
  today: '2026-11-09',
  assessmentMaximum: 24,
  isReferenceTaken: (reference) => reference === 'R0001',
};

const values = (changed: ListValues = {}): ListValues => ({
  reference: 'R0039',
  receivedOn: '28/10/2026',
  agency: 'Police',
  victimFirstName: 'Gráinne',
  victimSurname: 'OAKLEY',
  victimDob: '27 Nov 1967',
  perpetratorFirstName: 'Philip',
  perpetratorSurname: 'Sheppard',
  perpetratorDob: 'not known',
  perpetratorAddress: '135 Sycamore Way',
  childrenCount: '2',
  assessmentYes: '14',
  incidentCount: '',
  incidentOn: '',
  ...changed,
});

/** The messages about one field, all other fields being right. */
const problemsWith = (changed: ListValues): string[] =>
  checkRow(values(changed), knowledge).map(({ message }) => message);

describe('checkRow', () => {
  it('finds nothing wrong with a full row', () => {
    expect(checkRow(values(), knowledge)).toEqual([]);
  });

  it.each<[string, ListValues, RegExp]>([
    ['an empty date of birth', { victimDob: '' }, /No date of birth. Type it, or 'not known'/],
    ['a birth in the future', { victimDob: '10/11/2026' }, /in the future/],
    ['31 February', { perpetratorDob: '31/02/1990' }, /not a day in the calendar/],
    ['a missing surname', { victimSurname: ' ' }, /No surname/],
    ['a missing perpetrator', { perpetratorSurname: '' }, /No surname/],
    ['no date received', { receivedOn: '' }, /No date received/],
    ['a date received in the future', { receivedOn: '2026-11-10' }, /in the future/],
    ['a short year', { receivedOn: '28/10/26' }, /all four digits/],
    ['no agency', { agency: '' }, /No referring agency/],
    ['an agency of another forum', { agency: 'Coastguard' }, /not one of this forum’s/],
    ['an incident after it was reported', { incidentOn: '29/10/2026' }, /after the date received/],
    ['an incident on no day', { incidentOn: 'in June' }, /Write the date/],
    ['an empty number of children', { childrenCount: '' }, /0 when there are none/],
    ['text for children', { childrenCount: 'two' }, /whole number from 0 to 30/],
    ['too many children', { childrenCount: '31' }, /whole number from 0 to 30/],
    ['half a child', { childrenCount: '1.5' }, /whole number from 0 to 30/],
    ['text in a number column', { assessmentYes: 'high' }, /0 to 24, or leave it empty/],
    ['a number below nought', { assessmentYes: '-1' }, /0 to 24/],
    ['more yes answers than questions', { assessmentYes: '25' }, /0 to 24/],
    ['text for incidents', { incidentCount: 'many' }, /or leave it empty/],
    ['a control character', { referrer: 'A\u0000B' }, /not text/],
    ['a text too long', { referrer: 'x'.repeat(201) }, /Longer than 200 characters/],
    ['a reference used before', { reference: 'R0001' }, /imported before with different values/],
  ])('names %s', (_, changed, message) => {
    expect(problemsWith(changed)).toEqual([expect.stringMatching(message)]);
  });

  it('names every problem of a row, in the order of the fields', () => {
    const found = checkRow({ childrenCount: 'x' }, knowledge);
    expect(found.map(({ field }) => field)).toEqual([
      'receivedOn',
      'agency',
      'victimSurname',
      'victimDob',
      'perpetratorSurname',
      'perpetratorDob',
      'childrenCount',
    ]);
  });

  it('calls a column by its heading in the file, else by the name of the field', () => {
    const found = checkRow(values({ victimDob: '', agency: '' }), knowledge, {
      victimDob: 'D.O.B.',
    });
    expect(found.map(({ heading }) => heading)).toEqual([listFieldNames.agency, 'D.O.B.']);
  });

  it('says what is wrong without repeating what the row says', () => {
    const secret = 'Zxqv';
    const fields = Object.fromEntries(Object.keys(listFieldNames).map((field) => [field, secret]));
    const said = JSON.stringify(checkRow(fields, knowledge));
    expect(said).toContain('Write the date');
    expect(said).not.toContain(secret);
  });

  it.each(['not known', 'Unknown', 'N/K', 'nk'])('takes “%s” for an answer', (text) => {
    expect(problemsWith({ victimDob: text, incidentOn: text })).toEqual([]);
  });

  it.each(['POLICE', 'The Police', 'constabulary'])('knows the agency “%s”', (agency) => {
    expect(problemsWith({ agency })).toEqual([]);
  });

  it('takes the day of today for a date that is not in the future', () => {
    expect(problemsWith({ receivedOn: '9/11/2026' })).toEqual([]);
  });
});

describe('parseValues', () => {
  it('gives the parts of a referral that their schemas accept', () => {
    const { agencyId, facts, victim, perpetrator } = parseValues(values(), knowledge);
    expect(agencyId).toBe(police);
    expect(ReferralFacts.parse(facts)).toEqual(facts);
    const NewPerson = Person.omit({ id: true });
    expect(NewPerson.parse(victim)).toEqual(victim);
    expect(NewPerson.parse(perpetrator)).toEqual(perpetrator);
  });

  it('keeps case and accents, reads dates and numbers, and puts each part where it belongs', () => {
    const { facts, victim, perpetrator } = parseValues(values(), knowledge);
    expect(victim).toMatchObject({ firstName: 'Gráinne', surname: 'OAKLEY', dob: '1967-11-27' });
    expect(perpetrator).toMatchObject({
      surname: 'Sheppard',
      dob: null,
      address: '135 Sycamore Way',
    });
    expect(facts).toMatchObject({
      receivedOn: '2026-10-28',
      childrenCount: 2,
      assessmentYes: 14,
      incidentCount: null,
      incidentOn: null,
    });
  });

  it('takes no column of children, and the word none, for no children', () => {
    const { childrenCount: _, ...others } = values();
    expect(parseValues(others, knowledge).facts.childrenCount).toBe(0);
    expect(parseValues(values({ childrenCount: 'None' }), knowledge).facts.childrenCount).toBe(0);
  });

  it('refuses a row that has a problem', () => {
    expect(() => parseValues(values({ victimDob: '' }), knowledge)).toThrow('problem');
  });
});
