import { describe, expect, it } from 'vitest';
import { readMailText } from '../../../../../src/shared/domain/referral-form/read-email.ts';
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

const who = ({ firstName, surname, dateOfBirth }: FormPerson): unknown[] => [
  firstName?.value,
  surname?.value,
  dateOfBirth?.value,
];

const joLow = ['Jo', 'Low', '1990-01-01'];
const alLow = ['Al', 'Low', '1989-02-02'];

describe('the victim and the perpetrator are told apart', () => {
  it.each<[string, ReadForm]>([
    [
      'in rows with a column for the role',
      read(
        table(
          ['#Role', '#Name', '#DOB'],
          ['Victim', 'Jo Low', '1/1/1990'],
          ['Perpetrator', 'Al Low', '2/2/1989'],
        ),
      ),
    ],
    [
      'beside a heading that is merged over several rows',
      read(
        table(
          ['#Victim', '#Name', 'Jo Low'],
          ['^', '#DOB', '1/1/1990'],
          ['#Perpetrator', '#Name', 'Al Low'],
          ['^', '#DOB', '2/2/1989'],
        ),
      ),
    ],
    [
      'in lines with tabs',
      read(
        'AGGRIEVED (V1)',
        'Surname\tLow\tForename(s)\tJo',
        'Born\t01/01/1990\tAge\t36',
        'SUSPECT (S1)',
        'Surname\tLow\tForename(s)\tAl',
        'Born\t02/02/1989\tCustody status\tBailed',
      ),
    ],
    [
      'with labels and values in lines of their own',
      paste(
        'SECTION 1 OF 2: ABOUT THE VICTIM',
        'First name',
        'Jo',
        'Surname',
        'Low',
        'Date of birth',
        '01/01/1990',
        'SECTION 2 OF 2: ABOUT THE PERPETRATOR',
        'First name',
        'Al',
        'Surname',
        'Low',
        'Other names used',
        'Not answered',
        'Date of birth',
        '02/02/1989',
      ),
    ],
    [
      'with several fields in one cell',
      read(
        heading('Victim'),
        table(['Name: Jo Low DOB: 1/1/1990 Tel: 07700 900555']),
        heading('Perpetrator'),
        table(['Name: Al Low DOB: 2/2/1989']),
      ),
    ],
  ])('%s', (_, form) => {
    expect(who(form.victim)).toEqual(joLow);
    expect(form.perpetrators.map(who)).toEqual([alLow]);
  });

  it('and numbered among their own', () => {
    const form = read(
      heading('Person or people responsible'),
      table(
        ['#Person 1 – name', 'Al Low'],
        ['#Person 1 – DOB', '2/2/1989'],
        ['#Person 2 – name', 'Bo Low'],
        ['#Person 2 – DOB', 'c. 1984'],
      ),
    );
    expect(form.perpetrators.map(who)).toEqual([alLow, ['Bo', 'Low', undefined]]);
    expect(form.perpetrators[1]?.dateOfBirthText?.value).toBe('c. 1984');
  });

  it('in sentences of the first person, and never in a letter', () => {
    const ofSelf = ['My name is Jo Low', 'My birthday is 1 January 1990', 'I live at 2 Elm Road'];
    const form = read(...ofSelf, 'I speak English', 'Their name is Al Low');
    expect(who(form.victim)).toEqual(joLow);
    expect(form.perpetrators[0]?.firstName?.value).toBe('Al');
    expect(read('My name is Kim Gray', 'I am her social worker').victim.firstName).toBeNull();
  });
});

