import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { AppContract } from '../../shared/ipc/contract.ts';
import type { EventPayload } from '../../shared/ipc/define.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { createListReader, type ListReader } from '../import/list-reader.ts';
import type { ListKind, ReadList } from '../import/list-work.ts';
import { findMapping, saveMapping } from '../store/list-store.ts';
import type { Store } from '../store/store.ts';

export type ListOptions = {
  /** Where the built code of the reading thread lies. */
  readonly workerUrl: URL;
  readonly emit: (
    name: 'lists.progress',
    payload: EventPayload<AppContract, 'lists.progress'>,
  ) => void;
};

/** A list of one kind on its way into the store. The page names it by an id and never sees a path. */
export type OpenList<K extends ListKind> = {
  readonly listId: string;
  readonly path: string;
  readonly fileName: string;
  readonly reader: ListReader<K>;
  headings: readonly string[];
  rowCount: number;
  isChecked: boolean;
};

export type OpenLists<K extends ListKind> = {
  /** Opens one list and forgets the one before: nobody imports two at once. */
  readonly open: (path: string) => { listId: string; fileName: string };
  readonly listOf: (listId: string) => OpenList<K>;
  /** Reads the file; a file that cannot be read is forgotten. */
  readonly read: (listId: string) => Promise<ReadList>;
  readonly close: (listId: string) => void;
  /** Forgets every list: their rows must not outlast an open store. */
  readonly closeAll: () => void;
};

export function createOpenLists<K extends ListKind>(
  kind: K,
  { workerUrl, emit }: ListOptions,
): OpenLists<K> {
  const lists = new Map<string, OpenList<K>>();

  function listOf(listId: string): OpenList<K> {
    const list = lists.get(listId);
    if (list === undefined) {
      throw new AppError('not-found', 'This list is no longer open. Choose the file again.');
    }
    return list;
  }

  function close(listId: string): void {
    lists.get(listId)?.reader.close();
    lists.delete(listId);
  }

  const closeAll = (): void => [...lists.keys()].forEach(close);

  return {
    open: (path) => {
      closeAll();
      const listId = randomUUID();
      const fileName = basename(path);
      const reader = createListReader<K>(workerUrl, (progress) =>
        emit('lists.progress', { listId, ...progress }),
      );
      const facts = { listId, path, fileName, reader };
      lists.set(listId, { ...facts, headings: [], rowCount: 0, isChecked: false });
      return { listId, fileName };
    },
    listOf,
    read: async (listId) => {
      const list = listOf(listId);
      try {
        const read = await list.reader.ask('read', { path: list.path, kind });
        list.headings = read.headings;
        list.rowCount = read.rowCount;
        list.isChecked = false;
        return read;
      } catch (error) {
        close(listId);
        throw error;
      }
    },
    close,
    closeAll,
  };
}

export function checkedReader<K extends ListKind>({
  reader,
  isChecked,
}: OpenList<K>): ListReader<K> {
  if (!isChecked) throw new AppError('conflict', 'Match the columns of this list first.');
  return reader;
}

export function refuseColumnsUsedTwice(mapping: Partial<Record<string, number>>): void {
  const columns = Object.values(mapping);
  if (new Set(columns).size < columns.length) {
    throw new AppError('invalid-input', 'A column can fill one field only.');
  }
}

/** The next list with these headings is matched as this one was. */
export async function rememberMapping(
  store: Store,
  headingsHash: string,
  mapping: Partial<Record<string, number>>,
): Promise<void> {
  const remembered = await findMapping(store.db, headingsHash, z.record(z.string(), z.int()));
  if (JSON.stringify(remembered) === JSON.stringify(mapping)) return;
  await store.change('list.columns-matched', null, (tx, at) =>
    saveMapping(tx, headingsHash, mapping, at),
  );
}
