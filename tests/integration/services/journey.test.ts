import { expect, it } from 'vitest';
import {
  addToAgenda,
  getAgenda,
  listCandidates,
  moveOnAgenda,
  removeFromAgenda,
} from '../../../src/main/services/agenda.ts';
import {
  listActions,
  listIncomplete,
  listToReadOut,
  noLimit,
  setActionStatus,
} from '../../../src/main/services/actions.ts';
import { getCase, listCases } from '../../../src/main/services/cases.ts';
import { find } from '../../../src/main/services/search.ts';
import { revealOfCase } from '../../../src/main/services/confidential.ts';
import {
  getHearing,
  saveAction,
  saveInformation,
  saveOutcome,
  saveRisk,
  saveWishes,
  setBinned,
  startHearing,
} from '../../../src/main/services/hearings.ts';
import {
  createMeeting,
  listAttendance,
  markAttendance,
  saveOtherBusiness,
  startMeeting,
} from '../../../src/main/services/meetings.ts';
import {
  correctMinutes,
  finaliseMinutes,
  listVersions,
  previewMinutes,
} from '../../../src/main/services/minutes.ts';
import {
  acceptReferral,
  acceptReferrals,
  reopenReferral,
  returnReferral,
} from '../../../src/main/services/decisions.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import { getToday } from '../../../src/main/services/today.ts';
import { anId, aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

it('runs a case from referral to final minutes, and all is there after a new start', async () => {
  await using store = await openTestStore();
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, '15 yes');
  const meeting = await createMeeting(store, aPlan());
  const entries = openEntries(await addToAgenda(store, meeting.id, [referralId]));
  const hearingId = entries[0]?.hearingId ?? '';
  await startMeeting(store, meeting.id);
  await startHearing(store, meeting.id, hearingId);
  const [police] = await listAttendance(store.db, meeting.id);
  const agencyId = police?.agencyId ?? '';
  await markAttendance(store, meeting.id, {
    agencyId,
    attendance: 'present',
    representative: 'I. Foster',
    informationSentOn: null,
    signed: true,
  });
  await saveInformation(store, hearingId, {
    agencyId,
    state: 'information',
    text: 'Three calls since April',
    isOpinion: false,
    notForDisclosure: true,
  });
  const riskId = anId();
  await saveRisk(store, hearingId, {
    id: riskId,
    subject: 'victim',
    text: 'Stalking',
    imminence: 'days',
  });
  const actionId = anId();
  await saveAction(store, hearingId, {
    id: actionId,
    agencyId,
    text: 'Address marker',
    dueOn: '2026-11-13',
    riskId,
  });
  await saveWishes(store, hearingId, {
    wishes: 'To stay near the school',
    wishesSource: 'S. Moss, IDVA',
    tellVictimWho: 'S. Moss',
    tellVictimBy: '2026-11-13',
  });
  await saveOutcome(store, hearingId, { outcome: 'heard', outcomeNote: '' });
  const minutes = await finaliseMinutes(store, meeting.id);
  expect(minutes).toMatchObject({ status: 'Final', version: 1 });

  const again = await store.reopen();
  await expect(getHearing(again.db, hearingId)).resolves.toMatchObject({
    wishes: 'To stay near the school',
    risks: [{ text: 'Stalking' }],
    actions: [{ text: 'Address marker', riskId, agencyName: 'Police' }],
    outcome: 'heard',
  });
  await expect(previewMinutes(again, meeting.id)).resolves.toEqual(minutes);
  await expect(
    listActions(again, { view: 'open', agencyId: null, search: '', offset: 0, limit: 10 }),
  ).resolves.toMatchObject({ total: 1 });
  await setActionStatus(again, { actionId, status: 'done', note: '', on: '2026-11-12' });
  await expect(getCase(again, entries[0]?.caseId ?? '')).resolves.toMatchObject({
    hearings: [{ outcome: 'heard', actionCount: 1 }],
    actions: [{ status: 'done' }],
  });
  await again.close();
});

