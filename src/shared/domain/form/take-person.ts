import { dateWithYear } from '../date-words.ts';
import type { FormChild, FormPerson } from '../referral-form/read-form.ts';
import type { Collector } from './collect-said.ts';
import {
  anEmptyChild,
  anEmptyPerson,
  type TypedChild,
  type TypedPerson,
} from './typed-referral.ts';

/** A person of a read form as somebody would have typed them; `who` as the screen calls them. */
export function takePerson(read: FormPerson, who: string, collect: Collector): TypedPerson {
  const { text, told, leave } = collect;
  const field = (name: string): string => `${who}: ${name}`;
  const firstName = text(field('first name'), read.firstName);
  const surname = text(field('surname'), read.surname);
  const interpreter = told(field('interpreter'), read.interpreter, neededWords);
  const isConfidential = told(field('address confidential'), read.confidentialAddress, yesNoWords);
  const dob = told(field('born'), read.dateOfBirth, dateWithYear);
  const age = dob === null ? text(field('age'), read.ageText, 60) : '';
  if (dob !== null) leave(read.ageText, 'the date of birth is known');
  if (dob !== null || age !== '') leave(read.dateOfBirthText, 'no date that can be read');
  const bornText = dob === null && age === '' ? text(field('born'), read.dateOfBirthText, 60) : '';
  return {
    ...anEmptyPerson(),
    firstName,
    surname,
    aliases: read.aliases
      .map((alias) => text(field('also known as'), alias))
      .join('; ')
      .slice(0, 500),
    born: dob === null ? age + bornText : dateWithYear(dob),
    gender: text(field('gender'), read.gender),
    ethnicity: text(field('ethnicity'), read.ethnicity),
    disability: text(field('disability'), read.disability),
    language: text(field('language'), read.language),
    interpreter: interpreter === null ? '' : neededWords(interpreter),
    address: text(field('address'), read.address, 500),
    addressConfidential: isConfidential ?? false,
    postcode: text(field('postcode'), read.postcode),
    phone: text(field('phone'), read.phone),
    safeContact: text(field('safe contact'), read.safeContact, 500),
    relationship: text(field('relationship'), read.relationship),
  };
}

const neededWords = (isNeeded: boolean): string => (isNeeded ? 'Needed' : 'Not needed');
const yesNoWords = (isSo: boolean): string => (isSo ? 'Yes' : 'No');

export function takeChild(read: FormChild, place: number, collect: Collector): TypedChild {
  const { text, told } = collect;
  const field = (name: string): string => `Child ${place + 1}: ${name}`;
  const expected = told(field('expected on'), read.expectedDate, dateWithYear);
  const dob = told(field('born'), read.dateOfBirth, dateWithYear);
  const said = dob ?? text(field('age'), read.age ?? read.dateOfBirthText, 60);
  return {
    ...anEmptyChild(),
    name: text(field('name'), read.name),
    isUnborn: expected !== null,
    born: expected !== null ? dateWithYear(expected) : dob === null ? said : dateWithYear(dob),
    school: text(field('school'), read.school),
  };
}
