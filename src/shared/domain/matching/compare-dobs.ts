import type { CalendarDate } from '../calendar-date.ts';
import { isOneSlip } from './one-slip.ts';

/** How two dates of birth agree. */
export type DobAgreement = 'same' | 'swapped' | 'slip' | 'year' | 'not-known' | 'differs';

/**
 * `swapped`: day and month changed over. `slip`: one digit wrong, or two neighbours changed over, or
 * the year one off. `year`: the same year where one date is 1 January, which is often put for a
 * birthday that nobody knows.
 */
export function compareDobs(a: CalendarDate | null, b: CalendarDate | null): DobAgreement {
  if (a === null || b === null) return 'not-known';
  if (a === b) return 'same';
  const [yearA = '', monthA = '', dayA = ''] = a.split('-');
  const [yearB = '', monthB = '', dayB = ''] = b.split('-');
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 'swapped';
  if (isOneSlip(yearA + monthA + dayA, yearB + monthB + dayB)) return 'slip';
  const sameBirthday = monthA === monthB && dayA === dayB;
  if (sameBirthday && Math.abs(Number(yearA) - Number(yearB)) === 1) return 'slip';
  const isOpenDay = isDefaultDay(a) || isDefaultDay(b);
  return yearA === yearB && isOpenDay ? 'year' : 'differs';
}

/** 1 January is often put for a birthday that nobody knows, so that it proves little. */
export const isDefaultDay = (date: CalendarDate): boolean => date.endsWith('-01-01');
