import { CalendarDate, Instant } from '../../shared/domain/calendar-date.ts';
import { shortDay, shortMoment } from './format.ts';

/**
 * What a field held, as people say it. Of a longer text only the part that was changed is known, which
 * dots show.
 */
export function valueWords(label: string, value: string | null, from: number | null): string {
  if (value === null || (value === '' && from === null)) return 'Nothing';
  if (label.startsWith('Whether ')) return value === '0' ? 'No' : 'Yes';
  if (from !== null)
    return value === '' ? 'Nothing at this place' : `${from > 0 ? '…' : ''}${value}…`;
  const date = CalendarDate.safeParse(value).data;
  if (date !== undefined) return shortDay(date);
  const moment = Instant.safeParse(value).data;
  return moment === undefined ? value : shortMoment(moment);
}
