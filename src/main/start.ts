import { join } from 'node:path';
import { app, dialog, session as sessions, type BrowserWindow } from 'electron';
import { createEmitter, registerCalls } from './ipc/register.ts';
import type { Main } from './create-main.ts';
import type { Emit } from './ipc/services.ts';
import { logError } from './log.ts';
import { serveApp } from './security/app-scheme.ts';
import { createClosing } from './window/closing.ts';
import { showColourScheme } from './window/colour-scheme.ts';
import { protectContent } from './window/content-protection.ts';
import { createWindow } from './window/create-window.ts';
import { watchForLock } from './window/lock-watch.ts';
import { setMenu } from './window/menu.ts';
import { createPreferences } from './window/preferences.ts';
import { reopenWhenGone } from './window/renderer-gone.ts';
import { forgetRecentFiles } from './window/recent-files.ts';
import { createLockedPage } from './window/renew-page.ts';

/** Opens the window with its guards, and makes what answers the page while the page loads. */
export function start(currentWindow: () => BrowserWindow | null): BrowserWindow {
  const outFolder = join(import.meta.dirname, '..');
  const tellPage = createEmitter(currentWindow);
  const { share } = protectContent(app, (isShared) => tellPage('window.sharing', { isShared }));
  const emit: Emit = (name, payload) => {
    // Whatever locks the store says so to the page, and nobody shares a screen past that.
    if (name === 'store.locked') share(false);
    tellPage(name, payload);
  };
  const closing = createClosing(emit);
  const preferencesFile = join(app.getPath('userData'), 'preferences.json');
  const preferences = createPreferences(preferencesFile, showColourScheme);

  // In memory only: nothing of the page's session is ever written to the disk.
  const session = sessions.fromPartition('casetable', { cache: false });
  serveApp(session, join(outFolder, 'renderer'), preferences.get);

  setMenu(process.platform);
  forgetRecentFiles(app, process.platform);
  const window = createWindow(session, { outFolder, devTools: !app.isPackaged });
  closing.guard(window);

  // Reading these modules takes about as long as opening the window: the first call waits for them.
  const main = import('./create-main.ts').then(({ createMain }) =>
    createMain({
      outFolder,
      currentWindow,
      emit,
      page: createLockedPage(currentWindow),
      preferences,
      answerClosing: closing.answer,
      share,
    }),
  );
  main.then((locks) => watchForLock(window, locks)).catch(endAsBroken);
  registerCalls(async (name, input) => (await main).dispatch(name, input));
  reopenWhenGone(window, {
    lock: () => main.then(({ storeLock }) => storeLock.closeNow()).catch(endAsBroken),
    giveUp: endAsCrashing,
  });
  closeStoreAtTheEnd(main);
  return window;
}

/** Without what answers the page there is nothing to be done but to put Casetable in again. */
function endAsBroken(error: unknown): void {
  logError('start', error);
  dialog.showErrorBox(
    'Casetable cannot start',
    'A part of the program is missing or damaged. Install Casetable again; your store is untouched.',
  );
  app.exit(1);
}

function endAsCrashing(): void {
  dialog.showErrorBox(
    'Casetable has stopped',
    'Its window stopped again and again. What was saved is safe. Start the computer again, then Casetable.',
  );
  app.exit(1);
}

/** The store is closed in order before the process ends, so that no journal is left behind. */
function closeStoreAtTheEnd(main: Promise<Main>): void {
  let isClosed = false;
  // After the windows, each of which may first save what is being typed.
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void main
      .then(({ close }) => close())
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}
