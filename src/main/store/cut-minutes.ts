import { Minutes, withoutDestroyed, type CasesToLeaveOut } from '../../shared/domain/minutes.ts';
import { namesAny } from './destroy-case.ts';
import type { Db } from './tables.ts';

/** Takes cases out of every version of final minutes that names one of them. */
export async function cutMinutes(
  db: Db,
  cases: CasesToLeaveOut,
  rest: () => Promise<unknown>,
): Promise<void> {
  const versions = await db.selectFrom('minutes_versions').select('id').execute();
  for (const { id } of versions) {
    const { content } = await db
      .selectFrom('minutes_versions')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (mentions(content, cases)) {
      const cut = withoutDestroyed(Minutes.parse(JSON.parse(content)), cases);
      await db
        .updateTable('minutes_versions')
        .set({ content: JSON.stringify(cut) })
        .where('id', '=', id)
        .execute();
    }
    await rest();
  }
}

const numbers = /"[A-Z]-\d+"/g;

/** Looked for once for all of them: the minutes of years are long. */
const mentions = (content: string, { hearingIds, caseNumbers }: CasesToLeaveOut): boolean =>
  namesAny(content, hearingIds) ||
  content.match(numbers)?.some((number) => caseNumbers.has(number.slice(1, -1))) === true;
