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
});
