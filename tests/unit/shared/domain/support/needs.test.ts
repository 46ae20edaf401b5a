import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import lists from '../../../../../resources/needs.json' with { type: 'json' };
import {
  needsToAssess,
  NeedsList,
  readNeeds,
  unmetNeeds,
  type Need,
  type NeedRecord,
} from '../../../../../src/shared/domain/support/needs.ts';

const list = NeedsList.parse(lists);

const aNeed = (change: Partial<NeedRecord> = {}): NeedRecord => ({
  category: 'health',
  first: null,
  review: null,
  close: null,
  met: null,
  actionIds: [],
  ...change,
});

const read = (change: Partial<NeedRecord>): Need => {
  const found = readNeeds([aNeed(change)], list).find(({ category }) => category === 'health');
  if (found === undefined) throw new Error('The category is missing');
  return found;
};

it('there are eight categories of need and four levels', () => {
  expect(list.categories.map(({ name }) => name)).toEqual([
    'Mental and physical health',
    'Shelter and accommodation',
    'Family, friends and children',
    'Education, skills and employment',
    'Drugs and alcohol',
    'Finance and benefits',
    'Outlook and attitudes',
    'Social interactions',
  ]);
  expect(list.levels).toHaveLength(4);
});

describe('one need', () => {
  it.each<[string, Partial<NeedRecord>, Need['state']]>([
    ['nothing recorded', {}, 'not-assessed'],
    ['no need at first', { first: 0 }, 'none'],
    ['no need at any time, whatever else is ticked', { first: 0, close: 0, met: 'no' }, 'none'],
    ['a need at first', { first: 1 }, 'open'],
    ['a need that came later', { first: 0, review: 2 }, 'open'],
    ['a need that came back', { first: 2, review: 0, close: 1 }, 'open'],
    ['no longer a need', { first: 2, review: 0 }, 'gone'],
    ['met, assessed once', { first: 3, met: 'yes' }, 'met'],
    ['partly met', { first: 3, close: 1, met: 'partly' }, 'partly-met'],
    ['not met', { first: 3, close: 3, met: 'no' }, 'unmet'],
    ['not met, and never assessed', { met: 'no' }, 'unmet'],
    ['met although the level stays', { first: 3, close: 3, met: 'yes' }, 'met'],
  ])('with %s', (_what, change, state) => {
    expect(read(change).state).toBe(state);
  });

  it.each<[string, Partial<NeedRecord>, number | null, number | null]>([
    ['first and close', { first: 3, review: 2, close: 1 }, 1, -2],
    ['first and review', { first: 1, review: 3 }, 3, 2],
    ['no change', { first: 2, close: 2 }, 2, 0],
    ['first alone', { first: 2 }, 2, null],
    ['close alone', { close: 2 }, 2, null],
    ['nothing', {}, null, null],
  ])('takes level and change from %s', (_what, change, latest, levels) => {
    expect(read(change)).toMatchObject({ latest, change: levels });
  });

  it.each<[Partial<NeedRecord>, string]>([
    [{}, 'Mental and physical health: not yet assessed.'],
    [
      { first: 3, review: 1, met: 'partly' },
      'Mental and physical health: partly met. Level at first 3 of 3 (urgent need), at review 1 of 3 (some need). Better by 2.',
    ],
    [
      { first: 1, close: 2, met: 'yes' },
      'Mental and physical health: met. Level at first 1 of 3 (some need), at close 2 of 3 (clear need). Worse by 1. The two do not agree: check them.',
    ],
    [
      { first: 1, close: 0, met: 'no' },
      'Mental and physical health: not met. Level at first 1 of 3 (some need), at close 0 of 3 (no need). Better by 1. The two do not agree: check them.',
    ],
  ])('says of %o: %s', (change, reason) => {
    expect(read(change).reason).toBe(reason);
  });

  it('knows whether an action is for it', () => {
    expect(read({ first: 2 }).hasAction).toBe(false);
    expect(read({ first: 2, actionIds: ['one'] }).hasAction).toBe(true);
  });
});

describe('the unmet needs', () => {
  it('come greatest first, and equal ones in the order of the list', () => {
    const records = [
      aNeed({ category: 'social', first: 1 }),
      aNeed({ category: 'finance', first: 3, close: 1, met: 'partly' }),
      aNeed({ category: 'health', first: 2, met: 'yes' }),
      aNeed({ category: 'outlook', first: 3, met: 'no' }),
      aNeed({ category: 'family', first: 2, review: 0 }),
    ];
    const unmet = unmetNeeds(readNeeds(records, list));
    expect(unmet.map(({ category }) => category)).toEqual(['outlook', 'finance', 'social']);
  });

  it('keep a need whose category has left the list', () => {
    const unmet = unmetNeeds(readNeeds([aNeed({ category: 'pets', first: 2 })], list));
    expect(unmet.map(({ name }) => name)).toEqual(['pets']);
  });

  it('are never met, never without a need, and never lost', () => {
    const level = fc.constantFrom(null, 0, 1, 2, 3);
    const record = fc.record({
      category: fc.constantFrom(...list.categories.map(({ id }) => id)),
      first: level,
      review: level,
      close: level,
      met: fc.constantFrom(null, 'yes', 'partly', 'no' as const),
      actionIds: fc.constant([]),
    });
    const records = fc.uniqueArray(record, { selector: ({ category }) => category });
    fc.assert(
      fc.property(records, (given) => {
        const unmet = new Set(unmetNeeds(readNeeds(given, list)).map(({ category }) => category));
        for (const { category, first, review, close, met } of given) {
          const levels = [first, review, close].filter((each) => each !== null);
          const wasNeed = levels.some((each) => each > 0);
          const saidUnmet = (met === 'no' || met === 'partly') && (wasNeed || levels.length === 0);
          const leftOpen = met === null && (levels.at(-1) ?? 0) > 0;
          expect(unmet.has(category)).toBe(saidUnmet || leftOpen);
        }
      }),
    );
  });
});

describe('needs to assess at the start', () => {
  it('are all that have no first level', () => {
    expect(needsToAssess([], list)).toHaveLength(8);
    const records = list.categories.map(({ id }) => aNeed({ category: id, first: 0 }));
    expect(needsToAssess(records, list)).toEqual([]);
    const late = records.with(2, aNeed({ category: 'family', review: 2 }));
    expect(needsToAssess(late, list)).toEqual(['Family, friends and children']);
  });
});

it.each([
  ['two categories with one id', { categories: [...list.categories, ...list.categories] }],
  ['one level alone', { levels: ['No need'] }],
])('the list refuses %s', (_what, change) => {
  expect(NeedsList.safeParse({ ...list, ...change }).success).toBe(false);
});
