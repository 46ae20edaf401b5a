import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reopenWhenGone } from '../../../../src/main/window/renderer-gone.ts';

vi.mock('electron', () => ({ protocol: {} }));
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

function aWindow() {
  const steps: string[] = [];
  let clock = 0;
  const webContents = new EventEmitter();
  const window = {
    webContents,
    isDestroyed: () => false,
    loadURL: (url: string) => Promise.resolve(void steps.push(url)),
  } as unknown as BrowserWindow;
  reopenWhenGone(window, {
    lock: () => Promise.resolve(void steps.push('locked')),
    giveUp: () => void steps.push('gave up'),
    now: () => clock,
  });
  const stop = async (reason = 'crashed', after = 1000): Promise<void> => {
    clock += after;
    webContents.emit('render-process-gone', {}, { reason });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { steps, stop };
}

describe('a page whose process ends by itself', () => {
  it('is opened again once the store is locked', async () => {
    const { steps, stop } = aWindow();
    await stop();
    expect(steps).toEqual(['locked', 'app://casetable/index.html?reopened']);
  });

  it('is left alone where it ended as it should', async () => {
    const { steps, stop } = aWindow();
    await stop('clean-exit');
    expect(steps).toEqual([]);
  });

  it('is given up when it stops again and again, with the store locked', async () => {
    const { steps, stop } = aWindow();
    for (let time = 0; time < 4; time += 1) await stop('oom');
    expect(steps.slice(-2)).toEqual(['locked', 'gave up']);
    expect(steps.filter((step) => step.startsWith('app:'))).toHaveLength(3);
  });

  it('is opened again however often it stops over a long day', async () => {
    const { steps, stop } = aWindow();
    for (let time = 0; time < 10; time += 1) await stop('crashed', 120_000);
    expect(steps).not.toContain('gave up');
    expect(steps.at(-1)).toContain('?reopened');
  });
});
