import { z } from 'zod';
import { CalendarDate } from '../calendar-date.ts';
import { PersonName } from '../person.ts';
import { EntryKind } from './entry.ts';

/** So many days ahead is told what ends: orders, custody, powers, flags. */
export const endsSoonDays = 14;

/** Something recorded that asks for somebody now: a contact or step that is due, or an end that is near. */
export const DueEntry = z.strictObject({
  id: z.uuid(),
  kind: EntryKind,
  /** What it is, in few words that name nobody. */
  title: z.string(),
  dueOn: CalendarDate,
  /** Null for what belongs to a person alone. */
  caseId: z.uuid().nullable(),
  caseNumber: z.string(),
  /** Of whom it tells. */
  person: PersonName.nullable(),
});
export type DueEntry = z.infer<typeof DueEntry>;
