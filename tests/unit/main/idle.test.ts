import { describe, expect, it } from 'vitest';
import { createIdle } from '../../../src/main/vault/idle.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Two clocks that the test sets, one of which stands still during sleep. */
function startIdle({ minutes = 10 } = {}) {
  const clock = { wall: Date.parse('2026-11-09T12:48:00Z'), steady: 5000 };
  const idle = createIdle({ wallMs: () => clock.wall, steadyMs: () => clock.steady }, minutes);
  return {
    idle,
    clock,
    pass: (ms: number) => {
      clock.wall += ms;
      clock.steady += ms;
    },
  };
}

describe('how long nobody has used it', () => {
  it('is counted from the last use', () => {
    const { idle, pass } = startIdle();
    pass(8 * minute);
    idle.used();
    pass(8 * minute);
    expect(idle.look()).toEqual({ kind: 'in-use' });
  });

  it('is told for one minute before it is over', () => {
    const { idle, pass } = startIdle();
    pass(9 * minute - 1);
    expect(idle.look().kind).toBe('in-use');
    pass(1);
    expect(idle.look()).toEqual({ kind: 'ending', secondsLeft: 60 });
    pass(50_500);
    expect(idle.look()).toEqual({ kind: 'ending', secondsLeft: 10 });
  });

  it('is over at the limit, and begins anew with the next use', () => {
    const { idle, pass } = startIdle();
    pass(10 * minute);
    expect(idle.look()).toEqual({ kind: 'over', minutes: 10, isLong: false });
    idle.used();
    expect(idle.look().kind).toBe('in-use');
  });

  it('counts sleep, in which only the time of day goes on', () => {
    const { idle, clock } = startIdle();
    clock.wall += 8 * hour;
    expect(idle.look()).toEqual({ kind: 'over', minutes: 10, isLong: true });
  });

  it('is not held back by a clock that is set back', () => {
    const { idle, clock, pass } = startIdle();
    clock.wall -= 365 * 24 * hour;
    pass(10 * minute);
    expect(idle.look()).toEqual({ kind: 'over', minutes: 10, isLong: false });
  });

  it('follows a limit that is changed while nobody uses it', () => {
    const { idle, pass } = startIdle();
    idle.limitTo(60);
    pass(30 * minute);
    expect(idle.look().kind).toBe('in-use');
    idle.limitTo(5);
    expect(idle.look()).toEqual({ kind: 'over', minutes: 5, isLong: true });
  });
});
