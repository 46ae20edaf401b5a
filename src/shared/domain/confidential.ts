import { z } from 'zod';
import { confidentialIncidentFields, incidentFieldNames } from './incident-list.ts';
import { confidentialListFields, listFieldNames } from './referral-list.ts';

/** What a referral may hold that is confidential. */
const referralFields = [
  'victim-address',
  'victim-phone',
  'perpetrator-address',
  'perpetrator-phone',
  'referrer',
  'schools',
  'other-columns',
] as const;
export type ConfidentialReferralField = (typeof referralFields)[number];

/** One confidential value of a case: as a referral gave it, or as it is known now. */
export const CaseValue = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('referral'),
    referralId: z.uuid(),
    field: z.enum(referralFields),
  }),
  z.strictObject({ of: z.literal('victim'), field: z.enum(['address', 'phone']) }),
  z.strictObject({ of: z.literal('perpetrator'), field: z.enum(['address', 'phone']) }),
]);
export type CaseValue = z.infer<typeof CaseValue>;

/** One confidential value of a row that is not in the record yet. */
export const HeldValue = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('referrals'),
    rowId: z.uuid(),
    field: z.enum(confidentialListFields),
  }),
  z.strictObject({
    of: z.literal('incidents'),
    listId: z.uuid(),
    rowNumber: z.int().min(2),
    field: z.enum(confidentialIncidentFields),
  }),
]);
export type HeldValue = z.infer<typeof HeldValue>;

/** What was shown, for the audit: the field, and never what it says. */
export function nameOfCaseValue(value: CaseValue): string {
  const words = value.of === 'referral' ? value.field : `${value.of}-${value.field}`;
  return words.replaceAll('-', ' ');
}

export const nameOfHeldValue = (value: HeldValue): string =>
  value.of === 'referrals' ? listFieldNames[value.field] : incidentFieldNames[value.field];
