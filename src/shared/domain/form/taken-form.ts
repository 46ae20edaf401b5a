import { z } from 'zod';
import { TypedReferral } from './typed-referral.ts';

/** A field that a form filled: what it says now, and the words and label from which it was read. */
const UnderstoodField = z.strictObject({
  field: z.string(),
  value: z.string(),
  said: z.string(),
  label: z.string(),
});

/** What a filled form says that goes into no field; it is kept with the referral all the same. */
const LeftWords = z.strictObject({ label: z.string(), said: z.string(), why: z.string() });

/** A filled form as fields of a referral, for a person to confirm. */
export const TakenForm = z.strictObject({
  typed: TypedReferral,
  understood: z.array(UnderstoodField),
  left: z.array(LeftWords),
});
export type TakenForm = z.infer<typeof TakenForm>;
