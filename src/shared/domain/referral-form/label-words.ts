import { type agreementFields, agreementLabels } from './agreement-labels.ts';
import { personLabels, type PersonField } from './person-labels.ts';
import { type referralFields, referralLabels } from './referral-labels.ts';

export type ReferralField = (typeof referralFields)[number] | (typeof agreementFields)[number];
export type LabelField = PersonField | ReferralField;

/** Every label that is known, by what it asks for. */
export const labelWords: Readonly<Record<LabelField, readonly string[]>> = {
  ...personLabels,
  ...referralLabels,
  ...agreementLabels,
};
