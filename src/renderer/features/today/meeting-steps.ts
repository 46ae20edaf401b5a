import { shortDate } from '../../../shared/domain/date-words.ts';
import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { counted } from '../../lib/format.ts';
import { isHeard } from './today-words.ts';

export type MeetingStep = {
  readonly label: string;
  readonly note: string;
  readonly state: 'done' | 'now' | 'later';
};

/** The way to a meeting: what is done, what is next, what comes after. */
export function meetingSteps(today: Today, meeting: MeetingSummary): MeetingStep[] {
  const { referralsToDecideCount: toDecide, acceptedNotListedCount: notListed } = today;
  const isHeld = meeting.status !== 'planned';
  const steps = [
    {
      label: 'Referrals decided',
      note: isHeld ? 'for this meeting' : decidedNote(toDecide),
      isDone: toDecide === 0 || isHeld,
    },
    {
      label: 'Cases listed',
      note:
        notListed === 0 || isHeld
          ? `${counted(meeting.caseCount, 'case')} listed`
          : `${counted(notListed, 'accepted case')} not listed`,
      isDone: (notListed === 0 && meeting.caseCount > 0) || isHeld,
    },
    {
      label: 'Meeting',
      note: meetingNote(today, meeting),
      isDone: isHeard(today),
    },
    { label: 'Minutes', note: isHeard(today) ? 'to finalise' : 'after the meeting', isDone: false },
  ];
  const now = steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ label, note, isDone }, index) => ({
    label,
    note,
    state: isDone ? 'done' : index === now ? 'now' : 'later',
  }));
}

const decidedNote = (toDecide: number): string =>
  toDecide === 0 ? 'all decided' : `${toDecide.toLocaleString('en-GB')} to decide`;

function meetingNote(today: Today, meeting: MeetingSummary): string {
  if (meeting.status === 'planned') {
    return `${shortDate(meeting.heldOn, today.today)}, ${meeting.startsAt}`;
  }
  return isHeard(today) ? 'held' : `${counted(today.casesToHear, 'case')} to hear`;
}
