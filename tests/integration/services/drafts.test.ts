import { describe, expect, it } from 'vitest';
import { discardDraft, getDraft, keepDraft } from '../../../src/main/services/drafts.ts';
import { createSealer } from '../../../src/main/store/sealer.ts';
import { saveUser } from '../../../src/main/store/user-store.ts';
import { draftCalls } from '../../../src/shared/ipc/contract/drafts.ts';
import { aViewer, openTestStore, type TestStore } from '../../support/test-store.ts';
import type { Store } from '../../../src/main/store/store.ts';

const place = 'referral/5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867/decision';

/** The same store as another of its users has it open. */
async function asAnother(store: TestStore): Promise<Store> {
  const viewer = aViewer({ userId: '00000000-0000-4000-8000-000000000002', name: 'r.hargreaves' });
  const times = { removedAt: null, lastUnlockedAt: null };
  await saveUser(store.db, { ...viewer, id: viewer.userId, ...times }, store.now());
  return { ...store, viewer, ownSealer: createSealer(Buffer.alloc(32, 7)) };
}

const sealedRows = ({ db }: Store) => db.selectFrom('drafts').selectAll().execute();

describe('what is typed and not sent', () => {
  it('is there again after a new start, with the moment at which it was typed', async () => {
    await using store = await openTestStore({ now: '2026-11-09T11:08:00.000Z' });
    await keepDraft(store, place, 'She is afraid of');
    await using again = await store.reopen();
    expect(await getDraft(again, place)).toEqual({
      content: 'She is afraid of',
      typedAt: '2026-11-09T11:08:00.000Z',
    });
  });

  it('is gone once it was sent or discarded', async () => {
    await using store = await openTestStore();
    await keepDraft(store, place, 'She is afraid of');
    await discardDraft(store, place);
    expect(await getDraft(store, place)).toBeNull();
    expect(await sealedRows(store)).toEqual([]);
  });

  it('is kept for each place and each user apart', async () => {
    await using store = await openTestStore();
    const other = await asAnother(store);
    await keepDraft(store, place, 'mine');
    await keepDraft(store, 'meeting/new', 'elsewhere');
    expect(await getDraft(other, place)).toBeNull();
    await keepDraft(other, place, 'theirs');
    expect((await getDraft(store, place))?.content).toBe('mine');
    expect((await getDraft(other, place))?.content).toBe('theirs');
    await discardDraft(other, place);
    expect((await getDraft(store, place))?.content).toBe('mine');
  });

  it('can be read by nobody else who has the store open and reads its tables', async () => {
    await using store = await openTestStore();
    await keepDraft(store, place, 'the refuge in Mill Lane');
    const [row] = await sealedRows(store);
    expect(row?.content).not.toContain('Mill Lane');
    const other = await asAnother(store);
    const bound = `draft ${store.viewer.userId} ${place}`;
    expect(() => other.ownSealer.open(bound, row?.content ?? '')).toThrow(/cannot be read/);
  });

  it('is put away when the user has another key pair since', async () => {
    await using store = await openTestStore();
    await keepDraft(store, place, 'typed before');
    const renewed = { ...store, ownSealer: createSealer(Buffer.alloc(32, 9)) };
    expect(await getDraft(renewed, place)).toBeNull();
    expect(await sealedRows(store)).toEqual([]);
  });

  it('goes after thirty days, and leaves no entry in the audit', async () => {
    await using store = await openTestStore({ now: '2026-10-01T09:00:00.000Z' });
    await keepDraft(store, place, 'long ago');
    store.setNow('2026-10-30T09:00:00.000Z');
    await keepDraft(store, 'meeting/new', 'within thirty days');
    expect(await sealedRows(store)).toHaveLength(2);
    store.setNow('2026-11-01T09:00:00.000Z');
    await keepDraft(store, 'meeting/new', 'after them');
    expect((await sealedRows(store)).map((row) => row.place)).toEqual(['meeting/new']);
    const audited = await store.db.selectFrom('audit_entries').select('verb').execute();
    expect(audited.filter(({ verb }) => verb.includes('draft'))).toEqual([]);
  });

  it.each(['../etc', 'Referral/1', 'referral//decision', '', 'a'.repeat(201)])(
    'is not kept at %j',
    (wrong) => {
      const { input } = draftCalls['drafts.save'];
      expect(input.safeParse({ place: wrong, content: '' }).success).toBe(false);
    },
  );

  it('may be 200 KB long, counted as they are kept, and no longer', () => {
    const { input } = draftCalls['drafts.save'];
    const ofLetters = (letter: string, count: number) =>
      input.safeParse({ place, content: letter.repeat(count) }).success;
    expect(ofLetters('a', 204_800)).toBe(true);
    expect(ofLetters('a', 204_801)).toBe(false);
    expect(ofLetters('é', 102_401)).toBe(false);
  });
});
