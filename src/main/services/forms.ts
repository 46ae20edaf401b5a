import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { formNotesOf } from '../../shared/domain/form/form-notes-of.ts';
import type { FormNotes } from '../../shared/domain/form/form-notes.ts';
import { toReferral } from '../../shared/domain/form/to-referral.ts';
import { type SaidOfRecord, type TypedReferral } from '../../shared/domain/form/typed-referral.ts';
import type { Forum } from '../../shared/domain/forum.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import { findKnownReferences } from '../store/list-store.ts';
import { oneReferral } from '../store/referral-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { regroup } from './identities.ts';
import { keepVerdict } from './match-decisions.ts';
import { peopleOf } from './people-of-case.ts';
import { addReferral } from './referral-intake.ts';

export type Filled = { readonly typed: TypedReferral; readonly said: readonly SaidOfRecord[] };

/**
 * Adds the referral that somebody typed, and keeps what they said of the records that were shown beside
 * it. What they said can be taken back like any decision.
 * @throws AppError `invalid-input` with the first of its problems
 */
export function saveForm(store: Store, { typed, said }: Filled): Promise<{ id: string }> {
  const sealer = requireSealer(store);
  return store.change('referral.added', null, async (tx, at) => {
    const forum = await getForum(tx);
    const today = store.today();
    const notes = await notesOf(tx, typed, { today, forum });
    const [problem] = Object.values(notes.problems);
    if (problem !== undefined) throw new AppError('invalid-input', `${problem}.`);
    await refuseUnknownAgency(tx, typed.agencyId);
    const incoming = { ...toReferral(typed, today), rowHash: null };
    const id = await addReferral({ tx, sealer, at }, forum, incoming);
    await keepSaid(tx, id, said, { by: store.viewer.name, at });
    return { id };
  });
}

/** Everything that a form has to say of itself, on the day on which it is typed. */
export async function notesOf(
  db: Db,
  typed: TypedReferral,
  { today, forum }: { readonly today: CalendarDate; readonly forum: Forum },
  /** Of the referral that is corrected. */
  ownReference = '',
): Promise<FormNotes> {
  const reference = typed.reference.trim();
  const [known] = reference === ownReference ? [] : await findKnownReferences(db, [reference]);
  return formNotesOf(typed, { today, forum, isReferenceTaken: known !== undefined });
}

export async function refuseUnknownAgency(db: Db, agencyId: string): Promise<void> {
  const agencies = await listAgencies(db);
  if (agencies.some(({ id }) => id === agencyId)) return;
  throw new AppError('invalid-input', 'This agency is not one of this forum’s. Choose one.');
}

type Sayer = { readonly by: string; readonly at: string };

/** Those who are one person before those who are not, since the latter speaks of everybody joined. */
async function keepSaid(
  tx: Tx,
  referralId: string,
  said: readonly SaidOfRecord[],
  { by, at }: Sayer,
): Promise<void> {
  const { entered_case_id: entered } = await oneReferral(tx, referralId);
  const people = await peopleOf(tx, entered);
  const sameFirst = said.toSorted((a, b) => b.verdict.localeCompare(a.verdict));
  for (const { role, personId: otherId, verdict } of sameFirst) {
    const personId = people[role].id;
    if (personId === otherId) continue;
    await keepVerdict(tx, { personId, otherId, verdict }, by, at);
    await regroup(tx, [personId, otherId], at);
  }
}
