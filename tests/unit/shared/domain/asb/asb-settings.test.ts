import { describe, expect, it } from 'vitest';
import { AsbSettings } from '../../../../../src/shared/domain/asb/asb-settings.ts';
import { AsbType, asbTypeNames, asbTypes } from '../../../../../src/shared/domain/asb/asb-type.ts';
import { allOf, anyOf, type Known } from '../../../../../src/shared/domain/asb/known.ts';

describe('the settings for anti-social behaviour', () => {
  it('start with the numbers in common use', () => {
    expect(AsbSettings.parse({})).toEqual({
      criteria: { entryBand: 'high', needsSeveralAgencies: true },
      repeat: {
        rule: 'any-incidents',
        anyCount: 2,
        anyMonths: 12,
        countsOwnView: true,
        similarCount: 3,
        similarMonths: 3,
        similarBy: 'type',
        firstDayCounts: true,
      },
      vulnerable: { rule: 'unable-to-protect-self', lowestRiskBand: 'medium', childUnder: 18 },
      caseReview: {
        complaintsNeeded: 3,
        complainWithinMonths: 1,
        applyWithinMonths: 6,
        applyWithinMonthsOfLast: null,
        onlyWithoutAction: false,
      },
      caseReviewTimes: {
        acknowledgeWorkingDays: 3,
        decideWorkingDays: 14,
        reviewWorkingDays: 20,
        appealWorkingDays: 15,
      },
      household: { maracMinimumAge: 16 },
    });
  });

  it.each([
    { repeat: { anyCount: 1 } },
    { repeat: { similarMonths: 0 } },
    { vulnerable: { childUnder: 0 } },
    { caseReview: { complaintsNeeded: 0 } },
    { caseReview: { complainWithinMonths: 0.5 } },
    { household: { maracMinimumAge: 0 } },
    { other: {} },
  ])('refuse %j', (settings) => {
    expect(AsbSettings.safeParse(settings).success).toBe(false);
  });
});

it('knows the three types of anti-social behaviour by name', () => {
  expect(asbTypes.map((type) => asbTypeNames[type])).toEqual([
    'Environmental',
    'Nuisance',
    'Personal',
  ]);
  expect(AsbType.safeParse('noise').success).toBe(false);
});

describe('facts of which some are not recorded', () => {
  it.each<[Known[], Known, Known]>([
    [[], true, false],
    [[true, true], true, true],
    [[true, null], null, true],
    [[true, false], false, true],
    [[null, null], null, null],
    [[null, false], false, null],
    [[false, false], false, false],
    [[true, null, false], false, true],
  ])('%j are all %j and any %j', (facts, all, any) => {
    expect(allOf(...facts)).toBe(all);
    expect(anyOf(...facts)).toBe(any);
  });
});
