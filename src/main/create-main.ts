import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow } from 'electron';
import { contract } from '../shared/ipc/contract.ts';
import { createGate } from './access/gate.ts';
import { createDispatcher, type Dispatch } from './ipc/dispatcher.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { Emit, Services } from './ipc/services.ts';
import { logError } from './log.ts';
import { createIncidentImports } from './services/incident-imports.ts';
import { createListImports } from './services/lists.ts';
import { storeError } from './store/store-error.ts';
import { checkKeyDerivation } from './vault/derive-key.ts';
import { accountName } from './vault/account-name.ts';
import { createRecentStore } from './vault/recent-store.ts';
import { createSession } from './vault/session.ts';
import { createClipboard, systemBoard } from './window/clipboard.ts';
import { createDialogs } from './window/dialogs.ts';
import { createProtection } from './window/protection.ts';
import type { KeptPreferences } from './window/preferences.ts';

type Shell = {
  readonly outFolder: string;
  readonly currentWindow: () => BrowserWindow | null;
  readonly emit: Emit;
  readonly preferences: KeptPreferences;
  readonly answerClosing: (mayClose: boolean) => void;
  readonly share: (isShared: boolean) => void;
};

export type Main = {
  readonly dispatch: Dispatch;
  /** Closes the store as when somebody locks it; what waits to be written may go on. */
  readonly lock: () => Promise<void>;
  /** Ends what reads lists, closes the store and waits for what is still being written. */
  readonly close: () => Promise<void>;
};

/** The composition root of all that the page can call: makes every object once and passes it on. */
export function createMain(shell: Shell): Main {
  const services = createServices(shell);
  const handlers = createHandlers(services);
  const gate = createGate({ openStore: services.session.openStore, reportError: logError });
  // Known before a passphrase is typed; whoever then unlocks is told in words.
  checkKeyDerivation().catch((error: unknown) => logError('key-derivation', error));
  const lock = async (): Promise<void> => {
    services.closeLists();
    await services.clipboard.clear();
    await services.session.lock();
  };
  return {
    dispatch: createDispatcher(contract, handlers, {
      gate,
      explain: storeError,
      reportError: logError,
    }),
    lock,
    close: async () => {
      await lock();
      await services.preferences.settled();
    },
  };
}

function createServices(shell: Shell): Services {
  const { outFolder, currentWindow, emit, preferences, answerClosing, share } = shell;
  const userData = app.getPath('userData');
  const samplePath = join(userData, 'sample', 'Sample.casetable');
  const session = createSession({
    now: () => new Date().toISOString(),
    accountName: accountName(),
    appVersion: app.getVersion(),
    samplePath,
    recent: createRecentStore(join(userData, 'recent-store.json')),
    attemptsFile: join(userData, 'attempts.json'),
  });
  const protection = createProtection(process.platform, app.getPath('home'));
  afterShown(currentWindow(), () => void protection());
  const listOptions = {
    workerUrl: pathToFileURL(join(outFolder, 'main', 'read-list.js')),
    requireStore: session.requireStore,
    emit,
  };
  const lists = createListImports(listOptions);
  const incidents = createIncidentImports(listOptions);
  return {
    session,
    dialogs: createDialogs(currentWindow, app.getPath('documents')),
    emit,
    clipboard: createClipboard(systemBoard),
    preferences,
    answerClosing,
    share,
    protection,
    lists,
    incidents,
    closeLists: () => {
      lists.closeAll();
      incidents.closeAll();
    },
    sample: {
      path: samplePath,
      listPath: join(app.getAppPath(), 'resources', 'sample', 'referrals.csv'),
    },
  };
}

/** What the system is asked at each start takes time that the first screen needs. */
function afterShown(window: BrowserWindow | null, work: () => void): void {
  if (window === null || window.isVisible()) work();
  else window.once('show', work);
}
