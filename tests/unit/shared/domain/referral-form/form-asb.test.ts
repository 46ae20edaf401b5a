import { describe, expect, it } from 'vitest';
import { heading, readBlocks as read, table } from '../../../../support/form-blocks.ts';

describe('anti-social behaviour', () => {
  it('has a matrix and a log in tables', () => {
    const form = read(
      'Community MARAC (anti-social behaviour) referral',
      heading('Diary of incidents'),
      table(
        ['#Date', '#Nature of ASB', '#Reported to'],
        ['4 Oct 26', 'Loud music to 3am', 'Landlord'],
        ['#Number of incidents in the last 12 months', '#', '14'],
      ),
      heading('Risk assessment'),
      table(
        ['#Ref', '#Factor', '#Response', '#Weighting'],
        ['1', 'How often does it happen?', 'Weekly', '3'],
        ['', 'Total', '', '3'],
      ),
    );
    expect(form.caseType).toBe('asbrac');
    expect(
      form.incidents.map(({ date, summary, reportedTo }) => [
        date?.value,
        summary?.value,
        reportedTo?.value,
      ]),
    ).toEqual([['2026-10-04', 'Loud music to 3am', 'Landlord']]);
    expect(form.matrix?.answers).toEqual([
      { no: 1, question: 'How often does it happen?', answer: 'Weekly', score: 3 },
    ]);
    expect(form.matrix?.total?.value).toBe(3);
  });

  it('has them in lines', () => {
    const form = read(
      'ASBRAC referral',
      heading('Risk matrix'),
      '1. How often do incidents happen? Daily (5)',
      '2. Are they getting worse? Yes (3)',
      heading('Incident log'),
      '12/05/2026 – eggs at the window – reported to police',
      'Number of incidents in the last 12 months: 7',
    );
    expect(form.matrix?.answers.map(({ answer, score }) => [answer, score])).toEqual([
      ['Daily', 5],
      ['Yes', 3],
    ]);
    expect(
      form.incidents.map(({ summary, reportedTo }) => [summary?.value, reportedTo?.value]),
    ).toEqual([['eggs at the window', 'police']]);
    expect(form.incidentsInYear?.value).toBe(7);
  });

  it('takes the answer that is ticked among those that a matrix offers with their scores', () => {
    const form = read(
      'ASBRAC referral',
      heading('Harm matrix'),
      table(
        ['#', 'Question', 'Tick one box', 'Score'],
        ['1', 'How long has it gone on?', '☐ A week (1)  ☒ A month (2)  ☐ A year (4)', '2'],
        ['2', 'Is it a hate crime?', '[ ] No (0)  [x] Perhaps (3)  [ ] Yes (6)', ''],
        ['3', 'Who else is harmed?', '☐ Nobody (0)  ☒ Family (2)', '5'],
        ['4', 'Is sleep lost?', '☒ No (0)  ☒ Often (3)', ''],
      ),
    );
    expect(form.matrix?.answers).toEqual([
      { no: 1, question: 'How long has it gone on?', answer: 'A month', score: 2 },
      { no: 2, question: 'Is it a hate crime?', answer: 'Perhaps', score: 3 },
      { no: 3, question: 'Who else is harmed?', answer: 'Family', score: null },
    ]);
    expect(form.criteria.hate).toBeNull();
    expect(form.notUnderstood.map(({ label }) => label)).toContain('Is sleep lost?');
  });

  it('keeps a question of the matrix that has the words of a criterion', () => {
    const form = read(
      'ASBRAC referral',
      heading('Risk matrix'),
      table(
        ['1. Does she think that it is a hate crime?', '☐ No (0)  ☒ Yes (5)'],
        ['2. Is she frightened?', '☒ A little (1)  ☐ Very (4)'],
      ),
    );
    expect(form.matrix?.answers.map(({ no, answer, score }) => [no, answer, score])).toEqual([
      [1, 'Yes', 5],
      [2, 'A little', 1],
    ]);
  });
});
