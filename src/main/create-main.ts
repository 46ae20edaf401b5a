import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow } from 'electron';
import { contract } from '../shared/ipc/contract.ts';
import { createGate } from './access/gate.ts';
import { createDispatcher, type Dispatch } from './ipc/dispatcher.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { Emit, Services } from './ipc/services.ts';
import { logError } from './log.ts';
import { createCare } from './services/care.ts';
import { createIncidentImports } from './services/incident-imports.ts';
import { createListImports } from './services/lists.ts';
import { checkKeyDerivation } from './vault/derive-key.ts';
import { accountName } from './vault/account-name.ts';
import { createRecentStore } from './vault/recent-store.ts';
import { createSession } from './vault/session.ts';
import { createDialogs } from './window/dialogs.ts';
import type { KeptPreferences } from './window/preferences.ts';

type Shell = {
  readonly outFolder: string;
  readonly currentWindow: () => BrowserWindow | null;
  readonly emit: Emit;
  readonly preferences: KeptPreferences;
  readonly answerClosing: (mayClose: boolean) => void;
};

export type Main = {
  readonly dispatch: Dispatch;
  /** Ends what reads lists, closes the store and waits for what is still being written. */
  readonly close: () => Promise<void>;
};

/** How often it is looked whether the backup of the day is due. */
const lookForDueMs = 30 * 60_000;

/** The composition root of all that the page can call: makes every object once and passes it on. */
export function createMain(shell: Shell): Main {
  const services = createServices(shell);
  const handlers = createHandlers(services);
  const gate = createGate({ openStore: services.session.openStore, reportError: logError });
  // Known before a passphrase is typed; whoever then unlocks is told in words.
  checkKeyDerivation().catch((error: unknown) => logError('key-derivation', error));
  const daily = setInterval(() => {
    services.backups.makeIfDue().catch((error: unknown) => logError('backup', error));
  }, lookForDueMs);
  return {
    dispatch: createDispatcher(contract, handlers, {
      gate,
      explain: services.health.explain,
      reportError: logError,
    }),
    close: async () => {
      services.closeLists();
      clearInterval(daily);
      await services.session.lock();
      await services.backups.settled();
      await services.preferences.settled();
    },
  };
}

function createServices(shell: Shell): Services {
  const { outFolder, currentWindow, emit, preferences, answerClosing } = shell;
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
  const threadUrl = (name: string): URL => pathToFileURL(join(outFolder, 'main', `${name}.js`));
  const care = createCare({
    session,
    verifyUrl: threadUrl('verify-copy'),
    scanUrl: threadUrl('scan-pages'),
    memoryPath: join(userData, 'backups.json'),
    now: () => new Date().toISOString(),
    appVersion: app.getVersion(),
    samplePath,
    onChange: () => emit('backups.changed', {}),
  });
  const listOptions = {
    workerUrl: pathToFileURL(join(outFolder, 'main', 'read-list.js')),
    requireStore: session.requireStore,
    emit,
  };
  const lists = createListImports(listOptions);
  const incidents = createIncidentImports(listOptions);
  return {
    session,
    ...care,
    dialogs: createDialogs(currentWindow, app.getPath('documents')),
    emit,
    preferences,
    answerClosing,
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
