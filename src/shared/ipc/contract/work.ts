import { z } from 'zod';
import { CalendarDate, TimeOfDay } from '../../domain/calendar-date.ts';
import { InformationRecord } from '../../domain/hearing.ts';
import { PersonName } from '../../domain/person.ts';
import { representatives } from '../rights.ts';

/** Somebody whom an agency looks for in its own systems. */
const Sought = z.strictObject({
  ...PersonName.shape,
  /** Other names under which the same person was entered. */
  otherNames: z.array(z.string()),
});

/** A case that is to be heard, with what the agency brings to it and nobody else's. */
export const ResearchCase = z.strictObject({
  hearingId: z.uuid(),
  /** Its place on the agenda, counted from 1. */
  number: z.int(),
  caseNumber: z.string(),
  startsAt: TimeOfDay,
  victim: Sought,
  perpetrator: Sought,
  information: InformationRecord,
});
export type ResearchCase = z.infer<typeof ResearchCase>;

export const ResearchMeeting = z.strictObject({
  meetingId: z.uuid(),
  heldOn: CalendarDate,
  startsAt: TimeOfDay,
  place: z.string(),
  cases: z.array(ResearchCase),
  /** After which case the agency is no longer needed, and when that is; null without cases. */
  leave: z.strictObject({ afterCase: z.int(), at: TimeOfDay }).nullable(),
});
export type ResearchMeeting = z.infer<typeof ResearchMeeting>;

/** What is asked of one agency. */
export const Work = z.strictObject({
  agencyId: z.uuid(),
  agencyName: z.string(),
  openActionCount: z.int(),
  overdueActionCount: z.int(),
  /** The meetings to come, the next one first. */
  meetings: z.array(ResearchMeeting),
});
export type Work = z.infer<typeof Work>;

export const workCalls = {
  'work.get': { allow: representatives, input: z.strictObject({}), output: Work },
} as const;
