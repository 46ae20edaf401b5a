import { describe, expect, it } from 'vitest';
import { ForumSettings } from '../../../../src/shared/domain/forum.ts';
import {
  acceptanceReason,
  criteriaMet,
  type CriteriaFacts,
  type Criterion,
} from '../../../../src/shared/domain/referral-criteria.ts';

const settings = ForumSettings.parse({ confidentialityStatement: 'Ours' });

const facts = (change: Partial<CriteriaFacts> = {}): CriteriaFacts => ({
  assessmentYes: null,
  judgementReason: '',
  incidentCount: null,
  repeatReason: null,
  ...change,
});

describe('referral criteria', () => {
  it.each<[string, Partial<CriteriaFacts>, Criterion[]]>([
    ['nothing', {}, []],
    ['13 yes', { assessmentYes: 13 }, []],
    ['14 yes', { assessmentYes: 14 }, ['visible-high-risk']],
    ['0 yes is an answer, not a gap', { assessmentYes: 0 }, []],
    ['a reason of blanks', { judgementReason: '  ' }, []],
    ['a reason', { judgementReason: 'Stalking' }, ['professional-judgement']],
    ['2 incidents', { incidentCount: 2 }, []],
    ['3 incidents', { incidentCount: 3 }, ['potential-escalation']],
    ['a repeat with a low score', { repeatReason: 'Incident', assessmentYes: 2 }, ['repeat']],
    [
      'all of them, the repeat first',
      { repeatReason: 'x', assessmentYes: 20, judgementReason: 'y', incidentCount: 9 },
      ['repeat', 'visible-high-risk', 'professional-judgement', 'potential-escalation'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(criteriaMet(facts(change), settings).map(({ criterion }) => criterion)).toEqual(
      expected,
    );
  });

  it('uses the forum’s own numbers, and says them', () => {
    const local = {
      ...settings,
      highRiskThreshold: 10,
      assessmentMaximum: 27,
      escalationThreshold: 5,
    };
    const met = criteriaMet(facts({ assessmentYes: 10, incidentCount: 5 }), local);
    expect(acceptanceReason(met)).toBe(
      'Visible high risk: 10 of 27 yes, limit 10. Potential escalation: 5 incidents in 12 months, limit 5',
    );
  });

  it('never lets a judgement lower a high score', () => {
    const met = criteriaMet(
      facts({ assessmentYes: 18, judgementReason: 'Not that high' }),
      settings,
    );
    expect(met.map(({ criterion }) => criterion)).toContain('visible-high-risk');
  });
});
