import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import type { Action } from '../../shared/domain/action.ts';
import type { AgendaEntry, HearingOutcome } from '../../shared/domain/agenda.ts';
import {
  presetOf,
  type Hearing,
  type Information,
  type InformationRecord,
  type Risk,
  type Wishes,
} from '../../shared/domain/hearing.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { actionsOfHearing } from '../store/action-store.ts';
import { pairsOfCases } from '../store/case-store.ts';
import { getHearingRow, informationOf, risksOf } from '../store/hearing-store.ts';
import { findReferrals, updateAwaiting } from '../store/referral-store.ts';
import type { SealedPerson } from '../store/sealed-person.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Db, HearingsTable } from '../store/tables.ts';
import { entriesOf } from './agenda.ts';
import { alsoNamed } from '../../shared/domain/further-person.ts';
import { readAsReceived } from '../store/as-received.ts';
import { givenOnOf } from './given-on.ts';
import { listAttendance, refuseIfFinal } from './meetings.ts';

/** Addresses and numbers stay out of the meeting: nobody needs them on that screen. */
const withoutContact = ({ address: _a, postcode: _p, phone: _n, ...person }: SealedPerson) =>
  person;

/** `entries` saves reading the agenda again where many hearings of one meeting are read. */
export async function getHearing(
  db: Db,
  hearingId: string,
  entries?: readonly AgendaEntry[],
): Promise<Hearing> {
  const row = await getHearingRow(db, hearingId);
  const agenda = entries ?? (await entriesOf(db, row.meeting_id));
  const entry = agenda.find((other) => other.hearingId === hearingId);
  const pair = (await pairsOfCases(db, [row.case_id])).get(row.case_id);
  const [referral] = await findReferrals(db, [row.referral_id]);
  if (entry === undefined || pair === undefined || referral === undefined) {
    throw new AppError('not-found', 'This case is not on the agenda any more.');
  }
  return {
    ...entry,
    meetingId: row.meeting_id,
    victim: withoutContact(pair.victim),
    perpetrator: withoutContact(pair.perpetrator),
    victimGivenOn: await givenOnOf(db, pair.victim, row.referral_id),
    alsoNamed: alsoNamed(readAsReceived(referral.as_received).further),
    incidentSummary: referral.incident_summary,
    judgementReason: referral.judgement_reason,
    wishes: row.wishes,
    wishesSource: row.wishes_source,
    tellVictimWho: row.tell_victim_who,
    tellVictimBy: row.tell_victim_by,
    protectiveFactors: row.protective_factors,
    links: row.links,
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    information: await informationShared(db, row),
    risks: await risksOf(db, hearingId),
    actions: await actionsOfHearing(db, hearingId),
  };
}

async function informationShared(
  db: Db,
  { id, meeting_id }: HearingsTable,
): Promise<Information[]> {
  const recorded = await informationOf(db, id);
  const marks = new Map(
    (await listAttendance(db, meeting_id)).map((mark) => [mark.agencyId, presetOf(mark)]),
  );
  return recorded.map((each) => ({ ...each, preset: marks.get(each.agencyId) ?? 'not-heard' }));
}

/** Starts one case's clock and stops the others'; going back to a case never resets its start. */
export async function startHearing(
  store: Store,
  meetingId: string,
  hearingId: string | null,
): Promise<void> {
  await store.change('hearing.started', hearingId ?? meetingId, async (tx, at) => {
    await refuseIfFinal(tx, meetingId);
    await tx
      .updateTable('hearings')
      .set({ ended_at: at, updated_at: at })
      .where('meeting_id', '=', meetingId)
      .where('started_at', 'is not', null)
      .where('ended_at', 'is', null)
      .where('id', '<>', hearingId ?? '')
      .execute();
    if (hearingId === null) return;
    const { started_at, meeting_id } = await getHearingRow(tx, hearingId);
    if (meeting_id !== meetingId)
      throw new AppError('conflict', 'This case is at another meeting.');
    await tx
      .updateTable('hearings')
      .set({ started_at: started_at ?? at, ended_at: null, updated_at: at })
      .where('id', '=', hearingId)
      .execute();
  });
}

/** Changes one hearing, unless it was taken off the agenda or the minutes of its meeting are final. */
async function change(
  store: Store,
  verb: AuditVerb,
  hearingId: string,
  work: (tx: Tx, row: HearingsTable, at: string) => Promise<unknown>,
): Promise<void> {
  await store.change(verb, hearingId, async (tx, at) => {
    const row = await getHearingRow(tx, hearingId);
    await refuseIfFinal(tx, row.meeting_id);
    if (row.binned_at !== null) {
      throw new AppError('conflict', 'This case was taken off the agenda. Put it back first.');
    }
    await work(tx, row, at);
  });
}

const set = (tx: Tx, id: string, columns: Partial<HearingsTable>): Promise<unknown> =>
  tx.updateTable('hearings').set(columns).where('id', '=', id).execute();

