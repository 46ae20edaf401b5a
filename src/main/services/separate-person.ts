import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/ipc/result.ts';
import { insertCase, pairKeyOf } from '../store/case-store.ts';
import { moveReferral } from '../store/join-store.ts';
import { insertPersons } from '../store/person-store.ts';
import { AsReceived, findReferrals } from '../store/referral-store.ts';
import type { Store, Tx } from '../store/store.ts';
import { keepVerdict, type Decisions } from './match-decisions.ts';
import { notFound, peopleOf } from './people-of-case.ts';
import { restorePerson } from './restore-person.ts';

type Asked = { readonly referralId: string; readonly role: 'victim' | 'perpetrator' };

/**
 * Gives the person of one referral a record of their own, made of what that referral said, when equal
 * identifiers had made them somebody else's. The decision that they are different can be taken back,
 * and they can then be joined as any two.
 */
export const separatePerson = (store: Store, { referralId, role }: Asked): Promise<Decisions> =>
  store.change('person.separated', referralId, async (tx, at) => {
    const [referral] = await findReferrals(tx, [referralId]);
    if (referral === undefined) throw notFound();
    const people = await peopleOf(tx, referral.entered_case_id);
    const shared = people[role];
    await refuseIfAlone(tx, shared.id, referralId);
    const received = AsReceived.parse(JSON.parse(referral.as_received));
    const person = { ...received[role], id: randomUUID() };
    await insertPersons(tx, [person], at);
    const pair = { ...received, [role]: person };
    const identities = {
      victim: people.victim.identityId,
      perpetrator: people.perpetrator.identityId,
      [role]: person.id,
    };
    const caseId = randomUUID();
    const forum = await tx
      .selectFrom('cases')
      .select('forum_id')
      .where('id', '=', referral.entered_case_id)
      .executeTakeFirstOrThrow();
    const pairKey = pairKeyOf(identities.victim, identities.perpetrator);
    const created = { id: caseId, forumId: forum.forum_id, pairKey, joinedTo: null, ...pair };
    await insertCase(tx, created, at);
    await moveReferral(tx, { referralId, caseId, asReceived: JSON.stringify(pair) }, at);
    await restorePerson(tx, shared.id, at);
    const said = { personId: person.id, otherId: shared.id, verdict: 'different' } as const;
    const id = await keepVerdict(tx, said, store.actor, at);
    return { decisionIds: id === null ? [] : [id] };
  });

async function refuseIfAlone(tx: Tx, personId: string, referralId: string): Promise<void> {
  const other = await tx
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .select('referrals.id')
    .where('case_subjects.person_id', '=', personId)
    .where('referrals.id', '<>', referralId)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) {
    throw new AppError(
      'conflict',
      'No other referral names this person: there is nothing to part.',
    );
  }
}
