import { describe, expect, it } from 'vitest';
import { typedBirthDate } from '../../../../src/shared/domain/birth-date.ts';
import { lastHere } from '../../../../src/renderer/features/matching/last-here.ts';

describe('typedBirthDate', () => {
  it.each([
    ['7/12/1987', '1987-12-07'],
    ['7/12/87', '1987-12-07'],
    ['7.12.05', '2005-12-07'],
    ['7 dec 1987', '1987-12-07'],
    ['1987-12-07', '1987-12-07'],
    ['10/11/26', '1926-11-10'],
  ])('reads %s as a day in the past', (typed, day) => {
    expect(typedBirthDate(typed, '2026-11-09')).toBe(day);
  });

  it.each(['7/12', 'fri', '+7', '1987', '31/02/1987', '7/12/'])('waits after %s', (typed) => {
    expect(typedBirthDate(typed, '2026-11-09')).toBeNull();
  });
});

describe('lastHere', () => {
  const visit = (lastReferredOn: string | null, lastHeardOn: string | null = null) => ({
    lastReferredOn,
    lastHeardOn,
  });

  it('counts the latest of all referrals and hearings, the first day of the window too', () => {
    const cases = [visit('2024-01-02'), visit('2025-10-01', '2025-11-09')];
    expect(lastHere(cases, '2026-11-09', 12)).toEqual({
      isRecent: true,
      words: 'Here in the last 12 months, 9 Nov 2025',
    });
    expect(lastHere(cases, '2026-11-10', 12)).toEqual({
      isRecent: false,
      words: 'Not in the last 12 months, last 9 Nov 2025',
    });
  });

  it('has nothing to say of somebody without a referral', () => {
    expect(lastHere([visit(null)], '2026-11-09', 12)).toBeNull();
  });
});
