import {
  phoneFormsOf,
  placeFormsOf,
  type PhoneForms,
  type PlaceForms,
} from '../../shared/domain/matching/contact-forms.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { PersonPhonesTable, PersonPlacesTable } from './person-tables.ts';
import { hideWith } from './sealed-person.ts';
import { openText, sealText, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';

type Place = Pick<Person, 'address' | 'postcode'>;

const ofPlace = (personId: string, field: 'address' | 'postcode'): SealedPlace => ({
  table: 'person_places',
  id: personId,
  field,
});
const ofPhone = (personId: string): SealedPlace => ({
  table: 'person_phones',
  id: personId,
  field: 'phone',
});

/** The row of a place, sealed and with the forms by which it is known again; none for nothing. */
export function placeRows(
  sealer: Sealer,
  personId: string,
  { address, postcode }: Place,
): PersonPlacesTable[] {
  if (address === '' && postcode === '') return [];
  const forms = placeFormsOf(address, postcode, hideWith(sealer));
  return [
    {
      person_id: personId,
      said_hash: sealer.hash('place as written', JSON.stringify([address, postcode])),
      address: sealText(sealer, ofPlace(personId, 'address'), address),
      postcode: sealText(sealer, ofPlace(personId, 'postcode'), postcode),
      postcode_hash: forms.postcode,
      door_hash: forms.door,
      house_hash: forms.house,
      has_street: forms.hasStreet ? 1 : 0,
    },
  ];
}

export function phoneRows(sealer: Sealer, personId: string, phone: string): PersonPhonesTable[] {
  if (phone === '') return [];
  const forms = phoneFormsOf(phone, hideWith(sealer));
  return [
    {
      person_id: personId,
      said_hash: sealer.hash('phone as written', phone),
      phone: sealText(sealer, ofPhone(personId), phone),
      numbers_hash: forms.map(({ number }) => number).join(' '),
      slips_hash: forms.map(({ slips }) => slips).join(' '),
    },
  ];
}

/** What the rows say, for whoever seals them anew. */
export const openPlace = (sealer: Sealer, row: PersonPlacesTable): Place => ({
  address: openText(sealer, ofPlace(row.person_id, 'address'), row.address),
  postcode: openText(sealer, ofPlace(row.person_id, 'postcode'), row.postcode),
});

export const openPhone = (sealer: Sealer, row: PersonPhonesTable): string =>
  openText(sealer, ofPhone(row.person_id), row.phone);

type PlaceHashes = Pick<
  PersonPlacesTable,
  'postcode_hash' | 'door_hash' | 'house_hash' | 'has_street'
>;

export const placeForms = (row: PlaceHashes): PlaceForms => ({
  postcode: row.postcode_hash,
  door: row.door_hash,
  house: row.house_hash,
  hasStreet: row.has_street === 1,
});

type PhoneHashes = Pick<PersonPhonesTable, 'numbers_hash' | 'slips_hash'>;

export function phoneForms({ numbers_hash, slips_hash }: PhoneHashes): PhoneForms[] {
  if (numbers_hash === '') return [];
  const slips = slips_hash.split(' ');
  return numbers_hash.split(' ').map((number, index) => ({ number, slips: slips[index] ?? '' }));
}
