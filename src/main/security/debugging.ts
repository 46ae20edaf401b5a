import type { App, Dialog } from 'electron';

/**
 * Switches that would open the page or the store to another program, or take a guard away. The fuses of
 * the packaged app see to Node's own (https://www.electronjs.org/docs/latest/tutorial/fuses); these are
 * Chromium's, for which there is no fuse. None is here that Electron gives itself at its start.
 */
const refused = [
  // Another program takes the app by the hand, or waits in it.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'wait-for-debugger',
  'wait-for-debugger-children',
  'renderer-startup-dialog',
  'js-flags',
  'headless',
  'enable-automation',
  // The walls between page, system and other pages.
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-gpu-sandbox',
  'allow-sandbox-debugging',
  'no-zygote',
  'disable-web-security',
  'disable-site-isolation-trials',
  'disable-site-isolation-for-policy',
  'single-process',
  'in-process-gpu',
  // Other code in its processes.
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'load-extension',
  // Parts of Chromium that were not tried with the app, or of which its walls are made.
  'enable-features',
  'disable-features',
  'enable-blink-features',
  'disable-blink-features',
  'blink-settings',
  'enable-experimental-web-platform-features',
  // What the page shows, or the memory, goes into a file.
  'enable-logging',
  'log-file',
  'log-net-log',
  'ssl-key-log-file',
  'trace-startup',
  'trace-config-file',
  'enable-tracing',
  'enable-background-tracing',
  'enable-gpu-benchmarking',
  'enable-skia-benchmarking',
  'enable-heap-profiling',
  'memlog',
  'enable-crash-reporter',
  'full-memory-crash-report',
  'crash-dumps-dir',
] as const;

/** The first switch for which the packaged app must not start. While it is developed all are of use. */
export const refusedSwitch = ({
  isPackaged,
  commandLine,
}: Pick<App, 'isPackaged' | 'commandLine'>): string | null =>
  isPackaged ? (refused.find((name) => commandLine.hasSwitch(name)) ?? null) : null;

/** Ends at once, before anything listens: Chromium opens its debugging port when the app is ready. */
export function endForSwitch(app: App, dialog: Pick<Dialog, 'showErrorBox'>): boolean {
  const name = refusedSwitch(app);
  if (name === null) return false;
  app.commandLine.removeSwitch(name);
  dialog.showErrorBox(
    'Casetable did not start',
    `It was started with --${name}, which would let other programs read what it shows or weaken its ` +
      'protection. Start it without.',
  );
  app.exit(1);
  return true;
}
