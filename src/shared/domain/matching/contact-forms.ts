import { dwellingOf, normalPhones } from './contact.ts';

/** What a hidden form is a form of; equal texts of two kinds must not look alike. */
export type FormKind = 'postcode' | 'door' | 'house' | 'phone' | 'phone slip';

/**
 * Hides a normal form: the same form of the same kind gives the same opaque text, from which nobody
 * reads the form. Places and phones are compared by these alone.
 */
export type Hide = (kind: FormKind, form: string) => string;

/** A place in the forms by which it is known again. A form of which nothing is known is empty. */
export type PlaceForms = {
  readonly postcode: string;
  /** Postcode and numbers. */
  readonly door: string;
  /** Numbers and street, in whatever postcode. */
  readonly house: string;
  readonly hasStreet: boolean;
};

/** Of one address with its postcode. */
export function placeFormsOf(address: string, postcode: string, hide: Hide): PlaceForms {
  const { postcode: full, numbers, street } = dwellingOf(address, postcode);
  const hidden = (kind: FormKind, ...parts: readonly string[]): string =>
    parts.includes('') ? '' : hide(kind, parts.join('|'));
  const code = full.replace(' ', '');
  return {
    postcode: hidden('postcode', code),
    door: hidden('door', code, numbers),
    house: hidden('house', numbers, street),
    hasStreet: street !== '',
  };
}

/**
 * How well two places agree. `postcode`: that alone, since the numbers differ or one has none.
 * `street`: house and street, in another postcode.
 */
export type PlaceAgreement = 'same' | 'postcode' | 'street' | 'not-known' | 'differs';

export function comparePlaces(a: PlaceForms, b: PlaceForms): PlaceAgreement {
  const bothCodes = a.postcode !== '' && b.postcode !== '';
  if (bothCodes && a.postcode === b.postcode) return isSame(a.door, b.door) ? 'same' : 'postcode';
  if (isSame(a.house, b.house)) return bothCodes ? 'street' : 'same';
  return bothCodes || (a.hasStreet && b.hasStreet) ? 'differs' : 'not-known';
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b;

/** Whether anything is known by which the place could be known again. */
export const isKnownPlace = ({ postcode, hasStreet }: PlaceForms): boolean =>
  postcode !== '' || hasStreet;

/** A phone number in the forms by which it is known again. */
export type PhoneForms = {
  readonly number: string;
  /**
   * The number with each digit left out in turn, then with each two neighbours in the order of their
   * size: a few letters each, in one text. Two numbers one slip apart agree in one of them.
   */
  readonly slips: string;
};

/** Of every number in the text. */
export const phoneFormsOf = (text: string, hide: Hide): PhoneForms[] =>
  normalPhones(text).map((number) => ({
    number: hide('phone', number),
    slips: slipsOf(number)
      .map((form) => hide('phone slip', form).padEnd(lettersOfSlip).slice(0, lettersOfSlip))
      .join(''),
  }));

/** So few letters that many forms take little room, and so many that no two agree by chance. */
const lettersOfSlip = 6;

/** No number has more digits; what is longer is known again as a whole only. */
const longestNumber = 20;

function slipsOf(number: string): string[] {
  if (number.length > longestNumber) return [];
  const places = Array.from(number, (_, index) => index);
  const before = (index: number): string => number.slice(0, index);
  return [
    ...places.map((index) => `${before(index)}*${number.slice(index + 1)}`),
    ...places.slice(1).map((index) => {
      const pair = number.slice(index - 1, index + 1);
      return `${before(index - 1)}[${Array.from(pair).toSorted().join('')}]${number.slice(index + 1)}`;
    }),
  ];
}

/** How two phone numbers agree; `slip` is one digit wrong or two neighbours changed over. */
export type PhoneAgreement = 'same' | 'slip' | 'not-known' | 'differs';

export function comparePhones(a: PhoneForms, b: PhoneForms): PhoneAgreement {
  if (a.number === b.number) return 'same';
  return areOneSlipApart(a.slips, b.slips) ? 'slip' : 'differs';
}

/** Numbers of another length have another number of forms, and are other numbers. */
function areOneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += lettersOfSlip) {
    if (a.slice(at, at + lettersOfSlip) === b.slice(at, at + lettersOfSlip)) return true;
  }
  return false;
}
