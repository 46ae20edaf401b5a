import { beforeEach, describe, expect, it, vi } from 'vitest';
import { counted, shortDay, shortMoment, today } from '../../../../src/renderer/lib/format.ts';

describe('dates in words', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime('2026-06-30T23:30:00Z');
  });

  it('take the day in the United Kingdom, an hour ahead in summer', () => {
    expect(today()).toBe('2026-07-01');
  });

  it('name the year only when it is another', () => {
    expect(shortDay('2026-07-03')).toBe('Fri 3 Jul');
    expect(shortDay('2025-07-03')).toBe('Thu 3 Jul 2025');
  });

  it('name the day of a moment only when it is another', () => {
    expect(shortMoment('2026-06-30T23:10:00Z')).toBe('00:10');
    expect(shortMoment('2026-06-29T11:58:00Z')).toBe('Mon 29 Jun, 12:58');
  });
});

describe('a count', () => {
  it('takes the singular for one only', () => {
    expect(counted(0, 'case')).toBe('0 cases');
    expect(counted(1, 'case')).toBe('1 case');
    expect(counted(20_000, 'case')).toBe('20,000 cases');
    expect(counted(2, 'row to mend', 'rows to mend')).toBe('2 rows to mend');
  });
});
