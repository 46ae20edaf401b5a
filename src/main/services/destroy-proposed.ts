import type { Instant } from '../../shared/domain/calendar-date.ts';
import { counted } from '../../shared/domain/count-words.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { logError } from '../log.ts';
import { appendAudit } from '../store/audit-store.ts';
import { caseNumber, refuseUnknownCase } from '../store/case-store.ts';
import { referralsUnder, standingCases, type DoomedCase } from '../store/destroy-case.ts';
import { getForum } from '../store/forum-store.ts';
import { insertDestroyed, type Proposal } from '../store/retention-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Session } from '../vault/session.ts';
import { destroyReferrals } from './destroy-referrals.ts';
import { proveUser, wipeProved } from './prove-user.ts';
import { mayConfirm } from './restore-choices.ts';
import { refuseUnlessReady } from './retention.ts';
import type { ReviewedCase } from './review-cases.ts';
import { ownPassphrase } from './users.ts';

type Asked = { readonly caseIds: readonly string[]; readonly passphrase: string };

/**
 * The second of the two people confirms by their passphrase what another proposed, and the cases are
 * destroyed.
 * @throws AppError `not-found`, `wrong-passphrase`, `not-allowed`, `conflict`
 */
export async function destroyProposed(
  session: Session,
  { caseIds, passphrase }: Asked,
): Promise<{ destroyed: number }> {
  const store = session.requireStore();
  for (const id of caseIds) await refuseUnknownCase(store.whole, id);
  await proveAgain(session, store, passphrase);
  // In the sample everybody knows the one there is.
  if (!session.status().isSample) await refuseKnownToOther(store);
  return { destroyed: await destroyConfirmed(store, caseIds) };
}

/**
 * Whoever adds a user knows their first passphrase, and could be both of the two people.
 * @throws AppError `conflict`
 */
export async function refuseKnownToOther(store: Store): Promise<void> {
  if (!(await ownPassphrase(store)).isKnownToOther) return;
  throw new AppError(
    'conflict',
    'Somebody else chose your passphrase, and so knows it. Change it in the settings, then confirm. Nothing was destroyed.',
  );
}

/**
 * All of them or none. The file is written anew afterwards, or at the next opening when the app is
 * killed before.
 */
export async function destroyConfirmed(store: Store, caseIds: readonly string[]): Promise<number> {
  const sealer = requireSealer(store);
  const destroy = async (tx: Tx, at: Instant): Promise<number> => {
    const ready = await refuseUnlessReady(tx, caseIds, store.today());
    const proposals = proposalsOfOthers(ready, store.viewer.userId);
    // Whatever was joined to a case was proposed with it.
    const standing = await standingCases(tx, caseIds);
    const referrals = await referralsUnder(tx, [...standing.keys()]);
    const cases = await destroyReferrals({ tx, sealer, at }, referrals, store.auditKey);
    for (const destroyed of cases) {
      const proposal = proposals.get(standing.get(destroyed.id) ?? '');
      if (proposal === undefined) throw takenBack();
      await enterDestroyed(tx, store, { destroyed, proposal }, at);
    }
    return cases.length;
  };
  const count = await store.change('cases.destroyed', null, destroy, (cases) =>
    counted(cases, 'case'),
  );
  // They are gone; a full disk only puts off that the file is written anew.
  await store.rewrite().catch((error: unknown) => logError('retention.destroy', error));
  return count;
}

/** An unlocked computer that somebody left confirms nothing. */
async function proveAgain(session: Session, { viewer }: Store, passphrase: string): Promise<void> {
  const source = session.path();
  if (source === null) throw new AppError('locked', 'The store is locked.');
  const wanted = { source, epoch: null, roles: mayConfirm };
  const proof = { userId: viewer.userId, passphrase };
  wipeProved(await proveUser(session, wanted, proof, { mustType: true }));
}

/** By case. @throws AppError `conflict` where nobody proposed one, `not-allowed` where only they did */
function proposalsOfOthers(
  cases: readonly ReviewedCase[],
  userId: string,
): ReadonlyMap<string, Proposal> {
  return new Map(
    cases.map(({ caseId, proposal }) => {
      if (proposal === null) throw takenBack();
      if (proposal.proposedById === userId) throw needsAnother();
      return [caseId, proposal];
    }),
  );
}

type Destroyed = { readonly destroyed: DoomedCase; readonly proposal: Proposal };

/** In the register and in the audit; neither says anything of what was in the case. */
async function enterDestroyed(
  tx: Tx,
  { viewer, auditKey }: Store,
  { destroyed: { id, number, referrals }, proposal }: Destroyed,
  at: Instant,
): Promise<void> {
  const { kind } = await getForum(tx);
  await insertDestroyed(tx, {
    case_id: id,
    number,
    referral_ids: JSON.stringify(referrals),
    destroyed_at: at,
    proposed_by: proposal.proposedBy,
    confirmed_by: viewer.name,
  });
  await appendAudit(tx, auditKey, {
    at,
    userId: viewer.userId,
    role: viewer.role,
    verb: 'case.destroyed',
    objectId: id,
    outcome: 'done',
    note: `${caseNumber(kind, number)}; proposed by ${proposal.proposedById}`,
    changes: '',
  });
}

const takenBack = (): AppError =>
  new AppError(
    'conflict',
    'Nothing was destroyed: the proposal of one of these cases was taken back. Look at the list again.',
  );

const needsAnother = (): AppError =>
  new AppError(
    'not-allowed',
    'Nothing was destroyed: you proposed one of these cases, so another coordinator or chair has to confirm it.',
  );
