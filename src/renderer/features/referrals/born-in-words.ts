import { ageOn } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { ageInWords } from '../../../shared/domain/form/age-in-words.ts';
import type { ShownPerson } from '../../../shared/domain/person.ts';
import { today } from '../../lib/format.ts';

/** `7 Dec 1987, 38`, an age as it was said, or empty. */
export const bornInWords = ({ dob, ageSaid }: Pick<ShownPerson, 'dob' | 'ageSaid'>): string =>
  dob === null ? ageInWords(ageSaid) : `${dateWithYear(dob)}, ${ageOn(dob, today())}`;
