import { z } from 'zod';
import { OtherNames } from '../../shared/domain/other-names.ts';
import { Person } from '../../shared/domain/person.ts';
import { asReferred, openPerson, sealPerson } from './sealed-person.ts';
import { SealedText } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';

const AsSealed = z.strictObject({
  ...Person.shape,
  address: SealedText,
  postcode: SealedText,
  phone: SealedText,
});

/** The two people as their referral described them, with their contact details sealed. */
const AsReceived = z.strictObject({
  victim: AsSealed,
  perpetrator: AsSealed,
  otherNames: OtherNames.prefault({}),
  /** Names of children, as the referral wrote them. */
  children: z.array(z.string()).default([]),
});
export type AsReceived = z.infer<typeof AsReceived>;

/** The same as it came in. */
export type Received = Omit<AsReceived, 'victim' | 'perpetrator'> & {
  readonly victim: Person;
  readonly perpetrator: Person;
};

export const readAsReceived = (json: string): AsReceived => AsReceived.parse(JSON.parse(json));

export const sealReceived = (
  sealer: Sealer,
  referralId: string,
  received: Received,
): AsReceived => ({
  ...received,
  victim: sealPerson(sealer, asReferred(referralId, 'victim'), received.victim),
  perpetrator: sealPerson(sealer, asReferred(referralId, 'perpetrator'), received.perpetrator),
});

/** One of the two with what is confidential. */
export const openReceived = (
  sealer: Sealer,
  referralId: string,
  role: 'victim' | 'perpetrator',
  received: AsReceived,
): Person => openPerson(sealer, asReferred(referralId, role), received[role]);
