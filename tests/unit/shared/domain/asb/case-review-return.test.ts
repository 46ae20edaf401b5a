import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseReviewRecord,
  caseReviewReturn,
} from '../../../../../src/shared/domain/asb/case-review-return.ts';

const year = { from: '2026-04-01', to: '2027-03-31' };

const record = (change: Partial<CaseReviewRecord> = {}): CaseReviewRecord => ({
  appliedOn: '2026-05-01',
  threshold: null,
  review: null,
  ...change,
});

const refused = (decidedOn: string | null): CaseReviewRecord =>
  record({ threshold: { decidedOn, isMet: false } });

const reviewed = (heldOn: string | null, madeRecommendations: boolean | null): CaseReviewRecord =>
  record({
    threshold: { decidedOn: '2026-05-10', isMet: true },
    review: { heldOn, madeRecommendations },
  });

const four = (records: readonly CaseReviewRecord[]): number[] => {
  const { applications, thresholdNotMet, reviews, recommendations } = caseReviewReturn(
    records,
    year,
  );
  return [applications, thresholdNotMet, reviews, recommendations];
};

describe('the yearly return of ASB case reviews', () => {
  it.each<[string, CaseReviewRecord[], number[]]>([
    ['nothing', [], [0, 0, 0, 0]],
    ['an application not yet decided', [record()], [1, 0, 0, 0]],
    ['one refused', [refused('2026-05-10')], [1, 1, 0, 0]],
    ['one reviewed, with recommendations', [reviewed('2026-06-01', true)], [1, 0, 1, 1]],
    ['one reviewed, without', [reviewed('2026-06-01', false)], [1, 0, 1, 0]],
    ['the day before the year', [record({ appliedOn: '2026-03-31' })], [0, 0, 0, 0]],
    ['its first day', [record({ appliedOn: '2026-04-01' })], [1, 0, 0, 0]],
    ['its last day', [record({ appliedOn: '2027-03-31' })], [1, 0, 0, 0]],
    ['the day after it', [record({ appliedOn: '2027-04-01' })], [0, 0, 0, 0]],
    [
      'last year’s application that is refused this year',
      [record({ appliedOn: '2026-03-20', threshold: { decidedOn: '2026-04-02', isMet: false } })],
      [0, 1, 0, 0],
    ],
    [
      'this year’s application that is reviewed next year',
      [reviewed('2027-04-20', true)],
      [1, 0, 0, 0],
    ],
  ])('counts %s', (_what, records, figures) => {
    expect(four(records)).toEqual(figures);
  });

  it('says its figures, and what is not recorded', () => {
    const records = [refused(null), reviewed('2026-06-01', null), reviewed('2026-06-02', true)];
    expect(caseReviewReturn(records, year)).toEqual({
      applications: 3,
      thresholdNotMet: 0,
      reviews: 2,
      recommendations: 1,
      undated: 1,
      recommendationsUnknown: 1,
      reason:
        'From 1 Apr 2026 to 31 Mar 2027: 3 applications, threshold not met 0 times, 2 reviews, 1 of them with recommendations. Not recorded: the date of 1 step, which no year counts and whether 1 review made recommendations.',
    });
  });

  it('adds up over the parts of a year', () => {
    const day = fc.constantFrom(
      '2026-03-31',
      '2026-04-01',
      '2026-09-30',
      '2026-10-01',
      '2027-03-31',
      null,
    );
    const known = fc.constantFrom(true, false, null);
    const anyRecord = fc.record({
      appliedOn: day,
      threshold: fc.option(fc.record({ decidedOn: day, isMet: fc.boolean() })),
      review: fc.option(fc.record({ heldOn: day, madeRecommendations: known })),
    });
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), (records) => {
        const first = caseReviewReturn(records, { from: '2026-04-01', to: '2026-09-30' });
        const second = caseReviewReturn(records, { from: '2026-10-01', to: '2027-03-31' });
        const whole = caseReviewReturn(records, year);
        for (const figure of [
          'applications',
          'thresholdNotMet',
          'reviews',
          'recommendations',
        ] as const) {
          expect(first[figure] + second[figure]).toBe(whole[figure]);
        }
        expect(whole.recommendations + whole.recommendationsUnknown).toBeLessThanOrEqual(
          whole.reviews,
        );
      }),
    );
  });
});
