import { afterPrefix, caseNumber, namesOfCases, type NamedPair } from './case-store.ts';
import type { Db } from './tables.ts';

export type FoundCase = NamedPair & { readonly id: string; readonly number: string };

/** The numbers of cases as people write them, by their ids. */
export async function numbersOfCases(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases')
    .innerJoin('forums', 'forums.id', 'cases.forum_id')
    .select(['cases.id', 'cases.number', 'forums.kind'])
    .where('cases.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, number, kind }) => [id, caseNumber(kind, number)]));
}

/** The cases of these ids, in their order. */
export async function casesOf(db: Db, ids: readonly string[]): Promise<FoundCase[]> {
  const numbers = await numbersOfCases(db, ids);
  const pairs = await namesOfCases(db, ids);
  return ids.flatMap((id) => {
    const pair = pairs.get(id);
    const number = numbers.get(id);
    return pair === undefined || number === undefined ? [] : [{ ...pair, id, number }];
  });
}

/** Of the case with this number, the one that stands for it. */
export async function casesNumbered(db: Db, number: number): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .select(({ fn }) => fn.coalesce('joined_to', 'id').as('id'))
    .where('number', '=', number)
    .limit(4)
    .execute();
  return [...new Set(rows.map(({ id }) => id))];
}

/** How many cases that have the first word are asked for the others. */
const casesLookedAt = 2000;

/** Cases in which each word begins a name of one of the two people. */
export async function casesOfWords(
  db: Db,
  words: readonly string[],
  limit: number,
): Promise<string[]> {
  // The longest is in the fewest names, and short of it nothing is known of how many those are.
  const [first = '', ...rest] = words.toSorted((a, b) => b.length - a.length);
  const some = db
    .selectFrom('case_words')
    .select('case_id')
    .where('word', '>=', first)
    .where('word', '<', afterPrefix(first))
    .limit(casesLookedAt)
    .as('some');
  let query = db.selectFrom(some).select('some.case_id').distinct().limit(limit);
  for (const word of rest) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('case_words as other')
          .select('other.word')
          .whereRef('other.case_id', '=', 'some.case_id')
          .where('other.word', '>=', word)
          .where('other.word', '<', afterPrefix(word)),
      ),
    );
  }
  const rows = await query.execute();
  return rows.map(({ case_id }) => case_id);
}
