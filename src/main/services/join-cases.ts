import type { Instant } from '../../shared/domain/calendar-date.ts';
import { whyNotOneCase, type PairOfCase } from '../../shared/domain/matching/one-case.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { caseNumber, namesOfCases, standingCase } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store, Tx } from '../store/store.ts';
import { keepSame, rolesOfPair, type Decisions } from './match-decisions.ts';
import { caseNotFound, peopleOf } from './people-of-case.ts';

export type TwoCases = { readonly caseId: string; readonly otherId: string };

/**
 * Says that two cases are about the same two people in the same roles, so that the earlier stands for
 * both.
 * @throws AppError `conflict` where they are one already, the roles are reversed, or somebody said that
 * two of the people are different
 */
export const joinCases = (store: Store, two: TwoCases): Promise<Decisions> =>
  store.change('pair.same', two.caseId, (tx, at) => joinTwoCases(tx, two, store.viewer.name, at));

export async function joinTwoCases(
  tx: Tx,
  two: TwoCases,
  by: string,
  at: Instant,
): Promise<Decisions> {
  const [one, other] = await standingPairs(tx, two);
  const why = whyNotOneCase(one, other);
  if (why === 'one-already') {
    throw new AppError('conflict', `These are one case already: ${one.number} stands for both.`);
  }
  if (why === 'roles-reversed') {
    throw new AppError(
      'conflict',
      `In ${other.number} the roles are reversed: somebody is the victim of the one case and the perpetrator of the other. They stay two cases; establish who the primary aggressor is.`,
    );
  }
  const decisionIds: string[] = [];
  for (const role of rolesOfPair) {
    const said = { personId: one[role].id, otherId: other[role].id };
    try {
      decisionIds.push(...(await keepSame(tx, said, by, at)));
    } catch (error) {
      throw ofRole(role, error);
    }
  }
  return { decisionIds };
}

/** Says of whom a decision was refused. */
const ofRole = (role: string, error: unknown): unknown =>
  error instanceof AppError && error.code === 'conflict'
    ? new AppError('conflict', `The ${role}s of these cases cannot be one. ${error.message}`)
    : error;

/** The records of the four people of two cases. */
export const peopleOfTwo = async (tx: Tx, two: TwoCases): Promise<string[]> =>
  (await standingPairs(tx, two)).flatMap((pair) => rolesOfPair.map((role) => pair[role].id));

type NumberedPair = PairOfCase & { readonly number: string };

/** The pairs of the cases that stand for these two. @throws AppError `not-found` */
async function standingPairs(
  tx: Tx,
  { caseId, otherId }: TwoCases,
): Promise<[NumberedPair, NumberedPair]> {
  return [await standingPair(tx, caseId), await standingPair(tx, otherId)];
}

async function standingPair(tx: Tx, asked: string): Promise<NumberedPair> {
  const id = await standingCase(tx, asked);
  const people = await peopleOf(tx, id, caseNotFound);
  const names = (await namesOfCases(tx, [id])).get(id);
  const row = await tx.selectFrom('cases').select('number').where('id', '=', id).executeTakeFirst();
  if (names === undefined || row === undefined) throw caseNotFound();
  const { kind } = await getForum(tx);
  const of = (role: (typeof rolesOfPair)[number]): PairOfCase['victim'] => ({
    ...names[role],
    identityId: people[role].identityId,
  });
  return {
    number: caseNumber(kind, row.number),
    victim: of('victim'),
    perpetrator: of('perpetrator'),
  };
}
