import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastVisit, type Look } from '../../../../../src/shared/domain/history/last-visit.ts';

const at = (time: string): string => `2026-11-09T${time}:00.000Z`;

/** The latest first, numbered as they were written. */
const looks = (...times: readonly string[]): Look[] =>
  times.map((time, index) => ({ number: times.length - index, at: at(time) }));

describe('the visit before the present one', () => {
  it.each([
    ['nobody who comes for the first time', '11:00', [], null],
    ['the look that just opened the page is passed over', '11:00', ['11:00', '09:10'], '09:10'],
    ['and it is the same while it is not written yet', '11:00', ['09:10'], '09:10'],
    ['looks of one visit belong together', '11:00', ['10:55', '10:40', '10:12', '09:00'], '09:00'],
    ['however long it lasts', '12:00', ['11:31', '11:02', '10:33', '10:04'], null],
    ['30 minutes without a look are the same visit', '11:00', ['10:30', '10:00'], null],
    ['31 minutes are another', '11:00', ['10:29', '10:00'], '10:29'],
    ['a clock that was set back ends a visit too', '09:00', ['11:00', '10:50'], '11:00'],
  ] as const)('%s', (_name, now, times, expected) => {
    expect(lastVisit(looks(...times), at(now))?.at ?? null).toBe(
      expected === null ? null : at(expected),
    );
  });

  it('is more than 30 minutes from every look of the present one', () => {
    const gaps = array(integer({ min: 0, max: 90 }), { maxLength: 12 });
    assert(
      property(gaps, (minutes) => {
        let time = Date.parse(at('12:00'));
        const all = minutes.map((gap, index) => {
          time -= gap * 60_000;
          return { number: minutes.length - index, at: new Date(time).toISOString() };
        });
        const first = minutes.findIndex((gap) => gap > 30);
        expect(lastVisit(all, at('12:00'))).toEqual(all[first] ?? null);
      }),
    );
  });
});
