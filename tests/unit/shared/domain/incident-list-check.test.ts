import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationOf } from '../../../../src/shared/domain/incident.ts';
import {
  checkIncident,
  incidentValueKey,
  parseIncident,
  victimKey,
  type IncidentKnowledge,
} from '../../../../src/shared/domain/incident-list-check.ts';
import {
  IncidentListFacts,
  type IncidentField,
  type IncidentValues,
} from '../../../../src/shared/domain/incident-list.ts';

const knowledge: IncidentKnowledge = {
  kind: 'crime',
  today: '2026-11-09',
  isReferenceTaken: (reference) => reference === 'TAKEN',
};

const aRow = (changes: IncidentValues = {}): IncidentValues => ({
  reference: 'C1',
  occurredOn: '01/04/2013',
  classification: 'Burglary',
  victimReference: 'V1',
  firstName: 'Anna',
  surname: 'Reed',
  dob: '03/02/1980',
  postcode: 'NG1 1AA',
  ...changes,
});

const fieldsOf = (changes: IncidentValues): IncidentField[] =>
  checkIncident(aRow(changes), knowledge).map(({ field }) => field);

/** The reference of the incident that a row means; null when it means none. */
function referenceOf(row: IncidentValues): string | null {
  try {
    return parseIncident(row, knowledge).reference;
  } catch {
    return null;
  }
}

describe('checkIncident', () => {
  it('finds nothing wrong with a whole row', () => {
    expect(checkIncident(aRow(), knowledge)).toEqual([]);
  });

  it.each<[string, IncidentValues, IncidentField[]]>([
    ['no reference', { reference: ' ' }, ['reference']],
    ['a word for no reference', { reference: 'n/a' }, ['reference']],
    ['a reference with other values', { reference: 'TAKEN' }, ['reference']],
    ['no date', { occurredOn: '' }, ['occurredOn']],
    ['a day that is not in the calendar', { occurredOn: '31/02/2013' }, ['occurredOn']],
    ['a year without its century', { occurredOn: '01/04/13' }, ['occurredOn']],
    ['a date tomorrow', { occurredOn: '10/11/2026' }, ['occurredOn']],
    ['no offence', { classification: '' }, ['classification']],
    ['no surname', { surname: '' }, ['surname']],
    ['a birth after the incident', { dob: '02/04/2013' }, ['dob']],
    ['a birth date that is none', { dob: 'about 40' }, ['dob']],
    ['a character that is no text', { firstName: 'An\u0000na' }, ['firstName']],
    [
      'all of it',
      { reference: '', occurredOn: '', surname: '' },
      ['reference', 'occurredOn', 'surname'],
    ],
  ])('holds a row with %s', (_what, changes, fields) => {
    expect(fieldsOf(changes)).toEqual(fields);
  });

  it.each<[string, IncidentValues]>([
    ['today', { occurredOn: '09/11/2026' }],
    ['the time beside the date', { occurredOn: '01/04/2013 23:15' }],
    ['the time as Excel gives it', { occurredOn: '2013-04-01 23:15:00' }],
    ['no date of birth', { dob: '' }],
    ['a date of birth not known', { dob: 'Not known' }],
    ['a birth on the day of the incident', { dob: '01/04/2013' }],
    [
      'no first name, postcode or victim reference',
      { firstName: '', postcode: '', victimReference: '' },
    ],
  ])('takes a row with %s', (_what, changes) => {
    expect(fieldsOf(changes)).toEqual([]);
  });

  it('names the column as the file does, and repeats nothing of the row', () => {
    const [problem] = checkIncident(aRow({ dob: 'secret words' }), knowledge, { dob: 'D.O.B.' });
    expect(problem).toMatchObject({ field: 'dob', heading: 'D.O.B.' });
    expect(problem?.message).not.toContain('secret');
  });

  it('says of any row either what is wrong or what it means', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '01/04/2013', 'n/a', 'Reed'));
    const values = fc.record({ reference: text, occurredOn: text, surname: text, dob: text });
    fc.assert(
      fc.property(values, (changes) => {
        const row = aRow(changes);
        const isWrong = checkIncident(row, knowledge).length > 0;
        expect(referenceOf(row)).toBe(isWrong ? null : changes.reference.trim());
      }),
    );
  });
});

