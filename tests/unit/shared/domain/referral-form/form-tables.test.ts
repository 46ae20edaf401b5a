import { describe, expect, test } from 'vitest';
import { plainLine } from '../../../../../src/shared/domain/referral-form/form-block.ts';
import { notUnderstood, readBlocks, table } from '../../../../support/form-blocks.ts';

const questions = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `Hazard ${String.fromCodePoint(65 + index)}`);

describe('columns of answers', () => {
  test('number their questions by figures without a stop', () => {
    const rows = questions(1, 6).map((words, index) => [
      `${index + 1} ${words}`,
      index === 1 ? '' : '✓',
      index === 1 ? '✓' : '',
    ]);
    const { dash } = readBlocks('MARAC', table(['Indicator', 'Y', 'N'], ...rows));
    expect(dash?.answers).toEqual({ 1: 'yes', 2: 'no', 3: 'yes', 4: 'yes', 5: 'yes', 6: 'yes' });
  });

  test('stand twice where the questions are set in two halves', () => {
    const head = ['No.', 'Indicator', 'Yes', 'No', 'NK'];
    const rows = questions(1, 5).map((words, index) => {
      const marks = index === 4 ? ['', '', '■'] : ['', '■', ''];
      return [String(index + 1), words, '■', '', '', String(index + 6), `Other ${words}`, ...marks];
    });
    const { dash } = readBlocks('MARAC', table([...head, ...head], ...rows));
    expect(dash?.counted).toEqual({ questions: 10, yes: 5, no: 4, dontKnow: 1, blank: 0 });
    expect(dash?.answers?.['10']).toBe('dontKnow');
  });

  test('keep the order of halves that have no numbers', () => {
    const head = ['Indicator', 'Yes', 'No'];
    const rows = questions(1, 3).map((words) => [words, 'x', '', `Other ${words}`, '', 'x']);
    const { dash } = readBlocks('MARAC', table([...head, ...head], ...rows));
    expect(dash?.answers).toEqual({ 1: 'yes', 2: 'yes', 3: 'yes', 4: 'no', 5: 'no', 6: 'no' });
  });

  test('say no where what is marked is headed "Not met"', () => {
    const { criteria } = readBlocks(
      'MARAC',
      table(
        ['#Ground', '#Met', '#Not met'],
        ['Escalation', '', '✔'],
        ['Repeat case', '✔', ''],
        ['Professional judgement', '', ''],
      ),
    );
    expect(criteria.escalation?.value).toBe(false);
    expect(criteria.repeat?.value).toBe(true);
    expect(criteria.professionalJudgement).toBeNull();
  });

  test('beside what a referral asks make no checklist of what it asks besides', () => {
    const form = readBlocks(
      'MARAC',
      table(
        ['#Please mark', '#Yes', '#No'],
        ['Escalation', 'x', ''],
        ['Consent to referral', '', 'x'],
        ['School told', 'x', ''],
      ),
    );
    expect(form.dash).toBeNull();
    expect(form.consent?.value).toBe(false);
    expect(form.notUnderstood).toContainEqual({
      label: 'School told',
      said: 'Yes',
      reason: 'noField',
    });
  });
});

describe('a cell with a label and its answer', () => {
  test('may part them by a break within the paragraph', () => {
    const { victim, referrer } = readBlocks({
      kind: 'table',
      rows: [
        ['Patient name\nRuta Balode', 'Patient DOB\n04/05/1991'],
        ['Can we text? When?\nYes, mornings', 'Patient ethnicity\nLatvian'],
        ['Referring midwife\nJoan Pell', 'NHS mail\nj.pell@vale.example'],
      ].map((texts) =>
        texts.map((text, column) => ({
          column,
          span: 1,
          isContinued: false,
          isShaded: false,
          blocks: [plainLine(text)],
        })),
      ),
    });
    expect([victim.firstName?.value, victim.surname?.value]).toEqual(['Ruta', 'Balode']);
    expect(victim.dateOfBirth?.value).toBe('1991-05-04');
    expect(victim.safeContact?.value).toBe('Yes, mornings');
    expect([referrer.name?.value, referrer.email?.value]).toEqual([
      'Joan Pell',
      'j.pell@vale.example',
    ]);
  });
});

describe('rows', () => {
  test('may begin with numbers of the form', () => {
    const form = readBlocks(
      table(
        ['#Ref', '#Question', '#Answer'],
        ['B1', 'Victim name', 'Ines Duarte'],
        ['B2', 'Victim date of birth', ''],
        ['B3', 'Victim address', '4 Lock Row, Selby'],
      ),
    );
    expect(form.victim.surname?.value).toBe('Duarte');
    expect(form.victim.address?.value).toBe('4 Lock Row, Selby');
    expect(notUnderstood(form).join()).not.toContain('B3');
  });

  test('tell two people apart by heads with a remark beside each', () => {
    const { victim, perpetrators } = readBlocks(
      table(
        ['#VIC', '(injured party)', '#SUSP', '(arrested)'],
        ['#Name', 'Gail ORME', '#Name', 'Kit ORME'],
        ['#DOB', '03FEB1990', '#DOB', '04FEB1988'],
        ['#Tel', '07700 900111', '#Relationship to VIC', 'Husband'],
      ),
    );
    expect([victim.firstName?.value, victim.phone?.value]).toEqual(['Gail', '07700 900111']);
    expect(perpetrators.map(({ firstName }) => firstName?.value)).toEqual(['Kit']);
    expect(perpetrators[0]?.relationship?.value).toBe('Husband');
  });

  test('whose first column names who refers are no children, whatever the heading above', () => {
    const form = readBlocks(
      table(['#Child name', '#Age', '#School'], ['Ola Reed', '6', 'Hill Primary']),
      table(['#Referring nurse', '#Team'], ['Sam Hart', 'School health']),
    );
    expect(form.children).toHaveLength(1);
    expect(form.referrer.name?.value).toBe('Sam Hart');
  });
});

describe('a line with several labels', () => {
  test('is no row of headings for the lines below', () => {
    const { victim } = readBlocks(
      'CLIENT DETAILS',
      'Family name: MOSS\tGiven name: Tia',
      'Date of birth: 1/2/90\tGender: F',
      'E-mail: t.moss@post.example\tEthnicity: White British',
    );
    expect([victim.firstName?.value, victim.surname?.value]).toEqual(['Tia', 'MOSS']);
    expect(victim.dateOfBirth?.value).toBe('1990-02-01');
    expect(victim.ethnicity?.value).toBe('White British');
  });
});

describe('somebody whom nobody could name', () => {
  test('is no perpetrator by an age or an address', () => {
    const form = readBlocks(
      'ASBRAC',
      table(
        ['#', '#Perpetrator 1', '#Perpetrator 2'],
        ['#Name', 'Lee Cobb', 'Unknown man, red van'],
        ['#Age', '40', '30s'],
        ['#Address', '3 Low Row', 'Same'],
      ),
    );
    expect(form.perpetrators).toHaveLength(1);
    expect(form.unknownPerpetrators?.value).toContain('red van');
    expect(notUnderstood(form)).toContain('30s');
  });
});

describe('a second number', () => {
  test('that a sentence of its own calls the perpetrator’s is not rung', () => {
    const { victim } = readBlocks(
      table(
        ['#Victim name', 'Ann Lowe'],
        ['#Telephone', '07700 900001. Any time; he is the perp and has her old phone 07700 900002'],
      ),
    );
    expect(victim.phone?.value).toBe('07700 900001');
  });
});
