import { describe, expect, it } from 'vitest';
import {
  fieldProblem,
  type ForumFields,
  savable,
} from '../../../../src/renderer/features/forum/forum-fields.ts';
import { ForumSettings } from '../../../../src/shared/domain/forum.ts';

const fields: ForumFields = {
  name: 'Northmere MARAC',
  ...ForumSettings.parse({ confidentialityStatement: 'Stays in the room.' }),
};

describe('a field of the forum', () => {
  it('is right as it ships', () => {
    const names = Object.keys(fields) as (keyof ForumFields)[];

    expect(names.map((field) => fieldProblem(fields, field))).toEqual(names.map(() => null));
  });

  it.each([0, 61, 1.5])('holds no %d months', (repeatWindowMonths) => {
    const typed = { ...fields, repeatWindowMonths };

    expect(fieldProblem(typed, 'repeatWindowMonths')).toBe('Give a whole number from 1 to 60');
  });

  it('holds no limit above the number of questions', () => {
    const typed = { ...fields, highRiskThreshold: 25 };

    expect(fieldProblem(typed, 'highRiskThreshold')).toBe('There are only 24 questions');
  });

  it('cannot be empty when it is printed', () => {
    expect(fieldProblem({ ...fields, marking: '  ' }, 'marking')).toBe('This cannot be empty');
  });
});

describe('what may be saved', () => {
  it('is every right field, and for a wrong one what was there before', () => {
    const typed = { ...fields, name: '', minutesPerCase: 10 };

    expect(savable(typed, fields)).toEqual({ ...fields, minutesPerCase: 10 });
  });
});
