import type { ActionSummary } from '../../src/shared/domain/action.ts';
import type { HeardCase } from '../../src/shared/domain/build-minutes-case.ts';
import type { MeetingRecord } from '../../src/shared/domain/build-minutes.ts';
import { ForumSettings, type Forum } from '../../src/shared/domain/forum.ts';
import type { Attendance, AttendanceMark, Meeting } from '../../src/shared/domain/meeting.ts';
import type { Minutes, MinutesCase } from '../../src/shared/domain/minutes.ts';
import { aVerdict } from './a-verdict.ts';

/** A uuid that a test can tell from others by its number. */
export const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const aForum = (changes: Partial<Forum> = {}): Forum => ({
  id: uuid(1),
  name: 'Northmere MARAC',
  kind: 'marac',
  settings: ForumSettings.parse({ confidentialityStatement: 'What is said here stays here.' }),
  ...changes,
});

export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: uuid(2),
  heldOn: '2026-11-12',
  startsAt: '09:30',
  endsAt: '13:00',
  place: 'Council House, Room 2',
  chair: 'Rachel Hargreaves',
  minuteTaker: 'Joanne Lowe',
  status: 'in-progress',
  openingMinutes: 20,
  closingMinutes: 10,
  confidentialityReadAt: '2026-11-12T09:36:00Z',
  startedAt: '2026-11-12T09:34:00Z',
  otherBusiness: '',
  minutesVersion: 0,
  ...changes,
});

export const aMark = (
  agencyName: string,
  attendance: Attendance,
  changes: Partial<AttendanceMark> = {},
): AttendanceMark => ({
  agencyId: uuid(100),
  agencyName,
  attendance,
  representative: '',
  informationSentOn: null,
  signed: false,
  ...changes,
});

export const aHeardCase = (changes: Partial<HeardCase> = {}): HeardCase => ({
  hearingId: uuid(10),
  caseId: uuid(11),
  meetingId: uuid(2),
  caseNumber: '41',
  victim: aPerson({ id: uuid(12), firstName: 'Olivia', surname: 'Barnes', dob: '1990-03-04' }),
  perpetrator: aPerson({ id: uuid(13), firstName: 'Craig', surname: 'Khan' }),
  relationship: 'Former partner',
  agencyName: 'Police',
  receivedOn: '2026-10-27',
  victimAware: 'Yes',
  victimGivenOn: { safeContact: null, interpreter: null, ethnicity: null },
  childrenCount: 2,
  assessmentYes: 16,
  criteria: [{ criterion: 'visible-high-risk', reason: '16 of 24 yes, limit 14' }],
  repeat: aVerdict({ incidentOn: '2026-10-24' }),
  incidentOn: '2026-10-24',
  incidentSummary: 'Threats at the door.',
  judgementReason: '',
  minutes: 12,
  startedAt: '2026-11-12T11:01:00Z',
  endedAt: '2026-11-12T11:13:00Z',
  outcome: 'heard',
  outcomeNote: '',
  wishes: '',
  wishesSource: '',
  tellVictimWho: '',
  tellVictimBy: null,
  protectiveFactors: '',
  links: '',
  information: [],
  risks: [],
  actions: [],
  ...changes,
});

export const aPerson = (changes: Partial<HeardCase['victim']>): HeardCase['victim'] => ({
  id: uuid(14),
  firstName: '',
  surname: 'Unknown',
  dob: null,
  gender: '',
  ethnicity: '',
  disability: '',
  lgbt: '',
  safeContact: '',
  interpreter: '',
  ...changes,
});

export const anEarlierAction = (changes: Partial<ActionSummary> = {}): ActionSummary => ({
  id: uuid(20),
  hearingId: uuid(21),
  agencyId: uuid(22),
  agencyName: 'Housing',
  text: 'Change the locks',
  dueOn: '2026-11-05',
  riskId: null,
  status: 'open',
  statusNote: '',
  statusOn: null,
  caseId: uuid(23),
  caseNumber: '38',
  victimSurname: 'Adams',
  perpetratorSurname: 'Doyle',
  meetingId: uuid(24),
  meetingOn: '2026-10-29',
  ...changes,
});

export const aMeetingRecord = (changes: Partial<MeetingRecord> = {}): MeetingRecord => ({
  forum: aForum(),
  meeting: aMeeting(),
  version: 1,
  status: 'Draft',
  finalisedAt: null,
  correctionReason: '',
  attendance: [],
  hearings: [],
  incomplete: [],
  lapsed: [],
  nextMeetingOn: null,
  distribution: [],
  ...changes,
});

export const aMinutesCase = (changes: Partial<MinutesCase> = {}): MinutesCase => ({
  number: 1,
  caseNumber: '41',
  hearingId: '',
  kind: 'New',
  repeatReason: '',
  started: '11:01',
  ended: '11:13',
  victim: { name: 'Olivia Barnes', dob: '4 Mar 1990', age: '36', details: 'Female' },
  safeContact: '',
  interpreter: '',
  victimAware: 'Yes',
  perpetrator: { name: 'Craig Khan', dob: '', age: '', details: '' },
  relationship: 'Former partner',
  children: '2 children',
  referredBy: 'Police',
  referredOn: '27 Oct 2026',
  criteria: ['Visible high risk: 16 of 24 yes, limit 14'],
  assessment: '16 of 24 answered yes',
  incident: '24 Oct 2026. Threats at the door.',
  wishes: '',
  wishesSource: '',
  tellVictim: '',
  information: [],
  risks: [],
  protectiveFactors: '',
  links: '',
  actions: [],
  outcome: 'Heard',
  outcomeNote: '',
  ...changes,
});

/** Minutes with one case and nothing that the reader could miss; a test adds what it is about. */
export const aMinutes = (changes: Partial<Minutes> = {}): Minutes => ({
  forumName: 'Northmere MARAC',
  forumKind: 'marac',
  repeatWindowMonths: 12,
  marking: 'OFFICIAL-SENSITIVE when completed',
  heldOn: '2026-11-12',
  date: 'Thursday 12 November 2026',
  times: '09:30 to 13:00',
  place: 'Council House, Room 2',
  chair: 'Rachel Hargreaves',
  minuteTaker: 'Joanne Lowe',
  version: 1,
  status: 'Final',
  finalisedAt: '2026-11-16T14:05:00Z',
  correctionReason: '',
  present: [{ agency: 'Police', representative: 'Karen Hill', note: '', signed: true }],
  apologies: [],
  absent: [],
  unmarked: [],
  confidentialityStatement: 'What is said here stays here.',
  confidentialityRead: 'Read aloud at 09:36',
  notPossible: [],
  notUndertaken: [],
  noUpdate: [],
  cases: [aMinutesCase()],
  lapsed: [],
  otherBusiness: '',
  nextMeeting: '',
  distribution: [],
  ...changes,
});
