import {
  placeFormsOf,
  phoneFormsOf,
  type Hide,
} from '../../shared/domain/matching/contact-forms.ts';
import type { Described as Compared } from '../../shared/domain/matching/same-on-entry.ts';
import type { ContactField, Person, ShownPerson } from '../../shared/domain/person.ts';
import { isGiven, openText, sealText, type Sealed, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';

/** A person as the store holds them. */
export type SealedPerson = Omit<Person, ContactField> & Readonly<Record<ContactField, Sealed>>;

/** Whom of its people a referral describes. */
export type Described = 'victim' | 'perpetrator' | `further-${number}`;

/** Whose contact details these are: a record's, or those that one referral gave of somebody. */
type Holder = Omit<SealedPlace, 'field'> & { readonly of?: Described };

const placeOf = ({ table, id, of }: Holder, field: ContactField): SealedPlace => ({
  table,
  id,
  field: of === undefined ? field : `${of}.${field}`,
});

export const ofRecord = (id: string): Holder => ({ table: 'persons', id });
export const asReferred = (id: string, of: Described): Holder => ({
  table: 'referrals',
  id,
  of,
});

export function sealPerson(sealer: Sealer, holder: Holder, person: Person): SealedPerson {
  const seal = (field: ContactField): Sealed => sealContact(sealer, holder, field, person[field]);
  return { ...person, address: seal('address'), postcode: seal('postcode'), phone: seal('phone') };
}

export function openPerson(sealer: Sealer, holder: Holder, person: SealedPerson): Person {
  const open = (field: ContactField): string => openContact(sealer, holder, field, person[field]);
  return { ...person, address: open('address'), postcode: open('postcode'), phone: open('phone') };
}

export const sealContact = (
  sealer: Sealer,
  holder: Holder,
  field: ContactField,
  text: string,
): Sealed => sealText(sealer, placeOf(holder, field), text);

export const openContact = (
  sealer: Sealer,
  holder: Holder,
  field: ContactField,
  sealed: Sealed,
): string => openText(sealer, placeOf(holder, field), sealed);

export function shownPerson(person: SealedPerson): ShownPerson {
  const { address, postcode, phone, ...shown } = person;
  return {
    ...shown,
    hasAddress: isGiven(address) || isGiven(postcode),
    hasPhone: isGiven(phone),
  };
}

/** Hides the forms of contact details, so that equal ones are found by whoever cannot read them. */
export const hideWith =
  (sealer: Sealer): Hide =>
  (kind, form) =>
    sealer.hash(kind, form);

type Contact = Pick<Person, ContactField>;
type ContactForms = Pick<Compared, 'places' | 'phones'>;

/** Contact details as they are compared. */
export function contactForms(sealer: Sealer, { address, postcode, phone }: Contact): ContactForms {
  const hide = hideWith(sealer);
  return { places: [placeFormsOf(address, postcode, hide)], phones: phoneFormsOf(phone, hide) };
}

/** What of a person is compared on entry, with the contact details hidden. */
export function describedBy(sealer: Sealer, person: Omit<Person, 'id'>): Compared {
  const { firstName, surname, dob, gender } = person;
  return { firstName, surname, dob, gender, ...contactForms(sealer, person) };
}