describe('a victim reference', () => {
  it.each(['N/A', 'n/k', 'None', 'unknown', 'Not recorded', '-', '0', '000', '?', '#N/A', 'TBC'])(
    'is none when it says “%s”',
    (victimReference) => {
      expect(parseIncident(aRow({ victimReference }), knowledge).victimReference).toBe('');
    },
  );

  it.each(['7', '0070', 'V-0', 'NK1234', 'None-Such 4'])('is “%s” as it stands', (reference) => {
    const row = aRow({ victimReference: ` ${reference} ` });
    expect(parseIncident(row, knowledge).victimReference).toBe(reference);
  });
});

describe('incidentValueKey', () => {
  it.each([
    ['2013-04-01', '01/04/2013'],
    ['1 April 2013', '01/04/2013 23:15'],
    ['2013-04-01 00:30:00', '1-4-2013'],
  ])('makes %s and %s one day', (one, other) => {
    expect(incidentValueKey('occurredOn', one)).toBe(incidentValueKey('occurredOn', other));
  });

  it('leaves every other text as it is', () => {
    expect(incidentValueKey('reference', ' 01/04/2013 ')).toBe('01/04/2013');
    expect(incidentValueKey('dob', 'about 40')).toBe('about 40');
  });
});

describe('victimKey', () => {
  const anna = { firstName: 'Anna', surname: 'Reed', dob: '1980-02-03', postcode: 'NG1 1AA' };

  it.each([
    ['case', { firstName: 'ANNA', surname: 'reed' }],
    ['accents', { firstName: 'Ánna' }],
    ['spaces in the postcode', { postcode: 'ng11aa' }],
  ])('is the same whatever the %s', (_what, changes) => {
    expect(victimKey({ ...anna, ...changes })).toBe(victimKey(anna));
  });

  it.each([
    ['the first name', { firstName: 'Anne' }],
    ['the surname', { surname: 'Reid' }],
    ['the date of birth', { dob: '1980-02-04' }],
    ['the postcode', { postcode: 'NG1 1AB' }],
    ['the order of the names', { firstName: 'Reed', surname: 'Anna' }],
  ])('is another by %s alone', (_what, changes) => {
    expect(victimKey({ ...anna, ...changes })).not.toBe(victimKey(anna));
  });

  it.each([
    ['first name', { firstName: '' }],
    ['surname', { surname: '?' }],
    ['date of birth', { dob: null }],
    ['postcode', { postcode: '' }],
    ['second half of the postcode', { postcode: 'NG1' }],
  ])('is none without a %s', (_what, changes) => {
    expect(victimKey({ ...anna, ...changes })).toBeNull();
  });
});

describe('classificationOf', () => {
  it.each([
    ['asb', 'ASB - Personal', 'Personal'],
    ['asb', 'anti-social behaviour: NUISANCE', 'Nuisance'],
    ['asb', 'Antisocial Behavior Environmental', 'Environmental'],
    ['asb', ' personal ', 'Personal'],
    ['asb', 'Personal  property', 'Personal property'],
    ['crime', 'Personal', 'Personal'],
    ['crime', 'ASB - personal', 'ASB - personal'],
    ['crime', ' Theft   & Handling', 'Theft & Handling'],
  ] as const)('counts in a list of %s “%s” as “%s”', (kind, text, counted) => {
    expect(classificationOf(kind, text)).toBe(counted);
  });
});

describe('who sent a list', () => {
  it.each([
    ['Northmere Police', true],
    ['  7 ', true],
    ['', false],
    ['   ', false],
    ['---', false],
    ['x'.repeat(81), false],
  ])('“%s” may be said: %s', (source, isSaid) => {
    expect(IncidentListFacts.safeParse({ kind: 'asb', source }).success).toBe(isSaid);
  });
});
