import { createHash } from 'node:crypto';
import {
  phoneFormsOf,
  placeFormsOf,
  type Hide,
} from '../../src/shared/domain/matching/contact-forms.ts';
import type { PersonProfile } from '../../src/shared/domain/matching/profile.ts';

/** Hides nothing, so that a test may read the forms; letters of a slip are made to differ early. */
export const inClear: Hide = (kind, form) =>
  kind === 'phone slip' ? createHash('sha256').update(form).digest('base64url') : form;

type Said = {
  readonly name?: string;
  readonly otherNames?: readonly string[];
  readonly dob?: string | null;
  readonly gender?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly phone?: string;
};

const written = (name: string) => {
  const [firstName = '', surname = ''] = name.split('|');
  return { firstName, surname };
};

/** What is known of a person; a name is written `First|Surname`. */
export const aProfile = (said: Said = {}): PersonProfile => {
  const {
    name = 'Olivia|Bayley',
    otherNames = [],
    dob = '1991-03-14',
    gender = 'Female',
    address = '14 Ferry Road, Louth',
    postcode = 'LN11 7GZ',
    phone = '07700900142',
  } = said;
  return {
    names: [name, ...otherNames].map(written),
    dob,
    gender,
    places: [placeFormsOf(address, postcode, inClear)],
    phones: phoneFormsOf(phone, inClear),
  };
};
