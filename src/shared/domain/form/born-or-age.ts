import { typedBirthDate } from '../birth-date.ts';
import { ageOn, type CalendarDate } from '../calendar-date.ts';
import { dateWithYear } from '../date-words.ts';
import { typedDate } from '../typed-date.ts';
import { isAYear } from './age-in-words.ts';
import { isUnsaid } from './unsaid.ts';

/** What a field says that takes a date of birth or an age; an age is never turned into a date. */
export type BornOrAge = {
  readonly dob: CalendarDate | null;
  /** The words, where they are no date. */
  readonly ageSaid: string;
};

export function readBornOrAge(text: string, today: CalendarDate): BornOrAge {
  const said = text.trim();
  if (isUnsaid(said)) return { dob: null, ageSaid: '' };
  const dob = typedBirthDate(said, today);
  return dob === null ? { dob: null, ageSaid: said } : { dob, ageSaid: '' };
}

/** The day on which a child is expected; null while the text is no day. */
export const readExpected = (text: string, today: CalendarDate): CalendarDate | null =>
  typedDate(text, today);

const approximate =
  /^(?:about|abt|approx\.?|approximately|around|circa|c\.?|early|mid|late|over|under)?[\s-]*\d{1,3}(?:['’]?s|\s*[-–]\s*\d{1,3})?\s*(?:y|yrs?|years?|months?|mths?|weeks?|wks?)?(?:\s*old)?\.?$/i;

/** Whether the words can be an age or a year of birth. */
export const isAnAge = (said: string): boolean => isAYear(said) || approximate.test(said.trim());

/** What is said under the field while it is typed: how it was read. */
export function bornHint(text: string, today: CalendarDate): string {
  const { dob, ageSaid } = readBornOrAge(text, today);
  if (dob !== null) return `${dateWithYear(dob)}, age ${ageOn(dob, today)}`;
  return ageSaid === '' ? '' : 'No date of birth';
}
