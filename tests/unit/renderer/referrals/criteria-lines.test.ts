import { describe, expect, it } from 'vitest';
import {
  criteriaLines,
  scoreHint,
} from '../../../../src/renderer/features/referrals/criteria-lines.ts';
import { aForum, aReferral, aVerdict } from './referrals.ts';

const { settings } = aForum();

describe('criteriaLines', () => {
  it('tells every criterion, met or not, with its reason', () => {
    expect(criteriaLines(aReferral(1), settings)).toEqual([
      { criterion: 'visible-high-risk', isMet: true, reason: '16 of 24 yes, limit 14' },
      {
        criterion: 'professional-judgement',
        isMet: false,
        reason: 'The referrer gave no reasons of their own',
      },
      {
        criterion: 'potential-escalation',
        isMet: false,
        reason: '2 incidents in 12 months, limit 3',
      },
      { criterion: 'repeat', isMet: false, reason: 'This pair has not been referred before' },
    ]);
  });

  it('says what was not given instead of counting it as none', () => {
    const referral = aReferral(1, { assessmentYes: null, criteria: [] });
    const facts = { ...referral.facts, incidentCount: null };
    const lines = criteriaLines({ ...referral, facts }, settings);
    expect(lines[0]?.reason).toBe('No Dash score was given');
    expect(lines[2]?.reason).toBe('The number of incidents was not given');
  });

  it('gives the dates by which a referral is no repeat', () => {
    const reason = 'Incident 2 Nov 2026; last referral 4 Aug 2025: more than 12 months apart';
    const repeat = aVerdict({ outcome: 'new-referral', reason });
    expect(criteriaLines(aReferral(1, { repeat }), settings)[3]).toEqual({
      criterion: 'repeat',
      isMet: false,
      reason,
    });
  });
});

describe('scoreHint', () => {
  it.each([
    [13, 'One short of the limit: ask the referrer what worries them'],
    [11, 'Three short of the limit: ask the referrer what worries them'],
    [10, null],
    [14, null],
    [null, null],
  ])('of %s yes says %s', (assessmentYes, hint) => {
    expect(scoreHint({ assessmentYes, criteria: [] }, settings)).toBe(hint);
  });

  it('says that a judgement stands whatever the score', () => {
    const criteria = [{ criterion: 'professional-judgement', reason: 'Terrified' }] as const;
    expect(scoreHint({ assessmentYes: 13, criteria: [...criteria] }, settings)).toContain(
      'judgement stands',
    );
  });
});
