import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fix } from 'postcode';
import { plainLetters } from './name-parts.ts';
import { isOneSlip } from './one-slip.ts';

/** A phone number as `+447700900123`, however it was written; empty when there is none in the text. */
export function normalPhone(text: string): string {
  if (!/\d{5}/.test(text.replace(/[^\d]/g, ''))) return '';
  const parsed = parsePhoneNumberFromString(text, 'GB');
  return parsed?.number ?? text.replace(/\D/g, '');
}

/** A postcode as `LN1 3AB`, however it was spaced or written; empty when there is none. */
export function normalPostcode(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters === '' ? '' : fix(letters);
}

/** What tells one dwelling from the next: its numbers, and the words of its street. */
export type Dwelling = {
  readonly postcode: string;
  readonly numbers: string;
  readonly street: string;
};

const streetWords: Readonly<Record<string, string>> = {
  road: 'rd',
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  lane: 'ln',
  drive: 'dr',
  close: 'cl',
  crescent: 'cres',
  gardens: 'gdns',
  court: 'ct',
  place: 'pl',
  terrace: 'ter',
  square: 'sq',
  grove: 'gr',
  house: 'hse',
  apartment: 'flat',
  apt: 'flat',
  saint: 'st',
};

/** An address in a form that two lists share: numbers apart, street words shortened, no town. */
export function dwellingOf(address: string, postcode: string): Dwelling {
  const withoutCode = address.replace(/\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b/, ' ');
  const inAddress = /\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b/.exec(address)?.[0] ?? '';
  const numbers = withoutCode.toLowerCase().match(/\d+[a-z]?\b/g) ?? [];
  const withNumber = withoutCode.split(/[,\n;]/).filter((part) => /\d/.test(part));
  // The street stands beside the last number: "Flat 5, 144 Mill Lane, Sleaford".
  const words = plainLetters(withNumber.at(-1) ?? withoutCode).split(' ');
  const street = words.map((word) => streetWords[word] ?? word).filter((word) => word.length > 1);
  return {
    postcode: normalPostcode(postcode === '' ? inAddress : postcode),
    numbers: numbers.join(' '),
    street: street.filter((word) => word !== 'flat').join(' '),
  };
}

/** How well two dwellings agree. */
export type PlaceAgreement = 'same' | 'postcode' | 'street' | 'not-known' | 'differs';

export function compareDwellings(a: Dwelling, b: Dwelling): PlaceAgreement {
  const bothCodes = a.postcode !== '' && b.postcode !== '';
  const sameCode = bothCodes && a.postcode === b.postcode;
  const sameNumbers = a.numbers !== '' && a.numbers === b.numbers;
  const sameStreet = a.street !== '' && a.street === b.street;
  if (sameCode) return a.numbers === '' || b.numbers === '' || sameNumbers ? 'same' : 'postcode';
  if (sameNumbers && sameStreet) return bothCodes ? 'street' : 'same';
  const isKnown = bothCodes || (a.street !== '' && b.street !== '');
  return isKnown ? 'differs' : 'not-known';
}

/** How two phone numbers agree; `slip` is one digit wrong or two neighbours changed over. */
export type PhoneAgreement = 'same' | 'slip' | 'not-known' | 'differs';

export function comparePhones(a: string, b: string): PhoneAgreement {
  if (a === '' || b === '') return 'not-known';
  if (a === b) return 'same';
  return isOneSlip(a, b) ? 'slip' : 'differs';
}
