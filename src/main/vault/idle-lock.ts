import type { Store } from '../store/store.ts';
import type { Idle } from './idle.ts';

/** Locks an open store that nobody uses, after a warning. */
export type IdleLock = {
  /** Somebody did something in the window. */
  readonly used: () => void;
  /** To be called every second, and when the computer wakes. */
  readonly look: () => void;
  /** The minutes were changed. */
  readonly limitChanged: () => void;
  /** The meeting whose room is open; null for none. */
  readonly setRoom: (meetingId: string | null) => void;
};

type Options = {
  readonly idle: Idle;
  readonly openStore: () => Store | null;
  readonly limitOf: (store: Store, roomId: string | null) => Promise<number>;
  readonly lock: (minutes: number, isLong: boolean) => void;
  /** Says that it locks in so many seconds; null takes it back. */
  readonly warn: (inSeconds: number | null) => void;
  readonly reportError: (where: 'idle-lock', error: unknown) => void;
};

/** A meeting ends, or midnight passes, without anybody doing anything. */
const looksUntilReread = 30;

export function createIdleLock(options: Options): IdleLock {
  const { idle, openStore, limitOf, lock, warn, reportError } = options;
  let known: Store | null = null;
  let roomId: string | null = null;
  let warned: number | null = null;
  let looks = 0;

  const limitChanged = (): void => {
    looks = 0;
    const store = openStore();
    if (store === null) return;
    limitOf(store, roomId).then(
      (minutes) => {
        if (openStore() === store) idle.limitTo(minutes);
      },
      (error: unknown) => {
        if (openStore() === store) reportError('idle-lock', error);
      },
    );
  };
  const warnOf = (inSeconds: number | null): void => {
    if (inSeconds === warned) return;
    warned = inSeconds;
    warn(inSeconds);
  };
  /** Whether a store is open. One that was just opened begins to be counted. */
  const isOpen = (): boolean => {
    const store = openStore();
    if (store === known) return store !== null;
    known = store;
    roomId = null;
    warned = null;
    idle.used();
    limitChanged();
    return store !== null;
  };
  const look = (): void => {
    if (!isOpen()) return;
    looks += 1;
    if (looks >= looksUntilReread) limitChanged();
    const state = idle.look();
    if (state.kind === 'over') lock(state.minutes, state.isLong);
    else warnOf(state.kind === 'ending' ? stepOf(state.secondsLeft) : null);
  };

  return {
    limitChanged,
    setRoom: (meetingId) => {
      if (!isOpen()) return;
      roomId = meetingId;
      limitChanged();
    },
    used: () => {
      if (!isOpen()) return;
      // Whoever comes too late does not keep open what the clock has closed.
      if (idle.look().kind !== 'over') idle.used();
      look();
    },
    look,
  };
}

/** Told in steps: a figure that changed every second would draw every eye in the room. */
const stepOf = (seconds: number): number => [10, 30].find((step) => seconds <= step) ?? 60;
