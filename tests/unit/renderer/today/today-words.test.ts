import { describe, expect, it } from 'vitest';
import {
  durationWords,
  inDays,
  isNothingWaiting,
  lateWords,
} from '../../../../src/renderer/features/today/today-words.ts';
import { meetingSteps } from '../../../../src/renderer/features/today/meeting-steps.ts';
import type { MeetingSummary } from '../../../../src/shared/domain/meeting.ts';
import { aToday } from '../../../support/start-answers.ts';

const meeting: MeetingSummary = {
  id: '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d',
  heldOn: '2026-11-12',
  startsAt: '09:30',
  endsAt: '12:45',
  place: 'Civic Centre 2',
  status: 'planned',
  caseCount: 15,
  actionCount: 0,
};

const overdue = {
  agencyId: '1d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d',
  agencyName: 'Housing',
  noUpdate: 4,
  notUndertaken: 2,
  oldestDays: 19,
};

describe('the day in words', () => {
  it('says how far off a day is', () => {
    expect(inDays('2026-11-09', '2026-11-09')).toBe('today');
    expect(inDays('2026-11-10', '2026-11-09')).toBe('tomorrow');
    expect(inDays('2026-11-12', '2026-11-09')).toBe('in 3 days');
  });

  it('says how long a meeting lasts', () => {
    expect(durationWords(meeting)).toBe('3 h 15');
    expect(durationWords({ ...meeting, endsAt: '11:30' })).toBe('2 h');
    expect(durationWords({ ...meeting, endsAt: '10:05' })).toBe('35 min');
  });

  it('counts what is late, whichever way it is late', () => {
    const today = aToday({ overdueByAgency: [overdue], minutesDue: [meeting] });

    expect(lateWords(today)).toBe('6 actions overdue, minutes due for 1 meeting');
    expect(lateWords(aToday())).toBe('');
    const running = { ...meeting, status: 'in-progress' } as const;
    expect(lateWords(aToday({ nextMeeting: running, minutesDue: [running] }))).toBe('');
  });

  it('is quiet only when nothing at all waits', () => {
    expect(isNothingWaiting(aToday())).toBe(true);
    expect(isNothingWaiting(aToday({ heldRowCount: 1 }))).toBe(false);
    expect(isNothingWaiting(aToday({ dueSoonCount: 1 }))).toBe(false);
  });
});

describe('the steps to a meeting', () => {
  const running = { ...meeting, status: 'in-progress' } as const;
  const statesOf = (...given: Parameters<typeof meetingSteps>) =>
    meetingSteps(...given).map(({ state }) => state);

  it('begin with the referrals still to decide', () => {
    const today = aToday({ referralsToDecideCount: 6 });

    expect(statesOf(today, meeting)).toEqual(['now', 'done', 'later', 'later']);
    expect(meetingSteps(today, meeting)[0]?.note).toBe('6 to decide');
  });

  it('go on to the cases that are not listed', () => {
    expect(statesOf(aToday({ acceptedNotListedCount: 2 }), meeting)).toEqual([
      'done',
      'now',
      'later',
      'later',
    ]);
  });

  it('count an empty agenda as not listed', () => {
    expect(statesOf(aToday(), { ...meeting, caseCount: 0 })[1]).toBe('now');
  });

  it('come to the meeting itself when all is prepared, and while it runs', () => {
    expect(statesOf(aToday(), meeting)[2]).toBe('now');
    const today = aToday({ referralsToDecideCount: 3, nextMeeting: running, casesToHear: 2 });
    expect(statesOf(today, running)).toEqual(['done', 'done', 'now', 'later']);
    expect(meetingSteps(today, running)[0]?.note).toBe('for this meeting');
    expect(meetingSteps(today, running)[2]?.note).toBe('2 cases to hear');
  });

  it('end with the minutes once every case is heard', () => {
    const today = aToday({ nextMeeting: running });
    expect(statesOf(today, running)).toEqual(['done', 'done', 'done', 'now']);
    expect(meetingSteps(today, running)[3]?.note).toBe('to finalise');
  });
});