it('makes the record read only once minutes are final, until they are corrected', async () => {
  await using store = await openTestStore();
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, '15 yes');
  const meeting = await createMeeting(store, aPlan());
  const entries = openEntries(await addToAgenda(store, meeting.id, [referralId]));
  const hearingId = entries[0]?.hearingId ?? '';
  await startMeeting(store, meeting.id);
  await finaliseMinutes(store, meeting.id);
  const change = () => saveOutcome(store, hearingId, { outcome: 'deferred', outcomeNote: '' });
  await expect(change()).rejects.toMatchObject({ code: 'minutes-final' });
  await correctMinutes(store, meeting.id, 'The outcome was wrong');
  await change();
  await finaliseMinutes(store, meeting.id);
  await expect(listVersions(store.db, meeting.id)).resolves.toMatchObject([
    { version: 2, correctionReason: 'The outcome was wrong' },
    { version: 1, correctionReason: '' },
  ]);
});

it('finds the pair again and calls a further incident within 12 months a repeat', async () => {
  await using store = await openTestStore();
  const first = await aReferral(store, {
    facts: { receivedOn: '2026-03-15', incidentOn: '2026-03-13' },
  });
  const second = await aReferral(store, {
    victim: { firstName: 'OLIVIA', surname: 'bayley' },
    facts: { assessmentYes: 5, incidentCount: 1 },
  });
  expect((await getReferral(store, second)).repeat.outcome).toBe('possible-repeat');
  await acceptReferral(store, first, 'High risk');
  const repeat = await getReferral(store, second);
  expect(repeat.repeat).toMatchObject({
    outcome: 'repeat',
    anchorOn: '2026-03-15',
    windowEndsOn: '2027-03-15',
  });
  expect(repeat.criteria.map(({ criterion }) => criterion)).toEqual(['repeat']);
  expect(repeat.earlier).toMatchObject([{ id: first, status: 'accepted' }]);
  expect(repeat.victim.firstName).toBe('OLIVIA');
  await expect(listCases(store, { search: 'bayl', offset: 0, limit: 10 })).resolves.toMatchObject({
    total: 1,
    rows: [{ number: 'M-0001', referralCount: 2 }],
  });
  const { found } = await find(store, 'khan');
  expect(found).toMatchObject([{ kind: 'person', opens: { page: 'case' } }]);
});

it('accepts those that meet a criterion, earliest first, and leaves the others', async () => {
  await using store = await openTestStore();
  const plain = await aReferral(store, {
    victim: { surname: 'Reed' },
    facts: { assessmentYes: 3, incidentCount: 1 },
  });
  const repeat = await aReferral(store, { facts: { assessmentYes: 3, incidentCount: 1 } });
  const first = await aReferral(store, {
    facts: { receivedOn: '2026-05-01', incidentOn: '2026-04-30' },
  });
  const result = await acceptReferrals(store, [plain, repeat, first]);
  expect(result).toEqual({
    accepted: [first, repeat],
    possibleRepeats: [],
    left: [plain],
  });
  await returnReferral(store, plain, 'No criterion is met');
  await expect(
    listReferrals(store, { status: 'returned', search: '', offset: 0, limit: 9 }),
  ).resolves.toMatchObject({ total: 1 });
  await reopenReferral(store, plain);
  await expect(getToday(store)).resolves.toMatchObject({
    referralsToDecideCount: 1,
    acceptedNotListedCount: 2,
  });
});

it('lists children first and keeps an order made by hand', async () => {
  await using store = await openTestStore();
  const surnames = ['Adult', 'Child', 'Other'];
  const ids: string[] = [];
  for (const [index, surname] of surnames.entries()) {
    const id = await aReferral(store, {
      victim: { surname },
      facts: { childrenCount: index === 1 ? 1 : 0 },
    });
    await acceptReferral(store, id, 'High risk');
    ids.push(id);
  }
  const meeting = await createMeeting(store, aPlan());
  const order = async () =>
    openEntries(await getAgenda(store, meeting.id)).map(({ victim }) => victim.surname);
  await addToAgenda(store, meeting.id, ids);
  expect((await order())[0]).toBe('Child');
  const entries = openEntries(await getAgenda(store, meeting.id));
  await moveOnAgenda(store, meeting.id, entries[0]?.hearingId ?? '', 2);
  expect((await order())[2]).toBe('Child');
  await removeFromAgenda(store, meeting.id, entries[0]?.hearingId ?? '');
  expect(await order()).not.toContain('Child');
  await addToAgenda(store, meeting.id, [ids[1] ?? '']);
  expect((await order())[0]).toBe('Child');
});

