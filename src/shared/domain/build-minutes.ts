import { isForYou } from './access/not-for-you.ts';
import { daysOverdue, type ActionSummary } from './action.ts';
import type { ClosedEntry } from './agenda.ts';
import { buildMinutesCase, type HeardCase } from './build-minutes-case.ts';
import { dayOf, timeOf, type CalendarDate, type Instant } from './calendar-date.ts';
import { dateWithYear, longDate } from './date-words.ts';
import type { Forum } from './forum.ts';
import { attendanceNames, isHere, type AttendanceMark, type Meeting } from './meeting.ts';
import type { IncompleteAction, Minutes } from './minutes.ts';
import { fullName } from './person.ts';

type Name = { readonly firstName: string; readonly surname: string };

/** A case whose window for a repeat has passed since the last meeting. */
export type LapsedCase = {
  readonly caseNumber: string;
  readonly victim: Name;
  readonly perpetrator: Name;
  readonly lastReferralOn: CalendarDate;
};

/** Everything that the minutes of one meeting are made from. */
export type MeetingRecord = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly version: number;
  readonly status: Minutes['status'];
  readonly finalisedAt: Instant | null;
  readonly correctionReason: string;
  /** Every agency of the forum, in its order round the table. */
  readonly attendance: readonly AttendanceMark[];
  /** In the order of the agenda. */
  readonly hearings: readonly (HeardCase | ClosedEntry)[];
  /** Actions of earlier meetings; those done or not yet due are left out of the minutes. */
  readonly incomplete: readonly ActionSummary[];
  readonly lapsed: readonly LapsedCase[];
  readonly nextMeetingOn: CalendarDate | null;
  /** Names of the agencies that the minutes go to. */
  readonly distribution: readonly string[];
};

/** The minutes of a meeting from its record. */
export function buildMinutes(record: MeetingRecord): Minutes {
  const { forum, meeting } = record;
  const { settings } = forum;
  return {
    forumName: forum.name,
    forumKind: forum.kind,
    repeatWindowMonths: settings.repeat.windowMonths,
    marking: settings.marking,
    heldOn: meeting.heldOn,
    date: longDate(meeting.heldOn),
    times: timesInWords(record),
    place: meeting.place,
    chair: meeting.chair,
    minuteTaker: meeting.minuteTaker,
    version: record.version,
    status: record.status,
    finalisedAt: record.finalisedAt,
    correctionReason: record.correctionReason,
    ...attendanceGroups(record.attendance),
    confidentialityStatement: settings.confidentialityStatement,
    confidentialityRead: confidentialityInWords(meeting),
    ...incompleteGroups(record),
    cases: record.hearings.map((hearing, index) => {
      const number = index + 1;
      if (!isForYou(hearing)) return { number, notForYou: true };
      return buildMinutesCase(hearing, { number, heldOn: meeting.heldOn, forum });
    }),
    lapsed: record.lapsed.map(({ caseNumber, victim, perpetrator, lastReferralOn }) => ({
      caseNumber,
      pair: `${fullName(victim)} and ${fullName(perpetrator)}`,
      lastReferral: dateWithYear(lastReferralOn),
    })),
    otherBusiness: meeting.otherBusiness,
    nextMeeting: record.nextMeetingOn === null ? '' : longDate(record.nextMeetingOn),
    distribution: [...record.distribution],
  };
}

/** When it ran, as far as the record was kept on the day, and when it was planned. */
function timesInWords({ meeting, hearings }: MeetingRecord): string {
  const { heldOn, startedAt } = meeting;
  const planned = `${meeting.startsAt} to ${meeting.endsAt}`;
  if (startedAt === null || dayOf(startedAt) !== heldOn) return planned;
  const lastEnd = hearings
    .flatMap(({ endedAt }) => (endedAt !== null && dayOf(endedAt) === heldOn ? [endedAt] : []))
    .toSorted()
    .at(-1);
  const ended = lastEnd === undefined ? '' : `, last case ended ${timeOf(lastEnd)}`;
  return `Started ${timeOf(startedAt)}${ended} (planned ${planned})`;
}

function confidentialityInWords({ heldOn, confidentialityReadAt: readAt }: Meeting): string {
  if (readAt === null) return '';
  return dayOf(readAt) === heldOn ? `Read aloud at ${timeOf(readAt)}` : 'Read aloud';
}

type AttendanceGroups = Pick<Minutes, 'present' | 'apologies' | 'absent' | 'unmarked'>;

function attendanceGroups(marks: readonly AttendanceMark[]): AttendanceGroups {
  const withState = (...states: AttendanceMark['attendance'][]): AttendanceMark[] =>
    marks.filter(({ attendance }) => states.includes(attendance));
  const agencyOf = ({ agencyName }: AttendanceMark): { agency: string } => ({ agency: agencyName });
  return {
    present: marks
      .filter(({ attendance }) => isHere(attendance))
      .map(({ agencyName, representative, attendance, signed }) => ({
        agency: agencyName,
        representative,
        note: attendance === 'present' ? '' : attendanceNames[attendance],
        signed,
      })),
    apologies: withState('apologies', 'in-writing').map((mark) => ({
      agency: mark.agencyName,
      representative: mark.representative,
      informationSent:
        mark.attendance === 'in-writing' || mark.informationSentOn !== null ? 'Yes' : 'No',
      receivedOn: mark.informationSentOn === null ? '' : dateWithYear(mark.informationSentOn),
    })),
    absent: withState('absent').map(agencyOf),
    unmarked: withState('unmarked').map(agencyOf),
  };
}

type IncompleteGroups = Pick<Minutes, 'notPossible' | 'notUndertaken' | 'noUpdate'>;

function incompleteGroups({ incomplete, meeting: { heldOn } }: MeetingRecord): IncompleteGroups {
  const rows = (keep: (action: ActionSummary) => boolean): IncompleteAction[] =>
    incomplete.filter(keep).map((action) => ({
      caseNumber: action.caseNumber,
      hearingId: action.hearingId,
      action: action.text,
      agency: action.agencyName,
      due: dueInWords(action, heldOn),
      reason: action.statusNote,
    }));
  return {
    notPossible: rows(({ status }) => status === 'not-possible'),
    notUndertaken: rows(({ status }) => status === 'not-undertaken'),
    noUpdate: rows((action) => action.status === 'open' && daysOverdue(action, heldOn) > 0),
  };
}

function dueInWords(action: ActionSummary, heldOn: CalendarDate): string {
  const days = daysOverdue(action, heldOn);
  const late = days === 0 ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} late`;
  return `${dateWithYear(action.dueOn)}${late}`;
}
