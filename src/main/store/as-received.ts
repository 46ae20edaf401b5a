import { z } from 'zod';
import { OtherName, OtherNames } from '../../shared/domain/other-names.ts';
import { Person } from '../../shared/domain/person.ts';
import { asReferred, openPerson, sealPerson, type Described } from './sealed-person.ts';
import { SealedText } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';

const AsSealed = z.strictObject({
  ...Person.shape,
  address: SealedText,
  postcode: SealedText,
  phone: SealedText,
});

/** Somebody whom a referral names beside its two people. */
const Further = z.strictObject({
  role: z.enum(['victim', 'perpetrator']),
  /** To the victim. */
  relationship: z.string(),
  person: AsSealed,
  otherNames: z.array(OtherName),
});

/** The people as their referral described them, with their contact details sealed. */
const AsReceived = z.strictObject({
  victim: AsSealed,
  perpetrator: AsSealed,
  otherNames: OtherNames.prefault({}),
  further: z.array(Further).default([]),
  /** Names of children, as the referral wrote them. */
  children: z.array(z.string()).default([]),
});
export type AsReceived = z.infer<typeof AsReceived>;

export type ReceivedFurther = Omit<z.infer<typeof Further>, 'person'> & { readonly person: Person };

/** The same as it came in. */
export type Received = Pick<AsReceived, 'otherNames' | 'children'> & {
  readonly victim: Person;
  readonly perpetrator: Person;
  readonly further: readonly ReceivedFurther[];
};

export const readAsReceived = (json: string): AsReceived => AsReceived.parse(JSON.parse(json));

/** By the place in the list: what is sealed is bound to it. */
const furtherOf = (place: number): Described => `further-${place}`;

export const sealReceived = (
  sealer: Sealer,
  referralId: string,
  received: Received,
): AsReceived => ({
  ...received,
  victim: sealPerson(sealer, asReferred(referralId, 'victim'), received.victim),
  perpetrator: sealPerson(sealer, asReferred(referralId, 'perpetrator'), received.perpetrator),
  further: received.further.map((each, place) => ({
    ...each,
    person: sealPerson(sealer, asReferred(referralId, furtherOf(place)), each.person),
  })),
});

/** One of the two with what is confidential. */
export const openReceived = (
  sealer: Sealer,
  referralId: string,
  role: 'victim' | 'perpetrator',
  received: AsReceived,
): Person => openPerson(sealer, asReferred(referralId, role), received[role]);

/** Everybody with what is confidential. */
export const openAllReceived = (
  sealer: Sealer,
  referralId: string,
  received: AsReceived,
): Received => ({
  ...received,
  victim: openReceived(sealer, referralId, 'victim', received),
  perpetrator: openReceived(sealer, referralId, 'perpetrator', received),
  further: received.further.map((each, place) => ({
    ...each,
    person: openPerson(sealer, asReferred(referralId, furtherOf(place)), each.person),
  })),
});

type DescribedPerson = {
  readonly of: Described;
  readonly person: z.infer<typeof AsSealed>;
  readonly otherNames: readonly OtherName[];
};

/** What a referral said of the person of this record, with their other names; undefined if nothing. */
export function describedAs(received: AsReceived, personId: string): DescribedPerson | undefined {
  const { victim, perpetrator, otherNames, further } = received;
  const everybody: DescribedPerson[] = [
    { of: 'victim', person: victim, otherNames: otherNames.victim },
    { of: 'perpetrator', person: perpetrator, otherNames: otherNames.perpetrator },
    ...further.map((each, place) => ({ ...each, of: furtherOf(place) })),
  ];
  return everybody.find(({ person }) => person.id === personId);
}