it('keeps a case on the agenda while actions are agreed for it', async () => {
  await using store = await openTestStore();
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, 'High risk');
  const meeting = await createMeeting(store, aPlan());
  const entries = openEntries(await addToAgenda(store, meeting.id, [referralId]));
  const hearingId = entries[0]?.hearingId ?? '';
  const [police] = await listAttendance(store.db, meeting.id);
  const id = anId();
  const action = { id, text: 'Mark the home', dueOn: '2026-12-01', riskId: null };
  await saveAction(store, hearingId, { ...action, agencyId: police?.agencyId ?? '' });
  await expect(removeFromAgenda(store, meeting.id, hearingId)).rejects.toMatchObject({
    code: 'conflict',
  });
  await setBinned(store, 'actions', id, true);
  await expect(removeFromAgenda(store, meeting.id, hearingId)).resolves.toMatchObject({
    entries: [],
  });
  await expect(setBinned(store, 'actions', id, false)).rejects.toMatchObject({ code: 'conflict' });
});

it('puts a removed risk in the bin and takes it out again', async () => {
  await using store = await openTestStore();
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, 'High risk');
  const meeting = await createMeeting(store, aPlan());
  const entries = openEntries(await addToAgenda(store, meeting.id, [referralId]));
  const hearingId = entries[0]?.hearingId ?? '';
  const id = anId();
  await saveRisk(store, hearingId, { id, subject: 'staff', text: 'Threats', imminence: 'weeks' });
  await setBinned(store, 'risks', id, true);
  expect((await getHearing(store.db, hearingId)).risks).toEqual([]);
  await setBinned(store, 'risks', id, false);
  expect((await getHearing(store.db, hearingId)).risks).toHaveLength(1);
});

it('lets a later referral bring a new phone, and an older one that comes late none', async () => {
  await using store = await openTestStore();
  const phoneOf = (referralId?: string): Promise<string> =>
    revealOfCase(store, {
      caseId,
      value:
        referralId === undefined
          ? { of: 'victim', field: 'phone' }
          : { of: 'referral', referralId, field: 'victim-phone' },
    });
  const first = await aReferral(store, {
    victim: { phone: '1' },
    facts: { receivedOn: '2026-05-01' },
  });
  const { caseId } = await getReferral(store, first);
  await aReferral(store, { victim: { phone: '2' }, facts: { receivedOn: '2026-06-01' } });
  expect(await phoneOf()).toBe('2');
  const old = await aReferral(store, {
    victim: { phone: '3' },
    facts: { receivedOn: '2026-04-01' },
  });
  expect(await phoneOf()).toBe('2');
  expect(await phoneOf(old)).toBe('3');
});

it('goes through what earlier meetings left, under the two headings of not done', async () => {
  await using store = await openTestStore();
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, 'High risk');
  const earlier = await createMeeting(store, aPlan({ heldOn: '2026-10-15' }));
  const entries = openEntries(await addToAgenda(store, earlier.id, [referralId]));
  const hearingId = entries[0]?.hearingId ?? '';
  await startMeeting(store, earlier.id);
  const [agency] = await listAttendance(store.db, earlier.id);
  const texts = ['Open', 'Done', 'Impossible', 'Left', 'Removed'];
  const ids = texts.map(() => anId());
  for (const [index, text] of texts.entries()) {
    const agencyId = agency?.agencyId ?? '';
    const id = ids[index] ?? '';
    await saveAction(store, hearingId, { id, agencyId, text, dueOn: '2026-10-20', riskId: null });
  }
  const settle = (index: number, status: 'done' | 'not-possible' | 'not-undertaken') =>
    setActionStatus(store, {
      actionId: ids[index] ?? '',
      status,
      note: 'Said so',
      on: '2026-11-12',
    });
  await settle(1, 'done');
  await settle(2, 'not-possible');
  await settle(3, 'not-undertaken');
  await setBinned(store, 'actions', ids[4] ?? '', true);

  const meeting = await createMeeting(store, aPlan());
  await startMeeting(store, meeting.id);
  const listed = await listIncomplete(store, meeting.id, noLimit);
  expect(listed.map(({ text }) => text).toSorted()).toEqual(['Done', 'Impossible', 'Left', 'Open']);
  const minutes = await previewMinutes(store, meeting.id);
  expect(minutes.notPossible.map(({ action }) => action)).toEqual(['Impossible']);
  expect(minutes.notUndertaken.map(({ action }) => action)).toEqual(['Left']);
  expect(minutes.noUpdate.map(({ action }) => action)).toEqual(['Open']);

  const next = await createMeeting(store, aPlan({ heldOn: '2026-12-10' }));
  const later = await listIncomplete(store, next.id, noLimit);
  expect(later.map(({ text }) => text).toSorted()).toEqual(['Left', 'Open']);
  await expect(listToReadOut(store, next.id)).resolves.toMatchObject({ hasMore: false });

  for (let more = 0; more < 65; more += 1) {
    const action = { id: anId(), text: `More ${more}`, dueOn: '2026-10-21', riskId: null };
    await saveAction(store, hearingId, { ...action, agencyId: agency?.agencyId ?? '' });
  }
  const shown = await listToReadOut(store, next.id);
  expect(shown.actions).toHaveLength(60);
  expect(shown.actions.map(({ text }) => text)).toEqual(expect.arrayContaining(['Left', 'Open']));
  expect(shown.hasMore).toBe(true);
});

