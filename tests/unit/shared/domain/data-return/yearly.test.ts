import { describe, expect, it } from 'vitest';
import {
  buildDataReturn,
  type DataReturn,
} from '../../../../../src/shared/domain/data-return/build-data-return.ts';
import type { DataReturnQuestion } from '../../../../../src/shared/domain/data-return/build-data-return.ts';
import type { DataReturnSettings } from '../../../../../src/shared/domain/data-return/settings.ts';
import { aMeeting, hearings, lineOf, ourLists, quarter, settingsWith } from './builders.ts';

type Cases = { before?: number; earlier?: number; now?: number };

/** Cases in the 12 months before, in the 12 months but before the quarter, and in the quarter. */
const build = (
  { before = 0, earlier = 0, now = 0 }: Cases,
  change: Partial<DataReturnSettings> = {},
  question: Partial<DataReturnQuestion> = {},
): DataReturn =>
  buildDataReturn(
    {
      meetings: [
        aMeeting('2024-12-31', hearings(1000)),
        aMeeting('2025-01-01', hearings(before)),
        aMeeting('2026-01-01', hearings(earlier)),
        aMeeting('2026-12-31', hearings(now)),
        aMeeting('2027-01-01', hearings(1000)),
      ],
      period: quarter,
      today: '2027-01-15',
      recordsFrom: null,
      audience: 'forum',
      ...question,
    },
    ourLists,
    settingsWith(change),
  );

