import { describe, expect, it, vi } from 'vitest';
import { recordExport } from '../../../src/main/services/record-export.ts';
import { careFor } from '../../support/cared-for.ts';
import { flipByte, leavesOf } from '../../support/damage-store.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore } from '../../support/test-store.ts';

// Each derives a real key; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const kept = keptForTests(40);

/** A case and a meeting of the store. */
function idsIn({ path, key }: KeptStore): { caseId: string; meetingId: string } {
  using raw = openRaw(path, key);
  const first = (sql: string): string => String(raw.handle.prepare(sql).pluck().get());
  return {
    caseId: first('SELECT id FROM cases LIMIT 1'),
    meetingId: first("SELECT id FROM meetings WHERE status = 'finalised' LIMIT 1"),
  };
}

const cannotBeRecorded = {
  ok: false,
  error: {
    code: 'store-damaged',
    message: expect.stringMatching(/cannot be recorded\. Restore a backup, or save what can be/),
  },
};

describe('a store in which somebody spoilt a byte', () => {
  it('shows, copies and saves nothing that its audit could not tell', async () => {
    using store = kept.take();
    const { caseId, meetingId } = idsIn(store);
    const [page = 0] = leavesOf(store.path, store.key, 'case_words');
    flipByte(store.path, page, 2000);
    using care = await careFor(store);
    await care.unlock();
    expect(await care.call('backups.health', {})).toMatchObject({ state: 'damaged' });
    const { dispatch, lent } = care.core;
    const value = { of: 'victim', field: 'address' };
    expect(await dispatch('confidential.reveal', { caseId, value })).toEqual(cannotBeRecorded);
    expect(await dispatch('confidential.copy', { caseId, value })).toEqual(cannotBeRecorded);
    expect(await dispatch('minutes.saveWord', { meetingId })).toEqual(cannotBeRecorded);
    expect(await dispatch('audit.export', {})).toEqual(cannotBeRecorded);
    expect(lent).toEqual([]);
    // What is no secret can be read on, and what can be read is saved.
    expect(await dispatch('cases.get', { id: caseId })).toMatchObject({ ok: true });
    expect(await dispatch('backups.salvage', { first: null })).toMatchObject({ ok: true });
    await care.lock();
  });

  it('is found between the question where a file goes and its writing', async () => {
    await using store = await openTestStore();
    const content = Buffer.from('a list');
    let isWritten = false;
    const write = (): Promise<void> => {
      isWritten = true;
      return Promise.resolve();
    };
    store.stopWriting();
    const exported = { verb: 'audit.exported', objectId: null, content, note: '' } as const;
    await expect(recordExport(store, exported, write)).rejects.toMatchObject({
      code: 'store-damaged',
    });
    expect(isWritten).toBe(false);
  });
});
