import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listFieldNames,
  listFields,
  type ListField,
} from '../../../../src/shared/domain/referral-list.ts';
import { headingKey } from '../../../../src/shared/domain/heading-key.ts';
import { guessMapping } from '../../../../src/shared/domain/referral-list-columns.ts';

/** The field that each heading is guessed to fill. */
function guess(...headings: string[]): (ListField | null)[] {
  const mapping = guessMapping(headings);
  return headings.map((_, column) => listFields.find((field) => mapping[field] === column) ?? null);
}

describe('guessMapping', () => {
  it('finds every field by its own name, in any order', () => {
    const shuffled = fc.shuffledSubarray([...listFields], { minLength: listFields.length });
    fc.assert(
      fc.property(shuffled, (fields) => {
        expect(guess(...fields.map((field) => listFieldNames[field].toUpperCase()))).toEqual(
          fields,
        );
      }),
    );
  });

  it.each<[string, ListField]>([
    ['Ref', 'reference'],
    ['Referral Ref.', 'reference'],
    ['Date of referral', 'receivedOn'],
    ['Referring Organisation', 'agency'],
    ['Victim D.O.B.', 'victimDob'],
    ['Date of birth (victim)', 'victimDob'],
    ['Survivor’s date of birth', 'victimDob'],
    ['DOB', 'victimDob'],
    ['Survivor', 'victimSurname'],
    ['Victim name', 'victimSurname'],
    ['Survivor forename', 'victimFirstName'],
    ['victim_last_name', 'victimSurname'],
    ['Offender surname', 'perpetratorSurname'],
    ['Alleged perpetrator', 'perpetratorSurname'],
    ['Perp DOB', 'perpetratorDob'],
    ['Address of alleged perpetrator', 'perpetratorAddress'],
    ['Relationship to victim', 'relationship'],
    ['No. of children', 'childrenCount'],
    ['RIC score', 'assessmentYes'],
    ['DASH score', 'assessmentYes'],
    ['Professional judgment', 'judgementReason'],
    ['Incidents in last 12 months', 'incidentCount'],
    ['Crime number', 'policeReference'],
    ['Victim aware of referral?', 'victimAware'],
    ['Mobile', 'victimPhone'],
    ['Would it be a crime if reported?', 'wouldBeCrime'],
    ['Date incident identified', 'identifiedOn'],
    ['Originating MARAC', 'otherArea'],
    ['Date referred in other area', 'otherAreaReferredOn'],
  ])('takes “%s” for %s', (heading, field) => {
    expect(guess(heading)).toEqual([field]);
  });

  it.each(['', 'Notes', 'Column 7', 'victim_reference', 'Perpetrator gender', 'Victim consent'])(
    'leaves “%s” without a field',
    (heading) => {
      expect(guess(heading)).toEqual([null]);
    },
  );

  it('takes a heading without a role for the person of the columns before it', () => {
    expect(
      guess('Victim forename', 'Surname', 'DOB', 'Perpetrator forename', 'Surname', 'DOB'),
    ).toEqual([
      'victimFirstName',
      'victimSurname',
      'victimDob',
      'perpetratorFirstName',
      'perpetratorSurname',
      'perpetratorDob',
    ]);
  });

  it('does not guess whose address it is once the perpetrator was named', () => {
    expect(guess('Victim', 'Perpetrator', 'Address')).toEqual([
      'victimSurname',
      'perpetratorSurname',
      null,
    ]);
  });

  it('prefers the surer heading when two could fill a field', () => {
    expect(guess('Referred by', 'Referring agency')).toEqual([null, 'agency']);
    expect(guess('Victim', 'Victim surname')).toEqual([null, 'victimSurname']);
  });

  it('uses each column and each field once, whatever the headings', () => {
    const words = ['victim', 'perp', 'dob', 'name', 'surname', 'address', 'ref', 'date', 'of', '?'];
    const heading = fc
      .array(fc.constantFrom(...words), { maxLength: 4 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 40 }), (headings) => {
        const columns = Object.values(guessMapping(headings));
        expect(new Set(columns).size).toBe(columns.length);
        expect(columns.every((column) => column < headings.length)).toBe(true);
      }),
    );
  });
});

describe('headingKey', () => {
  it('forgets case, accents and punctuation', () => {
    expect(headingKey('  D.O.B. (Víctim’s) ')).toBe('dob victims');
  });
});
