import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import { randomUUID } from 'node:crypto';
import {
  compareForAgenda,
  insertionIndex,
  moveWithin,
  type AgendaEntry,
  type AgendaSlot,
} from '../../shared/domain/agenda.ts';
import type { ReferralSummary } from '../../shared/domain/referral.ts';
import type { Agenda } from '../../shared/ipc/contract/meetings.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { actionsOfHearing } from '../store/action-store.ts';
import { caseNumber } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { listedHearings, listHearing, setOrder } from '../store/hearing-store.ts';
import { getMeeting } from '../store/meeting-store.ts';
import {
  awaitingReferrals,
  findReferrals,
  updateAwaiting,
  type ReferralRow,
} from '../store/referral-store.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { refuseIfFinal } from './meetings.ts';
import { judgeReferrals, summarise } from './referral-views.ts';

export async function getAgenda(store: Store, meetingId: string): Promise<Agenda> {
  const meeting = await getMeeting(store.db, meetingId);
  return { meeting, entries: await slotsOf(store, meetingId) };
}

/** Every place on the agenda of a meeting; of the cases that are closed to the viewer no more. */
export async function slotsOf(
  { db, whole }: Pick<Store, 'db' | 'whole'>,
  meetingId: string,
): Promise<AgendaSlot[]> {
  const entries = await entriesOf(db, meetingId);
  const byHearing = new Map(entries.map((entry) => [entry.hearingId, entry]));
  return (await listedHearings(whole, meetingId)).map(
    ({ hearingId, minutes, startedAt, endedAt }) =>
      byHearing.get(hearingId) ?? { notForYou: true, minutes, startedAt, endedAt },
  );
}

/** The cases of a meeting that may be read, in their order, with all that the agenda shows of them. */
export async function entriesOf(db: Db, meetingId: string): Promise<AgendaEntry[]> {
  const { heldOn } = await getMeeting(db, meetingId);
  const listed = await listedHearings(db, meetingId);
  const forum = await getForum(db);
  const rows = await findReferrals(
    db,
    listed.map(({ referralId }) => referralId),
  );
  const judged = new Map(
    (await judgeReferrals(db, rows, forum, heldOn)).map((referral) => [referral.row.id, referral]),
  );
  return listed.flatMap(({ referralId, ...hearing }) => {
    const referral = judged.get(referralId);
    if (referral === undefined) return [];
    const { row, pair, criteria, repeat } = referral;
    return [
      {
        ...hearing,
        caseId: row.case_id,
        caseNumber: caseNumber(forum.kind, row.case_number),
        victim: pair.victim,
        perpetrator: pair.perpetrator,
        relationship: row.relationship,
        agencyName: row.agency_name,
        childrenCount: row.children_count,
        assessmentYes: row.assessment_yes,
        criteria,
        repeat,
        incidentOn: row.incident_on,
      },
    ];
  });
}

/** At most so many are offered: more than any meeting can hear. */
const candidateLimit = 200;

/** Accepted referrals that no meeting has heard, and those deferred earlier; earliest first. */
export async function listCandidates(db: Db, meetingId: string): Promise<ReferralSummary[]> {
  const listed = new Set(
    (await listedHearings(db, meetingId)).map((hearing) => hearing.referralId),
  );
  const rows = await awaitingReferrals(db, candidateLimit);
  return summarise(
    db,
    rows.filter(({ id }) => !listed.has(id)),
  );
}

async function reorder(
  store: Store,
  verb: AuditVerb,
  meetingId: string,
  change: (tx: Tx, entries: AgendaEntry[], at: string) => Promise<readonly AgendaEntry[]>,
): Promise<Agenda> {
  await store.change(verb, meetingId, async (tx, at) => {
    await refuseIfFinal(tx, meetingId);
    const order = await change(tx, await entriesOf(tx, meetingId), at);
    await setOrder(
      tx,
      order.map(({ hearingId }) => hearingId),
    );
  });
  return getAgenda(store, meetingId);
}

