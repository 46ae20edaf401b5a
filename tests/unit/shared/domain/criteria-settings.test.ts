import { describe, expect, it } from 'vitest';
import {
  CriteriaSettings,
  criteriaSettingsOf,
} from '../../../../src/shared/domain/criteria-settings.ts';
import { ForumSettings } from '../../../../src/shared/domain/forum.ts';

const problemsOf = (settings: unknown): string[] =>
  CriteriaSettings.safeParse(settings).error?.issues.map(({ message }) => message) ?? [];

describe('the settings of the criteria', () => {
  it('ship with the numbers of a forum as it ships', () => {
    const forum = ForumSettings.parse({ confidentialityStatement: 'Ours' });
    expect(criteriaSettingsOf(forum)).toEqual(CriteriaSettings.parse({}));
    expect(CriteriaSettings.parse({})).toMatchObject({
      highRiskThreshold: 14,
      assessmentMaximum: 24,
      escalationThreshold: 3,
      escalationWindowMonths: 12,
    });
  });

  it('take the numbers of a forum that changed them', () => {
    const forum = { highRiskThreshold: 10, assessmentMaximum: 27, escalationThreshold: 5 };
    expect(criteriaSettingsOf(forum)).toMatchObject(forum);
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
