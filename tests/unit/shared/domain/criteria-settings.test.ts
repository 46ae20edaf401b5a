import { describe, expect, it } from 'vitest';
import { CriteriaSettings } from '../../../../src/shared/domain/criteria-settings.ts';

const problemsOf = (settings: unknown): string[] =>
  CriteriaSettings.safeParse(settings).error?.issues.map(({ message }) => message) ?? [];

describe('the settings of the criteria', () => {
  it('ship with the numbers of SafeLives', () => {
    expect(CriteriaSettings.parse({})).toMatchObject({
      highRiskThreshold: 14,
      assessmentMaximum: 24,
      escalationThreshold: 3,
      escalationWindowMonths: 12,
    });
  });

  it.each<[string, unknown, string[]]>([
    ['a limit that is the maximum', { highRiskThreshold: 24 }, []],
    [
      'a limit above the maximum',
      { highRiskThreshold: 25 },
      ['The limit of 25 is above the maximum of 24: lower the limit or raise the maximum'],
    ],
    [
      'another tool whose limit is above its maximum',
      { otherTools: { dara: { maximum: 10, threshold: 11 } } },
      ['The limit is above the maximum: lower the limit or raise the maximum'],
    ],
    ['another tool with a limit alone', { otherTools: { dara: { threshold: 11 } } }, []],
  ])('say of %s what is wrong', (_what, settings, problems) => {
    expect(problemsOf(settings)).toEqual(problems);
  });
});
