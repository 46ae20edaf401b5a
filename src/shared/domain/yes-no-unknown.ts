import { z } from 'zod';

/** What is known of a fact. Not recorded is never no. */
export const YesNoUnknown = z.enum(['yes', 'no', 'unknown']);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

export const yesNoUnknownNames: Record<YesNoUnknown, string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
};

export const yesNo = (isSo: boolean): YesNoUnknown => (isSo ? 'yes' : 'no');
