import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOfCounts } from '../../../../src/shared/domain/assessment-score.ts';
import { forumTool } from '../../../../src/shared/domain/assessment-tool.ts';
import { CriteriaSettings } from '../../../../src/shared/domain/criteria-settings.ts';
import {
  acceptanceReason,
  type BareFacts,
  criteriaMet,
  type Criterion,
  criterionVerdicts,
  factsOfNumbers,
} from '../../../../src/shared/domain/referral-criteria.ts';

const settings = CriteriaSettings.parse({});

const bare = (change: Partial<BareFacts> = {}): BareFacts => ({
  assessmentYes: null,
  judgementReason: '',
  incidentCount: null,
  repeat: { outcome: 'first', reason: 'This pair has not been referred before' },
  ...change,
});

const metBy = (change: Partial<BareFacts>, rules = settings): Criterion[] =>
  criteriaMet(factsOfNumbers(bare(change), rules), rules).map(({ criterion }) => criterion);

const aRepeat = { outcome: 'repeat', reason: 'Incident 2 Nov 2026' } as const;

describe('referral criteria', () => {
  it.each<[string, Partial<BareFacts>, Criterion[]]>([
    ['nothing', {}, []],
    ['13 yes', { assessmentYes: 13 }, []],
    ['14 yes', { assessmentYes: 14 }, ['visible-high-risk']],
    ['24 yes', { assessmentYes: 24 }, ['visible-high-risk']],
    ['25 yes, which cannot be', { assessmentYes: 25 }, []],
    ['0 yes is an answer, not a gap', { assessmentYes: 0 }, []],
    ['a reason of blanks', { judgementReason: ' \n ' }, []],
    ['a reason', { judgementReason: 'Stalking' }, ['professional-judgement']],
    ['2 incidents', { incidentCount: 2 }, []],
    ['3 incidents', { incidentCount: 3 }, ['potential-escalation']],
    ['a repeat with a low score', { repeat: aRepeat, assessmentYes: 2 }, ['repeat']],
    ['a late-reported repeat', { repeat: { ...aRepeat, outcome: 'late-reported' } }, ['repeat']],
    ['a possible repeat', { repeat: { ...aRepeat, outcome: 'possible-repeat' } }, []],
    ['no repeat any more', { repeat: { ...aRepeat, outcome: 'new-referral' } }, []],
    [
      'all of them, the repeat first',
      { repeat: aRepeat, assessmentYes: 20, judgementReason: 'y', incidentCount: 9 },
      ['repeat', 'visible-high-risk', 'professional-judgement', 'potential-escalation'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(metBy(change)).toEqual(expected);
  });

  it('uses the forum’s own numbers, and says them', () => {
    const local = {
      ...settings,
      highRiskThreshold: 10,
      assessmentMaximum: 27,
      escalationThreshold: 5,
    };
    const facts = factsOfNumbers(bare({ assessmentYes: 10, incidentCount: 5 }), local);
    expect(acceptanceReason(criteriaMet(facts, local))).toBe(
      'Visible high risk: 10 of 27 yes, limit 10. Potential escalation: 5 incidents in 12 months, limit 5',
    );
  });

  it('says of each what was found, also when nothing was given', () => {
    expect(criterionVerdicts(factsOfNumbers(bare(), settings), settings)).toEqual([
      {
        criterion: 'visible-high-risk',
        outcome: 'not-known',
        reason: 'No assessment score was given',
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
        outcome: 'not-known',
        reason: 'The number of incidents was not given',
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

  it.each<[BareFacts['repeat']['outcome'], string | null]>([
    ['first', null],
    ['new-referral', null],
    ['possible-repeat', 'Settle first whether it is a repeat'],
    ['merge', 'Hear it together with the earlier referral'],
    ['repeat', null],
    ['repeat-other-area', null],
  ])('asks of a repeat that is “%s”: %s', (outcome, point) => {
    const facts = factsOfNumbers(bare({ repeat: { outcome, reason: 'The dates' } }), settings);
    const verdict = criterionVerdicts(facts, settings).find(
      ({ criterion }) => criterion === 'repeat',
    );
    expect(verdict).toMatchObject({ point, reason: 'The dates' });
    expect(verdict?.outcome === 'not-known').toBe(point !== null);
  });

  it('asks for a judgement of 13 yes and 3 don’t know until one is given', () => {
    const assessment = scoreOfCounts(
      { yes: 13, no: 8, dontKnow: 3, blank: 0 },
      forumTool(settings),
    );
    const facts = { ...factsOfNumbers(bare(), settings), assessment };
    const [score] = criterionVerdicts(facts, settings);
    expect(score).toMatchObject({ outcome: 'not-met' });
    expect(score?.point).toContain('ask the referrer for their professional judgement');
    const judged = { ...facts, judgementReason: 'She is terrified' };
    expect(criterionVerdicts(judged, settings)[0]?.point).toBeNull();
    expect(criteriaMet(judged, settings)).toEqual([
      { criterion: 'professional-judgement', reason: 'She is terrified' },
    ]);
  });
});

describe('any facts', () => {
  const facts = fc.record({
    assessmentYes: fc.option(fc.nat(30), { nil: null }),
    judgementReason: fc.constantFrom('', '  ', 'Not that high'),
    incidentCount: fc.option(fc.nat(6), { nil: null }),
    repeat: fc.record({
      outcome: fc.constantFrom('first' as const, 'repeat' as const, 'possible-repeat' as const),
      reason: fc.constant('The dates'),
    }),
  });

  it('lose no criterion by a judgement, and gain that one at most', () => {
    fc.assert(
      fc.property(facts, fc.string(), (given, judgementReason) => {
        const before = metBy({ ...given, judgementReason: '' });
        const after = metBy({ ...given, judgementReason });
        const gained = judgementReason.trim() === '' ? [] : ['professional-judgement'];
        expect(after.toSorted()).toEqual([...before, ...gained].toSorted());
      }),
    );
  });

  it('meet what the definition of each criterion says', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { assessmentYes: yes, incidentCount: count, judgementReason, repeat } = given;
        const expected: Criterion[] = [
          ...(yes !== null && yes >= 14 && yes <= 24 ? ['visible-high-risk' as const] : []),
          ...(/\S/.test(judgementReason) ? ['professional-judgement' as const] : []),
          ...(count !== null && count >= 3 ? ['potential-escalation' as const] : []),
          ...(repeat.outcome === 'repeat' ? ['repeat' as const] : []),
        ];
        expect(metBy(given).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('the reason to accept', () => {
  it('ends each part with one full stop at most', () => {
    const met = [
      { criterion: 'professional-judgement', reason: 'She is terrified. ' },
      { criterion: 'repeat', reason: 'The dates' },
    ] as const;
    expect(acceptanceReason(met)).toBe(
      'Professional judgement: She is terrified. Repeat: The dates',
    );
    expect(acceptanceReason([])).toBe('');
  });
});
