import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow } from 'electron';
import { contract } from '../shared/ipc/contract.ts';
import { createGate } from './access/gate.ts';
import { createDispatcher, type Dispatch } from './ipc/dispatcher.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { Emit, Services } from './ipc/services.ts';
import { logCallError, logError } from './log.ts';
import { createCare } from './services/care.ts';
import { createIncidentImports } from './services/incident-imports.ts';
import { createKeyRotation, type KeyRotation } from './services/key-rotation.ts';
import { createFilledForms } from './services/read-forms.ts';
import { createListImports } from './services/lists.ts';
import { createServiceLists } from './services/service-lists.ts';
import { currentIdleLimit } from './services/lock-settings.ts';
import { createRecovery } from './services/recovery.ts';
import { copyInThread } from './store/copy-in-thread.ts';
import { checkKeyDerivation } from './vault/derive-key.ts';
import { accountName } from './vault/account-name.ts';
import { createAtRest } from './vault/at-rest.ts';
import { createIdle, type Idle } from './vault/idle.ts';
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

/** How often it is looked whether the backup of the day is due. */
const lookForDueMs = 5 * 60_000;

/** The composition root of all that the page can call: makes every object once and passes it on. */
export function createMain(shell: Shell): Main {
  const services = createServices(shell);
  const handlers = createHandlers(services);
  const gate = createGate({ openStore: services.session.openStore, reportError: logError });
  // Known before a passphrase is typed; whoever then unlocks is told in words.
  checkKeyDerivation().catch((error: unknown) => logError('key-derivation', error));
  const { session, storeLock, idleLock } = services;
  const daily = setInterval(() => {
    services.backups.makeIfDue().catch((error: unknown) => logError('backup', error));
  }, lookForDueMs);
  return {
    storeLock,
    idleLock,
    dispatch: createDispatcher(contract, handlers, {
      gate,
      visit: session.visit,
      explain: services.health.explain,
      reportError: logCallError,
    }),
    close: async () => {
      services.closeLists();
      clearInterval(daily);
      await services.clipboard.clear();
      const { changeMs: patienceMs } = lockTimes;
      await session.lock({ reason: 'closed', leaving: 'closed', patienceMs });
      await services.backups.settled();
      await services.preferences.settled();
    },
  };
}

function createServices(shell: Shell): Services {
  const { currentWindow, emit, page, preferences, answerClosing, share } = shell;
  const threadUrl = threadsIn(shell.outFolder);
  const userData = app.getPath('userData');
  const samplePath = join(userData, 'sample', 'Sample.casetable');
  const shared = { now: timeNow, appVersion: app.getVersion(), samplePath };
  const session = createSession({
    ...shared,
    accountName: accountName(),
    recent: createRecentStore(join(userData, 'recent-store.json')),
    attemptsFile: join(userData, 'attempts.json'),
  });
  const protection = createProtection(process.platform, app.getPath('home'));
  afterShown(currentWindow(), () => void protection());
  const idle = createIdle({ wallMs: () => Date.now(), steadyMs: () => performance.now() });
  const care = createCare({
    ...shared,
    session,
    verifyUrl: threadUrl('verify-copy'),
    scanUrl: threadUrl('scan-pages'),
    memoryPath: join(userData, 'backups.json'),
    onChange: () => emit('backups.changed', {}),
    atRest: createAtRest(idle),
  });
  const imports = createLists(threadUrl('read-list'), session, emit);
  const filledForms = createFilledForms({
    workerUrl: threadUrl('read-form'),
    requireStore: session.requireStore,
  });
  const clipboard = createClipboard(systemBoard);
  const storeLock = createStoreLock({
    session,
    page,
    askPage: () => emit('window.locking', {}),
    tellPage: (reason) => emit('store.locked', { reason }),
    onLock: [imports.closeLists, () => void clipboard.clear()],
  });
  return {
    session,
    ...care,
    storeLock,
    idleLock: lockWhenIdle(idle, { session, storeLock, emit }),
    rotation: startRotation(threadUrl('rotate-copy'), session, emit),
    recovery: createRecovery({ session, printPage: () => printPage(currentWindow()) }),
    dialogs: createDialogs(currentWindow, app.getPath('documents')),
    emit,
    clipboard,
    preferences,
    answerClosing,
    share,
    protection,
    ...imports,
    filledForms,
    sample: {
      path: samplePath,
      listPath: join(app.getAppPath(), 'resources', 'sample', 'referrals.csv'),
      servicesPath: join(app.getAppPath(), 'resources', 'sample', 'services.csv'),
    },
  };
}

const timeNow = (): string => new Date().toISOString();

const threadsIn =
  (outFolder: string) =>
  (name: string): URL =>
    pathToFileURL(join(outFolder, 'main', `${name}.js`));

/** What changes the keys, in a thread of its own. */
const startRotation = (workerUrl: URL, session: Session, emit: Emit): KeyRotation =>
  createKeyRotation({
    session,
    onProgress: (progress) => emit('keys.rotating', progress),
    makeCopy: (order, on) => copyInThread(workerUrl, order, on),
  });

/** What reads lists on their way into the store, in threads of their own. */
function createLists(workerUrl: URL, session: Session, emit: Emit) {
  const options = { workerUrl, requireStore: session.requireStore, emit };
  const lists = createListImports(options);
  const incidents = createIncidentImports(options);
  const serviceLists = createServiceLists(options);
  const closeLists = (): void => {
    lists.closeAll();
    incidents.closeAll();
    serviceLists.closeAll();
  };
  return { lists, incidents, serviceLists, closeLists };
}

type Locked = Pick<Services, 'session' | 'storeLock' | 'emit'>;

const lockWhenIdle = (idle: Idle, { session, storeLock, emit }: Locked): IdleLock =>
  createIdleLock({
    idle,
    openStore: session.openStore,
    limitOf: currentIdleLimit,
    lock: (idleMinutes, isLong) =>
      void storeLock.lock({ reason: 'idle', idleMinutes, isUrgent: isLong }),
    warn: (inSeconds) => emit('window.lockingSoon', { inSeconds }),
    reportError: logError,
  });

/** What the system is asked at each start takes time that the first screen needs. */
function afterShown(window: BrowserWindow | null, work: () => void): void {
  if (window === null || window.isVisible()) work();
  else window.once('show', work);
}
