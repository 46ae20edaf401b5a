import type { App, Dialog } from 'electron';

/**
 * Switches that would open the page or the store to another program, or take a guard away. The fuses of
 * the packaged app see to Node's own (https://www.electronjs.org/docs/latest/tutorial/fuses); these are
 * Chromium's, for which there is no fuse.
 */
const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'single-process',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'load-extension',
  'enable-logging',
  'log-net-log',
  'trace-startup',
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
