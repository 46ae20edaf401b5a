import { join } from 'node:path';
import { createGate } from '../../src/main/access/gate.ts';
import { createDispatcher, type Dispatch } from '../../src/main/ipc/dispatcher.ts';
import { createHandlers } from '../../src/main/ipc/handlers.ts';
import type { Dialogs, Services } from '../../src/main/ipc/services.ts';
import { createCare } from '../../src/main/services/care.ts';
import { createIncidentImports } from '../../src/main/services/incident-imports.ts';
import { createListImports } from '../../src/main/services/lists.ts';
import { createRecentStore } from '../../src/main/vault/recent-store.ts';
import { createSession } from '../../src/main/vault/session.ts';
import { createPreferences } from '../../src/main/window/preferences.ts';
import { contract } from '../../src/shared/ipc/contract.ts';
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
};

type Options = {
  readonly folder: string;
  /** Answers the system's dialogs; a path each, or null for Cancel. */
  readonly dialogs?: Partial<Dialogs>;
  readonly now?: () => string;
  readonly onEvent?: (name: string, payload: unknown) => void;
};

/** All of main but Electron: the real dispatcher, services and encrypted store, in plain Node. */
export function createAppCore({
  folder,
  dialogs = {},
  now = () => new Date().toISOString(),
  onEvent,
}: Options): AppCore {
  const events: AppCore['events'] = [];
  const reported: unknown[] = [];
  const samplePath = join(folder, 'sample', 'Sample.casetable');
  const session = createSession({
    now,
    accountName: 'j.lowe',
    appVersion: '0.1.0',
    samplePath,
    recent: createRecentStore(join(folder, 'recent-store.json')),
    attemptsFile: join(folder, 'attempts.json'),
  });
  const emit: Services['emit'] = (name, payload) => {
    events.push({ name, payload });
    onEvent?.(name, payload);
  };
  const care = createCare({
    session,
    verifyUrl: verifyWorkerUrl,
    scanUrl: scanWorkerUrl,
    memoryPath: join(folder, 'backups.json'),
    now,
    appVersion: '0.1.0',
    samplePath,
    onChange: () => emit('backups.changed', {}),
  });
  const listOptions = {
    workerUrl: listWorkerUrl,
    requireStore: session.requireStore,
    emit,
  };
  const lists = createListImports(listOptions);
  const incidents = createIncidentImports(listOptions);
  const services: Services = {
    session,
    ...care,
    emit,
    preferences: createPreferences(join(folder, 'preferences.json'), () => {}),
    answerClosing: () => {},
    dialogs: {
      chooseNewStore: () => Promise.resolve(null),
      chooseStore: () => Promise.resolve(null),
      chooseList: () => Promise.resolve(null),
      chooseIncidents: () => Promise.resolve(null),
      chooseBackupFolder: () => Promise.resolve(null),
      chooseDocument: () => Promise.resolve(null),
      ...dialogs,
    },
    lists,
    incidents,
    closeLists: () => {
      lists.closeAll();
      incidents.closeAll();
    },
    sample: { path: samplePath, listPath: 'resources/sample/referrals.csv' },
  };
  const gate = createGate({
    openStore: session.openStore,
    reportError: (_where, error) => reported.push(error),
  });
  const dispatch = createDispatcher(contract, createHandlers(services), {
    gate,
    explain: services.health.explain,
    reportError: (_name, error) => reported.push(error),
  });
  return { dispatch, services, events, reported };
}
