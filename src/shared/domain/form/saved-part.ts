import { z } from 'zod';

/** What is confidential in the part of a form that tells of one person or child. */
export const keptFields = ['address', 'postcode', 'phone', 'school'] as const;
export type KeptField = (typeof keptFields)[number];

/** Whom a saved referral describes: `further-0` is the first beside the pair. */
export const SavedAs = z
  .string()
  .regex(/^(?:victim|perpetrator|(?:further|child)-\d{1,2})$/, 'Nobody of the referral');

/** Which part of a saved referral a part of its form is, and what of it stays without being shown. */
export const SavedPart = z.strictObject({
  as: SavedAs,
  keeps: z.array(z.enum(keptFields)).max(keptFields.length),
});
export type SavedPart = z.infer<typeof SavedPart>;
