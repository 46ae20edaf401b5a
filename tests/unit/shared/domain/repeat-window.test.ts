import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../../src/shared/domain/calendar-date.ts';
import { repeatWindow } from '../../../../src/shared/domain/repeat-window.ts';

describe('the window of a repeat', () => {
  it.each([
    ['an ordinary day', '2026-03-15', 12, true, '2026-03-16', '2027-03-15'],
    ['the anniversary does not count', '2026-03-15', 12, false, '2026-03-16', '2027-03-14'],
    ['29 February ends on 28 February', '2024-02-29', 12, true, '2024-03-01', '2025-02-28'],
    ['29 February without its anniversary', '2024-02-29', 12, false, '2024-03-01', '2025-02-27'],
    ['29 February to the next leap year', '2024-02-29', 48, true, '2024-03-01', '2028-02-29'],
    ['28 February into a leap year', '2023-02-28', 12, true, '2023-03-01', '2024-02-28'],
    ['the end of a month into a shorter one', '2026-08-31', 6, true, '2026-09-01', '2027-02-28'],
    ['the last day of a year', '2025-12-31', 12, true, '2026-01-01', '2026-12-31'],
  ])('%s', (_what, anchorOn, windowMonths, anniversaryCounts, startsOn, endsOn) => {
    expect(repeatWindow(anchorOn, { windowMonths, anniversaryCounts })).toEqual({
      startsOn,
      endsOn,
    });
  });

  it('never ends earlier for a later anchor or for more months', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 59 }), (a, b, windowMonths) => {
        const [early = a, late = b] = [a, b].toSorted();
        const settings = { windowMonths, anniversaryCounts: true };
        const end = repeatWindow(early, settings).endsOn;
        expect(end <= repeatWindow(late, settings).endsOn).toBe(true);
        expect(end).toBe(addMonths(early, windowMonths));
        const longer = repeatWindow(early, { ...settings, windowMonths: windowMonths + 1 });
        expect(end < longer.endsOn).toBe(true);
      }),
    );
  });
});
