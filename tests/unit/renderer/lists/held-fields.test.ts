import { describe, expect, it } from 'vitest';
import {
  heldFields,
  messageFor,
  namesOf,
  rowAfter,
  whatRowSays,
} from '../../../../src/renderer/features/lists/held-fields.ts';
import { listFields } from '../../../../src/shared/domain/referral-list.ts';
import { aHeldRow } from './lists.ts';

describe('the fields of a row to mend', () => {
  it('come with what is wrong first, then what the row says, then the rest', () => {
    const fields = heldFields(aHeldRow(4));
    expect(fields.wrong).toEqual(['victimDob']);
    expect(fields.given).toContain('agency');
    expect(fields.given).not.toContain('victimDob');
    expect(fields.empty).toContain('policeReference');
    expect(fields.empty).toContain('victimPhone');
    expect([...fields.wrong, ...fields.given, ...fields.empty].toSorted()).toEqual(
      [...listFields].toSorted(),
    );
  });

  it('count what is confidential as given, though the page has not what it says', () => {
    expect(heldFields(aHeldRow(4, { confidential: ['victimPhone'] })).given).toContain(
      'victimPhone',
    );
  });

  it('carry every message of their own and no other', () => {
    const problems = [
      { field: 'agency', heading: 'Agency', message: 'Choose one.' },
      { field: 'victimDob', heading: 'DOB', message: 'Check it.' },
      { field: 'agency', heading: 'Agency', message: 'Shorten it.' },
    ] as const;
    expect(messageFor(problems, 'agency')).toBe('Choose one. Shorten it.');
    expect(messageFor(problems, 'referrer')).toBe('');
  });
});

describe('a row to mend', () => {
  it('is known by what it says, as far as it says it', () => {
    expect(whatRowSays({ reference: 'R12', agency: 'Police', receivedOn: '1/10/2026' })).toBe(
      'R12, from Police, received 1/10/2026',
    );
    expect(whatRowSays({ agency: ' ', referrer: 'K. Green' })).toBe('');
    expect(whatRowSays({})).toBe('');
    expect(namesOf({ victimSurname: ' Smythe ' })).toEqual({
      victim: { firstName: '', surname: 'Smythe' },
      perpetrator: { firstName: '', surname: '' },
    });
  });

  it.each([
    ['the one below', ['a', 'b', 'c'], 'b', 'c'],
    ['the one above the last', ['a', 'b'], 'b', 'a'],
    ['none after the only one', ['a'], 'a', null],
  ])('is followed by %s', (_, ids, id, next) => {
    expect(rowAfter(ids, id)).toBe(next);
  });
});
