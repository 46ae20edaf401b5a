import { describe, expect, it } from 'vitest';
import { typedDate } from '../../../../src/shared/domain/typed-date.ts';

const thursday = '2026-11-12';

describe('typedDate', () => {
  it.each([
    ['12/11/2026', '2026-11-12'],
    ['7/12/87', '2087-12-07'],
    ['3.12', '2026-12-03'],
    ['9/11', '2026-11-09'],
    ['5/1', '2027-01-05'],
    ['29/2', null],
    ['29/2/2028', '2028-02-29'],
    ['12 nov', '2026-11-12'],
    ['Fri 13 Nov', '2026-11-13'],
    ['Fri, 13 November 2026', '2026-11-13'],
    ['2026-11-13', '2026-11-13'],
    ['31/11/2026', null],
    ['12/13/2026', null],
  ])('reads "%s" with the day before the month', (text, date) => {
    expect(typedDate(text, thursday)).toBe(date);
  });

  it.each([
    ['fri', '2026-11-13'],
    ['thursday', '2026-11-19'],
    ['Wed', '2026-11-18'],
    ['today', '2026-11-12'],
    ['tom', '2026-11-13'],
    ['+7', '2026-11-19'],
    ['3d', '2026-11-15'],
    ['14 days', '2026-11-26'],
    ['2w', '2026-11-26'],
  ])('counts "%s" from the base', (text, date) => {
    expect(typedDate(text, thursday)).toBe(date);
  });

  it.each(['', '12', '12/', 'f', 'soon', 'when ready'])('waits while "%s" is no day', (text) => {
    expect(typedDate(text, thursday)).toBeNull();
  });
});
