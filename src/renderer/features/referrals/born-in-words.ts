import { ageOn } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { ageInWords } from '../../../shared/domain/form/age-in-words.ts';
import type { ShownPerson } from '../../../shared/domain/person.ts';
import { today } from '../../lib/format.ts';

/** `7 Dec 1987, 38`, an age as it was said, or empty; of a group how many and how old. */
export function bornInWords({
  kind,
  dob,
  ageSaid,
}: Pick<ShownPerson, 'kind' | 'dob' | 'ageSaid'>): string {
  if (dob !== null) return `${dateWithYear(dob)}, ${ageOn(dob, today())}`;
  return kind === 'person' ? ageInWords(ageSaid) : ageSaid;
}
