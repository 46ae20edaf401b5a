import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForLock } from '../../../../src/main/window/lock-watch.ts';
import type { LockRequest } from '../../../../src/main/vault/locking.ts';
import { aStatus } from '../../../support/start-answers.ts';

const { electron, system } = vi.hoisted(() => {
  const state = { screen: 'active', subscribed: 0 };
  return {
    system: state,
    electron: {
      app: {},
      powerMonitor: { on: () => {}, getSystemIdleState: () => state.screen },
      systemPreferences: {
        subscribeWorkspaceNotification: () => {
          state.subscribed += 1;
        },
      },
    },
  };
});
vi.mock('electron', () => electron);

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(system, { screen: 'active', subscribed: 0 });
});
afterEach(() => void vi.useRealTimers());

/** What is asked of the lock while the system says of its screen what the test lets it say. */
function watch(platform: NodeJS.Platform) {
  const asked: LockRequest['reason'][] = [];
  const looks = { count: 0 };
  const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
  const look = (): void => {
    looks.count += 1;
  };
  watchForLock(
    window as unknown as BrowserWindow,
    {
      storeLock: {
        lock: async ({ reason }) => {
          asked.push(reason);
          return aStatus();
        },
      },
      idleLock: { used: () => {}, look },
    },
    platform,
  );
  const secondsWith = (screen: string, seconds: number): void => {
    system.screen = screen;
    vi.advanceTimersByTime(seconds * 1000);
  };
  return { asked, looks, window, secondsWith };
}

describe.each(['linux', 'win32'] as const)('on %s', (platform) => {
  it('a screen that is found locked locks within a second, and once', () => {
    const { asked, secondsWith } = watch(platform);
    secondsWith('active', 3);
    secondsWith('idle', 3);
    expect(asked).toEqual([]);
    secondsWith('locked', 1);
    expect(asked).toEqual(['screen-locked']);
    secondsWith('locked', 60);
    expect(asked).toEqual(['screen-locked']);
  });

  it('each lock of the screen counts', () => {
    const { asked, secondsWith } = watch(platform);
    secondsWith('locked', 5);
    secondsWith('active', 5);
    secondsWith('locked', 5);
    expect(asked).toEqual(['screen-locked', 'screen-locked']);
  });

  it('a screen of which nothing is known locks nothing, and use is still looked at', () => {
    const { asked, looks, secondsWith } = watch(platform);
    secondsWith('unknown', 10);
    expect(asked).toEqual([]);
    expect(looks.count).toBe(10);
  });

  it('nobody asks any more once the window is closed', () => {
    const { asked, window, secondsWith } = watch(platform);
    window.emit('closed');
    secondsWith('locked', 5);
    expect(asked).toEqual([]);
  });
});

it('macOS, which tells of its lock and of its screens, is not asked', () => {
  const { asked, secondsWith } = watch('darwin');
  secondsWith('locked', 5);
  expect(asked).toEqual([]);
  expect(system.subscribed).toBe(1);
});
