import { Minutes, withoutDestroyed } from '../../shared/domain/minutes.ts';
import type { Db } from './tables.ts';

/** Takes cases out of every version of final minutes that names one of them. */
export async function cutMinutes(
  db: Db,
  caseNumbers: ReadonlySet<string>,
  rest: () => Promise<unknown>,
): Promise<void> {
  const versions = await db.selectFrom('minutes_versions').select('id').execute();
  for (const { id } of versions) {
    const { content } = await db
      .selectFrom('minutes_versions')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if ([...caseNumbers].some((number) => content.includes(`"${number}"`))) {
      const cut = withoutDestroyed(Minutes.parse(JSON.parse(content)), caseNumbers);
      await db
        .updateTable('minutes_versions')
        .set({ content: JSON.stringify(cut) })
        .where('id', '=', id)
        .execute();
    }
    await rest();
  }
}
