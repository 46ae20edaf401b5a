import { z } from 'zod';
import { AgendaSlot } from '../../domain/agenda.ts';
import { AttendanceMark, Meeting, MeetingPlan, MeetingSummary } from '../../domain/meeting.ts';
import { ReferralSummary } from '../../domain/referral.ts';
import { pageInput, pageOf } from './paging.ts';
import { coordinatorAndChair, coordinators } from '../rights.ts';

const meeting = { meetingId: z.uuid() };

/** The agenda with the meeting it belongs to. */
export const Agenda = z.strictObject({ meeting: Meeting, entries: z.array(AgendaSlot) });
export type Agenda = z.infer<typeof Agenda>;

export const meetingCalls = {
  'meetings.list': {
    allow: coordinatorAndChair,
    input: z.strictObject(pageInput),
    output: pageOf(MeetingSummary),
  },
  'meetings.create': { allow: coordinators, input: MeetingPlan, output: Meeting },
  'meetings.save': {
    allow: coordinators,
    input: z.strictObject({
      ...meeting,
      plan: MeetingPlan,
      openingMinutes: z.int().min(0).max(240),
      closingMinutes: z.int().min(0).max(240),
    }),
    output: Meeting,
  },
  'meetings.start': { allow: coordinatorAndChair, input: z.strictObject(meeting), output: Meeting },
  'meetings.readStatement': {
    allow: coordinatorAndChair,
    input: z.strictObject({ ...meeting, isRead: z.boolean() }),
    output: Meeting,
  },
  'meetings.saveOtherBusiness': {
    allow: coordinatorAndChair,
    input: z.strictObject({ ...meeting, text: z.string().max(20_000) }),
    output: z.void(),
  },
  'agenda.get': { allow: coordinatorAndChair, input: z.strictObject(meeting), output: Agenda },
  /** Accepted referrals that no meeting has listed yet, or whose hearing was deferred. */
  'agenda.candidates': {
    allow: coordinatorAndChair,
    input: z.strictObject(meeting),
    output: z.array(ReferralSummary),
  },
  'agenda.add': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'referralIds' },
    input: z.strictObject({ ...meeting, referralIds: z.array(z.uuid()).min(1).max(200) }),
    output: Agenda,
  },
  'agenda.remove': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({ ...meeting, hearingId: z.uuid() }),
    output: Agenda,
  },
  'agenda.move': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({ ...meeting, hearingId: z.uuid(), to: z.int().min(0).max(500) }),
    output: Agenda,
  },
  'agenda.setMinutes': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({
      ...meeting,
      /** All cases of the meeting when null. */
      hearingId: z.uuid().nullable(),
      minutes: z.int().min(1).max(240),
    }),
    output: Agenda,
  },
  /** Back to children first, then repeats and highest score. */
  'agenda.sort': { allow: coordinatorAndChair, input: z.strictObject(meeting), output: Agenda },
  'attendance.list': {
    allow: coordinatorAndChair,
    input: z.strictObject(meeting),
    output: z.array(AttendanceMark),
  },
  'attendance.mark': {
    allow: coordinatorAndChair,
    input: z.strictObject({
      ...meeting,
      mark: AttendanceMark.omit({ agencyName: true }),
    }),
    output: z.void(),
  },
} as const;