describe('nobody gets what is another’s', () => {
  it.each<[string, ReadForm, string[]]>([
    [
      'of a worked example',
      read(
        heading('How to fill in the boxes – an example'),
        table(['#Name of victim', 'Joanna Bloggs'], ['#Telephone', '07700 900999']),
        heading('MARAC referral form'),
      ),
      ['Joanna Bloggs', '07700 900999'],
    ],
    [
      'of a next of kin',
      read(
        heading('Victim'),
        'Next of kin: Ann Low',
        'Relationship to victim: Mother',
        'Phone: 07700 900888',
      ),
      ['Mother', '07700 900888'],
    ],
    [
      'of a stranger under a label that is not known',
      read(heading('Victim'), 'Deputy when away: Neil Garside', 'Phone: 01632 960932'),
      ['Neil Garside', '01632 960932'],
    ],
    [
      'of a part whose heading is not known',
      paste('Your name: Pat Green', 'The lady', 'Name: Jo Low', 'Phone: 07700 900123'),
      ['Jo Low', '07700 900123'],
    ],
    [
      'of somebody who asks for help for themselves',
      read('About you', 'What is your name? Jo Low', 'When were you born? 1/1/1990'),
      ['Jo Low', '1/1/1990'],
    ],
    ['of a heading', read(heading('VICTIM JANE SMITH')), ['VICTIM JANE SMITH']],
  ])('%s', (_, form, words) => {
    expect(form.victim).toMatchObject({ firstName: null, phone: null });
    expect(form.referrer.phone).toBeNull();
    expect(form.perpetrators).toEqual([]);
    for (const said of words) expect(shown(form)).toContain(said);
  });

  it('keeps a row of tabs out whose cells are not as many as its headings', () => {
    const form = paste('CHILDREN', 'Name\tDate of birth\tSchool', 'Zed Low\tPark Primary');
    expect(
      form.children.every(({ dateOfBirth, school }) => dateOfBirth === null && school === null),
    ).toBe(true);
  });
});

describe('checklists and matrices', () => {
  it('reads answers that are listed by number, only when none is missing', () => {
    const yes = 'Answered yes: 1-8, 10, 12';
    const whole = read('Dash', yes, 'Answered no: 9', 'Answered don’t know: 11');
    expect(whole.dash?.counted).toEqual({ questions: 12, yes: 10, no: 1, dontKnow: 1, blank: 0 });
    expect(read('Dash', yes, 'Don’t know answers: 4').dash).toBeNull();
  });

  it('reads a matrix with a column for each score', () => {
    const form = read(
      'ASBRAC referral',
      table(
        ['#Q', '#Risk matrix', '#0', '#1', '#2'],
        ['1', 'How often', '', '', 'X'],
        ['2', 'Isolation', '', 'X', ''],
        ['', '#TOTAL', '3', 'HIGH', ''],
      ),
    );
    expect(form.matrix?.answers.map(({ question, score }) => [question, score])).toEqual([
      ['How often', 2],
      ['Isolation', 1],
    ]);
  });

  it('reads criteria below “Y/N” and “Details”', () => {
    const { criteria } = read(
      table(
        ['#Reason for the referral', '#Y/N', '#Details'],
        ['#Professional judgement', 'Y', 'He has a key to the new lock.'],
        ['#MARAC repeat', 'Y', 'Heard 14/05/2026'],
        ['#Potential escalation', 'N', ''],
      ),
    );
    expect(criteria.professionalJudgementReason?.value).toBe('He has a key to the new lock.');
    expect(criteria.lastHeard?.value).toBe('2026-05-14');
    expect(criteria.escalation?.value).toBe(false);
  });

  it('keeps the example of a diary out of it', () => {
    const form = read(
      'ASBRAC',
      heading('Noise diary'),
      table(
        ['#Date', '#From', '#What did you hear or see?', '#How did it affect you?'],
        ['1 Jan (example)', '23:00', 'Loud music', 'No sleep'],
        ['23/10/26', '22:40', 'Engines revved', 'Chest pains'],
      ),
    );
    expect(form.incidents.map(({ date, summary }) => [date?.value, summary?.value])).toEqual([
      ['2026-10-23', 'Engines revved'],
    ]);
  });
});
