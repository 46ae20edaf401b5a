import { describe, expect, it } from 'vitest';
import { withNewestFacts } from '../../../../../src/shared/domain/joined-person.ts';
import {
  phoneFormsOf,
  placeFormsOf,
} from '../../../../../src/shared/domain/matching/contact-forms.ts';
import * as onEntry from '../../../../../src/shared/domain/matching/same-on-entry.ts';
import { bareNames, type Person } from '../../../../../src/shared/domain/person.ts';
import { inClear } from '../../../../support/matched-people.ts';

const olivia: Person = {
  ...bareNames,
  id: '6f1e7a8e-8d53-4a55-8f50-5ab9f3f4d001',
  firstName: 'Olivia',
  surname: 'Bayley',
  dob: '1991-03-14',
  gender: 'Female',
  address: '14 Ferry Road, Louth',
  postcode: 'LN11 7GZ',
  phone: '07700900142',
};
const described = (person: Person): onEntry.Described => ({
  ...person,
  places: [placeFormsOf(person.address, person.postcode, inClear)],
  phones: phoneFormsOf(person.phone, inClear),
});
const isSameOnEntry = (a: Person, b: Person): boolean =>
  onEntry.isSameOnEntry(described(a), described(b));

const nowhere = { address: '', postcode: '', phone: '' };
const moved = { address: '2 North Parade, Grantham', postcode: 'NG31 9UY' };

describe('taken for one on entry', () => {
  it.each<[string, Partial<Person>]>([
    ['everything the same', {}],
    ['the same in other letters and order', { firstName: 'BAYLEY', surname: 'Ólivia' }],
    ['nothing but name and date of birth to compare', nowhere],
    ['another phone', { phone: '07700900999' }],
    ['another address and the same phone', moved],
    ['another house of the same postcode', { address: '16 Ferry Road, Louth' }],
    ['no gender', { gender: '' }],
  ])('%s', (_what, said) => {
    expect(isSameOnEntry({ ...olivia, ...said }, olivia)).toBe(true);
    expect(isSameOnEntry(olivia, { ...olivia, ...said })).toBe(true);
  });
});

describe('left to a person', () => {
  it.each<[string, Partial<Person>]>([
    ['another spelling', { surname: 'Bailey' }],
    ['a nickname', { firstName: 'Liv' }],
    ['another date of birth', { dob: '1991-03-15' }],
    ['no date of birth', { dob: null }],
    ['another address and phone', { ...moved, phone: '07700900999' }],
    ['another address and no phone', { ...moved, phone: '' }],
    ['another gender', { gender: 'Male' }],
  ])('%s', (_what, said) => {
    expect(isSameOnEntry({ ...olivia, ...said }, olivia)).toBe(false);
    expect(isSameOnEntry(olivia, { ...olivia, ...said })).toBe(false);
  });

  it('1 January, where nothing else can be compared', () => {
    const born = { ...olivia, dob: '1991-01-01' };
    expect(isSameOnEntry({ ...born, ...nowhere }, born)).toBe(false);
    expect(isSameOnEntry(born, born)).toBe(true);
  });

  it('two of whom nothing is known', () => {
    const unknown = { ...olivia, firstName: 'Unknown', surname: 'Unknown' };
    expect(isSameOnEntry(unknown, unknown)).toBe(false);
    const twin = { ...olivia, firstName: '' };
    expect(isSameOnEntry(twin, twin)).toBe(false);
  });
});

describe('a joined person', () => {
  const at = (givenOn: string, said: Partial<Person>) => ({
    person: { ...olivia, ...said },
    givenOn,
  });

  it('has the newest of each fact, and what is empty wipes nothing', () => {
    const shown = withNewestFacts(olivia, [
      at('2026-09-01', { phone: '07700900555', safeContact: '', postcode: 'NG31 9UY' }),
      at('2026-03-01', { safeContact: 'After 6', phone: '07700900111' }),
      at('2026-01-01', { safeContact: 'Never', interpreter: 'Polish' }),
    ]);
    expect(shown).toMatchObject({
      phone: '07700900555',
      safeContact: 'After 6',
      interpreter: 'Polish',
      postcode: 'NG31 9UY',
    });
  });

  it('keeps the id and the name of the record that stands for all', () => {
    const newer = { id: 'other', firstName: 'Liv', surname: 'Kaczmarek' };
    const { id, firstName, surname } = withNewestFacts(olivia, [at('2026-09-01', newer)]);
    expect({ id, firstName, surname }).toEqual({
      id: olivia.id,
      firstName: 'Olivia',
      surname: 'Bayley',
    });
  });

  it('is given by the later of two records of one day', () => {
    const records = [at('2026-09-01', { phone: '1' }), at('2026-09-01', { phone: '2' })];
    expect(withNewestFacts(olivia, records).phone).toBe('2');
  });

  it('keeps a date of birth that a later record does not know', () => {
    const records = [at('2026-01-01', {}), at('2026-09-01', { dob: null })];
    expect(withNewestFacts({ ...olivia, dob: null }, records).dob).toBe('1991-03-14');
  });
});
