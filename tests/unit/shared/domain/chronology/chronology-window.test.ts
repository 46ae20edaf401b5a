import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  monthCount,
  monthTicks,
  placeOfDay,
  windowAt,
  windowFrom,
} from '../../../../../src/shared/domain/chronology/chronology-window.ts';
import { repeatSpans } from '../../../../../src/shared/domain/chronology/repeat-spans.ts';
import { RepeatSettings } from '../../../../../src/shared/domain/repeat-settings.ts';

describe('the window of the chronology', () => {
  it.each([
    ['2026-11-10', 0, '2025-12-01', '2026-12-31'],
    ['2026-11-10', -1, '2024-12-01', '2025-12-31'],
    ['2026-11-10', 1, '2026-12-01', '2027-12-31'],
    ['2026-01-31', 0, '2025-02-01', '2026-02-28'],
    ['2026-12-31', 0, '2026-01-01', '2027-01-31'],
  ])('is at %s, step %i, from %s to %s', (today, step, startsOn, endsOn) => {
    expect(windowAt(today, step)).toEqual({ startsOn, endsOn });
  });

  it.each([
    ['2026-06-20', '2026-05-01', 8],
    ['2026-11-05', '2026-10-01', 3],
    ['2025-12-02', '2025-12-01', 13],
    ['2020-01-01', '2025-12-01', 13],
  ])('with a first thing on %s begins on %s', (firstOn, startsOn, months) => {
    const window = windowFrom(windowAt('2026-11-10', 0), firstOn);
    expect(window.startsOn).toBe(startsOn);
    expect(monthCount(window)).toBe(months);
  });

  it('names its months, with the year at its start and at each January', () => {
    const ticks = monthTicks(windowAt('2026-11-10', 0), 1300);
    expect(ticks.slice(0, 3).map(({ words }) => words)).toEqual(['Dec 2025', 'Jan 2026', 'Feb']);
    expect(ticks).toHaveLength(13);
  });

  it('keeps days in their order', () => {
    const day = fc
      .date({ min: new Date('2025-12-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 200, max: 2000 }), (a, b, width) => {
        const window = windowAt('2026-11-10', 0);
        const [x, y] = [placeOfDay(a, window, width), placeOfDay(b, window, width)];
        expect(Math.sign(x - y)).toBe(Math.sign(a < b ? -1 : a > b ? 1 : 0));
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThan(width);
      }),
    );
  });
});

describe('repeatSpans', () => {
  const settings = RepeatSettings.parse({});
  const referrals = [
    { receivedOn: '2026-03-15', status: 'accepted' },
    { receivedOn: '2024-01-10', status: 'accepted' },
    { receivedOn: '2026-10-28', status: 'accepted' },
    { receivedOn: '2025-06-01', status: 'returned' },
  ] as const;

  it('joins the windows that meet, of the referrals that count', () => {
    expect(repeatSpans(referrals, [], settings)).toEqual([
      { startsOn: '2024-01-11', endsOn: '2025-01-10' },
      { startsOn: '2026-03-16', endsOn: '2027-10-28' },
    ]);
  });

  it('counts from the hearing where the forum does, and from the referral until it is heard', () => {
    const hearings = [
      { heldOn: '2026-04-02', outcome: 'heard' },
      { heldOn: '2026-11-12', outcome: null },
    ];
    const byHearing = { ...settings, anchor: 'hearing' as const };
    expect(repeatSpans(referrals.slice(0, 1), hearings, byHearing)).toEqual([
      { startsOn: '2026-04-03', endsOn: '2027-04-02' },
    ]);
    expect(repeatSpans(referrals.slice(2, 3), hearings, byHearing)).toEqual([
      { startsOn: '2026-10-29', endsOn: '2027-10-28' },
    ]);
  });
});
