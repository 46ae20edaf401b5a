import { once } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import { logError } from '../log.ts';
import { appPage } from '../security/app-scheme.ts';
import type { LockedPage } from '../vault/locking.ts';
import { windowGround } from './colour-scheme.ts';

/** A process that was told to end ends at once; this is for one that the system holds on to. */
const longestEndMs = 2000;

/** Windows whose page is being renewed: that their process ends is no failure. */
const renewing = new WeakSet<WebContents>();

/** For whoever looks after pages that have crashed. */
export const isBeingRenewed = (contents: WebContents): boolean => renewing.has(contents);

/** The page in the window, as the lock needs it. */
export const createLockedPage = (currentWindow: () => BrowserWindow | null): LockedPage => ({
  address: () => {
    const contents = contentsOf(currentWindow());
    return contents === null ? '' : new URL(contents.getURL() || appPage).hash;
  },
  renew: async () => {
    const window = currentWindow();
    const contents = contentsOf(window);
    if (window === null || contents === null) return;
    renewing.add(contents);
    // What is seen between the two pages; the colours may have been changed since the window opened.
    window.setBackgroundColor(windowGround());
    try {
      // One that would not end is left for the new page all the same.
      await endProcess(contents).catch((error: unknown) => logError('end-page', error));
      if (window.isDestroyed()) return;
      await window.loadURL(appPage);
      if (window.isFocused()) contents.focus();
    } finally {
      renewing.delete(contents);
    }
  },
});

function contentsOf(window: BrowserWindow | null): WebContents | null {
  return window === null || window.isDestroyed() ? null : window.webContents;
}

/**
 * Ends the process outright: leaving a page or closing a window may let it live on for the next one.
 * Not by Electron's own way to crash it, which lets systems write what it held in memory to a file.
 */
async function endProcess(contents: WebContents): Promise<void> {
  const pid = contents.getOSProcessId();
  // 0 would mean this process and all that it has started.
  if (pid <= 0 || contents.isCrashed()) return;
  const isGone = once(contents, 'render-process-gone', {
    signal: AbortSignal.timeout(longestEndMs),
  });
  process.kill(pid, 'SIGKILL');
  await isGone;
}
