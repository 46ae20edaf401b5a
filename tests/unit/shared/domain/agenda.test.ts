import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareForAgenda,
  insertionIndex,
  moveWithin,
  planAgenda,
} from '../../../../src/shared/domain/agenda.ts';

const entry = fc.record({
  childrenCount: fc.integer({ min: 0, max: 4 }),
  repeat: fc.record({
    outcome: fc.constantFrom('first' as const, 'repeat' as const, 'late-reported' as const),
  }),
  assessmentYes: fc.option(fc.integer({ min: 0, max: 24 })),
  incidentOn: fc.option(fc.constantFrom('2026-01-01', '2026-05-05', '2026-10-10')),
});

const plain = {
  childrenCount: 0,
  repeat: { outcome: 'first' as const },
  assessmentYes: 10,
  incidentOn: null,
};

describe('the order of an agenda', () => {
  it('hears cases with children first, then repeats, then the highest score', () => {
    const order = [
      { ...plain, name: 'adult' },
      { ...plain, name: 'adult repeat', repeat: { outcome: 'repeat' as const }, assessmentYes: 2 },
      { ...plain, name: 'child low', childrenCount: 1, assessmentYes: 3 },
      { ...plain, name: 'child high', childrenCount: 2, assessmentYes: 20 },
    ].toSorted(compareForAgenda);
    expect(order.map(({ name }) => name)).toEqual([
      'child high',
      'child low',
      'adult repeat',
      'adult',
    ]);
  });

  it('puts no adult-only case before one with children, and loses none', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const sorted = entries.toSorted(compareForAgenda);
        const firstAdult = sorted.findIndex(({ childrenCount }) => childrenCount === 0);
        const after = firstAdult === -1 ? [] : sorted.slice(firstAdult);
        expect(after.every(({ childrenCount }) => childrenCount === 0)).toBe(true);
        expect(sorted).toHaveLength(entries.length);
      }),
    );
  });

  it('inserts into a sorted order so that it stays sorted', () => {
    fc.assert(
      fc.property(fc.array(entry), entry, (entries, added) => {
        const order = entries.toSorted(compareForAgenda);
        const grown = order.toSpliced(insertionIndex(order, added), 0, added);
        expect(grown).toEqual(grown.toSorted(compareForAgenda));
      }),
    );
  });

  it('moves one entry and keeps the others in their order', () => {
    expect(moveWithin(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moveWithin(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
    expect(moveWithin(['a', 'b', 'c'], 7, 0)).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (list, a, b) => {
          const from = a % list.length;
          const moved = moveWithin(list, from, b % list.length);
          expect(moved[b % list.length]).toBe(list[from]);
          expect(moved.filter((value) => value !== list[from])).toEqual(
            list.filter((value) => value !== list[from]),
          );
        },
      ),
    );
  });
});

describe('the time of an agenda', () => {
  const meeting = { startsAt: '09:30', endsAt: '12:45', openingMinutes: 20, closingMinutes: 10 };
  const cases = (count: number, minutes: number) =>
    Array.from({ length: count }, () => ({ minutes }));

  it('plans each start after the opening', () => {
    const plan = planAgenda(meeting, cases(3, 12));
    expect(plan).toMatchObject({
      starts: ['09:50', '10:02', '10:14'],
      casesEndAt: '10:26',
      endsAt: '10:36',
      minutesOver: 0,
    });
  });

  it('says by how much it is over, and the minutes that would fit', () => {
    expect(planAgenda(meeting, cases(15, 12))).toMatchObject({
      minutesNeeded: 210,
      minutesAvailable: 195,
      minutesOver: 15,
      minutesThatFit: 11,
    });
  });

  it('always fits with the minutes that it says would fit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (count, minutes) => {
          const { minutesThatFit } = planAgenda(meeting, cases(count, minutes));
          expect(planAgenda(meeting, cases(count, minutesThatFit)).minutesOver).toBe(0);
        },
      ),
    );
  });
});
