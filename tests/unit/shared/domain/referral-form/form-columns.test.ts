import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../../../src/shared/domain/referral-form/read-label.ts';
import { heading, readBlocks as read, table } from '../../../../support/form-blocks.ts';

describe('people in columns', () => {
  it('are each their own below a corner that says what all of them are', () => {
    const { perpetrators } = read(
      'MARAC referral',
      table(
        ['Alleged abusers', 'Abuser 1', 'Abuser 2'],
        ['Surname', 'Low', 'Marsh'],
        ['First name', 'Al', 'Dean'],
        ['Nickname', 'none', 'Deano'],
        ['Relationship to victim', 'Husband', 'Uncle'],
      ),
    );
    expect(
      perpetrators.map((one) => [
        one.firstName?.value,
        one.surname?.value,
        one.relationship?.value,
      ]),
    ).toEqual([
      ['Al', 'Low', 'Husband'],
      ['Dean', 'Marsh', 'Uncle'],
    ]);
  });
});

describe('labels that offer their answers', () => {
  it('head no columns beside a lone answer', () => {
    const { victim, awareOfReferral } = read(
      'MARAC referral',
      heading('Victim'),
      table(
        ['Name', 'Jo Low', 'Gender', 'F'],
        ['First language', 'Polish', 'Interpreter Yes/No', 'Yes'],
        ['Told of this referral? Y/N', 'N', 'Disability', 'Asthma'],
      ),
    );
    expect(victim.language?.value).toBe('Polish');
    expect(victim.interpreter?.value).toBe(true);
    expect(awareOfReferral?.value).toBe(false);
    expect(victim.disability?.value).toBe('Asthma');
  });

  it.each([
    ['Resident knows about the referral', 'aware'],
    ['Address conf.', 'confidentialAddress'],
    ['Which team do you work for?', 'agency'],
    ['What is this individual’s full name?', 'fullName'],
  ])('%s asks for %s', (label, field) => {
    expect(readLabel(label).fields).toEqual([field]);
  });
});

describe('children in lines of one cell', () => {
  it('are one for each line, with their ages and schools', () => {
    const { children } = read(
      'MARAC referral',
      table(
        ['#Victim name', 'Jo Low'],
        ['#Children', 'Ann Low, 7, Hill Primary\nBen Low, 15, Vale Academy'],
      ),
    );
    expect(children.map((one) => [one.name?.value, one.age?.value, one.school?.value])).toEqual([
      ['Ann Low', '7', 'Hill Primary'],
      ['Ben Low', '15', 'Vale Academy'],
    ]);
  });

  it('are none where one of the lines is something else', () => {
    const { children } = read(
      'MARAC referral',
      table(['#Victim name', 'Jo Low'], ['#Children', 'Ann Low, 7, Hill Primary\nsee the file']),
    );
    expect(children).toEqual([]);
  });
});
