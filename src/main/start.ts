import { join } from 'node:path';
import { app, session as sessions, type BrowserWindow } from 'electron';
import { contract } from '../shared/ipc/contract.ts';
import { createDispatcher } from './ipc/dispatcher.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createEmitter, registerCalls } from './ipc/register.ts';
import type { Emit, Services } from './ipc/services.ts';
import { logError } from './log.ts';
import { serveApp } from './security/app-scheme.ts';
import { forbidNavigation } from './security/navigation.ts';
import { forbidNewWindows } from './security/new-windows.ts';
import { forbidPermissions } from './security/permissions.ts';
import { forbidRequests } from './security/requests.ts';
import { createListImports } from './services/lists.ts';
import { storeError } from './store/store-error.ts';
import { createRecentStore } from './vault/recent-store.ts';
import { createSession } from './vault/session.ts';
import { createClosing, type Closing } from './window/closing.ts';
import { createDialogs } from './window/dialogs.ts';
import { createWindow } from './window/create-window.ts';
import { setMenu } from './window/menu.ts';

/** The composition root: makes every object once, passes each what it needs, opens the window. */
export function start(currentWindow: () => BrowserWindow | null): BrowserWindow {
  const outFolder = join(import.meta.dirname, '..');
  const emit = createEmitter(currentWindow);
  const closing = createClosing(emit);
  const services = createServices(outFolder, { currentWindow, emit, closing });
  const handlers = createHandlers(services);
  registerCalls(
    createDispatcher(contract, handlers, { explain: storeError, reportError: logError }),
  );

  // In memory only: nothing of the page's session is ever written to the disk.
  const session = sessions.fromPartition('casetable', { cache: false });
  forbidPermissions(session);
  forbidRequests(session);
  serveApp(session, join(outFolder, 'renderer'));

  setMenu(process.platform);
  const window = createWindow(session, { outFolder, devTools: !app.isPackaged });
  forbidNavigation(window.webContents);
  forbidNewWindows(window.webContents);
  closing.guard(window);
  closeStoreAtTheEnd(services);
  return window;
}

type Shell = {
  readonly currentWindow: () => BrowserWindow | null;
  readonly emit: Emit;
  readonly closing: Closing;
};

function createServices(outFolder: string, { currentWindow, emit, closing }: Shell): Services {
  const userData = app.getPath('userData');
  const samplePath = join(userData, 'sample', 'Sample.casetable');
  const session = createSession({
    now: () => new Date().toISOString(),
    appVersion: app.getVersion(),
    samplePath,
    recent: createRecentStore(join(userData, 'recent-store.json')),
  });
  return {
    session,
    dialogs: createDialogs(currentWindow, app.getPath('documents')),
    emit,
    answerClosing: closing.answer,
    lists: createListImports({
      workerUrl: new URL('read-list.js', import.meta.url),
      requireStore: session.requireStore,
      emit,
    }),
    sample: {
      path: samplePath,
      listPath: join(app.getAppPath(), 'resources', 'sample', 'referrals.csv'),
    },
  };
}

/** The store is closed in order before the process ends, so that no journal is left behind. */
function closeStoreAtTheEnd({ session, lists }: Services): void {
  let isClosed = false;
  // After the windows, each of which may first save what is being typed.
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    lists.closeAll();
    void session.lock().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
