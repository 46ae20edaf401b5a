import { addDays, type CalendarDate } from '../calendar-date.ts';
import { contentOf, kindOfEntry, type Entry } from './entry.ts';

type Dated = Pick<Entry, 'kind' | 'content' | 'startsOn' | 'untilOn'>;

/**
 * The day on which an entry asks for something: the next contact of a plan, counted from the last contact
 * or from the day of the plan, the next review of a child's plan, and otherwise the day on which it ends. Null where nothing is due, and for
 * a plan that ends before its next contact.
 */
export function dueOnOf(entry: Dated, lastContactOn: CalendarDate | null): CalendarDate | null {
  const { kind, startsOn, untilOn } = entry;
  if (kind === 'contact-plan') {
    const { everyDays } = contentOf('contact-plan', entry);
    if (everyDays === null) return null;
    const from = lastContactOn !== null && lastContactOn > startsOn ? lastContactOn : startsOn;
    const next = addDays(from, everyDays);
    return untilOn !== null && next > untilOn ? null : next;
  }
  if (kind === 'child') return contentOf('child', entry).reviewOn;
  return kindOfEntry(kind).dueLabel === undefined ? null : untilOn;
}
