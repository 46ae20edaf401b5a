import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { becomeSingleInstance } from '../../../src/main/security/single-instance.ts';

/** The app as far as this asks it, and a window that tells what is done to it. */
function start({ isFirst = true, isMinimized = false, hasWindow = true } = {}) {
  const done: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => isFirst,
    quit: () => done.push('quit'),
  });
  const window = {
    isMinimized: () => isMinimized,
    restore: () => done.push('restore'),
    focus: () => done.push('focus'),
  };
  const current = (): BrowserWindow | null => (hasWindow ? (window as never) : null);
  const isAlone = becomeSingleInstance(app as unknown as App, current);
  return { app, done, isAlone };
}

describe('a second start', () => {
  it('ends at once', () => {
    const { done, isAlone } = start({ isFirst: false });
    expect(isAlone).toBe(false);
    expect(done).toEqual(['quit']);
  });

  it.each([
    [{}, ['focus']],
    [{ isMinimized: true }, ['restore', 'focus']],
    [{ hasWindow: false }, []],
  ])('shows the window of the first: %j', (given, expected) => {
    const { app, done } = start(given);
    app.emit('second-instance');
    expect(done).toEqual(expected);
  });
});
