/** How long nobody has used the open store. */
export type Idle = {
  /** Somebody did something. */
  readonly used: () => void;
  /** Locks after so many minutes from now on. */
  readonly limitTo: (minutes: number) => void;
  readonly look: () => IdleState;
  readonly unusedMs: () => number;
};

export type IdleState =
  | { readonly kind: 'in-use' }
  /** It locks soon unless somebody does something. */
  | { readonly kind: 'ending'; readonly secondsLeft: number }
  /** `isLong` says that the moment to lock is long past: the computer slept, or its clock was set. */
  | { readonly kind: 'over'; readonly minutes: number; readonly isLong: boolean };

type Clocks = {
  /** The time of day: it goes on while the computer sleeps, and can be set. */
  readonly wallMs: () => number;
  /** Time that only goes forward, and on some systems stands still during sleep. */
  readonly steadyMs: () => number;
};

const warningMs = 60_000;
/** Looking happens every second; whoever is this late was not running. */
const lateMs = 5000;

/**
 * Counts by both clocks and believes the one that went further: sleep counts, and setting the clock back
 * keeps nothing open.
 */
export function createIdle({ wallMs, steadyMs }: Clocks, minutesAtFirst = 10): Idle {
  let minutes = minutesAtFirst;
  let last = { wall: wallMs(), steady: steadyMs() };
  const unusedMs = (): number => Math.max(wallMs() - last.wall, steadyMs() - last.steady);

  return {
    unusedMs,
    used: () => {
      last = { wall: wallMs(), steady: steadyMs() };
    },
    limitTo: (wanted) => {
      minutes = wanted;
    },
    look: () => {
      const left = minutes * 60_000 - unusedMs();
      if (left <= 0) return { kind: 'over', minutes, isLong: -left > lateMs };
      if (left > warningMs) return { kind: 'in-use' };
      return { kind: 'ending', secondsLeft: Math.ceil(left / 1000) };
    },
  };
}
