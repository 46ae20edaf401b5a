import { randomUUID } from 'node:crypto';
import type { User } from '../../shared/domain/access/user.ts';
import type { CaseReader } from '../../shared/ipc/contract/cases.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { casesOfPair, closedCases } from '../store/closed-rows.ts';
import { insertClosure, liftClosures, standingClosures } from '../store/closure-store.ts';
import { listAgencies } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { listUsers } from '../store/user-store.ts';

/** Everybody who may read cases, with why this one is closed to those to whom it is. */
export async function readersOfCase({ whole }: Store, caseId: string): Promise<CaseReader[]> {
  const closures = await closuresOf(whole, caseId);
  const agencies = new Map((await listAgencies(whole)).map(({ id, name }) => [id, name]));
  return (await readers(whole)).map(({ id, name, role, agencyId }) => {
    const closure = closures.find(({ user_id }) => user_id === id);
    return {
      userId: id,
      name,
      role,
      agencyName: agencies.get(agencyId ?? '') ?? '',
      closure:
        closure === undefined
          ? null
          : {
              reason: closure.reason,
              closedBy: closure.closed_by_name,
              closedAt: closure.closed_at,
            },
    };
  });
}

type Closing = {
  readonly caseId: string;
  readonly userIds: readonly string[];
  readonly reason: string;
};

/**
 * Closes a case, and every case of its pair, to some users. A case on which nobody is left who could
 * open it again would be lost to the partnership.
 * @throws AppError `conflict` when no coordinator or chair would be left
 */
export async function closeCase(store: Store, { caseId, userIds, reason }: Closing): Promise<void> {
  const close = async (tx: Db, at: string): Promise<number> => {
    const closedTo = new Set((await closuresOf(tx, caseId)).map(({ user_id }) => user_id));
    const known = await readers(tx);
    const added = [...new Set(userIds)].filter((id) => !closedTo.has(id));
    if (!added.every((userId) => known.some(({ id }) => id === userId))) throw unknownUser();
    const isLeft = ({ id, role }: User): boolean =>
      role !== 'representative' && !closedTo.has(id) && !added.includes(id);
    if (!known.some(isLeft)) throw nobodyLeft();
    const closed = { case_id: caseId, reason, closed_by: store.viewer.userId, closed_at: at };
    for (const userId of added) {
      await insertClosure(tx, { ...closed, id: randomUUID(), user_id: userId });
    }
    return added.length;
  };
  await store.change('case.closed', caseId, close, usersInWords);
  await store.closuresChanged();
}

/** Opens a case, and every case of its pair, to users to whom it is closed. */
export async function reopenCase(
  store: Store,
  caseId: string,
  userIds: readonly string[],
): Promise<void> {
  const reopen = async (tx: Db, at: string): Promise<number> => {
    const closures = await closuresOf(tx, caseId);
    const lifted = closures.filter(({ user_id }) => userIds.includes(user_id));
    if (lifted.length === 0) throw openAlready();
    const by = store.viewer.userId;
    await liftClosures(
      tx,
      lifted.map(({ id }) => id),
      { by, at },
    );
    return lifted.length;
  };
  await store.change('case.opened', caseId, reopen, usersInWords);
  await store.closuresChanged();
}

/**
 * Refuses a change of the users after which a case would be closed to every coordinator and chair.
 * @throws AppError `conflict`
 */
export async function refuseCaseOfNobody(tx: Db): Promise<void> {
  const left = (await readers(tx)).filter(({ role }) => role !== 'representative');
  const closedTo = await Promise.all(left.map(({ id }) => closedCases(tx, id).execute()));
  const [first = [], ...others] = closedTo.map((cases) => cases.map(({ id }) => id));
  if (first.some((id) => others.every((cases) => cases.includes(id)))) throw caseOfNobody();
}

const usersInWords = (count: number): string => (count === 1 ? '1 user' : `${count} users`);

/** Those who may be at work and have a role that reads cases. */
const readers = async (db: Db): Promise<User[]> =>
  (await listUsers(db)).filter(({ role, removedAt }) => role !== 'auditor' && removedAt === null);

async function closuresOf(db: Db, caseId: string) {
  const cases = (await casesOfPair(db, caseId).execute()).map(({ id }) => id);
  if (cases.length === 0) throw new AppError('not-found', 'This case is not in the store.');
  return standingClosures(db, cases);
}

const unknownUser = (): AppError =>
  new AppError('not-found', 'One of these users is no longer there. Look again, then close it.');

const nobodyLeft = (): AppError =>
  new AppError(
    'conflict',
    'A coordinator or chair must be left who sees this case. Leave one of them out.',
  );

const caseOfNobody = (): AppError =>
  new AppError(
    'conflict',
    'A case is closed to everybody else, so nobody would be left to open it again. Let them open it to somebody first.',
  );

const openAlready = (): AppError => new AppError('conflict', 'This case is open to them already.');
