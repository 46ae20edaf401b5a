import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guessIncidentKind,
  guessIncidentMapping,
} from '../../../../src/shared/domain/incident-list-columns.ts';
import {
  incidentFieldNames,
  incidentFields,
  type IncidentField,
} from '../../../../src/shared/domain/incident-list.ts';

/** The field that each heading is guessed to fill. */
function guess(...headings: string[]): (IncidentField | null)[] {
  const mapping = guessIncidentMapping(headings);
  return headings.map((_, column) => {
    return incidentFields.find((field) => mapping[field] === column) ?? null;
  });
}

describe('guessIncidentMapping', () => {
  it('finds every field by its own name, in any order', () => {
    const shuffled = fc.shuffledSubarray([...incidentFields], { minLength: incidentFields.length });
    fc.assert(
      fc.property(shuffled, (fields) => {
        expect(guess(...fields.map((field) => incidentFieldNames[field]))).toEqual(fields);
      }),
    );
  });

  it.each<[string, IncidentField]>([
    ['Crime Ref', 'reference'],
    ['Crime No.', 'reference'],
    ['Occurrence Number', 'reference'],
    ['ASB Ref', 'reference'],
    ['Date committed', 'occurredOn'],
    ['Committed From Date', 'occurredOn'],
    ['Date of incident', 'occurredOn'],
    ['Offence', 'classification'],
    ['HO Class', 'classification'],
    ['ASB type', 'classification'],
    ['Nominal', 'victimReference'],
    ['Nominal No', 'victimReference'],
    ['victim_reference', 'victimReference'],
    ['Victim ID', 'victimReference'],
    ['Aggrieved surname', 'surname'],
    ['Aggrieved', 'surname'],
    ['Victim name', 'surname'],
    ['last_name', 'surname'],
    ['Victim forename(s)', 'firstName'],
    ['Complainant DOB', 'dob'],
    ['date_of_birth', 'dob'],
    ['Victim post code', 'postcode'],
    ['Address of victim', 'address'],
    ['Victim mobile', 'phone'],
    ['Sex', 'gender'],
  ])('takes “%s” for %s', (heading, field) => {
    expect(guess(heading.replace('(s)', ''))).toEqual([field]);
  });

  it.each(['', 'Notes', 'Suspect surname', 'Offender DOB', 'Address', 'Phone', 'Offence postcode'])(
    'leaves “%s” without a field',
    (heading) => {
      expect(guess(heading)).toEqual([null]);
    },
  );

  it('takes the whole of a police extract, each column for one field', () => {
    expect(
      guess('Crime Ref', 'Reported', 'Date Committed', 'HO Class', 'Nominal', 'Aggrieved Surname'),
    ).toEqual(['reference', null, 'occurredOn', 'classification', 'victimReference', 'surname']);
  });

  it('never gives one column to two fields', () => {
    const heading = fc.constantFrom('Ref', 'Crime Ref', 'Date', 'Type', 'Victim', 'Nominal', 'DOB');
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
        const columns = Object.values(guessIncidentMapping(headings));
        expect(new Set(columns).size).toBe(columns.length);
      }),
    );
  });
});

describe('guessIncidentKind', () => {
  it.each([
    [['Crime Ref', 'Offence'], 'october.csv', 'crime'],
    [['Ref', 'ASB Type'], 'october.csv', 'asb'],
    [['Ref', 'Type'], 'asb-incidents.csv', 'asb'],
    [['Ref', 'Anti-social behaviour type'], 'x.csv', 'asb'],
    [['Ref', 'Basb'], 'Casbah.csv', 'crime'],
  ] as const)('takes %j in %s for %s', (headings, fileName, kind) => {
    expect(guessIncidentKind(headings, fileName)).toBe(kind);
  });
});
