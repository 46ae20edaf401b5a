// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave } from '../../../../src/renderer/lib/autosave.ts';
import { createSavingLedger } from '../../../../src/renderer/lib/saving.ts';

const pauseMs = 400;

/** A store whose answers come when the test says so. */
function createSlowStore() {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const saved: string[] = [];
  return {
    saved,
    save: (value: string) =>
      new Promise<void>((resolve, reject) => {
        saved.push(value);
        waiting.push({ resolve, reject });
      }),
    answer: async () => {
      waiting.shift()?.resolve();
      await vi.advanceTimersByTimeAsync(0);
    },
    refuse: async () => {
      waiting.shift()?.reject(new Error('disk full'));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

function typeInto(first: string) {
  const ledger = createSavingLedger();
  const store = createSlowStore();
  const autosave = createAutosave(first, ledger);
  const leave = autosave.start();
  return {
    ledger,
    store,
    leave,
    autosave,
    type: (value: string) => autosave.update(value, store.save, pauseMs),
  };
}

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());

  it('saves the latest words once, after a pause', async () => {
    const { type, store } = typeInto('');

    type('a');
    type('ab');
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    expect(store.saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);

    expect(store.saved).toEqual(['ab']);
  });

  it('saves nothing when what is typed is what was there', async () => {
    const { type, store, ledger } = typeInto('as before');

    type('changed');
    type('as before');
    await vi.advanceTimersByTimeAsync(pauseMs * 2);

    expect(store.saved).toEqual([]);
    expect(ledger.get().state).toBe('saved');
  });

  it('is saved only when the answer is back', async () => {
    const { type, store, ledger } = typeInto('');

    type('a');
    expect(ledger.get().state).toBe('saving');
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(ledger.get().state).toBe('saving');
    await store.answer();

    expect(ledger.get().state).toBe('saved');
  });

  it('keeps one save under way at a time and then saves what came meanwhile', async () => {
    const { type, store } = typeInto('');

    type('a');
    await vi.advanceTimersByTimeAsync(pauseMs);
    type('ab');
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(store.saved).toEqual(['a']);
    await store.answer();

    expect(store.saved).toEqual(['a', 'ab']);
  });

  it('stays unsaved after a refusal and is saved at the next attempt', async () => {
    const { type, store, ledger } = typeInto('');

    type('a');
    await vi.advanceTimersByTimeAsync(pauseMs);
    await store.refuse();
    expect(ledger.get()).toMatchObject({ state: 'failed', error: { message: 'disk full' } });
    const retried = ledger.flush();
    await store.answer();
    await retried;

    expect(store.saved).toEqual(['a', 'a']);
    expect(ledger.get().state).toBe('saved');
  });

  it('says since when it is unsaved, however often it is tried', async () => {
    vi.setSystemTime('2026-11-12T10:42:00Z');
    const { type, store, ledger } = typeInto('');

    type('a');
    await vi.advanceTimersByTimeAsync(pauseMs);
    await store.refuse();
    const first = ledger.get();
    await vi.advanceTimersByTimeAsync(60_000);
    type('ab');
    await vi.advanceTimersByTimeAsync(pauseMs);
    await store.refuse();

    expect(ledger.get()).toMatchObject({ state: 'failed' });
    expect(ledger.get()).toHaveProperty('since', 'since' in first ? first.since : null);
  });

  it('saves at once when any field is left', async () => {
    const { type, store } = typeInto('');

    type('a');
    document.dispatchEvent(new Event('focusout'));
    await vi.advanceTimersByTimeAsync(0);

    expect(store.saved).toEqual(['a']);
  });

  it('is saved and watched to the end when its field goes away', async () => {
    const { type, store, ledger, leave } = typeInto('');

    type('a');
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.saved).toEqual(['a']);
    await store.refuse();
    expect(ledger.get().state).toBe('failed');
    const retried = ledger.flush();
    await store.answer();
    await retried;

    expect(ledger.get().state).toBe('saved');
  });

  it('may be given up', async () => {
    const { type, store, ledger } = typeInto('');

    type('a');
    await vi.advanceTimersByTimeAsync(pauseMs);
    await store.refuse();
    ledger.abandon();
    await ledger.flush();

    expect(ledger.get().state).toBe('saved');
    expect(store.saved).toEqual(['a']);
  });
});
