import { describe, expect, it } from 'vitest';
import { CriteriaSettings } from '../../../../src/shared/domain/criteria-settings.ts';
import {
  type BareFacts,
  criterionVerdicts,
  factsOfNumbers,
} from '../../../../src/shared/domain/referral-criteria.ts';
import { adviseOnReferral, returnReason } from '../../../../src/shared/domain/referral-decision.ts';

const settings = CriteriaSettings.parse({});

const facts = (change: Partial<BareFacts> = {}) =>
  factsOfNumbers(
    {
      assessmentYes: 9,
      judgementReason: '',
      incidentCount: 2,
      repeat: { outcome: 'first', reason: 'This pair has not been referred before' },
      ...change,
    },
    settings,
  );

const toReturn = (change: Partial<BareFacts> = {}): string =>
  returnReason(criterionVerdicts(facts(change), settings));

const none =
  'No criterion is met by what was sent. Visible high risk: 9 of 24 yes, limit 14. ' +
  'Professional judgement: The referrer gave no reasons of their own. ' +
  'Potential escalation: 2 incidents in 12 months, limit 3. ' +
  'Repeat: This pair has not been referred before.';

describe('the advice on a referral', () => {
  it('is to accept by one criterion', () => {
    expect(adviseOnReferral(facts({ assessmentYes: 14 }), settings)).toEqual({
      mayAccept: true,
      criteria: [{ criterion: 'visible-high-risk', reason: '14 of 24 yes, limit 14' }],
      points: [],
      reason: 'Visible high risk: 14 of 24 yes, limit 14',
    });
  });

  it('is not to accept by none, with what was looked at', () => {
    expect(adviseOnReferral(facts(), settings)).toEqual({
      mayAccept: false,
      criteria: [],
      points: [],
      reason: none,
    });
  });

  it('gives points to consider that are no criterion', () => {
    const advice = adviseOnReferral(facts({ assessmentYes: 13 }), settings);
    expect(advice.mayAccept).toBe(false);
    expect(advice.points).toEqual([
      {
        criterion: 'visible-high-risk',
        words:
          '1 short of the limit of 14, “don’t know” and “blank” not recorded: ask the referrer for their professional judgement',
      },
    ]);
  });

  it.each<[string, Partial<BareFacts>, string]>([
    [
      'a repeat that is still open',
      { repeat: { outcome: 'possible-repeat', reason: 'Incident 2 Nov 2026, not yet decided' } },
      'Settle first whether it is a repeat. Repeat: Incident 2 Nov 2026, not yet decided.',
    ],
    [
      'a score that cannot be right',
      { assessmentYes: 25 },
      'The score cannot be right: ask the referrer for it again. Visible high risk: 25 yes is more than the maximum of 24: check the score and which tool it was.',
    ],
  ])('waits for %s', (_what, change, reason) => {
    expect(adviseOnReferral(facts(change), settings)).toMatchObject({
      mayAccept: null,
      criteria: [],
      reason,
    });
  });

  it('waits for nothing when another criterion is met', () => {
    const open = { assessmentYes: 25, incidentCount: 3 };
    expect(adviseOnReferral(facts(open), settings).mayAccept).toBe(true);
  });
});

describe('the reason to return a referral', () => {
  it.each<[string, Partial<BareFacts>, string]>([
    ['says why no criterion is met', {}, none],
    [
      'says what was not given',
      { assessmentYes: null, incidentCount: null },
      'No criterion is met by what was sent. Visible high risk: No assessment score was given. ' +
        'Professional judgement: The referrer gave no reasons of their own. ' +
        'Potential escalation: The number of incidents was not given. ' +
        'Repeat: This pair has not been referred before.',
    ],
    ['is left to the coordinator when one is met', { incidentCount: 3 }, ''],
    [
      'is left to the coordinator while a repeat is open',
      { repeat: { outcome: 'possible-repeat', reason: 'Not yet decided' } },
      '',
    ],
    [
      'is left to the coordinator when an earlier referral is to be heard',
      { repeat: { outcome: 'merge', reason: 'Not yet heard' } },
      '',
    ],
  ])('%s', (_what, change, expected) => {
    expect(toReturn(change)).toBe(expected);
  });
});
