import { describe, expect, it } from 'vitest';
import {
  dismissHeldRow,
  listHeldRows,
  mendHeldRow,
  restoreHeldRow,
} from '../../../src/main/services/held-rows.ts';
import { oneHeldRow, insertHeldRows, type NewHeldRow } from '../../../src/main/store/list-store.ts';
import { openColumns } from '../../../src/main/store/other-columns.ts';
import { sealedOfReferral } from '../../../src/main/store/referral-columns.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import type { ListValues } from '../../../src/shared/domain/referral-list.ts';
import { aReferral, anId } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const values: ListValues = {
  reference: 'R0039',
  receivedOn: '2026-06-28',
  agency: 'Police',
  victimSurname: 'Yardley',
  victimDob: '1970-03-07',
  perpetratorSurname: 'Taylor',
  perpetratorDob: '',
};

const problem = {
  field: 'perpetratorDob',
  heading: 'Perp DOB',
  message: "No date of birth. Type it, or 'not known'",
} as const;

/** Holds one row and returns its id. */
async function aHeldRow(store: TestStore, changed: Partial<NewHeldRow> = {}): Promise<string> {
  const id = anId();
  const row = { id, fileName: 'June.csv', rowNumber: 78, values, problems: [problem], ...changed };
  const otherColumns = [{ heading: 'Note', value: 'Ring first' }];
  const held = { ...row, otherColumns, rowHash: id };
  await insertHeldRows(store.db, requireSealer(store), [held], store.now());
  return id;
}

const all = { offset: 0, limit: 50 };

const countOf = async (store: TestStore): Promise<number> =>
  (await store.db.selectFrom('referrals').select('id').execute()).length;

describe('a held row', () => {
  it('is listed with the file, row and column in which it is wrong', async () => {
    await using store = await openTestStore();
    const id = await aHeldRow(store);
    expect(await listHeldRows(store, all)).toEqual({
      total: 1,
      rows: [
        { id, fileName: 'June.csv', rowNumber: 78, values, confidential: [], problems: [problem] },
      ],
    });
  });

  it('becomes a referral with all its cells once it is mended', async () => {
    await using store = await openTestStore();
    const id = await aHeldRow(store);
    const result = await mendHeldRow(store, id, { perpetratorDob: '1/2/1980' });
    expect(result).toEqual({ isImported: true, problems: [] });
    const referral = await store.db.selectFrom('referrals').selectAll().executeTakeFirstOrThrow();
    expect(referral).toMatchObject({
      reference: 'R0039',
      row_hash: id,
    });
    const place = sealedOfReferral(referral.id, 'other_columns');
    expect(openColumns(requireSealer(store), place, referral.other_columns)).toEqual([
      { heading: 'Note', value: 'Ring first' },
    ]);
    expect((await listHeldRows(store, all)).total).toBe(0);
    expect(await oneHeldRow(store.db, requireSealer(store), id)).toMatchObject({
      state: 'imported',
    });
  });

  it('stays held with what was mended when something is still wrong', async () => {
    await using store = await openTestStore();
    const id = await aHeldRow(store);
    const mended = { victimSurname: 'Yardly', perpetratorDob: '31/02/1980' };
    const result = await mendHeldRow(store, id, mended);
    expect(result).toMatchObject({
      isImported: false,
      problems: [{ field: 'perpetratorDob', heading: 'Perp DOB' }],
    });
    const { rows } = await listHeldRows(store, all);
    expect(rows).toEqual([
      expect.objectContaining({ values: { ...values, ...mended }, problems: result.problems }),
    ]);
    expect(await countOf(store)).toBe(0);
  });

  it('is checked against the agencies of the day on which it is mended', async () => {
    await using store = await openTestStore();
    const unknown = { ...values, agency: 'Coastguard', perpetratorDob: 'not known' };
    const id = await aHeldRow(store, { values: unknown });
    expect(await mendHeldRow(store, id, {})).toMatchObject({ isImported: false });
    await store.db
      .updateTable('agencies')
      .set({ aliases: '["Coastguard"]' })
      .where('name', '=', 'Police')
      .execute();
    expect(await mendHeldRow(store, id, {})).toMatchObject({ isImported: true });
  });

  it('is not imported under a reference that a referral has by now', async () => {
    await using store = await openTestStore();
    await aReferral(store, { facts: { reference: 'R0039' } });
    const id = await aHeldRow(store);
    expect(await mendHeldRow(store, id, { perpetratorDob: 'n/k' })).toMatchObject({
      isImported: false,
      problems: [{ field: 'reference' }],
    });
    expect(await countOf(store)).toBe(1);
  });

  it('is imported once only', async () => {
    await using store = await openTestStore();
    const id = await aHeldRow(store);
    await mendHeldRow(store, id, { perpetratorDob: 'n/k' });
    const again = mendHeldRow(store, id, { perpetratorDob: 'n/k' });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await countOf(store)).toBe(1);
  });

  it('is kept with the reason when it is dismissed, and comes back when it is restored', async () => {
    await using store = await openTestStore();
    const id = await aHeldRow(store);
    await dismissHeldRow(store, id, 'Sent to another forum');
    expect((await listHeldRows(store, all)).total).toBe(0);
    const kept = await store.db.selectFrom('held_rows').selectAll().executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ state: 'dismissed', dismiss_reason: 'Sent to another forum' });
    await restoreHeldRow(store, id);
    expect((await listHeldRows(store, all)).rows).toMatchObject([{ id, values }]);
  });

  it('is not found under an id that is not in the store', async () => {
    await using store = await openTestStore();
    await expect(mendHeldRow(store, anId(), {})).rejects.toMatchObject({ code: 'not-found' });
  });
});
