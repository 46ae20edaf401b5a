import { screen } from '@testing-library/react';
import { MeetingRoomPage } from '../../../../src/renderer/pages/MeetingRoomPage.tsx';
import type { ActionSummary } from '../../../../src/shared/domain/action.ts';
import type { Hearing } from '../../../../src/shared/domain/hearing.ts';
import type { AttendanceMark, Meeting } from '../../../../src/shared/domain/meeting.ts';
import type { CaseRecord } from '../../../../src/shared/ipc/contract/cases.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { aMinutes } from '../../../support/minutes-fixture.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aCaseRecord } from '../cases/case-record.ts';
import { aMeeting, anEntry } from '../meetings/meetings.ts';
import { aForum, aHearing, anAgency, education, housing, police } from './hearings.ts';

/** What a meeting under way has. */
export const started = { status: 'in-progress', startedAt: '2026-11-12T09:30:00Z' } as const;
export const meetingId = aMeeting().id;

const aMark = ({ agencyId, agencyName }: typeof police): AttendanceMark => ({
  agencyId,
  agencyName,
  attendance: 'unmarked',
  representative: '',
  informationSentOn: null,
  signed: false,
});

const aCase = (hearing: Hearing, actions: ActionSummary[] = []): CaseRecord => {
  const { victim, perpetrator } = anEntry(1);
  const { caseId: id, caseNumber: number } = hearing;
  return aCaseRecord({ id, number, victim, perpetrator, actions });
};

type Setting = {
  readonly meeting?: Partial<Meeting>;
  readonly hearings?: readonly Hearing[];
  readonly incomplete?: ActionSummary[];
  readonly hasMoreIncomplete?: boolean;
  readonly answers?: Answers;
};

function mainWith({ meeting, hearings = [aHearing(1), aHearing(2)], ...rest }: Setting): Answers {
  const entries = hearings.map((_hearing, index) => anEntry(index + 1));
  const done = (): void => {};
  return {
    'agenda.get': () => ({ meeting: aMeeting({ ...started, ...meeting }), entries }),
    'forum.get': aForum,
    'meetings.list': () => ({ total: 0, rows: [] }),
    'agencies.list': () => [anAgency(police), anAgency(housing)],
    'attendance.list': () => [police, housing, education].map(aMark),
    'attendance.mark': done,
    'actions.incomplete': () => ({
      actions: rest.incomplete ?? [],
      hasMore: rest.hasMoreIncomplete ?? false,
    }),
    'actions.setStatus': done,
    'cases.get': ({ id: caseId }) => ({ ...aCase(aHearing(1)), id: caseId }),
    'hearings.get': ({ hearingId }) => {
      const hearing = hearings.find((each) => each.hearingId === hearingId);
      if (hearing === undefined) throw new AppError('not-found', '');
      return hearing;
    },
    'hearings.start': done,
    'hearings.saveInformation': done,
    'hearings.saveWishes': done,
    'hearings.saveNotes': done,
    'hearings.saveOutcome': done,
    'risks.save': done,
    'risks.remove': done,
    'risks.restore': done,
    'actions.save': done,
    'actions.remove': done,
    'actions.restore': done,
    'meetings.saveOtherBusiness': done,
    'minutes.preview': () => aMinutes({ status: 'Draft' }),
    ...rest.answers,
  };
}

/** The room of a meeting under way, at the opening, the closing or a case. */
export function openRoom(place: string, setting: Setting = {}) {
  const page = renderPage(<MeetingRoomPage />, mainWith(setting), {
    path: '/meetings/:id/room',
    at: `/meetings/${meetingId}/room?case=${place}`,
  });
  const inputs = (name: string): unknown[] =>
    page.bridge.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { ...page, inputs };
}

/** The row of an agency. */
export const row = (name: string): Promise<HTMLElement> =>
  screen.findByRole('group', { name: new RegExp(`^${name}: `) });
