import { saysNone, saysUnknown } from './blank-words.ts';
import { readYesNo } from './form-choice.ts';
import { findPostcodes, readAddress, readPhone } from './form-contact.ts';
import { leave, put, type Draft, type Words } from './form-draft.ts';
import type { FormPerson } from './read-form.ts';

const asElsewhere =
  /^\W*(as|same)\b|\b(lives|living|resides) with\b|^\W*(see )?above\b|^\W*with (victim|client|survivor)\b/i;

export function fillAddress(draft: Draft, person: FormPerson, words: Words): void {
  const read = saysNone(words.said) ? undefined : readAddress(words.said);
  if (read === undefined) {
    if (
      /\b(refuge|confidential|do not disclose|not to be disclosed|withheld)\b/i.test(words.said) &&
      person.confidentialAddress === null
    ) {
      person.confidentialAddress = { value: true, said: words.said, label: words.label };
    }
    return leave(draft, words.label, words.said, 'notReadable');
  }
  if (asElsewhere.test(read.address)) leave(draft, words.label, words.said, 'notSure');
  const isNew = read.address === '' || put(draft, person, 'address', read.address, words);
  if (!isNew) return;
  if (read.postcode !== '') put(draft, person, 'postcode', read.postcode, words);
  if (
    read.isConfidential &&
    person.confidentialAddress === null &&
    /disclos|confidential|refuge|shared/i.test(words.said)
  ) {
    person.confidentialAddress = { value: true, said: words.said, label: words.label };
  }
  leave(draft, words.label, read.rest, 'noField');
}

/** A further line of an address whose first line stands before it. */
export function fillAddressLine(draft: Draft, person: FormPerson, words: Words): void {
  const before = person.address;
  const isLine =
    before !== null && !/\d{4}|@/.test(words.said) && findPostcodes(words.said).length === 0;
  if (!isLine || saysUnknown(words.said)) return leave(draft, words.label, words.said, 'notSure');
  person.address = {
    value: `${before.value}, ${words.said}`,
    said: `${before.said}, ${words.said}`,
    label: before.label,
  };
}

export function fillPostcode(draft: Draft, person: FormPerson, words: Words): void {
  const read = readAddress(words.said);
  if (read === undefined || read.postcode === '' || read.address !== '')
    return leave(draft, words.label, words.said, 'notReadable');
  put(draft, person, 'postcode', read.postcode, words);
  leave(draft, words.label, read.rest, 'noField');
}

/** How much safer a number is to ring by what its label says. */
const phoneRank = (label: string): number =>
  /safe/i.test(label) ? 3 : /mob|symudol/i.test(label) ? 2 : /home|land|work/i.test(label) ? 0 : 1;

export function fillPhone(draft: Draft, person: FormPerson, words: Words): void {
  const read = readPhone(words.said);
  if (read === undefined) return leave(draft, words.label, words.said, 'notReadable');
  const before = person.phone;
  if (before !== null && phoneRank(words.label) > phoneRank(before.label)) {
    person.phone = null;
    leave(draft, before.label, before.said, 'alreadyFilled');
  }
  if (!put(draft, person, 'phone', read.phone, words)) return;
  const saysHow =
    /\b(ring|call|text|voicemail|message|safe|before|after|only|between|until|mornings?|evenings?|weekdays?)\b/i.test(
      read.rest,
    ) ||
    (/\bsafe to\b[^?]{0,40}\?/i.test(words.label) && read.rest !== '');
  if (
    saysHow &&
    read.rest !== words.said &&
    person.safeContact === null &&
    draft.form.victim === person
  ) {
    const how = read.rest.replace(/^[\s,;–-]+/, '').replace(/^\(([^()]*)\)$/, '$1');
    person.safeContact = { value: how, said: words.said, label: words.label };
  } else leave(draft, words.label, read.rest === '(safe)' ? '' : read.rest, 'noField');
}

export function fillSafeContact(draft: Draft, person: FormPerson, words: Words): void {
  if (person !== draft.form.victim) return leave(draft, words.label, words.said, 'noField');
  if (saysUnknown(words.said) || /^\W*(nil|none)\W*$/i.test(words.said))
    return leave(draft, words.label, words.said, 'notReadable');
  const phone = readPhone(words.said);
  if (phone !== undefined && person.phone === null && !/\bor\b/.test(words.said))
    put(draft, person, 'phone', phone.phone, words);
  // A number alone does not say how or when.
  if (phone !== undefined && phone.rest === '' && !/\p{L}{3}/u.test(words.said)) {
    if (person.phone?.value !== phone.phone) leave(draft, words.label, words.said, 'alreadyFilled');
    return;
  }
  const before = person.safeContact;
  // "Safe to ring? Yes. Safe to text? No": a bare answer says nothing without its question.
  if (before !== null && readYesNo(words.said).value !== undefined && words.said.length < 5)
    return leave(draft, words.label, words.said, 'alreadyFilled');
  person.safeContact =
    before === null
      ? { value: words.said, said: words.said, label: words.label }
      : {
          value: `${before.value}; ${words.said}`,
          said: `${before.said}; ${words.said}`,
          label: before.label,
        };
}
