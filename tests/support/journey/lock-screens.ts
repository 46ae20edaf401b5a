import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type ElectronApplication, type Page } from '@playwright/test';

/** The process that shows the page now; 0 between two of them. */
export const pageProcess = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const isThere = contents !== undefined && !contents.isCrashed() && !contents.isLoading();
    return isThere ? contents.getOSProcessId() : 0;
  });

/**
 * Does what locks the store, and gives the page of the new process. Playwright's own page ends with the
 * old one, so this one is found by another line to the same app.
 */
export async function lockBy(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const before = await pageProcess(app);
  // What was asked of a page that ends at that moment is never answered well.
  await act().catch(() => undefined);
  let now = before;
  while (now === before || now === 0) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    // On a busy machine an answer may be lost; it is asked for again.
    now = await pageProcess(app).catch(() => 0);
  }
  const dataDir = await app.evaluate(({ app: main }) => main.getPath('userData'));
  const [port] = readFileSync(path.join(dataDir, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (page === undefined) throw new Error('The app shows no page after the lock');
  // Else every page is told that the system is light.
  await page.emulateMedia({ colorScheme: null });
  await page.locator('h1').first().waitFor();
  return page;
}

/** Ctrl+L. */
export const lockByKeys = (app: ElectronApplication, page: Page): Promise<Page> =>
  lockBy(app, () => page.keyboard.press('Control+l'));

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'user-did-resign-active' | 'shutdown';

/** What the system tells the app. */
export const systemSays = (app: ElectronApplication, event: PowerEvent): Promise<void> =>
  app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name);
  }, event);
