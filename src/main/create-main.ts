import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow } from 'electron';
import { contract } from '../shared/ipc/contract.ts';
import { createGate } from './access/gate.ts';
import { createDispatcher, type Dispatch } from './ipc/dispatcher.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { Emit, Services } from './ipc/services.ts';
import { logCallError, logError } from './log.ts';
import { createIncidentImports } from './services/incident-imports.ts';
import { createKeyRotation } from './services/key-rotation.ts';
import { createListImports } from './services/lists.ts';
import { currentIdleLimit } from './services/lock-settings.ts';
import { createRecovery } from './services/recovery.ts';
import { copyInThread } from './store/copy-in-thread.ts';
import { storeError } from './store/store-error.ts';
import { checkKeyDerivation } from './vault/derive-key.ts';
import { accountName } from './vault/account-name.ts';
import { createIdle } from './vault/idle.ts';
import { createIdleLock, type IdleLock } from './vault/idle-lock.ts';
import { createStoreLock, lockTimes, type LockedPage, type StoreLock } from './vault/locking.ts';
import { createRecentStore } from './vault/recent-store.ts';
import { createSession, type Session } from './vault/session.ts';
import { createClipboard, systemBoard } from './window/clipboard.ts';
import { createDialogs } from './window/dialogs.ts';
import { createProtection } from './window/protection.ts';
import { printPage } from './window/print-page.ts';
import type { KeptPreferences } from './window/preferences.ts';

type Shell = {
  readonly outFolder: string;
  readonly currentWindow: () => BrowserWindow | null;
  readonly emit: Emit;
  readonly page: LockedPage;
  readonly preferences: KeptPreferences;
  readonly answerClosing: (mayClose: boolean) => void;
  readonly share: (isShared: boolean) => void;
};

export type Main = {
  readonly dispatch: Dispatch;
  readonly storeLock: StoreLock;
  readonly idleLock: IdleLock;
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
  const { session, storeLock, idleLock } = services;
  return {
    storeLock,
    idleLock,
    dispatch: createDispatcher(contract, handlers, {
      gate,
      visit: session.visit,
      explain: storeError,
      reportError: logCallError,
    }),
    close: async () => {
      services.closeLists();
      await services.clipboard.clear();
      await session.lock({ reason: 'closed', patienceMs: lockTimes.changeMs });
      await services.preferences.settled();
    },
  };
}

function createServices(shell: Shell): Services {
  const { outFolder, currentWindow, emit, page, preferences, answerClosing, share } = shell;
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
  const { lists, incidents, closeLists } = createLists(outFolder, session, emit);
  const clipboard = createClipboard(systemBoard);
  const storeLock = createStoreLock({
    session,
    page,
    askPage: () => emit('window.locking', {}),
    tellPage: (reason) => emit('store.locked', { reason }),
    onLock: [closeLists, () => void clipboard.clear()],
  });
  return {
    session,
    storeLock,
    idleLock: createIdleLock({
      idle: createIdle({ wallMs: () => Date.now(), steadyMs: () => performance.now() }),
      openStore: session.openStore,
      limitOf: currentIdleLimit,
      lock: (idleMinutes, isLong) =>
        void storeLock.lock({ reason: 'idle', idleMinutes, isUrgent: isLong }),
      warn: (inSeconds) => emit('window.lockingSoon', { inSeconds }),
      reportError: logError,
    }),
    rotation: createKeyRotation({
      session,
      onProgress: (progress) => emit('keys.rotating', progress),
      makeCopy: (order, on) =>
        copyInThread(pathToFileURL(join(outFolder, 'main', 'rotate-copy.js')), order, on),
    }),
    recovery: createRecovery({ session, printPage: () => printPage(currentWindow()) }),
    dialogs: createDialogs(currentWindow, app.getPath('documents')),
    emit,
    clipboard,
    preferences,
    answerClosing,
    share,
    protection,
    lists,
    incidents,
    closeLists,
    sample: {
      path: samplePath,
      listPath: join(app.getAppPath(), 'resources', 'sample', 'referrals.csv'),
    },
  };
}

/** What reads lists on their way into the store, in threads of their own. */
function createLists(outFolder: string, session: Session, emit: Emit) {
  const options = {
    workerUrl: pathToFileURL(join(outFolder, 'main', 'read-list.js')),
    requireStore: session.requireStore,
    emit,
  };
  const lists = createListImports(options);
  const incidents = createIncidentImports(options);
  const closeLists = (): void => {
    lists.closeAll();
    incidents.closeAll();
  };
  return { lists, incidents, closeLists };
}

/** What the system is asked at each start takes time that the first screen needs. */
function afterShown(window: BrowserWindow | null, work: () => void): void {
  if (window === null || window.isVisible()) work();
  else window.once('show', work);
}