it('keeps final records from being changed through another meeting', async () => {
  await using store = await openTestStore();
  const heardAt = async (heldOn: string, surname: string) => {
    const referralId = await aReferral(store, { victim: { surname } });
    await acceptReferral(store, referralId, 'High risk');
    const meeting = await createMeeting(store, aPlan({ heldOn }));
    const entries = openEntries(await addToAgenda(store, meeting.id, [referralId]));
    await startMeeting(store, meeting.id);
    return { meetingId: meeting.id, hearingId: entries[0]?.hearingId ?? '' };
  };
  const final = await heardAt('2026-10-15', 'Reed');
  const open = await heardAt('2026-11-12', 'Wright');
  const risk = { id: anId(), subject: 'victim', text: 'Stalking', imminence: 'days' } as const;
  await saveRisk(store, final.hearingId, risk);
  await finaliseMinutes(store, final.meetingId);
  const conflict = { code: 'conflict' };
  await expect(startHearing(store, open.meetingId, final.hearingId)).rejects.toMatchObject(
    conflict,
  );
  await expect(saveRisk(store, open.hearingId, { ...risk, text: 'Changed' })).rejects.toMatchObject(
    conflict,
  );
});

it('lets final minutes and the record never differ, whichever came first', async () => {
  await using store = await openTestStore();
  const meeting = await createMeeting(store, aPlan());
  await startMeeting(store, meeting.id);
  await Promise.allSettled([
    finaliseMinutes(store, meeting.id),
    saveOtherBusiness(store, meeting.id, 'Late text'),
    finaliseMinutes(store, meeting.id),
  ]);
  const { otherBusiness } = await previewMinutes(store, meeting.id);
  const { meeting: record } = await getAgenda(store, meeting.id);
  expect(record).toMatchObject({ status: 'finalised', minutesVersion: 1, otherBusiness });
});

it('lists a pair once on an agenda, and offers again only what waits', async () => {
  await using store = await openTestStore();
  const first = await aReferral(store, {
    facts: { receivedOn: '2026-10-01', incidentOn: '2026-09-30' },
  });
  const second = await aReferral(store);
  await acceptReferrals(store, [first, second]);
  const meeting = await createMeeting(store, aPlan());
  const entries = openEntries(await addToAgenda(store, meeting.id, [first, second]));
  expect(entries).toHaveLength(1);
  expect((await addToAgenda(store, meeting.id, [first])).entries).toHaveLength(1);
  const hearingId = entries[0]?.hearingId ?? '';
  await startMeeting(store, meeting.id);
  await saveOutcome(store, hearingId, { outcome: 'deferred', outcomeNote: '' });
  const later = await createMeeting(store, aPlan({ heldOn: '2026-11-26' }));
  const offered = async () => (await listCandidates(store.db, later.id)).map(({ id }) => id);
  expect((await offered()).toSorted()).toEqual([first, second].toSorted());
  await addToAgenda(store, later.id, [second]);
  await saveOutcome(store, hearingId, { outcome: 'heard', outcomeNote: '' });
  await saveOutcome(store, hearingId, { outcome: 'deferred', outcomeNote: '' });
  expect(await offered()).toEqual([first]);
});
