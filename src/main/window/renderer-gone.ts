import type { BrowserWindow } from 'electron';
import { logError } from '../log.ts';
import { appPage } from '../security/app-scheme.ts';
import { isBeingRenewed } from './renew-page.ts';

/** More often than this within the time is no accident any more, and would go on for ever. */
const mostTimes = 3;
const withinMs = 60_000;

type Options = {
  /** Locks the store, so that whoever stands there now needs the passphrase. Never rejects. */
  readonly lock: () => Promise<void>;
  /** Ends the app with a sentence. */
  readonly giveUp: () => void;
  readonly now?: () => number;
};

/** When the page's process ends by itself, the store is locked and the page is opened again. */
export function reopenWhenGone(
  window: BrowserWindow,
  { lock, giveUp, now = Date.now }: Options,
): void {
  let times: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isBeingRenewed(window.webContents)) return;
    logError('page', Object.assign(new Error(reason), { code: reason }));
    times = [...times, now()].filter((time) => now() - time < withinMs);
    const isTooOften = times.length > mostTimes;
    void lock().then(() => {
      if (isTooOften) return giveUp();
      if (!window.isDestroyed()) void window.loadURL(`${appPage}?reopened`);
    });
  });
}
