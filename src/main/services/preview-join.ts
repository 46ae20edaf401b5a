import type { JoinPreview } from '../../shared/domain/matching/match-view.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { caseNumber } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store, Tx } from '../store/store.ts';
import { regroup } from './identities.ts';
import { keepVerdict } from './match-decisions.ts';
import { getPerson } from './persons.ts';

type Two = { readonly personId: string; readonly otherId: string };

/**
 * What would come of it if two records were one person. It is done in earnest and rolled back: nothing
 * else could tell as surely. Cases that are closed to the viewer are not in it.
 * @throws AppError `conflict` where they are joined already, or cannot be, in the words of the decision
 */
export async function previewJoin(store: Store, two: Two): Promise<JoinPreview> {
  const { kind } = await getForum(store.db);
  const known = await Promise.all([two.personId, two.otherId].map((id) => getPerson(store, id)));
  const cases = [...new Map(known.flatMap((each) => each.cases).map((c) => [c.id, c])).values()];
  const numbers = new Map(cases.map(({ id, number }) => [id, number]));
  const joined = await tried(store, async (tx, at) => {
    const id = await keepVerdict(tx, { ...two, verdict: 'same' }, store.viewer.name, at);
    if (id === null) throw new AppError('conflict', 'These two are joined already.');
    await regroup(tx, [two.personId, two.otherId], at);
    return standingOf(
      tx,
      cases.map(({ id: caseId }) => caseId),
    );
  });
  return {
    recordCount: known.reduce((sum, { recordCount }) => sum + recordCount, 0),
    entryCount: known.reduce((sum, { entries }) => sum + entries.length, 0),
    cases: cases.map(({ id, number, role, victim, perpetrator }) => {
      const standing = joined.get(id) ?? null;
      const joinsTo =
        standing === null ? null : (numbers.get(standing.id) ?? caseNumber(kind, standing.number));
      return { caseId: id, number, role, victim, perpetrator, joinsTo };
    }),
  };
}

type Standing = { readonly id: string; readonly number: number };

/** The case that stands for each, where another does. */
async function standingOf(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await tx
    .selectFrom('cases')
    .innerJoin('cases as standing', 'standing.id', 'cases.joined_to')
    .select(['cases.id as joined', 'standing.id', 'standing.number'])
    .where('cases.id', 'in', caseIds)
    .execute();
  return new Map(rows.map(({ joined, id, number }) => [joined, { id, number }]));
}

/** Does the work, and takes all of it back. */
async function tried<T>(
  { whole, now }: Store,
  work: (tx: Tx, at: string) => Promise<T>,
): Promise<T> {
  const done: { result?: { readonly value: T } } = {};
  const takenBack = new Error('Taken back');
  await whole
    .transaction()
    .execute(async (tx) => {
      done.result = { value: await work(tx, now()) };
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
  if (done.result === undefined) throw takenBack;
  return done.result.value;
}
