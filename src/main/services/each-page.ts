import type { OnProgress } from '../import/list-file.ts';
import type { ListReader } from '../import/list-reader.ts';
import type { ListKind, ListKinds } from '../import/list-work.ts';
import type { CheckedRow } from '../import/loaded-list.ts';

/**
 * Goes through the good rows of a checked list and then those with a problem, so many at a time: the
 * window is drawn while the next ones are fetched, and Cancel ends it there.
 * @returns how many rows were in the store already
 */
export async function eachPage<K extends ListKind>(
  reader: ListReader<K>,
  limit: number,
  onRows: (rows: readonly CheckedRow<ListKinds[K]['field']>[]) => Promise<void>,
  onProgress: OnProgress,
): Promise<number> {
  const countOf = async (kind: 'good' | 'problem' | 'already'): Promise<number> =>
    (await reader.ask('rowPage', { kind, offset: 0, limit: 0 })).total;
  const goodCount = await countOf('good');
  const problemCount = await countOf('problem');
  let done = 0;
  for (const [kind, total] of [
    ['good', goodCount],
    ['problem', problemCount],
  ] as const) {
    for (let offset = 0; offset < total; offset += limit) {
      onProgress(done, goodCount + problemCount);
      const { rows } = await reader.ask('rowPage', { kind, offset, limit });
      await onRows(rows);
      done += rows.length;
    }
  }
  onProgress(done, goodCount + problemCount);
  return countOf('already');
}
