import { normalPhones, normalPostcode } from '../matching/contact.ts';
import { isUnsaid } from './unsaid.ts';
import { namesPlaceOrNumber } from '../safe-contact.ts';
import type { TypedPerson } from './typed-referral.ts';

/**
 * The areas with which a postcode begins, and the form of its end: no C, I, K, M, O or V.
 * https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema
 */
const areas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC ' +
    'EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS ' +
    'LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP ' +
    'SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);
const whole = /^([A-Z]{1,2})\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$/;
const outward = /^([A-Z]{1,2})\d[A-Z\d]?$/;

/** Whether there can be such a postcode, or such a first half of one. */
export function isPossiblePostcode(text: string): boolean {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const [, area] = whole.exec(letters) ?? outward.exec(letters) ?? [];
  return area !== undefined && areas.has(area);
}

export function postcodeWarning(text: string): string | null {
  if (isUnsaid(text) || isPossiblePostcode(text)) return null;
  return 'There is no such postcode. Check it, or leave it as it was given';
}

export function phoneWarning(text: string): string | null {
  if (isUnsaid(text)) return null;
  // Words beside a number are welcome: "after 6", "mother's".
  const numbers = text.match(/\+?\d[\d\s().-]*\d/g) ?? [];
  if (numbers.length === 0) return 'This is no phone number. How to reach her goes beside it';
  if (/\d[A-Za-z]{1,2}\d/.test(text.replaceAll(' ', ''))) {
    return 'A letter stands among the figures. Check the number';
  }
  return numbers.every(isPossibleNumber)
    ? null
    : 'Too many or too few figures for a phone number. Check it';
}

/**
 * A number of this country has ten figures after its 0, and a few that begin with 01 have nine. What
 * begins otherwise is a short code, a local number, or of another country.
 * https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering-data
 */
function isPossibleNumber(number: string): boolean {
  const figures = number.replace(/[^\d+]/g, '').replace(/^(?:\+|00)44\(?0?/, '0');
  if (!figures.startsWith('0')) return figures.length <= 16;
  return figures.length === 11 || (figures.length === 10 && figures.startsWith('01'));
}

/** What to look at in the contact details of one person, by field. */
export function contactWarnings(
  person: TypedPerson,
): Partial<Record<'postcode' | 'phone' | 'safeContact' | 'address', string>> {
  const postcode = postcodeWarning(person.postcode);
  const phone = phoneWarning(person.phone);
  const inAddress = normalPostcode(person.address);
  const isTwice =
    inAddress !== '' && person.postcode !== '' && inAddress !== normalPostcode(person.postcode);
  return {
    ...(postcode !== null && { postcode }),
    ...(phone !== null && { phone }),
    ...(isTwice && { address: 'The address has another postcode than the field beside it' }),
    ...(namesPlaceOrNumber(person.safeContact) && {
      safeContact:
        'A number or postcode here is printed in documents. Move it to the phone or the address',
    }),
  };
}

/** What two people share in their contact details that may be a danger to one of them. */
export function sharedContactWarnings(
  victim: TypedPerson,
  perpetrator: TypedPerson,
): Partial<Record<'phone' | 'address', string>> {
  const numbers = new Set(normalPhones(victim.phone));
  const isPhoneShared = normalPhones(perpetrator.phone).some((number) => numbers.has(number));
  const isHomeShared = saysSamePlace(victim, perpetrator);
  return {
    ...(isPhoneShared && { phone: 'The perpetrator has the same number: it is not safe to call' }),
    ...(isHomeShared && {
      address: 'The perpetrator has the same address: nothing may be sent there',
    }),
  };
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

function saysSamePlace(one: TypedPerson, other: TypedPerson): boolean {
  if (isUnsaid(one.address) || isUnsaid(other.address)) return false;
  if (/^as (?:above|victim|her|his)\b/i.test(other.address.trim())) return true;
  const [first, second] = [one, other].map(({ address, postcode }) =>
    plain(`${address}${normalPostcode(postcode)}`),
  );
  return first === second || plain(one.address) === plain(other.address);
}
