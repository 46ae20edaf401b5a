import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fix } from 'postcode';
import { plainLetters } from './plain-letters.ts';
import { saysNothing } from './says-nothing.ts';

/** Every phone number in the text as `+447700900123`, however it was written. */
export function normalPhones(text: string): string[] {
  const parts = text.split(/[/,;&\n]|\b(?:or|and)\b/i).filter((part) => digitsOf(part).length > 8);
  const written = parts.length > 1 ? parts : [text];
  return written.filter(isPhone).map((part) => {
    // "07700 900123 (after 6)"
    const [number] = /\+?\(?\d[\d ().-]{5,}\d/.exec(part) ?? [part];
    return parsePhoneNumberFromString(number, 'GB')?.number ?? digitsOf(number);
  });
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Some forms want a number where there is none: 00000000000 and 01234567890 are nobody's. */
const isPhone = (text: string): boolean =>
  digitsOf(text).length >= 6 && !/(\d)\1{5}|^0?1234567890?$/.test(digitsOf(text));

/** A postcode as `LN1 3AB`, however it was spaced or written; empty when there is none. */
export function normalPostcode(text: string): string {
  const [postcode = ''] = postcodeInText.exec(text) ?? [text];
  const letters = postcode.toUpperCase().replace(/[^A-Z0-9]/g, '');
  // "Not known" is no postcode, nor is what health services write for no fixed abode.
  const isPostcode = /^(?=.*\d)[A-Z0-9]{5,7}$/.test(letters) && !letters.startsWith('ZZ99');
  return isPostcode ? fix(letters) : '';
}

const postcodeInText = /\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b/;

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
  const withoutCode = address.replace(postcodeInText, ' ');
  const inAddress = postcodeInText.exec(address)?.[0] ?? '';
  const numbers = withoutCode.toLowerCase().match(/\d+[a-z]?\b/g) ?? [];
  const withNumber = withoutCode.split(/[,\n;]/).filter((part) => /\d/.test(part));
  // The street stands beside the last number: "Flat 5, 144 Mill Lane, Sleaford".
  const words = plainLetters(withNumber.at(-1) ?? withoutCode).split(' ');
  const street = words.map((word) => streetWords[word] ?? word).filter((word) => word.length > 1);
  return {
    postcode: normalPostcode(postcode === '' ? inAddress : postcode),
    numbers: numbers.join(' '),
    street: saysNothing(withoutCode) ? '' : street.filter((word) => word !== 'flat').join(' '),
  };
}
