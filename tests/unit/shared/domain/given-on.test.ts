import { describe, expect, it } from 'vitest';
import { givenOn, withDay } from '../../../../src/shared/domain/given-on.ts';

const described = (referralId: string, receivedOn: string, safeContact: string) => ({
  referralId,
  receivedOn,
  person: { safeContact, interpreter: '', ethnicity: '' },
});

type Described = ReturnType<typeof described>;

describe('when a safe contact was given, seen from the referral of March', () => {
  const may = described('may', '2026-05-01', 'Text only');
  it.each<[string, string, Described[], string | null]>([
    ['nothing is known', '', [described('march', '2026-03-01', '')], null],
    ['it gave it', 'Text only', [described('march', '2026-03-01', 'Text only')], null],
    ['it gave the same', 'Text only', [described('march', '2026-03-01', 'Text only'), may], null],
    [
      'a later one gave another',
      'Text only',
      [described('march', '2026-03-01', 'Ring'), may],
      '2026-05-01',
    ],
    ['it gave none', 'Text only', [described('march', '2026-03-01', ''), may], '2026-05-01'],
    [
      'two others gave it',
      'Text only',
      [described('january', '2026-01-01', 'Text only'), may, described('march', '2026-03-01', '')],
      '2026-05-01',
    ],
  ])('%s', (_name, safeContact, descriptions, day) => {
    const known = { safeContact, interpreter: '', ethnicity: '' };
    expect(givenOn(known, descriptions, 'march').safeContact).toBe(day);
  });

  it('looks at each fact for itself', () => {
    const known = { safeContact: 'Ring', interpreter: 'Polish', ethnicity: '' };
    const march = { ...described('march', '2026-03-01', 'Ring') };
    const polish = { ...may, person: { ...may.person, interpreter: 'Polish' } };
    expect(givenOn(known, [march, polish], 'march')).toEqual({
      safeContact: null,
      interpreter: '2026-05-01',
      ethnicity: null,
    });
  });
});

it('says the day with the fact, and nothing where there is none', () => {
  expect(withDay('Text only', '2026-11-12')).toBe('Text only (given 12 Nov 2026)');
  expect(withDay('Text only', null)).toBe('Text only');
  expect(withDay('', '2026-11-12')).toBe('');
});
