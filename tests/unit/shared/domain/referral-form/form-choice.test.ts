import { describe, expect, it } from 'vitest';
import {
  chosenText,
  readYesNo,
} from '../../../../../src/shared/domain/referral-form/form-choice.ts';
import {
  readAnswer,
  readAnswerList,
  readQuestionLine,
} from '../../../../../src/shared/domain/referral-form/read-answer.ts';

describe('readYesNo', () => {
  it.each([
    ['☒ Yes   ☐ No', true],
    ['☐ Yes ☒ No', false],
    ['Yes ☐ No ☒', false],
    ['[x] Yes [ ] No', true],
    ['☑', true],
    ['Y', true],
    ['N – afraid of family', false],
    ['Yes, reluctantly', true],
    ['YES / (delete as appropriate)', true],
    ['Nac ydy / No', false],
    ['Ydy / Yes', true],
    ['Not needed', false],
    ['YES / NO', undefined],
    ['☐ Yes ☐ No', undefined],
    ['☒ Yes ☒ No', undefined],
    ['N/A', undefined],
    ['NA', undefined],
    ['N/K', undefined],
    ['Not yet asked', undefined],
    ['Unable to obtain', undefined],
    ['Polish', undefined],
    ['', undefined],
  ])('reads %s as %s', (text, value) => {
    expect(readYesNo(text).value).toBe(value);
  });

  it('keeps what follows the answer', () => {
    expect(readYesNo('N – afraid of family finding out.').remark).toBe(
      'afraid of family finding out.',
    );
  });
});

it.each([
  ['☒ Female   ☐ Male   ☐ Other', 'Female'],
  ['Male ☐ Female ☒', 'Female'],
  ['☐ Yes ☐ No', ''],
  ['Choose an item.', ''],
  ['Click or tap here to enter text.', ''],
  ['White British', 'White British'],
])('takes from %s the words %s', (text, words) => {
  expect(chosenText(text)).toBe(words);
});

it.each([
  ['DK', 'dontKnow'],
  ['?', 'dontKnow'],
  ['Y', 'yes'],
  ['☐ Ie/Yes  ☑ Na/No  ☐ ?', 'no'],
  ['', 'blank'],
  ['☐ Yes ☐ No ☐ D/K', 'blank'],
  ['Next door', undefined],
] as const)('reads the answer %s as %s', (text, answer) => {
  expect(readAnswer(text)?.answer).toBe(answer);
});

it('reads questions in lines and answers in a list', () => {
  expect(readQuestionLine('4. Kept away from people\t[x] Yes [ ] No [ ] D/K')).toMatchObject({
    number: 4,
    question: 'Kept away from people',
    answer: 'yes',
  });
  expect(readQuestionLine('43 Queens Road, Lincoln')).toBeUndefined();
  expect(readAnswerList('1Y 2N 3DK 4Y 5Y 6N 7Y 8Y')).toHaveLength(8);
  expect(readAnswerList('1 Yes, he did')).toEqual([]);
});