/** Lists accepted referrals, each where the rule puts it, leaving a changed order as it is. */
export const addToAgenda = (
  store: Store,
  meetingId: string,
  referralIds: readonly string[],
): Promise<Agenda> =>
  reorder(store, 'agenda.added', meetingId, async (tx, entries, at) => {
    const { settings } = await getForum(tx);
    const added: string[] = [];
    const cases = new Set(entries.map(({ caseId }) => caseId));
    // Of two referrals of one pair the latest is heard; it knows of the earlier one.
    const rows = (await findReferrals(tx, referralIds)).toSorted((one, other) =>
      other.received_on.localeCompare(one.received_on),
    );
    for (const row of rows) {
      refuseIfNotAccepted(row);
      if (cases.has(row.case_id)) continue;
      cases.add(row.case_id);
      const listed = {
        id: randomUUID(),
        meetingId,
        caseId: row.case_id,
        referralId: row.id,
        minutes: settings.agenda.minutesPerCase,
      };
      added.push(await listHearing(tx, listed, at));
      await updateAwaiting(tx, row.id);
    }
    const order = entries.filter(({ hearingId }) => !added.includes(hearingId));
    for (const entry of await entriesOf(tx, meetingId)) {
      if (added.includes(entry.hearingId)) order.splice(insertionIndex(order, entry), 0, entry);
    }
    return order;
  });

function refuseIfNotAccepted({ status }: ReferralRow): void {
  if (status !== 'accepted') {
    throw new AppError('conflict', 'Only accepted referrals can be put on an agenda.');
  }
}

/**
 * Takes a case off; what was recorded is kept and comes back if it is listed again.
 * @throws AppError `conflict` when actions were agreed for it: no minutes would ever list them.
 */
export const removeFromAgenda = (
  store: Store,
  meetingId: string,
  hearingId: string,
): Promise<Agenda> =>
  reorder(store, 'agenda.removed', meetingId, async (tx, entries, at) => {
    if ((await actionsOfHearing(tx, hearingId)).length > 0) throw hasActions();
    const removed = await tx
      .updateTable('hearings')
      .set({ binned_at: at, updated_at: at })
      .where('id', '=', hearingId)
      .where('meeting_id', '=', meetingId)
      .returning('referral_id')
      .executeTakeFirst();
    if (removed !== undefined) await updateAwaiting(tx, removed.referral_id);
    return entries.filter((entry) => entry.hearingId !== hearingId);
  });

const hasActions = (): AppError =>
  new AppError(
    'conflict',
    'Actions are agreed for this case. Remove them first, or keep it and give it an outcome.',
  );

export const moveOnAgenda = (
  store: Store,
  meetingId: string,
  hearingId: string,
  to: number,
): Promise<Agenda> =>
  reorder(store, 'agenda.moved', meetingId, (_tx, entries) => {
    const from = entries.findIndex((entry) => entry.hearingId === hearingId);
    if (from === -1) throw new AppError('not-found', 'This hearing is not in the store.');
    return Promise.resolve(moveWithin(entries, from, to));
  });

export const sortAgenda = (store: Store, meetingId: string): Promise<Agenda> =>
  reorder(store, 'agenda.sorted', meetingId, (_tx, entries) =>
    Promise.resolve(entries.toSorted(compareForAgenda)),
  );

export async function setCaseMinutes(
  store: Store,
  {
    meetingId,
    hearingId,
    minutes,
  }: { meetingId: string; hearingId: string | null; minutes: number },
): Promise<Agenda> {
  await store.change('agenda.timed', meetingId, async (tx, at) => {
    await refuseIfFinal(tx, meetingId);
    let update = tx
      .updateTable('hearings')
      .set({ minutes, updated_at: at })
      .where('meeting_id', '=', meetingId);
    if (hearingId !== null) update = update.where('id', '=', hearingId);
    await update.execute();
  });
  return getAgenda(store, meetingId);
}
