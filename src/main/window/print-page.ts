import type { BrowserWindow } from 'electron';

/**
 * Asks by the system's dialog where to print what the page shows on paper. No heading and no foot: they
 * would carry the page's address. Answers false when the person cancels or there is no printer.
 */
export const printPage = (window: BrowserWindow | null): Promise<boolean> =>
  new Promise((resolve) => {
    if (window === null) return resolve(false);
    window.webContents.print({ pageSize: 'A4' }, (isPrinted) => resolve(isPrinted));
  });
