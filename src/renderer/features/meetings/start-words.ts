import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { dateWithDay } from '../../../shared/domain/date-words.ts';

/** The question before a meeting starts on another day than its own; null on its day. */
export const otherDayQuestion = (heldOn: CalendarDate, today: CalendarDate): string | null =>
  heldOn === today
    ? null
    : `This meeting is planned for ${dateWithDay(heldOn)}, today is ${dateWithDay(today)}. Start it now?`;
