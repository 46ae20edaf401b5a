import { describe, expect, it } from 'vitest';
import { readMailText } from '../../../../../src/shared/domain/referral-form/read-email.ts';
import { readHeading } from '../../../../../src/shared/domain/referral-form/read-heading.ts';
import { readLabel } from '../../../../../src/shared/domain/referral-form/read-label.ts';
import {
  dayOfReading as today,
  heading,
  notUnderstood as shown,
  readBlocks as read,
  table,
} from '../../../../support/form-blocks.ts';

describe('nobody is made of what is not a person', () => {
  it.each([
    'NIL UNDER 16 AT THIS ADDRESS',
    'None under 18 live here',
    'There are no dependants, 2 lodgers',
    'Client doesn’t have children (aged 19)',
    'Without minors, 12/03/2026',
    'Under 18s: none',
  ])('%s', (words) => {
    const beside = read('MARAC', table(['#Victim name', 'Jo Low'], ['#Children', words]));
    const row = table(['#Name', '#DOB', '#School'], [words, '', '']);
    const below = read('MARAC', heading('Children'), row);
    expect([beside.children, below.children]).toEqual([[], []]);
    expect(shown(beside).join(' ')).toContain(words);
    expect(shown(below).join(' ')).toContain(words);
  });

  it.each(['Post code of place', 'Address of premises', 'Postcode'])('%s', (label) => {
    const form = read('ASBRAC', heading('Suspects'), table([`#${label}`, 'M1 9ZZ']));
    expect(form.perpetrators).toEqual([]);
    expect(shown(form)).toContain('M1 9ZZ');
  });

  it.each([
    'Lowmoor eForms <noreply@forms.example>',
    'Online forms <x@y.example>',
    'Web <do-not-reply@y.example>',
  ])('the machine %s refers nobody', (from) => {
    const form = readMailText('Victim\nSurname: Low', { from, sent: '', subject: '' }, today);
    expect(form.referrer).toEqual({ name: null, agency: null, phone: null, email: null });
  });

  it('the link of people whom nobody could name is no person', () => {
    const form = read(
      'ASBRAC',
      heading('Persons complained of'),
      table(
        ['#No.', '#Name', '#D.O.B.', '#Link to complainants'],
        ['1', 'Al Low', '2/2/1989', 'Neighbour'],
        ['2', 'Youths, not identified', 'N/K', 'Visit Al'],
      ),
    );
    expect(form.perpetrators.map(({ surname }) => surname?.value)).toEqual(['Low']);
    expect(form.unknownPerpetrators?.value).toBe('Youths, not identified');
  });

  it('two names in one place are no child', () => {
    const form = read(heading('Children'), table(['#Name of child', 'Al Low\nJo Low']));
    expect(form.children).toEqual([]);
    expect(shown(form)).toContain('Al Low\nJo Low');
  });

  it('children stand in columns by their numbers', () => {
    const form = read(
      heading('Children'),
      table(
        ['#', '#1', '#2', '#3'],
        ['#Name of child', 'Al Low', 'Jo Low', ''],
        ['#School', 'Park Juniors', 'Park Infants', ''],
      ),
    );
    expect(form.children.map(({ name, school }) => [name?.value, school?.value])).toEqual([
      ['Al Low', 'Park Juniors'],
      ['Jo Low', 'Park Infants'],
    ]);
  });

  it('a former address is not where a victim lives', () => {
    const form = read(heading('Victim'), table(['#Last address', '2 Low Row, M1 9ZZ']));
    expect([form.victim.address, form.victim.postcode]).toEqual([null, null]);
  });
});

describe('whom a part is about', () => {
  it.each([
    ['Section A – Subject at risk', 'victim'],
    ['Source of the complaint', 'victim'],
    ['About the person who is not safe', 'victim'],
    ['Section B – Subject of concern', 'perpetrator'],
    ['Persons complained of', 'perpetrator'],
    ['Made by', 'referrer'],
    ['Victim and perpetrator', null],
  ])('%s: %s', (text, role) => {
    expect(readHeading(text)?.role).toBe(role);
  });

  it.each([
    ['Nature of relationship to patient (e.g. spouse, neighbour)', 'relationship'],
    ['When is their birthday?\nFor example: 1 / 2 / 1990', 'dateOfBirth'],
    ['Who are they to the person who is not safe?\nLike: husband, mum', 'relationship'],
  ])('examples are no part of a label: %s', (label, field) => {
    expect(readLabel(label).fields).toEqual([field]);
  });

  it('what follows a bare yes says which disability', () => {
    const form = read(
      heading('Victim'),
      table(['#Are they disabled?', 'Yes'], ['#If yes, how?', 'Low vision']),
    );
    expect(form.victim.disability?.value).toBe('Low vision');
  });
});

describe('answers are counted whole or not at all', () => {
  const lines = Array.from({ length: 10 }, (_, index) => `${index + 1}.\tHurt\tY /  / `);

  it('when all but one choice is struck out', () => {
    const form = read(heading('Checklist'), ...lines, '11.\tIll\t / N / ', '12.\tPoor\t /  / DK');
    expect(form.dash?.counted).toEqual({ questions: 12, yes: 10, no: 1, dontKnow: 1, blank: 0 });
  });

  it('and given up where numbers are missing', () => {
    const form = read(heading('Checklist'), ...lines.filter((_, index) => index % 3 !== 1));
    expect(form.dash).toBeNull();
    expect(shown(form)).toContain('Not all answers were understood');
  });

  it('ends where the columns for answers end', () => {
    const rows = Array.from({ length: 6 }, (_, index) => [`4.${index + 1} Hurt?`, 'X', '']);
    const form = read(
      table(['#Tick one', '#Y', '#N'], ...rows),
      table(['#Referred by', 'Bo Fox'], ['#Agency', 'Shelter']),
    );
    expect(form.dash?.counted?.questions).toBe(6);
    expect(form.referrer.name?.value).toBe('Bo Fox');
  });

  it('a matrix has its answers between question and score', () => {
    const form = read(
      'ASBRAC',
      table(['#', '#Question', '#Noted', '#Score'], ['1', 'How often?', 'Weekly', '2']),
    );
    expect(form.matrix?.answers).toEqual([
      { no: 1, question: 'How often?', answer: 'Weekly', score: 2 },
    ]);
  });

  it.each(['Quiet', 'Nothing to report', 'All quiet tonight', 'No incidents'])(
    'a day of a diary is none: %s',
    (summary) => {
      const form = read(
        'ASBRAC',
        heading('Diary'),
        table(
          ['#Date', '#What happened', '#Told'],
          ['1/11/2026', summary, '—'],
          ['2/11/2026', 'Fire', 'Police'],
        ),
      );
      expect(form.incidents.map((one) => one.summary?.value)).toEqual(['Fire']);
      expect(shown(form)).toContain(summary);
    },
  );
});
