import { join } from 'node:path';
import { createGate } from '../../src/main/access/gate.ts';
import { createDispatcher, type Dispatch } from '../../src/main/ipc/dispatcher.ts';
import { createHandlers } from '../../src/main/ipc/handlers.ts';
import type { Dialogs, Services } from '../../src/main/ipc/services.ts';
import { createCare } from '../../src/main/services/care.ts';
import { createIncidentImports } from '../../src/main/services/incident-imports.ts';
import { createKeyRotation } from '../../src/main/services/key-rotation.ts';
import { createListImports } from '../../src/main/services/lists.ts';
import { createServiceLists } from '../../src/main/services/service-lists.ts';
import type { Store } from '../../src/main/store/store.ts';
import { createRecovery } from '../../src/main/services/recovery.ts';
import { currentIdleLimit } from '../../src/main/services/lock-settings.ts';
import type { AtRest } from '../../src/main/vault/at-rest.ts';
import { createIdle } from '../../src/main/vault/idle.ts';
import { createIdleLock } from '../../src/main/vault/idle-lock.ts';
import { createStoreLock, type LockedPage } from '../../src/main/vault/locking.ts';
import { createRecentStore } from '../../src/main/vault/recent-store.ts';
import { createSession, type Session } from '../../src/main/vault/session.ts';
import { createPreferences } from '../../src/main/window/preferences.ts';
import { createProtection } from '../../src/main/window/protection.ts';
import { contract } from '../../src/shared/ipc/contract.ts';
import { copyInThread } from '../../src/main/store/copy-in-thread.ts';
import { copyWorkerUrl } from './copy-worker-url.ts';
import { createFilledForms } from '../../src/main/services/read-forms.ts';
import { formWorkerUrl } from './form-worker-url.ts';
import { listWorkerUrl } from './list-worker-url.ts';
import { scanWorkerUrl } from './scan-worker-url.ts';
import { verifyWorkerUrl } from './verify-worker-url.ts';

export type AppCore = {
  readonly dispatch: Dispatch;
  readonly services: Services;
  /** Events that main sent, in order. */
  readonly events: { readonly name: string; readonly payload: unknown }[];
  /** What went wrong without being an expected error. */
  readonly reported: unknown[];
  /** What is on the clipboard. */
  readonly lent: readonly string[];
};

type Options = {
  /** Stands for the session of the app, where a test has opened a store itself. */
  readonly store?: Store;
  readonly folder: string;
  /** Answers the system's dialogs; a path each, or null for Cancel. */
  readonly dialogs?: Partial<Dialogs>;
  readonly now?: () => string;
  /** Stands for the system's print dialog. @default somebody prints */
  readonly printPage?: () => Promise<boolean>;
  readonly onEvent?: (name: string, payload: unknown) => void;
  /** Stands for unlocking, where a test opens the store itself. */
  readonly session?: Session;
  /** @default one that is nowhere and never shows anything */
  readonly page?: LockedPage;
  /** Stands for the thread that scans a store. */
  readonly scanUrl?: URL;
  /** How long a lock waits for the page. @default not at all */
  readonly pageMs?: number;
  /** How long a lock waits for a change that is running. */
  readonly changeMs?: number;
  /** @default nobody is ever at work */
  readonly atRest?: AtRest;
};

const noPage: LockedPage = { address: () => '', renew: () => Promise.resolve() };

