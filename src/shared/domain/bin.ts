import { z } from 'zod';
import { CalendarDate, Instant } from './calendar-date.ts';

/** What can be taken out of sight. Nothing in the bin is gone: retention alone destroys. */
export const binKinds = [
  'risk',
  'action',
  'entry',
  'attachment',
  'agenda',
  'held-row',
  'incident-list',
  'service',
] as const;
export const BinKind = z.enum(binKinds);
export type BinKind = z.infer<typeof BinKind>;

export const binKindNames: Readonly<Record<BinKind, string>> = {
  risk: 'Risk',
  action: 'Action',
  entry: 'Entry',
  attachment: 'File',
  agenda: 'Case on an agenda',
  'held-row': 'Row of a list',
  'incident-list': 'List of incidents',
  service: 'Service',
};

/** One removed thing, with all that putting it back needs. */
export const BinEntry = z.strictObject({
  kind: BinKind,
  id: z.uuid(),
  removedAt: Instant,
  /** What it says, why a row was left out, or which list, file or service it is. */
  text: z.string(),
  /** Empty for a list, a service, an entry of a person alone, and a row that never became a case. */
  caseNumber: z.string(),
  meetingId: z.uuid().nullable(),
  meetingOn: CalendarDate.nullable(),
  referralId: z.uuid().nullable(),
  /** Final minutes are opened for correction before anything in them changes. */
  isFinal: z.boolean(),
});
export type BinEntry = z.infer<typeof BinEntry>;
