import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  addToAgenda,
  getAgenda,
  listCandidates,
  moveOnAgenda,
  removeFromAgenda,
  setCaseMinutes,
  sortAgenda,
} from '../../services/agenda.ts';
import {
  createMeeting,
  listAttendance,
  markAttendance,
  readStatement,
  saveMeeting,
  saveOtherBusiness,
  startMeeting,
} from '../../services/meetings.ts';
import { pageOfMeetings } from '../../store/meeting-store.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<
  keyof AppContract['calls'],
  `meetings.${string}` | `agenda.${string}` | `attendance.${string}`
>;

export const meetingHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'meetings.list': (page) => pageOfMeetings(session.requireStore().db, page),
  'meetings.create': (plan) => createMeeting(session.requireStore(), plan),
  'meetings.save': (input) => saveMeeting(session.requireStore(), input),
  'meetings.start': ({ meetingId }) => startMeeting(session.requireStore(), meetingId),
  'meetings.readStatement': ({ meetingId, isRead }) =>
    readStatement(session.requireStore(), meetingId, isRead),
  'meetings.saveOtherBusiness': ({ meetingId, text }) =>
    saveOtherBusiness(session.requireStore(), meetingId, text),
  'agenda.get': ({ meetingId }) => getAgenda(session.requireStore(), meetingId),
  'agenda.candidates': ({ meetingId }) => listCandidates(session.requireStore().db, meetingId),
  'agenda.add': ({ meetingId, referralIds }) =>
    addToAgenda(session.requireStore(), meetingId, referralIds),
  'agenda.remove': ({ meetingId, hearingId }) =>
    removeFromAgenda(session.requireStore(), meetingId, hearingId),
  'agenda.move': ({ meetingId, hearingId, to }) =>
    moveOnAgenda(session.requireStore(), meetingId, hearingId, to),
  'agenda.setMinutes': (input) => setCaseMinutes(session.requireStore(), input),
  'agenda.sort': ({ meetingId }) => sortAgenda(session.requireStore(), meetingId),
  'attendance.list': ({ meetingId }) => listAttendance(session.requireStore().db, meetingId),
  'attendance.mark': ({ meetingId, mark }) =>
    markAttendance(session.requireStore(), meetingId, mark),
});
