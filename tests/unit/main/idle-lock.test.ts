import { describe, expect, it } from 'vitest';
import { createIdle } from '../../../src/main/vault/idle.ts';
import { createIdleLock } from '../../../src/main/vault/idle-lock.ts';
import type { Store } from '../../../src/main/store/store.ts';

const minute = 60_000;

/** An idle lock over a clock that the test sets, and over a store that is only there or not. */
function startIdleLock({ isOpen = true } = {}) {
  const said: string[] = [];
  const store = { name: 'a store' } as unknown as Store;
  const state = { now: 0, open: isOpen ? store : null, limit: 10, askedRooms: [] as unknown[] };
  const clock = (): number => state.now;
  const idleLock = createIdleLock({
    idle: createIdle({ wallMs: clock, steadyMs: clock }),
    openStore: () => state.open,
    limitOf: (_store, roomId) => {
      state.askedRooms.push(roomId);
      return Promise.resolve(roomId === null ? state.limit : 60);
    },
    lock: (minutes, isLong) => said.push(`lock after ${minutes}${isLong ? ', long ago' : ''}`),
    warn: (inSeconds) => said.push(`warn ${inSeconds}`),
    reportError: (where) => said.push(`error ${where}`),
  });
  const lookAfter = (ms: number): void => {
    state.now += ms;
    idleLock.look();
  };
  return { idleLock, said, state, store, lookAfter };
}

describe('a store that nobody uses', () => {
  it('warns in three steps and then locks', async () => {
    const { said, lookAfter } = startIdleLock();
    lookAfter(0);
    await Promise.resolve();
    lookAfter(8 * minute);
    expect(said).toEqual([]);
    for (let second = 0; second < 120; second += 1) lookAfter(1000);
    expect(said).toEqual(['warn 60', 'warn 30', 'warn 10', 'lock after 10']);
  });

  it('takes the warning back as soon as somebody does something', () => {
    const { idleLock, said, lookAfter } = startIdleLock();
    lookAfter(0);
    lookAfter(9.5 * minute);
    idleLock.used();
    lookAfter(1000);
    expect(said).toEqual(['warn 30', 'warn null']);
  });

  it('is locked by whoever comes back too late, before they see it in use', () => {
    const { idleLock, said, state, lookAfter } = startIdleLock();
    lookAfter(0);
    state.now += 8 * 60 * minute;
    idleLock.used();
    expect(said).toEqual(['lock after 10, long ago']);
  });

  it('is counted from when it was opened', () => {
    const { said, state, store, lookAfter } = startIdleLock({ isOpen: false });
    lookAfter(60 * minute);
    expect(said).toEqual([]);
    state.open = store;
    lookAfter(1000);
    lookAfter(8 * minute);
    expect(said).toEqual([]);
  });

  it('has the longer limit of a meeting while its room is open', async () => {
    const { idleLock, said, lookAfter } = startIdleLock();
    lookAfter(0);
    idleLock.setRoom('a meeting');
    await Promise.resolve();
    lookAfter(50 * minute);
    expect(said).toEqual([]);
    idleLock.setRoom(null);
    await Promise.resolve();
    lookAfter(0);
    expect(said).toEqual(['lock after 10, long ago']);
  });

  it('keeps the room that was opened with the store, before it was looked at', () => {
    const { idleLock, state } = startIdleLock();
    idleLock.setRoom('a meeting');
    idleLock.look();
    expect(state.askedRooms.at(-1)).toBe('a meeting');
  });

  it('follows minutes that were changed', async () => {
    const { idleLock, said, state, lookAfter } = startIdleLock();
    lookAfter(0);
    await Promise.resolve();
    state.limit = 5;
    idleLock.limitChanged();
    await Promise.resolve();
    lookAfter(5 * minute);
    expect(said).toEqual(['lock after 5']);
  });
});
