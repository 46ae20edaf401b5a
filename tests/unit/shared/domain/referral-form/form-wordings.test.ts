import { describe, expect, it } from 'vitest';
import { readMailText } from '../../../../../src/shared/domain/referral-form/read-email.ts';
import {
  plainLine,
  type FormBlock,
} from '../../../../../src/shared/domain/referral-form/form-block.ts';
import type {
  FormPerson,
  ReadForm,
} from '../../../../../src/shared/domain/referral-form/read-form.ts';
import {
  dayOfReading as today,
  heading,
  notUnderstood as shown,
  readBlocks as read,
  table,
} from '../../../../support/form-blocks.ts';

const paste = (...lines: readonly string[]): ReadForm =>
  readMailText(lines.join('\n'), { from: '', sent: '', subject: '' }, today);

const bold = (text: string): FormBlock => ({ ...plainLine(text), isBold: true });

const who = ({ firstName, surname, dateOfBirth }: FormPerson): unknown[] => [
  firstName?.value,
  surname?.value,
  dateOfBirth?.value,
];
const perpetrator = (form: ReadForm): unknown[] => form.perpetrators.map(who);

const adaKing = ['Ada', 'King', '1984-04-04'];
const bobKing = ['Bob', 'King', '1980-02-01'];

describe('the two people of a case', () => {
  it.each<[string, ReadForm]>([
    [
      'in cells side by side, each with labels and values',
      read(
        table(
          ['#Survivor', '#Person alleged to be causing harm'],
          ['Full name: Ada King\nDOB: 4/4/84', 'Full name: Bob King\nDOB: 1/2/80'],
        ),
      ),
    ],
    [
      'in numbered questions with the answers below',
      read(
        bold('A. The subject (person at risk)'),
        bold('1. Full name of subject'),
        'Ada King',
        bold('2. Subject’s date of birth'),
        '4 April 1984',
        bold('B. The alleged perpetrator'),
        bold('3. What is their full name?'),
        'Bob King',
        bold('4. Their date of birth'),
        '01.02.80',
      ),
    ],
    [
      'in one table of numbers, questions and answers',
      read(
        table(
          ['#No.', '#Question', '#Answer'],
          ['#A', '#The person at risk', '#'],
          ['1', 'Full name', 'Ada King'],
          ['2', 'Date of birth', '4/4/1984'],
          ['#B', '#The person causing harm', '#'],
          ['3', 'Full name', 'Bob King'],
          ['4', 'Date of birth', '1/2/1980'],
        ),
      ),
    ],
    [
      'in short words of the police',
      read(
        table(
          ['#AP', '#Surname', 'King', '#Forename', 'Ada'],
          ['^', '#DOB', '04APR1984', '#Age', '42'],
          ['#S1', '#Surname', 'King', '#Forename', 'Bob'],
          ['^', '#DOB', '01FEB1980', '#PNC', '99/12A'],
        ),
      ),
    ],
    [
      'in the parts of a form on a website',
      paste(
        '--- About the person being referred ---',
        'First name: Ada',
        'Last name: King',
        'Date of birth: 04/04/1984',
        '',
        '--- About the alleged abuser ---',
        'First name: Bob',
        'Last name: King',
        'Date of birth: 01/02/1980',
        '',
        '--- About the person making the referral ---',
        'First name: Sue',
        'Last name: Dale',
      ),
    ],
    [
      'under headings that ask, with a line for each answer',
      read(
        heading('Victim: name, date of birth and address'),
        'Ada King',
        '4 April 1984',
        '5 Low Street, York YO99 1AA',
        heading('Perpetrator’s name'),
        'Bob King',
        heading('Perpetrator’s date of birth'),
        '1 February 1980',
      ),
    ],
    [
      'where residents are of either side',
      read(
        table(
          ['#Tenant making the complaint'],
          ['#Name', 'Ada King', '#Date of birth', '4/4/1984'],
          ['#Resident alleged to be responsible'],
          ['#Name', 'Bob King', '#Date of birth', '1/2/1980'],
        ),
      ),
    ],
  ])('%s', (_, form) => {
    expect(who(form.victim)).toEqual(adaKing);
    expect(perpetrator(form)).toEqual([bobKing]);
  });

  it('takes nobody for "the subject" where the form speaks of victim and perpetrator too', () => {
    const form = read(
      'Victim’s phone: 01632 960111',
      'Perpetrator’s age: 40',
      'Name of subject: Al Low',
    );
    expect(who(form.victim)).toEqual([undefined, undefined, undefined]);
    expect(perpetrator(form)).toEqual([[undefined, undefined, undefined]]);
    expect(shown(form)).toContain('Al Low');
  });

  it('reads people of one family under the same labels', () => {
    const form = read(
      heading('Alleged perpetrators'),
      table(
        ['#Surname', '#First name', '#DOB'],
        ['King', 'Bob', '1/2/80'],
        ['#Surname', '#First name', '#DOB'],
        ['King', 'Ian', '5.6.85'],
      ),
    );
    expect(perpetrator(form)).toEqual([bobKing, ['Ian', 'King', '1985-06-05']]);
  });
});

