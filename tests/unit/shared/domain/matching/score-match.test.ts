import { describe, expect, it } from 'vitest';
import { comparePersons } from '../../../../../src/shared/domain/matching/compare-persons.ts';
import {
  comparable,
  type PersonProfile,
} from '../../../../../src/shared/domain/matching/profile.ts';
import {
  MatchingSettings,
  scoreMatch,
  type PersonMatch,
} from '../../../../../src/shared/domain/matching/score-match.ts';
import { aProfile } from '../../../../support/matched-people.ts';

const settings = MatchingSettings.parse({});

const match = (a: PersonProfile, b: PersonProfile, sameName = 1): PersonMatch =>
  scoreMatch(comparePersons(comparable(a), comparable(b)), settings, sameName);

const olivia = aProfile();
const elsewhere = { address: '2 North Parade, Grantham', postcode: 'NG31 9UY' };
const nowhere = { address: '', postcode: '', phone: '' };

describe('one person with a fault is likely', () => {
  it.each<[string, Parameters<typeof aProfile>[0]]>([
    ['nothing other', {}],
    ['a nickname', { name: 'Liv|Bayley' }],
    ['accents and capitals', { name: 'ÓLIVIA|BAYLEY' }],
    ['names changed over', { name: 'Bayley|Olivia' }],
    ['a slip in the first name', { name: 'Oliiva|Bayley' }],
    ['a slip in the surname', { name: 'Olivia|Balyey' }],
    ['an initial', { name: 'O.|Bayley' }],
    ['a title and a middle name', { name: 'Mrs Olivia Jane|Bayley' }],
    ['a double barrel', { name: 'Olivia|Bayley-Smith' }],
    ['a married name and the same date of birth, address and phone', { name: 'Olivia|Kaczmarek' }],
    ['a married name with the old one beside it', { name: 'Olivia|Kaczmarek (née Bayley)' }],
    ['day and month changed over', { dob: '1991-14-03' }],
    ['one digit of the date of birth', { dob: '1991-03-15' }],
    ['no date of birth', { dob: null }],
    ['another address', elsewhere],
    ['another address and phone', { ...elsewhere, phone: '07700900999' }],
    ['no address and no phone', nowhere],
    ['formats', { postcode: 'ln117gz', phone: '+44 7700 900142' }],
  ])('with %s', (_fault, said) => {
    expect(match(olivia, aProfile(said)).band).toBe('likely');
  });

  it('by an earlier name, which is said', () => {
    const known = aProfile({ name: 'Olivia|Kaczmarek', otherNames: ['Olivia|Bayley'] });
    const { band, reasons } = match(olivia, known);
    expect(band).toBe('likely');
    expect(reasons[0]).toMatchObject({ verdict: 'agrees', text: 'Name agrees, by another name' });
  });
});

describe('other people are never likely', () => {
  it.each<[string, Parameters<typeof aProfile>[0], PersonMatch['band']]>([
    ['a twin sister', { name: 'Sophie|Bayley' }, 'possible'],
    ['a sister', { name: 'Sophie|Bayley', dob: '1994-11-02' }, 'unlikely'],
    ['a sister of no known birthday', { name: 'Sophie|Bayley', dob: null }, 'unlikely'],
    ['a daughter of the same name', { dob: '2012-09-28' }, 'possible'],
    [
      'a namesake born on another day, elsewhere',
      { dob: '1974-11-28', ...elsewhere, phone: '07700900999' },
      'unlikely',
    ],
    ['somebody else in the hostel', { name: 'Petra|Novak', dob: '1980-06-25' }, 'unlikely'],
    [
      'somebody of the same first name in the hostel',
      { name: 'Olivia|Novak', dob: null },
      'possible',
    ],
    [
      'somebody born on the same day',
      { name: 'Petra|Novak', ...elsewhere, phone: '07700900999' },
      'unlikely',
    ],
    ['a namesake of whom nothing else is known', { dob: null, ...nowhere }, 'possible'],
    ['somebody of no known name', { name: 'Unknown|Unknown' }, 'possible'],
  ])('%s', (_who, said, band) => {
    expect(match(olivia, aProfile(said)).band).toBe(band);
    expect(match(aProfile(said), olivia).band).toBe(band);
  });

  it('a twin whose name is a letter off, unless the phone is one', () => {
    const lia = aProfile({ name: 'Lia|Bayley' });
    const lisa = (phone: string) => match(lia, aProfile({ name: 'Lisa|Bayley', phone }));
    expect(lisa('07700900555')).toMatchObject({ band: 'possible', isApart: true });
    expect(lisa('07700900142')).toMatchObject({ band: 'likely', isApart: false });
  });

  it('father and son of one name and address', () => {
    const father = aProfile({ name: 'Patrick|Doherty', dob: '1961-05-30', gender: 'Male' });
    const son = aProfile({ name: 'Patrick|Doherty Jnr', dob: '1988-11-12', gender: 'Male' });
    expect(match(father, son)).toMatchObject({ band: 'possible', isApart: true });
  });

  it('two of whom nothing is known but "unknown"', () => {
    const unknown = aProfile({
      name: 'Unknown|Unknown',
      dob: null,
      gender: '',
      address: 'Not known',
      postcode: 'not known',
      phone: '00000000000',
    });
    expect(match(unknown, unknown)).toMatchObject({ band: 'unlikely', score: 0 });
  });
});

