import type { CalendarDate } from '../calendar-date.ts';
import { personKey } from '../person.ts';
import { isDefaultDay } from './compare-dobs.ts';
import { comparePersons } from './compare-persons.ts';
import type { PhoneForms, PlaceForms } from './contact-forms.ts';
import { comparable } from './profile.ts';

/** A person as one record has them, with what is confidential hidden. */
export type Described = {
  readonly firstName: string;
  readonly surname: string;
  readonly dob: CalendarDate | null;
  readonly gender: string;
  readonly places: readonly PlaceForms[];
  readonly phones: readonly PhoneForms[];
};

/**
 * Whether a referral describes a person in the store so that nothing is left to judge: the same
 * first name and surname, the same known date of birth, and the same postcode, address or phone, or
 * none of them to compare. Anything less is a suggestion, on which a person decides.
 */
export function isSameOnEntry(incoming: Described, known: Described): boolean {
  const key = personKey(incoming);
  if (key === null || key !== personKey(known)) return false;
  if (!mayBeNamedAgain(incoming, known)) return false;
  const { place, phone } = comparePersons(asProfile(incoming), asProfile(known));
  if (place === 'same' || place === 'postcode' || phone === 'same') return true;
  const isOpen = place === 'not-known' && phone === 'not-known';
  // Many people whose birthday nobody knows share a name and 1 January.
  return isOpen && incoming.dob !== null && !isDefaultDay(incoming.dob);
}

/**
 * Whether equal names and dates of birth are somebody's at all: not those of twins without first
 * names yet, of "Unknown Unknown", or of two people whose genders differ.
 */
function mayBeNamedAgain(incoming: Described, known: Described): boolean {
  const { name, gender } = comparePersons(asProfile(incoming), asProfile(known));
  return name.first === 'same' && name.surname === 'same' && gender !== 'differs';
}

/**
 * Whether two people whom a referral names together are two who stand in a case in these roles: names
 * and dates of birth agree, and no birthday is a 1 January put for one that nobody knows.
 */
export const isNamedAgain = (incoming: Described, known: Described): boolean =>
  incoming.dob !== null && !isDefaultDay(incoming.dob) && mayBeNamedAgain(incoming, known);

const asProfile = (person: Described) => comparable({ ...person, names: [person] });