it('leaves a number to whoever stands above it in its column', () => {
  const form = read(
    heading('Victim'),
    table(
      ['#Name', 'Ada King', '#Emergency contact', 'Sister, Pat Vale'],
      ['#DOB', '4/4/84', '#Contact number', '01632 960999'],
      ['#Ethnicity', 'White British', '#Gender', 'Female'],
    ),
  );
  expect(who(form.victim)).toEqual(adaKing);
  expect(form.victim.phone).toBeNull();
  expect(shown(form)).toContain('01632 960999');
});

describe('what tells how to answer is no answer', () => {
  it('in a column between the question and the answer', () => {
    const form = read(
      heading('Victim'),
      table(
        ['#Question', '#Guidance', '#Response'],
        ['Full name', 'As known to your agency', 'Ada King'],
        [
          'Address',
          'Include the postcode. If in refuge write “refuge”.',
          '5 Low Street, York YO99 1AA',
        ],
        ['Disability', 'Physical, learning, mental health', ''],
      ),
    );
    expect(who(form.victim).slice(0, 2)).toEqual(['Ada', 'King']);
    expect(form.victim.address?.value).toBe('5 Low Street, York');
    expect([form.victim.disability, form.victim.confidentialAddress]).toEqual([null, null]);
  });

  it('below a label whose answer stands beside it, or nowhere', () => {
    const form = read(
      heading('Victim'),
      table(
        ['#Full name\nAs on passport', 'Ada King'],
        ['#Address\nInclude the postcode', ''],
        ['#Ethnicity\nUse the codes of the census', ''],
      ),
    );
    expect(who(form.victim).slice(0, 2)).toEqual(['Ada', 'King']);
    expect([form.victim.address, form.victim.ethnicity]).toEqual([null, null]);
  });

  it('but an account below or behind its question is one', () => {
    const form = read(
      heading('Incident'),
      table(
        ['What happened? He threw a bottle at her and it cut her arm.', ''],
        ['#Date of incident', '1/5/2026'],
      ),
    );
    expect(form.incident.summary?.value).toBe('He threw a bottle at her and it cut her arm.');
  });

  it.each([
    'Victim’s name: e.g. Jane Bloggs',
    'Victim’s gender: M / F / Other',
    'Victim’s address: e.g. 1 High Street, York YO99 1AA',
    'Consent: Yes   No',
    'Victim aware: Yes / No / Don’t know',
    'Dash score: __ / 24',
    'Reason for referral: Please explain why you are referring',
  ])('takes nothing from %s', (line) => {
    const { notUnderstood: _, ...form } = read('MARAC referral', line);
    const { notUnderstood: __, ...empty } = read('MARAC referral');
    expect(form).toEqual(empty);
  });

  it('in a worked example', () => {
    const form = read(
      'Worked example',
      'Victim’s name: Jane Bloggs',
      'Victim details',
      'Address:',
      'Perpetrator details',
      'Name:',
    );
    expect([form.victim.surname, form.victim.address]).toEqual([null, null]);
  });
});

describe('answers', () => {
  it('are taken from below their question, and not from below the next', () => {
    const form = read(
      heading('Victim details'),
      bold('Address'),
      bold('What is her tenure?'),
      'Council',
      bold('Is an interpreter needed?'),
      'Yes   ✓ No',
    );
    expect(form.victim.address).toBeNull();
    expect(form.victim.interpreter?.value).toBe(false);
  });

  it('share a line with others', () => {
    const { victim, perpetrators } = read(
      'VICTIM',
      'Name: ____Ada King____   DOB: 04APR1984    Tel no: 07700 900555',
      'Language and interpreter: Tamil, interpreter needed',
      'PERPETRATOR',
      'Name: Bob King\tRelationship: former partner\tOccupation: roofer',
      'Age if date of birth not known: late thirties',
    );
    expect(who(victim)).toEqual(adaKing);
    expect([victim.phone?.value, victim.language?.value, victim.interpreter?.value]).toEqual([
      '07700 900555',
      'Tamil',
      true,
    ]);
    expect(perpetrators.map((one) => [one.relationship?.value, one.ageText?.value])).toEqual([
      ['former partner', 'late thirties'],
    ]);
  });

  it('name the children, one in each line', () => {
    const form = read(
      heading('Children'),
      bold('Names, dates of birth and schools'),
      'Tia King, 14/01/2019, Hill Primary School',
      'Unborn, EDD 14/01/2027',
    );
    expect(
      form.children.map(({ name, dateOfBirth, expectedDate }) => [
        name?.value,
        dateOfBirth?.value,
        expectedDate?.value,
      ]),
    ).toEqual([
      ['Tia King', '2019-01-14', undefined],
      ['Unborn', undefined, '2027-01-14'],
    ]);
  });
});
