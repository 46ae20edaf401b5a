import { describe, expect, it } from 'vitest';
import {
  problemsOf,
  savableSettings,
} from '../../../../src/renderer/features/forum/rule-problems.ts';
import { ruleFields } from '../../../../src/renderer/features/forum/rule-sections.ts';
import { type Typed, withValue } from '../../../../src/renderer/features/forum/rule-values.ts';
import { ForumSettings } from '../../../../src/shared/domain/forum.ts';

const paths = ['marking', 'confidentialityStatement', ...ruleFields.keys()];
const shipped = ForumSettings.parse({ confidentialityStatement: 'Stays in the room.' });

type Changes = Readonly<Record<string, unknown>>;

const typedAs = (changes: Changes): Typed =>
  Object.entries(changes).reduce<Typed>(
    (settings, [path, value]) => withValue(settings, path, value),
    shipped,
  );

const problemsWith = (changes: Changes): Record<string, string> =>
  Object.fromEntries(problemsOf(typedAs(changes), paths));

describe('what is wrong with a setting', () => {
  it('is nothing as it ships', () => {
    expect(problemsWith({})).toEqual({});
  });

  it.each<[string, unknown, string]>([
    ['repeat.windowMonths', 0, 'Give a whole number from 1 to 60'],
    ['repeat.windowMonths', 61, 'Give a whole number from 1 to 60'],
    ['repeat.windowMonths', 1.5, 'Give a whole number from 1 to 60'],
    ['repeat.windowMonths', '', 'Give a whole number from 1 to 60'],
    ['matching.pairPoints', 30.5, 'Give a number from 0 to 30'],
    [
      'matching.possibleFrom',
      20,
      'Let what is possible begin at no more points than what is likely',
    ],
    ['support.entitlement.persistentIncidents', 1, 'Give a whole number from 2 to 50'],
    [
      'asb.caseReview.applyWithinMonthsOfLast',
      25,
      'Give a whole number from 1 to 24, or leave it empty',
    ],
    ['dataReturn.suppression.smallestShown', 2, 'Give a whole number from 3 to 50'],
    ['dataReturn.adultFemales', 0, 'Give a whole number of 1 or more, or leave it empty'],
    [
      'criteria.highRiskThreshold',
      25,
      'The limit of 25 is above the maximum of 24: lower the limit or raise the maximum',
    ],
    [
      'repeat.anchorStatuses',
      ['returned'],
      'Accepted referrals always count: keep “accepted” in the list',
    ],
    ['repeatVictims.notShownBelow', 'x', 'Write the limit as 0.01'],
    [
      'agenda.breaks',
      [{ afterMinutes: 90, minutes: '' }],
      'Line 1: give a whole number from 1 to 120',
    ],
    [
      'agenda.breaks',
      [
        { afterMinutes: 90, minutes: 10 },
        { afterMinutes: 60, minutes: 10 },
      ],
      'Put the breaks in the order in which they are taken',
    ],
    ['agenda.maracOrder', [], 'Choose at least one rule for the order'],
    ['clocks.reviewsAtHighRisk', [{ by: ' ', everyDays: 14 }], 'Line 1: fill this in'],
    [
      'calendar.localDays',
      [{ date: null, isWorking: false, reason: 'Civic day' }],
      'Line 1: fill this in',
    ],
    [
      'calendar.localDays',
      [{ date: '2026-12-24', isWorking: false, reason: '' }],
      'Line 1: say why the day differs',
    ],
    [
      'criteria.otherTools',
      { dara: { maximum: 10, threshold: 11 } },
      'The limit is above the maximum: lower the limit or raise the maximum',
    ],
    ['marking', '  ', 'Write the marking'],
    ['confidentialityStatement', 'x'.repeat(6001), 'Use at most 6,000 characters'],
  ])('%s is told of %j', (path, value, words) => {
    expect(problemsWith({ [path]: value })).toEqual({ [path]: words });
  });
});

describe('what may be saved', () => {
  const savedOf = (changes: Changes): Typed => savableSettings(typedAs(changes), shipped, paths);

  it('is everything when all is right', () => {
    const typed = typedAs({ 'repeat.windowMonths': 6, 'asb.repeat.anyCount': 3, marking: 'Ours' });
    expect(savableSettings(typed, shipped, paths)).toEqual(typed);
  });

  it('is every right setting, and for a wrong one what was there before', () => {
    const right = { 'repeat.heardTogetherDays': 9, 'asb.repeat.anyCount': 3 };
    const wrong = { 'repeat.windowMonths': 0, 'asb.repeat.anyMonths': '', marking: '' };
    expect(savedOf({ ...wrong, ...right })).toEqual(typedAs(right));
  });

  it('is two settings together that are right only together', () => {
    const both = { 'criteria.highRiskThreshold': 30, 'criteria.assessmentMaximum': 40 };
    expect(savedOf(both)).toEqual(typedAs(both));
  });

  it('is never what one rule refuses, whichever of two settings was typed', () => {
    const saved = savedOf({ 'agenda.minutesPerCase': 5, 'agenda.openingMinutes': 25 });
    expect(saved).toEqual(typedAs({ 'agenda.openingMinutes': 25 }));
    expect(ForumSettings.safeParse(saved).success).toBe(true);
  });
});
