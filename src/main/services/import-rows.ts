import { randomUUID } from 'node:crypto';
import {
  checkRow,
  createAgencyFinder,
  parseValues,
} from '../../shared/domain/referral-list-check.ts';
import type { Forum } from '../../shared/domain/forum.ts';
import type { ListField } from '../../shared/domain/referral-list.ts';
import type { CheckedRow } from '../import/loaded-list.ts';
import type { OnProgress } from '../import/list-file.ts';
import type { ListReader } from '../import/list-reader.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import {
  findKnownHashes,
  findKnownReferences,
  insertHeldRows,
  type NewHeldRow,
} from '../store/list-store.ts';
import { keepHashRow, type HashRow } from '../store/row-hash-key.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Sealer } from '../store/sealer.ts';
import type { Store, Tx } from '../store/store.ts';
import { eachPage } from './each-page.ts';
import { addReferral } from './referral-intake.ts';

export type ImportCounts = { imported: number; held: number; already: number };

/** So few rows at a time that the window is drawn between them; other calls wait for the end. */
const rowsAtATime = 20;

type Import = {
  readonly tx: Tx;
  readonly sealer: Sealer;
  readonly hashRow: HashRow;
  readonly at: string;
  readonly forum: Forum;
  readonly fileName: string;
  readonly findAgencyId: (name: string) => string | undefined;
  readonly today: string;
  readonly assessmentMaximum: number;
  readonly counts: ImportCounts;
};

/** Takes a checked list into the store: all of it or, when anything fails, nothing. */
export async function importRows(
  store: Store,
  reader: ListReader<'referrals'>,
  fileName: string,
  onProgress: OnProgress,
): Promise<ImportCounts> {
  const sealer = requireSealer(store);
  return store.change('list.imported', null, async (tx, at) => {
    const forum = await getForum(tx);
    const counts: ImportCounts = { imported: 0, held: 0, already: 0 };
    const work: Import = {
      tx,
      sealer,
      hashRow: await keepHashRow(tx, sealer),
      at,
      forum,
      fileName,
      findAgencyId: createAgencyFinder(await listAgencies(tx)),
      today: store.today(),
      assessmentMaximum: forum.settings.criteria.assessmentMaximum,
      counts,
    };
    counts.already += await eachPage(
      reader,
      rowsAtATime,
      (rows) => importPage(work, rows),
      onProgress,
    );
    return counts;
  });
}

/** The store may have changed since the check, so every row is held against it once more. */
async function importPage(work: Import, rows: readonly CheckedRow<ListField>[]): Promise<void> {
  const { tx, sealer, hashRow, at, counts } = work;
  const hashes = new Set(
    await findKnownHashes(
      tx,
      hashRow,
      rows.map(({ hash }) => hash),
    ),
  );
  const references = new Set(
    await findKnownReferences(
      tx,
      rows.map(({ values }) => values.reference ?? ''),
    ),
  );
  const held: NewHeldRow[] = [];
  for (const row of rows) {
    const { values, otherColumns, hash } = row;
    if (hashes.has(hash)) {
      counts.already += 1;
      continue;
    }
    const isReferenceTaken = (reference: string): boolean => references.has(reference);
    const knowledge = { ...work, isReferenceTaken };
    const problems = row.problems.length > 0 ? row.problems : checkRow(values, knowledge);
    if (problems.length === 0) {
      const incoming = { ...parseValues(values, knowledge), otherColumns, rowHash: hashRow(hash) };
      await addReferral({ tx, sealer, at }, work.forum, incoming);
      counts.imported += 1;
    } else {
      const { rowNumber } = row;
      const kept = { rowNumber, values, problems, otherColumns, rowHash: hashRow(hash) };
      held.push({ id: randomUUID(), fileName: work.fileName, ...kept });
      counts.held += 1;
    }
  }
  await insertHeldRows(tx, sealer, held, at);
}
