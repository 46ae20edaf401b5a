import { isForYou } from '../../../src/shared/domain/access/not-for-you.ts';
import { expect, it } from 'vitest';
import { addToAgenda } from '../../../src/main/services/agenda.ts';
import { getHearing, saveInformation, saveOutcome } from '../../../src/main/services/hearings.ts';
import {
  createMeeting,
  listAttendance,
  markAttendance,
  saveMeeting,
  startMeeting,
} from '../../../src/main/services/meetings.ts';
import { previewMinutes } from '../../../src/main/services/minutes.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { AttendanceMark, MeetingPlan } from '../../../src/shared/domain/meeting.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

/** A meeting under way that hears one referral. */
async function hear(
  store: Store,
  referralId: string,
  plan: Partial<MeetingPlan> = {},
): Promise<{ meetingId: string; hearingId: string }> {
  await acceptReferral(store, referralId, 'High risk');
  const { id: meetingId } = await createMeeting(store, aPlan(plan));
  const entries = openEntries(await addToAgenda(store, meetingId, [referralId]));
  await startMeeting(store, meetingId);
  return { meetingId, hearingId: entries[0]?.hearingId ?? '' };
}

it('says in each case who is away and what they sent, until something is recorded', async () => {
  await using store = await openTestStore();
  const { meetingId, hearingId } = await hear(store, await aReferral(store));
  const marks = await listAttendance(store.db, meetingId);
  const mark = (index: number, changes: Partial<AttendanceMark>) => {
    const { agencyName: _name, ...known } = { ...marks[index]!, ...changes };
    return markAttendance(store, meetingId, known);
  };
  const standings = async () =>
    (await getHearing(store.db, hearingId)).information
      .slice(0, 5)
      .map(({ state, preset }) => [state, preset]);
  await mark(0, { attendance: 'present' });
  await mark(1, { attendance: 'apologies' });
  await mark(2, { attendance: 'absent' });
  await mark(3, { attendance: 'in-writing' });
  await saveInformation(store, hearingId, {
    agencyId: marks[3]?.agencyId ?? '',
    state: 'in-writing',
    text: 'Missed two appointments',
    isOpinion: false,
    notForDisclosure: false,
  });
  expect(await standings()).toEqual([
    ['not-heard', 'not-heard'],
    ['not-heard', 'apologies'],
    ['not-heard', 'absent'],
    ['in-writing', 'to-read-out'],
    ['not-heard', 'not-heard'],
  ]);
  const [minutes] = (await previewMinutes(store, meetingId)).cases.filter(isForYou);
  expect(minutes?.information.slice(0, 4).map(({ state }) => state)).toEqual([
    'Not heard',
    'Apologies',
    'Absent',
    'In writing',
  ]);

  await mark(2, { attendance: 'late' });
  expect((await standings())[2]).toEqual(['not-heard', 'not-heard']);
});

it('says when the safe contact was given, in the room and in the minutes', async () => {
  await using store = await openTestStore();
  const heard = await aReferral(store, { victim: { safeContact: 'Any time', ethnicity: 'A1' } });
  const newest = { receivedOn: '2026-11-05', incidentOn: '2026-11-04' };
  await aReferral(store, { victim: { safeContact: 'Text only' }, facts: newest });
  const { meetingId, hearingId } = await hear(store, heard);
  const hearing = await getHearing(store.db, hearingId);
  expect(hearing.victim.safeContact).toBe('Text only');
  expect(hearing.victimGivenOn).toEqual({
    safeContact: '2026-11-05',
    interpreter: null,
    ethnicity: null,
  });
  const [minutes] = (await previewMinutes(store, meetingId)).cases.filter(isForYou);
  expect(minutes?.safeContact).toBe('Text only (given 5 Nov 2026)');
});

it('names as an earlier hearing no meeting of the same day or later', async () => {
  await using store = await openTestStore();
  const first = await aReferral(store, {
    facts: { receivedOn: '2026-09-01', incidentOn: '2026-08-31' },
  });
  const repeat = await hear(store, await aReferral(store), { heldOn: '2026-11-12' });
  const heardOn = async () => (await getHearing(store.db, repeat.hearingId)).repeat.heardOn;
  const { meetingId, hearingId } = await hear(store, first, { heldOn: '2026-11-12' });
  await saveOutcome(store, hearingId, { outcome: 'heard', outcomeNote: '' });
  expect(await heardOn()).toBeNull();
  await saveMeeting(store, {
    meetingId,
    plan: aPlan({ heldOn: '2026-10-15' }),
    openingMinutes: 20,
    closingMinutes: 10,
  });
  expect(await heardOn()).toBe('2026-10-15');
});
