import { randomUUID } from 'node:crypto';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { insertCase, pairKeyOf, type Records } from '../store/case-store.ts';
import {
  enterUnder,
  hasOtherReferral,
  isNamedElsewhere,
  replaceSubject,
} from '../store/join-store.ts';
import { insertPersons } from '../store/person-store.ts';
import { openReceived, readAsReceived, type AsReceived } from '../store/as-received.ts';
import { standingCases } from '../store/destroy-case.ts';
import { copyHold } from '../store/retention-store.ts';
import { findReferrals, type ReferralRow } from '../store/referral-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Entry, Store, Tx } from '../store/store.ts';
import { addFurther } from './further-people.ts';
import { regroup } from './identities.ts';
import { keepVerdict, type Decisions } from './match-decisions.ts';
import { type Entered, notFound, peopleOf } from './people-of-case.ts';
import { restorePerson } from './restore-person.ts';

export type Asked = { readonly referralId: string; readonly role: 'victim' | 'perpetrator' };

/**
 * Gives the person of one referral a record of their own, made of what that referral said, when equal
 * identifiers had made them somebody else's. It can be taken back by `joinAgain`, and they can be joined
 * as any two.
 */
export function separatePerson(store: Store, asked: Asked): Promise<Decisions> {
  const sealer = requireSealer(store);
  return store.change('person.separated', asked.referralId, async (tx, at) => {
    const { decisionId } = await giveOwnRecord({ tx, sealer, at }, asked, store.viewer.name);
    return { decisionIds: decisionId === null ? [] : [decisionId] };
  });
}

type Given = {
  /** Their record from now on. */
  readonly ownId: string;
  /** That they are not who they were taken for. */
  readonly decisionId: string | null;
};

export async function giveOwnRecord(
  { tx, sealer, at }: Entry,
  { referralId, role }: Asked,
  by: string,
): Promise<Given> {
  const referral = await referralOf(tx, referralId);
  const joined = [...(await standingCases(tx, [referral.case_id])).keys()];
  const shared = await sharedRecord(tx, { referralId, role });
  await refuseIfAlone(tx, shared.id, referralId);
  const received = readAsReceived(referral.as_received);
  const id = randomUUID();
  const person = { ...openReceived(sealer, referralId, role, received), id };
  await insertPersons(tx, sealer, [person], at);
  // What is sealed of it is bound to the referral, and stays as it is.
  const asReceived = { ...received, [role]: { ...received[role], id } };
  const caseId = await ownCase(tx, referral, { role, pair: asReceived }, at);
  await copyHold(tx, joined, caseId);
  await enterUnder(tx, { referralId, caseId, asReceived: JSON.stringify(asReceived) }, at);
  for (const each of [shared.id, id]) await restorePerson({ tx, sealer, at }, each);
  const said = { personId: id, otherId: shared.id, verdict: 'different' } as const;
  const decisionId = await keepVerdict(tx, said, by, at);
  await regroup(tx, [id, shared.id], at);
  return { ownId: id, decisionId };
}

/** The record under which the person of a referral was entered. @throws AppError `not-found` */
export async function sharedRecord(tx: Tx, { referralId, role }: Asked): Promise<Entered> {
  const { entered_case_id: enteredCaseId } = await referralOf(tx, referralId);
  return (await peopleOf(tx, enteredCaseId))[role];
}

async function referralOf(tx: Tx, referralId: string): Promise<ReferralRow> {
  const [referral] = await findReferrals(tx, [referralId]);
  if (referral === undefined) throw notFound();
  return referral;
}

type Parted = {
  readonly role: Asked['role'];
  readonly pair: Records & Pick<AsReceived, 'further'>;
};

/** The case of the referral alone: that under which it was entered, unless others were too. */
async function ownCase(
  tx: Tx,
  referral: ReferralRow,
  { role, pair }: Parted,
  at: Instant,
): Promise<string> {
  const entered = referral.entered_case_id;
  if (!(await hasOtherReferral(tx, entered, referral.id))) {
    await replaceSubject(tx, { caseId: entered, role, personId: pair[role].id });
    return entered;
  }
  const { forum_id: forumId } = await tx
    .selectFrom('cases')
    .select('forum_id')
    .where('id', '=', entered)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const pairKey = pairKeyOf(pair.victim.id, pair.perpetrator.id);
  const { victim, perpetrator } = pair;
  await insertCase(tx, { id, forumId, pairKey, joinedTo: null, victim, perpetrator }, at);
  await addFurther(tx, { standing: id, caseId: id }, pair.further);
  return id;
}

async function refuseIfAlone(tx: Tx, personId: string, referralId: string): Promise<void> {
  if (await isNamedElsewhere(tx, personId, referralId)) return;
  throw new AppError(
    'conflict',
    'No other referral or incident names this person: there is nothing to part.',
  );
}
