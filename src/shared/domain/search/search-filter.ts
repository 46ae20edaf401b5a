import { z } from 'zod';
import { CalendarDate } from '../calendar-date.ts';
import { FoundKind } from './found.ts';

/** What may be typed into the one field. */
export const SearchText = z.string().trim().min(1).max(200);

/** What narrows a search; what is null leaves nothing out. */
export const SearchFilter = z.strictObject({
  text: SearchText,
  kind: FoundKind.nullable(),
  /** By the day of a referral or a meeting, or on which an action is due. */
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  agencyId: z.uuid().nullable(),
  /** Of actions. */
  status: z.enum(['open', 'finished']).nullable(),
});
export type SearchFilter = z.infer<typeof SearchFilter>;

export const noFilter = {
  kind: null,
  from: null,
  to: null,
  agencyId: null,
  status: null,
} as const satisfies Omit<SearchFilter, 'text'>;

/** A search that somebody named to come back to it. */
export const SavedFilter = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1, 'Give the filter a name').max(80),
  filter: SearchFilter,
});
export type SavedFilter = z.infer<typeof SavedFilter>;
