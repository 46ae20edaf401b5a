import { whatJoinedCases } from '../../shared/domain/matching/one-case.ts';
import type { JoinedCase } from '../../shared/domain/matching/match-view.ts';
import { caseNumber, standingCase } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { decisionsOn } from '../store/match-store.ts';
import { recordsOfSame } from '../store/standing-store.ts';
import type { Store } from '../store/store.ts';
import { toVerdict } from './identities.ts';
import { rolesOfPair } from './match-decisions.ts';
import { caseNotFound, peopleOf } from './people-of-case.ts';

/** The cases for which this one stands by a decision, each with what has to be taken back to part it. */
export async function joinedCases({ db }: Store, asked: string): Promise<JoinedCase[]> {
  const { kind } = await getForum(db);
  const standing = await standingCase(db, asked);
  const people = await peopleOf(db, standing, caseNotFound);
  const others = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('joined_to', '=', standing)
    .orderBy('number')
    .execute();
  if (others.length === 0) return [];
  const records = await recordsOfSame(
    db,
    rolesOfPair.map((role) => people[role].id),
  );
  const decisions = (
    await decisionsOn(
      db,
      records.map(({ id }) => id),
    )
  ).map((row) => ({
    ...toVerdict(row),
    id: row.id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }));
  const joined: JoinedCase[] = [];
  for (const { id, number } of others) {
    const entered = await peopleOf(db, id, caseNotFound);
    const made = whatJoinedCases(
      rolesOfPair.map((role) => ({ one: people[role].id, other: entered[role].id })),
      decisions,
    );
    const [first] = made;
    if (first === undefined) continue;
    joined.push({
      caseId: id,
      number: caseNumber(kind, number),
      decisionIds: made.map((decision) => decision.id),
      decidedBy: first.decidedBy,
      decidedAt: first.decidedAt,
    });
  }
  return joined;
}
