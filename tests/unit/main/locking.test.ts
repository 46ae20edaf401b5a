import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createStoreLock, type LockRequest } from '../../../src/main/vault/locking.ts';
import type { Session } from '../../../src/main/vault/session.ts';
import { aViewer } from '../../support/test-store.ts';
import { aStatus } from '../../support/start-answers.ts';

const viewer = aViewer();
const focused = { label: '0badc0de', index: 0, from: 3, to: 3 };

type Page = {
  readonly isSilent?: boolean;
  readonly isOpen?: boolean;
  /** The store does not close before somebody says that there is no time. */
  readonly isSlow?: boolean;
};

/** The lock over a session and a page that only tell, in order, what was asked of them. */
function startLock({ isSilent = false, isOpen = true, isSlow = false }: Page = {}) {
  const order: string[] = [];
  const state = { visit: 0, isOpen, isAllKept: null as boolean | null };
  const session: Pick<Session, 'openStore' | 'status' | 'visit' | 'lock' | 'noteAllKept'> = {
    openStore: () => (state.isOpen ? ({ viewer } as never) : null),
    status: () => aStatus(),
    visit: () => state.visit,
    lock: async (locking) => {
      order.push(`lock: ${locking?.reason}, patience ${locking?.patienceMs ?? 0}`);
      if (isSlow && locking?.hurry) await once(locking.hurry, 'abort');
      if (state.isOpen) state.visit += 1;
      state.isOpen = false;
      return aStatus();
    },
    noteAllKept: (isAllKept) => {
      state.isAllKept = isAllKept;
    },
  };
  const lock = createStoreLock({
    session: session as Session,
    askPage: () => {
      order.push('ask the page');
      const answer = { isAllKept: state.isOpen, focused };
      if (!isSilent) queueMicrotask(() => lock.answer(answer));
    },
    tellPage: () => void order.push('tell the page'),
    page: {
      address: () => '#/cases/1',
      renew: async () => void order.push('renew'),
    },
    onLock: [() => order.push('clear')],
    times: { pageMs: 20, pageAfterMs: 10, changeMs: 1000 },
  });
  return { lock, order, state };
}

const idle: LockRequest = { reason: 'idle', idleMinutes: 10 };
const suspended: LockRequest = { reason: 'suspended', isUrgent: true };

describe('the lock', () => {
  it('lets the page save, closes the store, and ends the page', async () => {
    const { lock, order, state } = startLock();
    await lock.lock(idle);
    expect(order).toEqual([
      'ask the page',
      'tell the page',
      'clear',
      'lock: idle, patience 1000',
      'clear',
      'renew',
    ]);
    expect(state.isAllKept).toBe(true);
  });

  it('shows nothing more while the store takes its time to close, and waits no longer before sleep', async () => {
    const { lock, order } = startLock({ isSlow: true });
    const locked = lock.lock(idle);
    await vi.waitFor(() => expect(order).toContain('lock: idle, patience 1000'));
    expect(order).toContain('tell the page');
    expect(order).not.toContain('renew');
    void lock.lock(suspended);
    await locked;
    expect(order.at(-1)).toBe('renew');
    expect(order.filter((step) => step === 'tell the page')).toHaveLength(1);
  });

  it('is as patient as before in the next one after such a hurry', async () => {
    const { lock, order, state } = startLock();
    await lock.lock(suspended);
    state.isOpen = true;
    order.length = 0;
    await lock.lock(idle);
    expect(order).toContain('lock: idle, patience 1000');
  });

  it('goes on without a page that does not answer, and does not call all of it kept', async () => {
    const { lock, order, state } = startLock({ isSilent: true });
    await lock.lock(idle);
    expect(order.slice(0, 2)).toEqual(['ask the page', 'tell the page']);
    expect(order.at(-1)).toBe('renew');
    expect(state.isAllKept).toBe(false);
  });

  it('closes the store first when there may be no time', async () => {
    const { lock, order, state } = startLock();
    await lock.lock(suspended);
    expect(order).toEqual([
      'clear',
      'lock: suspended, patience 0',
      'clear',
      'ask the page',
      'tell the page',
      'renew',
    ]);
    // The page answered, and what it had not saved could be saved no more.
    expect(state.isAllKept).toBe(false);
  });

  it('waits for the page no longer once the computer goes to sleep', async () => {
    const { lock, order } = startLock({ isSilent: true });
    const first = lock.lock(idle);
    expect(order).toEqual(['ask the page']);
    const second = lock.lock(suspended);
    expect(second).toBe(first);
    await Promise.resolve();
    await Promise.resolve();
    expect(order).toContain('clear');
    await first;
    expect(order.filter((step) => step === 'renew')).toHaveLength(1);
  });

  it('asks nothing of a page that shows the unlock screen', async () => {
    const { lock, order } = startLock({ isOpen: false });
    await lock.lock(idle);
    expect(order).toEqual(['clear', 'lock: idle, patience 1000', 'clear']);
  });

  it('ends the page of a store that was being unlocked just then', async () => {
    const { lock, order, state } = startLock({ isOpen: false });
    const locked = lock.lock(suspended);
    state.visit += 1;
    await locked;
    expect(order.at(-1)).toBe('renew');
  });
});

describe('the place after unlocking', () => {
  it('is told to the same user, once', async () => {
    const { lock } = startLock();
    await lock.lock(idle);
    expect(lock.placeOf(viewer)).toEqual({ address: '#/cases/1', focused });
    expect(lock.placeOf(viewer)).toBeNull();
  });

  it('is not told to another user', async () => {
    const { lock } = startLock();
    await lock.lock(idle);
    const other = aViewer({ userId: '00000000-0000-4000-8000-000000000002' });
    expect(lock.placeOf(other)).toBeNull();
    expect(lock.placeOf(viewer)).not.toBeNull();
  });
});
