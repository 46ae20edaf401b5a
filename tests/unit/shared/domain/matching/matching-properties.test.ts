import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePersons,
  type Comparison,
} from '../../../../../src/shared/domain/matching/compare-persons.ts';
import { matchKeys } from '../../../../../src/shared/domain/matching/match-keys.ts';
import { comparable } from '../../../../../src/shared/domain/matching/profile.ts';
import {
  MatchingSettings,
  scoreMatch,
} from '../../../../../src/shared/domain/matching/score-match.ts';
import { createChance, type Chance } from '../../../../support/chance.ts';
import { aProfile } from '../../../../support/matched-people.ts';
import { dobDigit, dobSwapped, otherPhoneFormat, spaced, typo } from '../../../../support/slips.ts';

const settings = MatchingSettings.parse({});

const words = (text: string): string[] => text.split(', ');

const firstNames = words(
  'Elizabeth, Robert, Mohammed, Agnieszka, Gráinne, Katarzyna, Chidi, Olena, Anne-Marie, ' +
    'Siobhán, Xavier, Priya, Abdul Rahman, Thomas, Aaliyah, Rhiannon',
);
const surnames = words(
  'O’Neill, Smith-Jones, Wójcik, Hussain, Okonkwo, MacDonald, Patel, Prosser, van der Berg, ' +
    'Kowalska, Bayley, Al-Masri, Lindqvist, Doherty, Williams',
);

type Described = {
  readonly first: string;
  readonly surname: string;
  readonly dob: string;
  readonly house: number;
  readonly postcode: string;
  readonly phone: string;
};

const described: fc.Arbitrary<Described> = fc.record({
  first: fc.constantFrom(...firstNames),
  surname: fc.constantFrom(...surnames),
  dob: fc
    .tuple(fc.integer({ min: 1945, max: 2008 }), fc.integer({ min: 0, max: 364 }))
    // Every tenth was born, as far as anybody knows, on 1 January.
    .map(([year, day]) => new Date(Date.UTC(year, 0, day % 10 === 0 ? 1 : day + 1)))
    .map((date) => date.toISOString().slice(0, 10)),
  house: fc.integer({ min: 1, max: 200 }),
  postcode: fc
    .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 9 }))
    .map(([outward, inward]) => `LN${outward} ${inward}AB`),
  phone: fc.integer({ min: 100_000, max: 999_999 }).map((n) => `07700${n}`),
});

const profileOf = ({ first, surname, dob, house, postcode, phone }: Described) =>
  aProfile({
    name: `${first}|${surname}`,
    dob: dob === '' ? null : dob,
    address: house === 0 ? '' : `${house} Ferry Road, Louth`,
    postcode,
    phone,
  });

const someone = described.map((person) => comparable(profileOf(person)));

const score = (comparison: Comparison) => scoreMatch(comparison, settings);

const nicknames: Readonly<Record<string, string>> = {
  Elizabeth: 'Liz',
  Robert: 'Bob',
  Mohammed: 'Mo',
  Katarzyna: 'Kasia',
  Thomas: 'Tom',
  Rhiannon: 'Rhi',
};

/** Each makes one fault in what is written of a person. */
const faults: Readonly<Record<string, (person: Described, chance: Chance) => Partial<Described>>> =
  {
    'a nickname': ({ first }) => ({ first: nicknames[first] ?? first }),
    'another script': ({ first }) => ({ first: first === 'Mohammed' ? 'Muhamad' : first }),
    'no accents': ({ first, surname }) => ({
      first: first.normalize('NFD').replaceAll(/\p{M}/gu, ''),
      surname: surname.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    }),
    'no apostrophe or hyphen': ({ first, surname }, chance) => ({
      first: first.replaceAll(/[’-]/g, chance.pick(['', ' '])),
      surname: surname.replaceAll(/[’-]/g, chance.pick(['', ' '])),
    }),
    'capitals and spaces': ({ first, surname }, chance) => ({
      first: spaced(chance, first.toUpperCase()),
      surname: spaced(chance, surname.toLowerCase()),
    }),
    'names changed over': ({ first, surname }) => ({ first: surname, surname: first }),
    'a slip in the first name': ({ first }, chance) => ({ first: typo(chance, first) }),
    'a slip in the surname': ({ surname }, chance) => ({ surname: typo(chance, surname) }),
    'a married name': (_person, chance) => ({ surname: chance.pick(['Novak', 'Reed', 'Achebe']) }),
    'a double barrel': ({ surname }) => ({ surname: `${surname}-Reed` }),
    'an initial': ({ first }) => ({ first: first.charAt(0) }),
    'no first name': () => ({ first: '' }),
    'a middle name': ({ first }) => ({ first: `${first} Jane` }),
    'a title': ({ first }) => ({ first: `Ms ${first}` }),
    'day and month changed over': ({ dob }) => ({ dob: dobSwapped(dob) }),
    'a digit of the date of birth': ({ dob }, chance) => ({ dob: dobDigit(chance, dob) }),
    'no date of birth': () => ({ dob: '' }),
    '1 January': ({ dob }) => ({ dob: `${dob.slice(0, 4)}-01-01` }),
    'another home': (_person, chance) => ({
      house: chance.between(201, 300),
      postcode: 'NG31 9UY',
    }),
    'another phone': () => ({ phone: '01476 560123' }),
    'no home and no phone': () => ({ house: 0, postcode: '', phone: '' }),
    'another form of the phone': ({ phone }, chance) => ({
      phone: otherPhoneFormat(chance, phone),
    }),
    'another form of the postcode': ({ postcode }) => ({
      postcode: postcode.toLowerCase().replace(' ', ''),
    }),
  };

