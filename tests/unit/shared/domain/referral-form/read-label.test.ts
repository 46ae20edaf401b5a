import { describe, expect, it } from 'vitest';
import { readHeading } from '../../../../../src/shared/domain/referral-form/read-heading.ts';
import { readLabel } from '../../../../../src/shared/domain/referral-form/read-label.ts';

describe('readLabel', () => {
  it.each([
    ['D.O.B. (dd/mm/yyyy)', null, ['dateOfBirth']],
    ['Forename(s)', null, ['firstName']],
    ['Victim’s home address', 'victim', ['address']],
    ['Perpetrator 2 DOB', 'perpetrator', ['dateOfBirth']],
    ['Person causing harm', 'perpetrator', ['fullName']],
    ['IP (injured party)', 'victim', ['fullName']],
    ['Name / job title', null, ['fullName']],
    ['Age / DOB', null, ['age', 'dateOfBirth']],
    ['Enw cyntaf / First name', null, ['firstName']],
    ['Ydy’r dioddefwr yn gwybod? / Is the victim aware?', 'victim', ['aware']],
    ['Client knows / agrees', 'victim', ['aware', 'consent']],
    ['Visible high risk (Dash score 14 or over)', null, ['visibleHighRisk']],
    ['14 or more on the checklist', null, ['visibleHighRisk']],
    ['If professional judgement, say why', null, ['judgementReason']],
    ['Reported to police? Log no.', null, ['policeReference']],
    ['Safe way to reach the client', 'victim', ['safeContact']],
    ['Child 1 name', 'child', ['fullName']],
  ])('%s', (label, role, fields) => {
    expect(readLabel(label)).toMatchObject({ role, fields });
  });

  it.each([
    'Previous address',
    'GP',
    'Victim’s GP',
    'Next of kin name',
    'NHS number',
    'Number of children',
    'May we write to this address?',
    'Is the address safe to use?',
    'Date signed',
    'Line manager’s name',
  ])('has no field for %s', (label) => expect(readLabel(label).fields).toEqual([]));
});

it.each([
  ['PART C: PERSON CAUSING HARM', 'person', 'perpetrator', 0],
  ['SECTION TWO – client (person experiencing abuse)', 'person', 'victim', 0],
  ['PERPETRATOR 2', 'person', 'perpetrator', 2],
  ['4. Children in the household', 'person', 'child', 0],
  ['6  Victim risk matrix', 'matrix', null, 0],
  ['5  Incident log', 'log', null, 0],
  ['Victim and perpetrator', 'unknown', null, 0],
  ['Housing history', 'unknown', null, 0],
  ['GP details', 'person', 'other', 0],
] as const)('%s opens a part', (heading, topic, role, number) => {
  expect(readHeading(heading)).toEqual({ topic, role, number });
});

it('goes on with the person before under a heading that names nobody', () => {
  expect(readHeading('Contact details')).toBeUndefined();
});
