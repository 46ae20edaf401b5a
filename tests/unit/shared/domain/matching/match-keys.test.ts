import { describe, expect, it } from 'vitest';
import { matchKeys } from '../../../../../src/shared/domain/matching/match-keys.ts';
import { comparable } from '../../../../../src/shared/domain/matching/profile.ts';
import { aProfile } from '../../../../support/matched-people.ts';

const keysOf = (said: Parameters<typeof aProfile>[0]): string[] =>
  matchKeys(comparable(aProfile(said))).toSorted();

const shared = (a: Parameters<typeof aProfile>[0], b: Parameters<typeof aProfile>[0]): string[] => {
  const others = new Set(keysOf(b));
  return keysOf(a).filter((key) => others.has(key));
};

const bare = { dob: null, address: '', postcode: '', phone: '' };

describe('the keys of a person', () => {
  it('are one for each thing by which they may be found', () => {
    expect(keysOf({})).toEqual(
      [
        'cLN117GZ',
        'd19910314',
        'nALF.PL',
        'p+447700900142',
        'tbay.ALF',
        'tley.ALF',
        'toli.PL',
        'tvia.PL',
        'yALF.1991',
        'yPL.1991',
      ].toSorted(),
    );
  });

  it('are the same in any letters, accents and spaces', () => {
    const plain = keysOf({ name: 'Anne Marie|ONeill', postcode: 'LN117GZ' });
    for (const name of ['ANNE-MARIE|O’NEILL', '  anne   marie |O Neill', 'Ánne-Marié|O`Neill']) {
      expect(keysOf({ name, postcode: ' ln11 7gz ', phone: '+44 7700 900142' })).toEqual(plain);
    }
  });

  it.each<[string, Parameters<typeof aProfile>[0], Parameters<typeof aProfile>[0]]>([
    ['a nickname', { name: 'Elizabeth|Reed' }, { name: 'Liz|Reed' }],
    ['another script', { name: 'Mohammed|Hussain' }, { name: 'Muhamed|Husein' }],
    ['names changed over', { name: 'Olivia|Bayley' }, { name: 'Bayley|Olivia' }],
    ['a double barrel', { name: 'Olivia|Bayley' }, { name: 'Olivia|Smith-Bayley' }],
    ['a slip at the beginning', { name: 'Olivia|Wilson' }, { name: 'Olivia|Iwlson' }],
    ['a slip at the end', { name: 'Olivia|Wilson' }, { name: 'Olivia|Wilsno' }],
    ['an alias in one cell', { name: 'Olivia|Kaczmarek aka Bayley' }, { name: 'Olivia|Bayley' }],
  ])('find by the name alone: %s', (_fault, a, b) => {
    expect(shared({ ...bare, ...a }, { ...bare, ...b })).not.toEqual([]);
  });

  it('find by the date of birth with day and month changed over', () => {
    const born = (dob: string) => ({ ...bare, name: 'A|', dob });
    expect(shared(born('1991-03-04'), born('1991-04-03'))).toContain('d19910304');
  });

  it('are none where nothing is said', () => {
    expect(
      keysOf({
        name: 'Unknown|Unknown',
        dob: null,
        address: '',
        postcode: 'n/a',
        phone: '0000000',
      }),
    ).toEqual([]);
  });

  it('leave 1 January out, which hundreds share', () => {
    expect(keysOf({ dob: '1990-01-01' }).filter((key) => key.startsWith('d'))).toEqual([]);
  });

  it('are few, however many names a hostile cell holds', () => {
    const cell = Array.from({ length: 60 }, (_, n) => `Abcdefgh${'xyz'.charAt(n % 3)}${n}`).join(
      '/',
    );
    expect(keysOf({ name: `${cell}|${cell}` }).length).toBeLessThan(200);
  });
});
