import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import lists from '../../../../../resources/outcome-measures.json' with { type: 'json' };
import {
  measuresToScore,
  OutcomeMeasures,
  outcomeStages,
  readOutcomes,
  stageWords,
  summariseOutcomes,
  type OutcomeChange,
  type OutcomeScore,
} from '../../../../../src/shared/domain/support/outcome-stage.ts';

const list = OutcomeMeasures.parse(lists);

const readSafe = (before: OutcomeScore, after: OutcomeScore): OutcomeChange | undefined =>
  readOutcomes([{ measure: 'safe', before, after }], list).find(
    ({ measure }) => measure === 'safe',
  );

it('the stages are cope, recover and adjust, each with a measure', () => {
  expect(Object.values(list.stages).map(({ name }) => name)).toEqual(['Cope', 'Recover', 'Adjust']);
  for (const stage of outcomeStages) {
    expect(list.measures.filter((measure) => measure.stage === stage)).toHaveLength(1);
  }
});

describe('a measure before and after', () => {
  it.each<[OutcomeScore, OutcomeScore, OutcomeChange['direction'], number | null, string]>([
    [2, 4, 'better', 2, 'Feels safe: better by 2, 2 before, 4 after, of 5.'],
    [4, 1, 'worse', -3, 'Feels safe: worse by 3, 4 before, 1 after, of 5.'],
    [3, 3, 'same', 0, 'Feels safe: no change, 3 before, 3 after, of 5.'],
    [3, null, 'unknown', null, 'Feels safe: not yet known, 3 before, not scored after, of 5.'],
    [null, 3, 'unknown', null, 'Feels safe: not yet known, not scored before, 3 after, of 5.'],
    [3, 'skipped', 'skipped', null, 'Feels safe: left out, 3 before, left out after, of 5.'],
    [
      'skipped',
      null,
      'skipped',
      null,
      'Feels safe: left out, left out before, not scored after, of 5.',
    ],
  ])('of %o and %o is %s', (before, after, direction, points, reason) => {
    expect(readSafe(before, after)).toMatchObject({ direction, points, reason });
  });

  it('is read for every measure of the list', () => {
    expect(readOutcomes([], list).map(({ direction }) => direction)).toEqual(
      list.measures.map(() => 'unknown'),
    );
  });
});

describe('measures to score', () => {
  it('are those without a score that nobody left out', () => {
    const records = [
      { measure: 'safe', before: 3, after: null },
      { measure: 'health', before: 'skipped', after: null },
      { measure: 'cope', before: null, after: null },
      { measure: 'satisfied', before: 2, after: 'skipped' },
    ] as const;
    const others = ['recover', 'adjust', 'empowered'];
    const asked = (moment: 'before' | 'after') => measuresToScore(records, moment, list).toSorted();
    expect(asked('before')).toEqual(['cope', ...others].toSorted());
    expect(asked('after')).toEqual(['cope', 'safe', ...others].toSorted());
  });
});

describe('the summary of many victims', () => {
  it('counts every victim once in each measure', () => {
    const score = fc.constantFrom<OutcomeScore>(null, 'skipped', 1, 3, 5);
    const victim = fc.array(
      fc.record({
        measure: fc.constantFrom(...list.measures.map(({ id }) => id)),
        before: score,
        after: score,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(victim, { maxLength: 10 }), (victims) => {
        for (const { counts } of summariseOutcomes(victims, list)) {
          const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
          expect(all).toBe(victims.length);
        }
      }),
    );
  });

  it('keeps what was left out apart from what is not known', () => {
    const victims = [
      [{ measure: 'safe', before: 1, after: 5 }],
      [{ measure: 'safe', before: 'skipped', after: null } as const],
      [],
    ];
    const safe = summariseOutcomes(victims, list).find(({ measure }) => measure === 'safe');
    expect(safe?.counts).toEqual({ better: 1, same: 0, worse: 0, skipped: 1, unknown: 1 });
  });
});

it.each([
  [null, null, 'Stage not recorded.'],
  ['cope', null, 'Stage at first: cope. Now: not recorded.'],
  [null, 'adjust', 'Stage now: adjust. At first: not recorded.'],
  ['cope', 'cope', 'Stage: still cope.'],
  ['recover', 'adjust', 'Stage: from recover to adjust.'],
] as const)('the stages %s and %s are said as: %s', (before, now, text) => {
  expect(stageWords(before, now, list)).toBe(text);
});

it.each([
  ['a scale upside down', { lowest: 5, highest: 1 }],
  ['a scale of one score', { lowest: 1, highest: 1 }],
  ['two measures with one id', { measures: [...list.measures, ...list.measures] }],
])('the list refuses %s', (_what, change) => {
  expect(OutcomeMeasures.safeParse({ ...list, ...change }).success).toBe(false);
});
