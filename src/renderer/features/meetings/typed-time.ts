import type { TimeOfDay } from '../../../shared/domain/calendar-date.ts';

/** The time that somebody means who types "9", "930", "9.30" or "09:30"; null while it is none. */
export function typedTime(text: string): TimeOfDay | null {
  const match = /^(\d{1,2})(?:[:.\s]?([0-5]\d))?$/.exec(text.trim());
  if (match === null || Number(match[1]) > 23) return null;
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
}
