import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { endForSwitch, refusedSwitch } from '../../../../src/main/security/debugging.ts';

const started = (isPackaged: boolean, ...switches: string[]) => ({
  isPackaged,
  commandLine: {
    hasSwitch: (name: string) => switches.includes(name),
    removeSwitch: (name: string) => void switches.splice(switches.indexOf(name), 1),
  } as unknown as App['commandLine'],
});

describe('the packaged app', () => {
  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'no-sandbox',
    'js-flags',
    'enable-tracing',
    'trace-config-file',
    'enable-blink-features',
    'enable-features',
    'disable-features',
    'disable-gpu-sandbox',
    'browser-subprocess-path',
    'log-file',
    'enable-crash-reporter',
  ])('does not start with --%s, and says so', (name) => {
    const exit = vi.fn<(code?: number) => void>();
    const showErrorBox = vi.fn<(title: string, text: string) => void>();
    const app = { ...started(true, name), exit } as unknown as App;
    expect(endForSwitch(app, { showErrorBox })).toBe(true);
    expect(exit).toHaveBeenCalledWith(1);
    expect(showErrorBox.mock.calls[0]?.[1]).toContain(`--${name}`);
    expect(app.commandLine.hasSwitch(name)).toBe(false);
  });

  it('starts with what changes nothing for anybody else', () => {
    expect(refusedSwitch(started(true))).toBeNull();
    const harmless = [
      'user-data-dir',
      'ozone-platform-hint',
      'force-renderer-accessibility',
      'lang',
    ];
    expect(refusedSwitch(started(true, ...harmless))).toBeNull();
  });
});

it('may be debugged while it is developed', () => {
  expect(refusedSwitch(started(false, 'inspect', 'remote-debugging-port'))).toBeNull();
});
