import {
  checkRow,
  createAgencyFinder,
  parseValues,
  type ListKnowledge,
} from '../../shared/domain/referral-list-check.ts';
import { withoutConfidential } from '../../shared/domain/list-form.ts';
import {
  confidentialListFields,
  type HeldRow,
  type ListProblem,
  type ListValues,
} from '../../shared/domain/referral-list.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import {
  changeHeldRow,
  findKnownReferences,
  oneHeldRow,
  pageOfHeldRows,
  type StoredHeldRow,
} from '../store/list-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Sealer } from '../store/sealer.ts';
import type { Store, Tx } from '../store/store.ts';
import { addReferral } from './referral-intake.ts';

export async function listHeldRows(
  store: Store,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: HeldRow[] }> {
  const { total, rows } = await pageOfHeldRows(store.db, requireSealer(store), page);
  return {
    total,
    rows: rows.map(({ id, fileName, rowNumber, values, problems }) => {
      const shown = withoutConfidential(values, confidentialListFields);
      return { id, fileName, rowNumber, ...shown, problems };
    }),
  };
}

/**
 * Checks the row again with mended values, and imports it when nothing is wrong any more. What the page
 * does not say stays as it is, so that it need not see what is confidential.
 */
export async function mendHeldRow(
  store: Store,
  id: string,
  mended: ListValues,
): Promise<{ isImported: boolean; problems: ListProblem[] }> {
  const sealer = requireSealer(store);
  return store.change('held-row.mended', id, async (tx, at) => {
    const row = await rowInState(tx, sealer, id, 'held');
    const values = { ...row.values, ...mended };
    const knowledge = await knowledgeFor(tx, values, store.today());
    const headings = Object.fromEntries(row.problems.map(({ field, heading }) => [field, heading]));
    const problems = checkRow(values, knowledge, headings);
    if (problems.length > 0) {
      await changeHeldRow(tx, sealer, id, { values, problems }, at);
      return { isImported: false, problems };
    }
    const { otherColumns, rowHash } = row;
    const incoming = { ...parseValues(values, knowledge), otherColumns, rowHash };
    const referralId = await addReferral({ tx, sealer, at }, await getForum(tx), incoming);
    await changeHeldRow(tx, sealer, id, { values, problems, state: 'imported', referralId }, at);
    return { isImported: true, problems };
  });
}

/** Takes a row off the list of those to mend; it stays in the store with the reason. */
export async function dismissHeldRow(store: Store, id: string, reason: string): Promise<void> {
  const sealer = requireSealer(store);
  await store.change('held-row.dismissed', id, async (tx, at) => {
    await rowInState(tx, sealer, id, 'held');
    await changeHeldRow(tx, sealer, id, { state: 'dismissed', dismissReason: reason }, at);
  });
}

export async function restoreHeldRow(store: Store, id: string): Promise<void> {
  const sealer = requireSealer(store);
  await store.change('held-row.restored', id, async (tx, at) => {
    await rowInState(tx, sealer, id, 'dismissed');
    await changeHeldRow(tx, sealer, id, { state: 'held', dismissReason: '' }, at);
  });
}

async function rowInState(
  tx: Tx,
  sealer: Sealer,
  id: string,
  state: StoredHeldRow['state'],
): Promise<StoredHeldRow> {
  const row = await oneHeldRow(tx, sealer, id);
  if (row.state !== state) {
    throw new AppError(
      'conflict',
      'This row has been imported, dismissed or restored in the meantime.',
    );
  }
  return row;
}

async function knowledgeFor(tx: Tx, values: ListValues, today: string): Promise<ListKnowledge> {
  const taken = await findKnownReferences(tx, [values.reference?.trim() ?? '']);
  return {
    findAgencyId: createAgencyFinder(await listAgencies(tx)),
    today,
    assessmentMaximum: (await getForum(tx)).settings.criteria.assessmentMaximum,
    isReferenceTaken: (reference) => taken.includes(reference),
  };
}