/** All of main but Electron: the real dispatcher, services and encrypted store, in plain Node. */
export function createAppCore({
  folder,
  store,
  dialogs = {},
  now = () => new Date().toISOString(),
  printPage = () => Promise.resolve(true),
  onEvent,
  session: given,
  page = noPage,
  scanUrl = scanWorkerUrl,
  pageMs = 0,
  changeMs = 1000,
  atRest = () => Promise.resolve(),
}: Options): AppCore {
  const events: AppCore['events'] = [];
  const reported: unknown[] = [];
  const lent: string[] = [];
  const samplePath = join(folder, 'sample', 'Sample.casetable');
  const appSession =
    given ??
    createSession({
      now,
      accountName: 'j.lowe',
      appVersion: '0.1.0',
      samplePath,
      recent: createRecentStore(join(folder, 'recent-store.json')),
      attemptsFile: join(folder, 'attempts.json'),
      steadyMs: () => Date.parse(now()),
    });
  const session =
    store === undefined
      ? appSession
      : { ...appSession, openStore: () => store, requireStore: () => store };
  const emit: Services['emit'] = (name, payload) => {
    events.push({ name, payload });
    onEvent?.(name, payload);
  };
  const care = createCare({
    session,
    verifyUrl: verifyWorkerUrl,
    scanUrl,
    memoryPath: join(folder, 'backups.json'),
    now,
    appVersion: '0.1.0',
    samplePath,
    onChange: () => emit('backups.changed', {}),
    atRest,
  });
  const listOptions = {
    workerUrl: listWorkerUrl,
    requireStore: session.requireStore,
    emit,
  };
  const lists = createListImports(listOptions);
  const incidents = createIncidentImports(listOptions);
  const serviceLists = createServiceLists(listOptions);
  const clipboard: Services['clipboard'] = {
    lend: (text) => Promise.resolve(void lent.push(text)),
    clear: () => Promise.resolve(void lent.splice(0)),
  };
  const closeLists = (): void => {
    lists.closeAll();
    incidents.closeAll();
    serviceLists.closeAll();
  };
  const times = { pageMs, pageAfterMs: pageMs, changeMs };
  const storeLock = createStoreLock({
    session,
    page,
    askPage: () => emit('window.locking', {}),
    tellPage: (reason) => emit('store.locked', { reason }),
    onLock: [closeLists, () => void clipboard.clear()],
    times,
  });
  const wallMs = (): number => Date.parse(now());
  const idleLock = createIdleLock({
    idle: createIdle({ wallMs, steadyMs: wallMs }),
    openStore: session.openStore,
    limitOf: currentIdleLimit,
    lock: (idleMinutes, isLong) =>
      void storeLock.lock({ reason: 'idle', idleMinutes, isUrgent: isLong }),
    warn: (inSeconds) => emit('window.lockingSoon', { inSeconds }),
    reportError: (_where, error) => reported.push(error),
  });
  const services: Services = {
    session,
    ...care,
    storeLock,
    idleLock,
    rotation: createKeyRotation({
      session,
      onProgress: (progress) => emit('keys.rotating', progress),
      makeCopy: (order, on) => copyInThread(copyWorkerUrl, order, on),
    }),
    recovery: createRecovery({ session, printPage }),
    emit,
    clipboard,
    preferences: createPreferences(join(folder, 'preferences.json'), () => {}),
    answerClosing: () => {},
    share: () => {},
    protection: createProtection(process.platform, folder),
    dialogs: {
      chooseNewStore: () => Promise.resolve(null),
      chooseStore: () => Promise.resolve(null),
      chooseList: () => Promise.resolve(null),
      chooseForm: () => Promise.resolve(null),
      chooseAttachment: () => Promise.resolve(null),
      chooseIncidents: () => Promise.resolve(null),
      chooseServices: () => Promise.resolve(null),
      chooseBackupFolder: () => Promise.resolve(null),
      chooseDocument: () => Promise.resolve(null),
      chooseTable: () => Promise.resolve(null),
      chooseCopy: () => Promise.resolve(null),
      ...dialogs,
    },
    lists,
    incidents,
    serviceLists,
    filledForms: createFilledForms({
      workerUrl: formWorkerUrl,
      requireStore: session.requireStore,
    }),
    closeLists,
    sample: {
      path: samplePath,
      listPath: 'resources/sample/referrals.csv',
      servicesPath: 'resources/sample/services.csv',
    },
  };
  const gate = createGate({
    openStore: session.openStore,
    reportError: (_where, error) => reported.push(error),
  });
  const dispatch = createDispatcher(contract, createHandlers(services), {
    gate,
    visit: session.visit,
    explain: services.health.explain,
    reportError: (_name, error) => reported.push(error),
  });
  return { dispatch, services, events, reported, lent };
}
