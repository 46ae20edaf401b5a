import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { formNotesOf } from '../../shared/domain/form/form-notes-of.ts';
import type { FormNotes } from '../../shared/domain/form/form-notes.ts';
import type { PlaceInForm } from '../../shared/domain/form/said-places.ts';
import { toReferral } from '../../shared/domain/form/to-referral.ts';
import { type SaidOfRecord, type TypedReferral } from '../../shared/domain/form/typed-referral.ts';
import type { Forum } from '../../shared/domain/forum.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { readAsReceived } from '../store/as-received.ts';
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
    refuseProblems(notes);
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

/** @throws AppError `invalid-input` with the first of the problems */
export function refuseProblems({ problems }: FormNotes): void {
  const [problem] = Object.values(problems);
  if (problem !== undefined) throw new AppError('invalid-input', `${problem}.`);
}

export async function refuseUnknownAgency(db: Db, agencyId: string): Promise<void> {
  const agencies = await listAgencies(db);
  if (agencies.some(({ id }) => id === agencyId)) return;
  throw new AppError('invalid-input', 'This agency is not one of this forum’s. Choose one.');
}

type Sayer = { readonly by: string; readonly at: string };

/**
 * Those who are one person before those who are not, since the latter speaks of everybody joined; and the
 * pair before those beside it, who cannot be one of the pair.
 */
async function keepSaid(
  tx: Tx,
  referralId: string,
  said: readonly SaidOfRecord[],
  { by, at }: Sayer,
): Promise<void> {
  const { entered_case_id: entered, as_received } = await oneReferral(tx, referralId);
  const pair = await peopleOf(tx, entered);
  const { further } = readAsReceived(as_received);
  const recordAt = ({ role, place }: PlaceInForm): string | undefined =>
    place === 0
      ? pair[role].id
      : further.filter((each) => each.role === role)[place - 1]?.person.id;
  const everybody = [pair.victim, pair.perpetrator, ...further.map(({ person }) => person)];
  const inOrder = said.toSorted((a, b) => b.verdict.localeCompare(a.verdict) || a.place - b.place);
  for (const { personId: otherId, verdict, ...place } of inOrder) {
    const personId = recordAt(place);
    // Of whoever is not in the form any more nothing is kept.
    if (personId === undefined || personId === otherId) continue;
    if (verdict === 'same') {
      const others = everybody.map(({ id }) => id).filter((id) => id !== personId);
      await refuseNamedTwice(tx, otherId, others);
    }
    await keepVerdict(tx, { personId, otherId, verdict }, by, at);
    await regroup(tx, [personId, otherId], at);
  }
}

/** Who stands beside others in one referral is none of them. */
async function refuseNamedTwice(tx: Tx, id: string, others: readonly string[]): Promise<void> {
  const records = await tx
    .selectFrom('persons')
    .select(['id', 'identity_id'])
    .where('id', 'in', [id, ...others])
    .execute();
  const identity = records.find((record) => record.id === id)?.identity_id;
  if (!records.some((record) => record.id !== id && record.identity_id === identity)) return;
  throw new AppError(
    'conflict',
    'Somebody else in this form is already that person. Take back whom you linked, or remove one of the two.',
  );
}
