import { describe, expect, it } from 'vitest';
import lists from '../../../../../resources/risk-types.json' with { type: 'json' };
import {
  readRiskTypes,
  riskTypes,
  RiskTypeWords,
  type RiskType,
} from '../../../../../src/shared/domain/support/risk-types.ts';
import type { YesNoUnknown } from '../../../../../src/shared/domain/yes-no-unknown.ts';

const words = RiskTypeWords.parse(lists);
const none = {
  'from-perpetrator': 'no',
  'from-self': 'no',
  'to-others': 'no',
  deterioration: 'no',
} as const;

const readFromSelf = (answer: YesNoUnknown, actions: readonly RiskType[][]) =>
  readRiskTypes(
    { ...none, 'from-self': answer },
    actions.map((types) => ({ riskTypes: types })),
    words,
  ).find(({ type }) => type === 'from-self');

it('there are four types of risk, each with words', () => {
  expect(Object.keys(words)).toEqual([...riskTypes]);
  expect(riskTypes).toHaveLength(4);
});

describe('a type of risk', () => {
  it.each<[YesNoUnknown, RiskType[][], number, boolean, string]>([
    ['yes', [], 0, true, 'From self: a risk, with no action.'],
    ['yes', [['to-others']], 0, true, 'From self: a risk, with no action.'],
    ['yes', [['from-self', 'to-others']], 1, false, 'From self: a risk, with 1 action.'],
    ['yes', [['from-self'], ['from-self']], 2, false, 'From self: a risk, with 2 actions.'],
    ['no', [], 0, false, 'From self: no risk.'],
    ['no', [['from-self']], 1, false, 'From self: no risk, though 1 action is for it.'],
    ['unknown', [], 0, false, 'From self: not known whether there is a risk.'],
    [
      'unknown',
      [['from-self'], ['from-self']],
      2,
      false,
      'From self: not known whether there is a risk, though 2 actions are for it.',
    ],
  ])('answered %s with actions for %o', (answer, actions, count, isUncovered, reason) => {
    expect(readFromSelf(answer, actions)).toMatchObject({
      answer,
      actions: count,
      isUncovered,
      reason,
    });
  });

  it('is read for all four, in the same order', () => {
    expect(readRiskTypes(none, [], words).map(({ type }) => type)).toEqual([...riskTypes]);
  });
});
