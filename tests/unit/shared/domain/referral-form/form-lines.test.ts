import { describe, expect, test } from 'vitest';
import { heading, notUnderstood, readBlocks, table } from '../../../../support/form-blocks.ts';

describe('lines', () => {
  test('may have their boxes behind the words, several in a line', () => {
    const { criteria } = readBlocks('MARAC', 'Escalation ☐ Repeat ☒ Professional judgement ☐');
    expect(criteria.repeat?.value).toBe(true);
    expect(criteria.escalation?.value).toBe(false);
    expect(criteria.professionalJudgement?.value).toBe(false);
  });

  test('with a mark midway between two answers answer neither, and are shown', () => {
    const form = readBlocks('Client: Ann Lee', 'Consent: Yes X No');
    expect(form.consent).toBeNull();
    expect(notUnderstood(form)).toContain('☒ Yes ☒ No');
  });

  test('may be written onto', () => {
    const { victim } = readBlocks('Name of victim ___Jo Low___ DOB ___1/2/1980___', 'Tel _______');
    expect(victim.surname?.value).toBe('Low');
    expect(victim.dateOfBirth?.value).toBe('1980-02-01');
    expect(victim.phone).toBeNull();
  });

  test('may be rows of a table that was pasted', () => {
    const { perpetrators } = readBlocks('Perpetrator name | Al Low | DOB | 3/4/1979');
    expect(perpetrators[0]?.dateOfBirth?.value).toBe('1979-04-03');
  });
});

describe('a heading', () => {
  test('that is only a role takes the name below it, and no agency', () => {
    const { referrer, victim } = readBlocks(
      heading('Referred by'),
      'Harbour Aid',
      heading('Victim'),
      'Jo Lund',
    );
    expect(victim.surname?.value).toBe('Lund');
    expect(referrer.name).toBeNull();
  });

  test('in bold right above a table ends the part before it', () => {
    const { children } = readBlocks(
      table(['#Child name', '#Age'], ['Tia Low', '7']),
      { kind: 'line', text: 'Submission', isHeading: false, isBold: true, labels: [], control: '' },
      table(['#Name', '#Agency'], ['Pam Dow', 'Harbour Hub']),
    );
    expect(children).toHaveLength(1);
  });

  test('of two columns may have the names beside it', () => {
    const { victim, perpetrators } = readBlocks(
      table(
        ['#Victim', 'Jo Low', '#Perpetrator', 'Al Low'],
        ['#DOB', '1/2/1980', '#DOB', '3/4/1979'],
      ),
    );
    expect([victim.firstName?.value, victim.dateOfBirth?.value]).toEqual(['Jo', '1980-02-01']);
    expect(perpetrators[0]?.firstName?.value).toBe('Al');
    expect(perpetrators[0]?.dateOfBirth?.value).toBe('1979-04-03');
  });
});

describe('a checklist', () => {
  test('counts no row of a section, and no row without a number among those with one', () => {
    const rows = ['Injury', 'Fear', 'Alone', 'Low', 'Apart'].map((words, index) => [
      `${index + 1}. ${words}`,
      'x',
      '',
    ]);
    const { dash } = readBlocks(
      'MARAC',
      table(['Question', 'Yes', 'No'], ['#NOW', '', ''], ...rows, ['Of what?', '', '']),
    );
    expect(dash?.counted?.questions).toBe(5);
  });
});

describe('what is not put into a field is shown', () => {
  test('also what tells how to answer', () => {
    const form = readBlocks(
      table(
        ['#Field', '#What to put', '#Entry'],
        ['Victim name', 'Please give it in full', 'Jo Low'],
        ['Victim DOB', 'Use figures', '1/2/1980'],
      ),
    );
    expect(form.victim.firstName?.value).toBe('Jo');
    expect(notUnderstood(form).join('\n')).toContain('Please give it in full');
  });

  test('also what is said of several perpetrators at once', () => {
    const form = readBlocks('Perpetrators: Al Low and Jim Low', 'Perpetrator DOB: 1/2/1980');
    expect(form.perpetrators.map(({ dateOfBirth }) => dateOfBirth)).toEqual([null, null]);
    expect(notUnderstood(form)).toContain('1/2/1980');
  });
});

describe('a gap of very many spaces', () => {
  test('takes no time to read over', () => {
    const wide = ' '.repeat(20_000);
    const start = performance.now();
    const { victim } = readBlocks(table(['#Victim name', `Jo${wide}Low`], ['#Tel', wide]));
    expect(performance.now() - start).toBeLessThan(1500);
    expect(victim.surname?.value).toBe('Low');
  });
});
