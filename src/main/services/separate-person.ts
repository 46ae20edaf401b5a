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
import type { Store, Tx } from '../store/store.ts';
import { addFurther } from './further-people.ts';
import { regroup } from './identities.ts';
import { keepVerdict, type Decisions } from './match-decisions.ts';
import { notFound, peopleOf } from './people-of-case.ts';
import { restorePerson } from './restore-person.ts';

type Asked = { readonly referralId: string; readonly role: 'victim' | 'perpetrator' };

/**
 * Gives the person of one referral a record of their own, made of what that referral said, when equal
 * identifiers had made them somebody else's. The decision that they are different can be taken back,
 * and they can then be joined as any two.
 */
export function separatePerson(store: Store, { referralId, role }: Asked): Promise<Decisions> {
  const sealer = requireSealer(store);
  return store.change('person.separated', referralId, async (tx, at) => {
    const [referral] = await findReferrals(tx, [referralId]);
    if (referral === undefined) throw notFound();
    const joined = [...(await standingCases(tx, [referral.case_id])).keys()];
    const people = await peopleOf(tx, referral.entered_case_id);
    const shared = people[role];
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
    const decisionId = await keepVerdict(tx, said, store.viewer.name, at);
    await regroup(tx, [id, shared.id], at);
    return { decisionIds: decisionId === null ? [] : [decisionId] };
  });
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
