import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import texts from '../../../resources/sample/meetings.json' with { type: 'json' };
import { isForYou } from '../../shared/domain/access/not-for-you.ts';
import type { Agency } from '../../shared/domain/agency.ts';
import { addDays, addMonths, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import { Risk } from '../../shared/domain/hearing.ts';
import type { AgendaEntry } from '../../shared/domain/agenda.ts';
import { listAgencies } from '../store/forum-store.ts';
import { awaitingReferrals, pageOfReferrals } from '../store/referral-store.ts';
import type { Store } from '../store/store.ts';
import { setActionStatus } from './actions.ts';
import { addToAgenda } from './agenda.ts';
import {
  saveAction,
  saveInformation,
  saveNotes,
  saveOutcome,
  saveRisk,
  saveWishes,
  startHearing,
} from './hearings.ts';
import type { ListImports } from './lists.ts';
import { createMeeting, markAttendance, readStatement, startMeeting } from './meetings.ts';
import { fillEntries } from './sample-entries.ts';
import { finaliseMinutes } from './minutes.ts';
import { acceptReferrals, returnReferral } from './decisions.ts';

const risks = z.array(Risk.omit({ id: true })).parse(texts.risks);
const information: Readonly<Record<string, readonly string[]>> = texts.information;
const actionTexts: Readonly<Record<string, readonly string[]>> = texts.actions;
const representatives: Readonly<Record<string, string>> = texts.representatives;

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

/** Referrals of the sample received after this day are left for the person to decide. */
const lastDecidedOn = '2026-08-31';
const firstMeetingOn = '2025-06-12';
const nextMeetingOn = '2026-11-26';
const daysBetweenMeetings = 28;
/** The sample's referrals thin out at its end; a long wait keeps some for the meeting ahead. */
const daysOfWaiting = 120;

/**
 * Fills the sample store: the list of invented referrals through the real import, a meeting every
 * four weeks that hears what was referred, and one ahead to be run.
 */
export async function fillSample(
  store: Store,
  lists: ListImports,
  listPath: string,
): Promise<void> {
  const { listId } = lists.open(listPath);
  const { mapping } = await lists.read(listId);
  await lists.check(listId, mapping);
  await lists.import(listId);
  // One transaction: hundreds of separate ones would keep the person waiting.
  await store.change('sample.filled', null, async (tx) => {
    let now = store.now();
    const past: Store = {
      ...store,
      db: tx,
      whole: tx,
      now: () => now,
      today: () => now.slice(0, 10),
      change: (_verb, _objectId, work) => work(tx, now),
    };
    const agencies = await listAgencies(tx);
    for (let day = firstMeetingOn; day < nextMeetingOn; day = addDays(day, daysBetweenMeetings)) {
      if (day.endsWith('-12-25')) continue;
      now = `${day}T09:30:00.000Z`;
      await acceptUntil(past, addDays(day, -daysOfWaiting));
      await hold(past, day, agencies, (minutes) => {
        now = new Date(Date.parse(`${day}T09:40:00.000Z`) + minutes * 60_000).toISOString();
      });
    }
    now = store.now();
    await acceptUntil(past, lastDecidedOn);
    await planNext(past, nextThursday(store.today()));
  });
}

async function acceptUntil(store: Store, day: CalendarDate): Promise<void> {
  const { rows } = await pageOfReferrals(store.db, {
    status: 'received',
    cases: null,
    offset: 0,
    limit: 200,
  });
  const ids = rows.filter(({ received_on }) => received_on <= day).map(({ id }) => id);
  if (ids.length === 0) return;
  const { left } = await acceptReferrals(store, ids);
  for (const id of left) await returnReferral(store, id, texts.noCriterion);
}

/** Never in the past, whenever the sample is opened. */
function nextThursday(today: CalendarDate): CalendarDate {
  let day = nextMeetingOn;
  while (day < today) day = addDays(day, 7);
  return day;
}

const planOf = (heldOn: CalendarDate) => ({
  heldOn,
  startsAt: '09:30',
  endsAt: '12:45',
  place: texts.place,
  chair: texts.chair,
  minuteTaker: texts.minuteTaker,
});

async function planNext(store: Store, heldOn: CalendarDate): Promise<void> {
  const { id } = await createMeeting(store, planOf(heldOn));
  const waiting = await awaitingReferrals(store.db, 12);
  if (waiting.length === 0) return;
  await addToAgenda(
    store,
    id,
    waiting.map((referral) => referral.id),
  );
  await fillEntries(
    store,
    waiting.map(({ case_id, received_on }) => ({ caseId: case_id, receivedOn: received_on })),
  );
}

/** A meeting of the past, from the attendance to its final minutes. */
async function hold(
  store: Store,
  heldOn: CalendarDate,
  agencies: readonly Agency[],
  atMinute: (minutes: number) => void,
): Promise<void> {
  const waiting = await awaitingReferrals(store.db, 20);
  if (waiting.length === 0) return;
  const meeting = await createMeeting(store, planOf(heldOn));
  const ids = waiting.map(({ id }) => id);
  const { entries } = await addToAgenda(store, meeting.id, ids);
  await startMeeting(store, meeting.id);
  await readStatement(store, meeting.id, true);
  for (const [index, agency] of agencies.entries()) {
    await attend(store, meeting.id, agency, index);
  }
  for (const [index, entry] of entries.filter(isForYou).entries()) {
    atMinute(20 + index * 12);
    await startHearing(store, meeting.id, entry.hearingId);
    await hear(store, entry, agencies, { heldOn, index });
  }
  atMinute(20 + entries.length * 12);
  await startHearing(store, meeting.id, null);
  await finaliseMinutes(store, meeting.id);
}

const attend = (
  store: Store,
  meetingId: string,
  { id: agencyId, name }: Agency,
  index: number,
): Promise<void> =>
  markAttendance(store, meetingId, {
    agencyId,
    attendance: index === 5 ? 'in-writing' : index === 11 ? 'apologies' : 'present',
    representative: representatives[name] ?? '',
    informationSentOn: null,
    signed: index !== 5 && index !== 11,
  });

type Place = { readonly heldOn: CalendarDate; readonly index: number };

async function hear(
  store: Store,
  { hearingId }: AgendaEntry,
  agencies: readonly Agency[],
  { heldOn, index }: Place,
): Promise<void> {
  for (const [seat, agency] of agencies.entries()) {
    const text = pick(information[agency.name] ?? [], index) ?? '';
    const speaks = text !== '' && (seat + index) % 3 !== 2;
    await saveInformation(store, hearingId, {
      agencyId: agency.id,
      state: speaks ? 'information' : 'nothing-known',
      text: speaks ? text : '',
      isOpinion: false,
      notForDisclosure: speaks && seat === 5,
    });
  }
  const riskIds: string[] = [];
  for (const risk of [pick(risks, index), pick(risks, index + 2)]) {
    if (risk === undefined) continue;
    const id = randomUUID();
    riskIds.push(id);
    await saveRisk(store, hearingId, { ...risk, id });
  }
  await agreeActions(store, hearingId, agencies, { heldOn, index }, riskIds);
  await saveWishes(store, hearingId, {
    wishes: pick(texts.wishes, index) ?? '',
    wishesSource: 'S. Moss, IDVA service',
    tellVictimWho: 'S. Moss',
    tellVictimBy: addDays(heldOn, 1),
  });
  const protectiveFactors = pick(texts.protectiveFactors, index) ?? '';
  await saveNotes(store, hearingId, { protectiveFactors, links: '' });
  await saveOutcome(store, hearingId, { outcome: 'heard', outcomeNote: '' });
}

/** Three agencies take one action each; the older a meeting, the fewer are still open. */
async function agreeActions(
  store: Store,
  hearingId: string,
  agencies: readonly Agency[],
  { heldOn, index }: Place,
  riskIds: readonly string[],
): Promise<void> {
  const owners = agencies.filter(({ name }) => actionTexts[name] !== undefined);
  const isRecent = heldOn > addMonths(nextMeetingOn, -2);
  for (let number = 0; number < 3; number += 1) {
    const owner = pick(owners, index * 2 + number * 3);
    const text = pick(actionTexts[owner?.name ?? ''] ?? [], index + number);
    if (owner === undefined || text === undefined) continue;
    const actionId = randomUUID();
    const dueOn = addDays(heldOn, 7 * (number + 1));
    await saveAction(store, hearingId, {
      id: actionId,
      agencyId: owner.id,
      text,
      dueOn,
      riskId: riskIds[number % riskIds.length] ?? null,
    });
    if (!isRecent || number === 0) {
      await setActionStatus(store, { actionId, status: 'done', note: '', on: dueOn });
    } else if (index % 3 === 1 && number === 2) {
      const note = texts.notUndertaken;
      await setActionStatus(store, { actionId, status: 'not-undertaken', note, on: dueOn });
    }
  }
}
