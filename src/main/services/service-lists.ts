import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { planImport, type ServiceImport } from '../../shared/domain/directory/plan-import.ts';
import { counted } from '../../shared/domain/count-words.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { ListFile } from '../import/list-file.ts';
import { unreadable } from '../import/list-file.ts';
import { createListReader } from '../import/list-reader.ts';
import { listAgencies } from '../store/forum-store.ts';
import { allServices, saveServiceRow } from '../store/service-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { entryLists } from './rule-lists.ts';

type Options = {
  /** Where the built code of the reading thread lies. */
  readonly workerUrl: URL;
  readonly requireStore: () => Store;
};

/** A list of services as it was shown, before anything of it is taken. */
export type ShownList = {
  readonly listId: string;
  readonly fileName: string;
  readonly plan: ServiceImport;
};

type ServiceCounts = { readonly added: number; readonly changed: number };

/** Lists of services on their way into the directory. The page names one by an id and sees no path. */
export type ServiceLists = {
  /** Reads a list and says what taking it would do; the list before is forgotten. */
  readonly read: (path: string) => Promise<ShownList>;
  /** Takes what was shown, all of it or nothing. */
  readonly take: (listId: string) => Promise<ServiceCounts>;
  /** Forgets the list: it must not outlast an open store. */
  readonly closeAll: () => void;
};

export function createServiceLists({ workerUrl, requireStore }: Options): ServiceLists {
  let shown: (ShownList & { readonly file: ListFile }) | null = null;
  let stopReading = (): void => undefined;

  async function readFile(path: string): Promise<ListFile> {
    const reader = createListReader(workerUrl, () => undefined);
    stopReading = reader.close;
    try {
      return await reader.ask('services', { path });
    } finally {
      reader.close();
    }
  }

  function closeAll(): void {
    stopReading();
    shown = null;
  }

  return {
    read: async (path) => {
      requireStore();
      closeAll();
      const file = await readFile(path);
      // Whoever locked meanwhile is refused here, and sees nothing of it.
      const plan = await planOf(requireStore().db, file);
      const told = { listId: randomUUID(), fileName: basename(path), plan };
      shown = { ...told, file };
      return told;
    },

    take: async (listId) => {
      const store = requireStore();
      if (shown?.listId !== listId) {
        throw new AppError('not-found', 'This list is no longer open. Choose the file again.');
      }
      const counts = await takeList(store, shown);
      shown = null;
      return counts;
    },

    closeAll,
  };
}

async function planOf(db: Db, file: ListFile): Promise<ServiceImport> {
  const plan = planImport(file, {
    services: await allServices(db),
    needs: entryLists().needs.categories,
    agencies: await listAgencies(db),
  });
  if (plan !== null) return plan;
  throw unreadable(
    'No column of this list has the names of services. Give that column the heading “Name”.',
  );
}

type ToTake = { readonly file: ListFile; readonly plan: ServiceImport };

const takeList = (store: Store, { file, plan }: ToTake): Promise<ServiceCounts> =>
  store.change(
    'services.imported',
    null,
    async (tx, at) => {
      // Nothing is done that was not shown before.
      if (!isDeepStrictEqual(await planOf(tx, file), plan)) {
        throw new AppError(
          'conflict',
          'The directory was changed since this list was read. Choose the file again.',
        );
      }
      const added = plan.added.map(({ service }) => ({ ...service, id: randomUUID() }));
      const changed = plan.changed.map(({ service }) => service);
      for (const service of [...added, ...changed]) await saveServiceRow(tx, service, at);
      return { added: added.length, changed: changed.length };
    },
    ({ added, changed }) => `${counted(added, 'new service')}, ${changed} changed`,
  );
