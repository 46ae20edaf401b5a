import { describe, expect, it } from 'vitest';
import { criteriaLines } from '../../../../src/renderer/features/referrals/criteria-lines.ts';
import { aVerdict } from '../../../support/a-verdict.ts';
import { aForum, aReferral } from './referrals.ts';

const forum = aForum();

describe('criteriaLines', () => {
  it('asks for no Dash score at an ASBRAC', () => {
    const lines = criteriaLines(aReferral(1), { ...forum, kind: 'asbrac' });
    expect(lines.map(({ criterion }) => criterion)).toEqual([
      'professional-judgement',
      'potential-escalation',
      'repeat',
    ]);
  });

  it('tells every criterion, met or not, with its reason', () => {
    expect(criteriaLines(aReferral(1), forum)).toEqual([
      {
        criterion: 'visible-high-risk',
        outcome: 'met',
        reason: '16 of 24 yes, limit 14',
        point: null,
      },
      {
        criterion: 'professional-judgement',
        outcome: 'not-met',
        reason: 'The referrer gave no reasons of their own',
        point: null,
      },
      {
        criterion: 'potential-escalation',
        outcome: 'not-met',
        reason: '2 incidents in 12 months, limit 3',
        point: null,
      },
      {
        criterion: 'repeat',
        outcome: 'not-met',
        reason: 'This pair has not been referred before',
        point: null,
      },
    ]);
  });

  it('says what was not given instead of counting it as none', () => {
    const referral = aReferral(1, { assessmentYes: null, criteria: [] });
    const facts = { ...referral.facts, incidentCount: null };
    const lines = criteriaLines({ ...referral, facts }, forum);
    expect(lines[0]).toMatchObject({
      outcome: 'not-known',
      reason: 'No assessment score was given',
    });
    expect(lines[2]).toMatchObject({
      outcome: 'not-known',
      reason: 'The number of incidents was not given',
    });
  });

  it('gives the dates by which a referral is no repeat', () => {
    const reason = 'Incident 2 Nov 2026; last referral 4 Aug 2025: more than 12 months apart';
    const repeat = aVerdict({ outcome: 'new-referral', reason });
    expect(criteriaLines(aReferral(1, { repeat }), forum)[3]).toMatchObject({
      criterion: 'repeat',
      outcome: 'not-met',
      reason,
    });
  });

  it('asks of a score just under the limit, until a judgement is given', () => {
    const low = aReferral(1, { assessmentYes: 13, criteria: [] });
    expect(criteriaLines(low, forum)[0]?.point).toContain('1 short of the limit of 14');
    const judged = { ...low, facts: { ...low.facts, judgementReason: 'Terrified' } };
    expect(criteriaLines(judged, forum)[0]?.point).toBeNull();
  });

  it('holds for met what the referral was judged by, and nothing else', () => {
    const reason = '12 of 24 yes, limit 12';
    const judged = aReferral(1, {
      assessmentYes: 12,
      criteria: [{ criterion: 'visible-high-risk', reason }],
    });
    const [score] = criteriaLines(judged, forum);
    expect(score).toEqual({ criterion: 'visible-high-risk', outcome: 'met', reason, point: null });
    const unmet = aReferral(1, { assessmentYes: 16, criteria: [] });
    expect(criteriaLines(unmet, forum)[0]?.outcome).toBe('not-met');
  });
});
