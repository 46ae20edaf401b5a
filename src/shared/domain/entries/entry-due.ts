import { courseDueOn, nextCourseStep } from '../asb/case-review-course.ts';
import type { CaseReviewTimes } from '../asb/case-review-settings.ts';
import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { WorkingCalendar } from '../clocks/working-calendar.ts';
import { courseOf, courseWords } from './course-of.ts';
import { entryTitle } from './entry-words.ts';
import { contentOf, kindOfEntry, type Entry } from './entry.ts';

type Dated = Pick<Entry, 'kind' | 'content' | 'startsOn' | 'untilOn'>;

/** What the day goes by beside the entry itself. */
export type DueBy = {
  /** The last contact with the same person in the case. */
  readonly lastContactOn: CalendarDate | null;
  /** The published procedure of case reviews, and the working days by which it counts. */
  readonly times: CaseReviewTimes;
  readonly calendar: WorkingCalendar;
};

/**
 * The day on which an entry asks for something: the next contact of a plan, counted from the last contact
 * or from the day of the plan, the next review of a child's plan, the next step of a case review, and
 * otherwise the day on which it ends. Null where nothing is due, and for a plan that ends before its next
 * contact.
 */
export function dueOnOf(entry: Dated, { lastContactOn, ...procedure }: DueBy): CalendarDate | null {
  const { kind, startsOn, untilOn } = entry;
  if (kind === 'contact-plan') {
    const { everyDays } = contentOf('contact-plan', entry);
    if (everyDays === null) return null;
    const from = lastContactOn !== null && lastContactOn > startsOn ? lastContactOn : startsOn;
    const next = addDays(from, everyDays);
    return untilOn !== null && next > untilOn ? null : next;
  }
  if (kind === 'child') return contentOf('child', entry).reviewOn;
  if (kind === 'case-review') return courseDueOn(courseOf(entry), procedure);
  return kindOfEntry(kind).dueLabel === undefined ? null : untilOn;
}

/** What an entry asks for, in few words that name nobody: `Ends: Bail`. */
export function dueTitle(entry: Dated, names: ReadonlyMap<string, string>): string {
  const { dueLabel = '' } = kindOfEntry(entry.kind);
  const step = entry.kind === 'case-review' ? nextCourseStep(courseOf(entry)) : null;
  return `${dueLabel}: ${step === null ? entryTitle(entry, names) : courseWords[step].toDo}`;
}