it('reports the quarter and the 12 months that end with it', () => {
  const found = build({ before: 9, earlier: 7, now: 5 });
  expect(lineOf(found.period, 'cases').value).toBe('5');
  expect(lineOf(found.twelveMonths, 'cases').value).toBe('12');
  expect(found.twelveMonths.period).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

it.each([
  ['over, and recorded from before its start', {}, null, null],
  ['over today', { today: '2026-12-31' }, null, null],
  [
    'over tomorrow',
    { today: '2026-12-30' },
    'the period ends only on 31 Dec 2026',
    'the period ends only on 31 Dec 2026',
  ],
  [
    'recorded as a whole, but not its year',
    { recordsFrom: '2026-10-01' },
    null,
    'hearings are recorded only from 1 Oct 2026',
  ],
])('says of a quarter that is %s what is missing', (_what, question, ofQuarter, ofYear) => {
  const { period, twelveMonths } = build({ now: 5 }, {}, question);
  expect([period.gap, twelveMonths.gap]).toEqual([ofQuarter, ofYear]);
});

describe('cases per 10,000 adult females', () => {
  it.each<[string, number, number | null, string]>([
    ['the benchmark itself', 310, 77_500, '40.0'],
    ['Carmarthenshire', 454, 77_500, '58.6'],
    ['a half of the last digit', 1, 200_000, '0.1'],
    ['no case', 0, 77_500, '0.0'],
    [
      'no number of adult females',
      310,
      null,
      'No figure: enter in the settings how many adult females live in the area',
    ],
  ])('with %s', (_what, now, adultFemales, value) => {
    expect(lineOf(build({ now }, { adultFemales }).twelveMonths, 'rate').value).toBe(value);
  });

  it('say how they are computed', () => {
    const line = lineOf(build({ now: 454 }, { adultFemales: 77_500 }).twelveMonths, 'rate');
    expect(line.sentence).toBe(
      'Cases discussed from 1 Jan 2026 to 31 Dec 2026: 454. Adult females in the area: 77,500. Cases per 10,000 adult females: 58.6, rounded half up to 1 decimal. Expected: 40. A pair heard twice counts as 2 cases. Cases of emergency meetings are counted.',
    );
  });

  it.each([
    ['not over yet', { today: '2026-12-30' }, 'No figure: the period ends only on 31 Dec 2026'],
    [
      'recorded only in part',
      { recordsFrom: '2026-01-02' },
      'No figure: hearings are recorded only from 2 Jan 2026',
    ],
  ])('have no figure for a year that is %s', (_what, question, value) => {
    const found = build({ now: 454 }, { adultFemales: 77_500 }, question);
    expect(lineOf(found.twelveMonths, 'rate').value).toBe(value);
    expect(found.benchmarks.posts[0]?.current.text).toBe(value);
  });

  it('have a figure on the year’s last day, from records that begin with its first', () => {
    const question = { today: '2026-12-31', recordsFrom: '2026-01-01' };
    const found = build({ now: 454 }, { adultFemales: 77_500 }, question);
    expect(lineOf(found.twelveMonths, 'rate').value).toBe('58.6');
    expect(lineOf(found.twelveMonths, 'change').value).toBe(
      'No figure: hearings are recorded only from 1 Jan 2026',
    );
  });
});

describe('the change from the 12 months before', () => {
  it.each<[string, Cases, string]>([
    ['a rise', { before: 100, earlier: 80, now: 30 }, '+10.0%'],
    ['a fall', { before: 108_775, now: 0 }, '-100.0%'],
    ['no change', { before: 12, now: 12 }, '0.0%'],
    ['a rise too small to print', { before: 10_000, now: 10_001 }, '0.0%'],
    ['a rise of a half of the last digit', { before: 2000, now: 2001 }, '+0.1%'],
    ['a fall of as much', { before: 2000, now: 1999 }, '-0.1%'],
    ['a doubling', { before: 3, now: 6 }, '+100.0%'],
    ['nothing before', { now: 6 }, 'No figure: no case was discussed in the 12 months before'],
    ['nothing at all', {}, 'No figure: no case was discussed in the 12 months before'],
  ])('with %s', (_what, cases, value) => {
    expect(lineOf(build(cases).twelveMonths, 'change').value).toBe(value);
  });

  it('says both years', () => {
    expect(lineOf(build({ before: 10, now: 9 }).twelveMonths, 'change').sentence).toContain(
      'Cases discussed from 1 Jan 2026 to 31 Dec 2026: 9. From 1 Jan 2025 to 31 Dec 2025: 10. Change: -10.0%, rounded half up to 1 decimal.',
    );
  });

  it('is not shown outside where either year is small', () => {
    const outside = { audience: 'outside' } as const;
    const line = (cases: Cases) => lineOf(build(cases, {}, outside).twelveMonths, 'change');
    expect(line({ before: 4, now: 12 })).toMatchObject({ value: 'not shown' });
    expect(line({ before: 12, now: 4 })).toMatchObject({ value: 'not shown' });
    expect(line({ before: 5, now: 10 })).toMatchObject({ value: '+100.0%' });
  });
});

describe('the benchmarks', () => {
  it('give the recommended volume and the posts for it and for the current one', () => {
    const { benchmarks } = build({ now: 454 }, { adultFemales: 77_500 });
    expect(benchmarks.recommendedCases.text).toBe('310');
    expect(benchmarks.posts).toMatchObject([
      { role: 'IDVA', casesEach: 100, current: { text: '4.54' }, recommended: { text: '3.10' } },
      {
        role: 'Administrator',
        casesEach: 400,
        current: { text: '1.14' },
        recommended: { text: '0.78' },
      },
    ]);
    expect(benchmarks.posts[0]?.sentence).toBe(
      'One full-time IDVA for every 100 cases a year. For the current volume: 4.54, rounded half up to 2 decimals. For the recommended volume: 3.10, rounded half up to 2 decimals.',
    );
  });

  it('round only once: 40 per 10,000 of 1,135 women is 4.54, and a 100th of that 0.05', () => {
    const change = { adultFemales: 1135, staffDecimals: 4 };
    const { benchmarks } = build({}, change);
    expect(benchmarks.recommendedCases.text).toBe('5');
    expect(benchmarks.posts[0]?.recommended.text).toBe('0.0454');
  });

  it('follow the settings', () => {
    const change = { adultFemales: 77_500, expectedPerTenThousand: 20, casesPerIdva: 50 };
    const { benchmarks } = build({ now: 100 }, change);
    expect(benchmarks.recommendedCases.text).toBe('155');
    expect(benchmarks.posts[0]).toMatchObject({
      current: { text: '2.00' },
      recommended: { text: '3.10' },
    });
  });

  it('have no recommended volume without the number of adult females', () => {
    const { benchmarks } = build({ now: 100 });
    expect(benchmarks.recommendedCases.kind).toBe('none');
    expect(benchmarks.posts[1]).toMatchObject({
      current: { text: '0.25' },
      recommended: { kind: 'none' },
    });
  });
});