export const saveInformation = (
  store: Store,
  hearingId: string,
  information: InformationRecord,
): Promise<void> =>
  change(store, 'information.saved', hearingId, (tx, _row, at) => {
    const columns = {
      state: information.state,
      text: information.text,
      is_opinion: information.isOpinion ? 1 : 0,
      not_for_disclosure: information.notForDisclosure ? 1 : 0,
      updated_at: at,
    } as const;
    return tx
      .insertInto('information')
      .values({ hearing_id: hearingId, agency_id: information.agencyId, ...columns })
      .onConflict((conflict) => conflict.columns(['hearing_id', 'agency_id']).doUpdateSet(columns))
      .execute();
  });

export const saveWishes = (store: Store, hearingId: string, wishes: Wishes): Promise<void> =>
  change(store, 'wishes.saved', hearingId, (tx, _row, at) =>
    set(tx, hearingId, {
      wishes: wishes.wishes,
      wishes_source: wishes.wishesSource,
      tell_victim_who: wishes.tellVictimWho,
      tell_victim_by: wishes.tellVictimBy,
      updated_at: at,
    }),
  );

export const saveNotes = (
  store: Store,
  hearingId: string,
  notes: { protectiveFactors: string; links: string },
): Promise<void> =>
  change(store, 'hearing.notes-saved', hearingId, (tx, _row, at) =>
    set(tx, hearingId, {
      protective_factors: notes.protectiveFactors,
      links: notes.links,
      updated_at: at,
    }),
  );

/** A deferred case waits for the next agenda again. */
export const saveOutcome = (
  store: Store,
  hearingId: string,
  { outcome, outcomeNote }: { outcome: HearingOutcome | null; outcomeNote: string },
): Promise<void> =>
  change(store, 'outcome.saved', hearingId, async (tx, row, at) => {
    await set(tx, hearingId, { outcome, outcome_note: outcomeNote, updated_at: at });
    if (row.outcome !== outcome) await updateAwaiting(tx, row.referral_id);
  });

/** An id belongs to one hearing for ever: final minutes must not change through another. */
async function refuseIfElsewhere(
  tx: Tx,
  table: 'risks' | 'actions',
  id: string,
  hearingId: string,
): Promise<void> {
  const row = await tx
    .selectFrom(table)
    .select('hearing_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row !== undefined && row.hearing_id !== hearingId) {
    throw new AppError('conflict', 'This belongs to another hearing.');
  }
}

async function nextPosition(
  tx: Tx,
  table: 'risks' | 'actions',
  hearingId: string,
): Promise<number> {
  const last = await tx
    .selectFrom(table)
    .select('position')
    .where('hearing_id', '=', hearingId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.position ?? -1) + 1;
}

export const saveRisk = (store: Store, hearingId: string, risk: Risk): Promise<void> =>
  change(store, 'risk.saved', hearingId, async (tx, _row, at) => {
    const columns = {
      subject: risk.subject,
      text: risk.text,
      imminence: risk.imminence,
      updated_at: at,
    };
    await refuseIfElsewhere(tx, 'risks', risk.id, hearingId);
    const position = await nextPosition(tx, 'risks', hearingId);
    await tx
      .insertInto('risks')
      .values({
        id: risk.id,
        hearing_id: hearingId,
        position,
        ...columns,
        binned_at: null,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  });

export const saveAction = (
  store: Store,
  hearingId: string,
  action: Pick<Action, 'id' | 'agencyId' | 'text' | 'dueOn' | 'riskId'>,
): Promise<void> =>
  change(store, 'action.saved', hearingId, async (tx, row, at) => {
    const columns = {
      agency_id: action.agencyId,
      text: action.text,
      due_on: action.dueOn,
      risk_id: action.riskId,
      updated_at: at,
    };
    await refuseIfElsewhere(tx, 'actions', action.id, hearingId);
    const position = await nextPosition(tx, 'actions', hearingId);
    await tx
      .insertInto('actions')
      .values({
        id: action.id,
        hearing_id: hearingId,
        case_id: row.case_id,
        position,
        ...columns,
        original_due_on: action.dueOn,
        status: 'open',
        status_note: '',
        status_on: null,
        status_recorded_at: null,
        binned_at: null,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  });

/** Puts a risk or an action in the bin, or takes it out again. */
export async function setBinned(
  store: Store,
  table: 'risks' | 'actions',
  id: string,
  isBinned: boolean,
): Promise<void> {
  const noun = table === 'risks' ? 'risk' : ('action' as const);
  const row = await store.db
    .selectFrom(table)
    .select('hearing_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', `This ${noun} is not in the store.`);
  await change(
    store,
    `${noun}.${isBinned ? 'removed' : 'restored'}`,
    row.hearing_id,
    (tx, _r, at) =>
      tx
        .updateTable(table)
        .set({ binned_at: isBinned ? at : null, updated_at: at })
        .where('id', '=', id)
        .execute(),
  );
}
