import { z } from 'zod';
import { Instant } from '../../domain/calendar-date.ts';
import { everyUser } from '../rights.ts';

/** Which form of which record: `referral/<id>/decision`. */
const place = {
  place: z
    .string()
    .max(200)
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/),
};

const longestBytes = 200 * 1024;

const Content = z
  .string()
  .refine(
    (text) => new TextEncoder().encode(text).length <= longestBytes,
    'This text is too long to be kept before it is sent. Send it, or shorten it.',
  );

/** What is typed in a form and not sent yet. Everybody reads and writes their own alone. */
export const draftCalls = {
  'drafts.get': {
    allow: everyUser,
    input: z.strictObject(place),
    output: z.strictObject({ content: z.string(), typedAt: Instant }).nullable(),
  },
  /** The viewer's own under a place such as `form`, the latest first. */
  'drafts.list': {
    allow: everyUser,
    input: z.strictObject({ under: z.string().regex(/^[a-z0-9-]+$/) }),
    output: z.array(z.strictObject({ place: z.string(), content: z.string(), typedAt: Instant })),
  },
  'drafts.save': {
    allow: everyUser,
    input: z.strictObject({ ...place, content: Content }),
    output: z.void(),
  },
  'drafts.discard': { allow: everyUser, input: z.strictObject(place), output: z.void() },
} as const;
