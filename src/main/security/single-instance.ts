import type { App, BrowserWindow } from 'electron';

/**
 * One Casetable per user: a second start shows the first window and ends.
 * @returns whether this is the first
 */
export function becomeSingleInstance(app: App, currentWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
}