describe('what proves little', () => {
  it('is 1 January', () => {
    const born = aProfile({ dob: '1990-01-01', ...nowhere });
    const [, dob] = match(born, born).reasons;
    expect(dob).toMatchObject({ points: 6, verdict: 'nearly' });
    expect(dob?.text).toContain('1 January');
    const elder = aProfile({ dob: '1990-11-23', ...nowhere });
    expect(match(born, elder).reasons[1]).toMatchObject({ points: 2 });
  });

  it('is a name that many carry, and never less than nothing', () => {
    const alone = aProfile({ dob: null, ...nowhere });
    const scores = [1, 2, 8, 64, 300, 100_000].map((n) => match(alone, alone, n).score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBe(scores[1]);
    expect(scores.at(-1)).toBe(7.5);
    expect(match(alone, alone, 300)).toMatchObject({ band: 'unlikely' });
    expect(match(alone, alone, 300).reasons[0]?.text).toContain('300 people');
    const other = aProfile({ name: 'Petra|Novak' });
    expect(match(olivia, other, 300).reasons[0]?.points).toBe(
      match(olivia, other).reasons[0]?.points,
    );
  });
});

describe('the reasons', () => {
  it('name each field that can be compared, with what it says', () => {
    const known = aProfile({ name: 'Liv|Bayley', dob: '1991-04-03', ...elsewhere });
    const { reasons, score } = match(aProfile({ dob: '1991-03-04' }), known);
    expect(reasons.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['name', 'nearly'],
      ['dob', 'nearly'],
      ['address', 'differs'],
      ['phone', 'agrees'],
      ['gender', 'agrees'],
    ]);
    expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  });

  it('say of a postcode alone that it agrees, and not the address', () => {
    const asked = aProfile({ address: '', phone: '' });
    expect(match(olivia, asked).reasons[2]).toMatchObject({
      field: 'address',
      verdict: 'nearly',
      text: 'Postcode agrees',
    });
  });

  it('are silent on what neither says, except for the date of birth', () => {
    const bare = aProfile({ dob: null, gender: '', ...nowhere });
    expect(match(bare, bare).reasons.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['name', 'agrees'],
      ['dob', 'open'],
    ]);
  });
});

describe('the bands', () => {
  it('begin where the settings put them', () => {
    const at = (score: number) => {
      const comparison = comparePersons(comparable(olivia), comparable(aProfile({ ...nowhere })));
      const total = scoreMatch(comparison, settings).score;
      const shifted = { ...settings, likelyFrom: total - score, possibleFrom: total - score - 5 };
      return scoreMatch(comparison, shifted).band;
    };
    expect([0, -0.5, -5, -5.5].map(at)).toEqual(['likely', 'possible', 'possible', 'unlikely']);
  });

  it('are never likely on another surname alone without a date of birth', () => {
    const married = aProfile({ name: 'Olivia|Kaczmarek', dob: null });
    const eager = { ...settings, likelyFrom: 10 };
    const comparison = comparePersons(comparable(olivia), comparable(married));
    expect(scoreMatch(comparison, eager).band).toBe('possible');
  });

  it('fall by a gender that differs', () => {
    const { reasons } = match(olivia, aProfile({ gender: 'Male' }));
    expect(reasons.at(-1)).toMatchObject({ field: 'gender', verdict: 'differs', points: -4 });
    expect(match(olivia, aProfile({ gender: 'Non-binary' })).reasons).toHaveLength(4);
  });
});