describe('whoever is written with one fault', () => {
  it.each(Object.entries(faults))('%s: is found, and at least possible', (_name, fault) => {
    fc.assert(
      fc.property(described, fc.integer(), (person, seed) => {
        const known = comparable(profileOf(person));
        const spoilt = comparable(profileOf({ ...person, ...fault(person, createChance(seed)) }));
        const keys = new Set(matchKeys(known));
        expect(matchKeys(spoilt).some((key) => keys.has(key))).toBe(true);
        expect(score(comparePersons(spoilt, known)).band).not.toBe('unlikely');
      }),
      { numRuns: 150 },
    );
  });
});

describe('any comparison', () => {
  it('is the same both ways', () => {
    fc.assert(
      fc.property(someone, someone, (a, b) => {
        expect(comparePersons(b, a)).toEqual(comparePersons(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  it('with several names is the same both ways', () => {
    const several = fc
      .tuple(described, fc.array(described, { maxLength: 2 }))
      .map(([person, others]) => {
        const { names, ...rest } = profileOf(person);
        const more = others.map(({ first, surname }) => ({ firstName: first, surname }));
        return comparable({ ...rest, names: [...names, ...more] });
      });
    fc.assert(
      fc.property(several, several, (a, b) => {
        expect(comparePersons(b, a)).toEqual(comparePersons(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('of somebody with themselves is likely', () => {
    fc.assert(
      fc.property(described, (person) => {
        const alone = comparable(profileOf({ ...person, house: 0, postcode: '', phone: '' }));
        expect(score(comparePersons(alone, alone)).band).toBe('likely');
      }),
    );
  });

  it('has points that sum to its score, and reasons without any value of a person', () => {
    fc.assert(
      fc.property(described, described, fc.integer({ min: 1, max: 400 }), (a, b, sameName) => {
        const comparison = comparePersons(comparable(profileOf(a)), comparable(profileOf(b)));
        const found = scoreMatch(comparison, settings, sameName);
        const sum = found.reasons.reduce((total, { points }) => total + points, 0);
        expect(sum).toBeCloseTo(found.score, 9);
        const said = found.reasons.map(({ text }) => text.toLowerCase()).join(' ');
        for (const person of [a, b]) {
          for (const value of [person.first, person.surname, person.postcode, person.phone]) {
            expect(said).not.toContain(value.toLowerCase());
          }
          expect(said).not.toContain(person.dob.slice(0, 4));
          expect(said).not.toContain('ferry road');
        }
      }),
    );
  });

  it('never makes somebody likely whose first name and date of birth both differ', () => {
    fc.assert(
      fc.property(someone, someone, (a, b) => {
        const comparison = comparePersons(a, b);
        fc.pre(comparison.name.first === 'differs' && comparison.dob === 'differs');
        expect(score(comparison).band).toBe('unlikely');
      }),
      { numRuns: 500 },
    );
  });
});

it('has keys that do not depend on capitals, accents and spaces', () => {
  fc.assert(
    fc.property(described, (person) => {
      const plain = matchKeys(comparable(profileOf(person)));
      const other = matchKeys(
        comparable(
          profileOf({
            ...person,
            first: ` ${person.first.toUpperCase().normalize('NFD')} `,
            surname: person.surname.toLowerCase().replaceAll(/\p{M}/gu, ''),
            postcode: person.postcode.toLowerCase().replace(' ', '  '),
            phone: person.phone.replace(/^0/, '+44 '),
          }),
        ),
      );
      expect(other.toSorted()).toEqual(plain.toSorted());
    }),
  );
});
