import type { CalendarDate } from './calendar-date.ts';
import { readListDate, type Reading } from './list-date.ts';
import { Person } from './person.ts';

// Line breaks and tabs are text; any other control character would be lost or garble a document.
// oxlint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

const controlCharacterProblem = 'The cell holds a character that is not text. Type it again';

/** Words that say outright that a date is not known, so that nobody takes it for forgotten. */
export const unknownDate = /^(not known|unknown|n\/k|nk|not known to us)$/i;

/** A cell of a list; undefined when no column fills the field. */
type Text = string | undefined;

export function readText(text: Text, { maxLength }: { maxLength: number | null }): Reading<string> {
  const value = (text ?? '').trim();
  if (controlCharacter.test(value)) return { problem: controlCharacterProblem };
  if (maxLength !== null && value.length > maxLength) {
    return { problem: `Longer than ${maxLength.toLocaleString('en-GB')} characters. Shorten it` };
  }
  return { value };
}

export function readSurname(text: Text): Reading<string> {
  const reading = readText(text, Person.shape.surname);
  return 'value' in reading && reading.value === ''
    ? { problem: 'No surname. Type it, or the name by which the person is known' }
    : reading;
}

export const isEmptyCell = (text: Text): boolean => (text ?? '').trim() === '';

export function readPastDate(text: Text, today: CalendarDate): Reading<CalendarDate> {
  const reading = readListDate((text ?? '').trim());
  return 'value' in reading && reading.value > today
    ? { problem: 'This date is in the future. Check the year' }
    : reading;
}
