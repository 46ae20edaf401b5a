import { z } from 'zod';
import { CalendarDate, Instant, minutesBetween, TimeOfDay } from './calendar-date.ts';

const meetingStatuses = ['planned', 'in-progress', 'finalised'] as const;
export const MeetingStatus = z.enum(meetingStatuses);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

export const meetingStatusNames: Record<MeetingStatus, string> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  finalised: 'Minutes final',
};

/** What is typed to plan a meeting. */
export const MeetingPlan = z
  .strictObject({
    heldOn: CalendarDate,
    startsAt: TimeOfDay,
    endsAt: TimeOfDay,
    /** A room, or a link for a remote meeting. */
    place: z.string().trim().min(1, 'Say where: a room or a link').max(300),
    chair: z.string().trim().max(120),
    minuteTaker: z.string().trim().max(120),
  })
  .refine((plan) => minutesBetween(plan.startsAt, plan.endsAt) > 0, {
    path: ['endsAt'],
    message: 'The end must be after the start',
  });
export type MeetingPlan = z.infer<typeof MeetingPlan>;

export const Meeting = z.strictObject({
  ...MeetingPlan.shape,
  id: z.uuid(),
  status: MeetingStatus,
  openingMinutes: z.int(),
  closingMinutes: z.int(),
  confidentialityReadAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  otherBusiness: z.string(),
  /** Latest version of its minutes; 0 before any. */
  minutesVersion: z.int(),
});
export type Meeting = z.infer<typeof Meeting>;

export const MeetingSummary = z.strictObject({
  id: z.uuid(),
  heldOn: CalendarDate,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
  place: z.string(),
  status: MeetingStatus,
  caseCount: z.int(),
  actionCount: z.int(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;

/**
 * How an agency came. SafeLives' minutes keep three groups apart: present, apologies with or without
 * information sent, and not present without a word
 * (https://safelives.org.uk/resources-library/marac-minutes-checklist-northern-ireland/).
 */
const attendances = [
  'unmarked',
  'present',
  'deputy',
  'late',
  'in-writing',
  'apologies',
  'absent',
] as const;
export const Attendance = z.enum(attendances);
export type Attendance = z.infer<typeof Attendance>;

export const attendanceNames: Record<Attendance, string> = {
  unmarked: 'Not marked',
  present: 'Present',
  deputy: 'Deputy',
  late: 'Late',
  'in-writing': 'Apologies, information sent',
  apologies: 'Apologies',
  absent: 'Absent',
};

export const AttendanceMark = z.strictObject({
  agencyId: z.uuid(),
  agencyName: z.string(),
  attendance: Attendance,
  representative: z.string().trim().max(120),
  informationSentOn: CalendarDate.nullable(),
  signed: z.boolean(),
});
export type AttendanceMark = z.infer<typeof AttendanceMark>;

export const isHere = (attendance: Attendance): boolean =>
  attendance === 'present' || attendance === 'deputy' || attendance === 'late';
