import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { guessMapping } from '../../shared/domain/referral-list-columns.ts';
import type {
  ListCheck,
  ListHeadings,
  ListMapping,
  ListRow,
  ListRowKind,
} from '../../shared/domain/referral-list.ts';
import type { AppContract } from '../../shared/ipc/contract.ts';
import type { EventPayload } from '../../shared/ipc/define.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { createListReader, type ListReader } from '../import/list-reader.ts';
import { hashHeadings } from '../import/row-hash.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import {
  findKnownHashes,
  findKnownReferences,
  findMapping,
  saveMapping,
} from '../store/list-store.ts';
import type { Store } from '../store/store.ts';
import { importRows, type ImportCounts } from './import-rows.ts';

type Options = {
  /** Where the built code of the reading thread lies. */
  readonly workerUrl: URL;
  readonly requireStore: () => Store;
  readonly emit: (
    name: 'lists.progress',
    payload: EventPayload<AppContract, 'lists.progress'>,
  ) => void;
};

type RowsInput = {
  readonly listId: string;
  readonly kind: ListRowKind;
  readonly offset: number;
  readonly limit: number;
};

/** The lists on their way into the store. The page names them by an id and never sees a path. */
export type ListImports = {
  readonly open: (path: string) => { listId: string; fileName: string };
  readonly read: (listId: string) => Promise<ListHeadings>;
  readonly check: (listId: string, mapping: ListMapping) => Promise<ListCheck>;
  readonly rows: (input: RowsInput) => Promise<{ total: number; rows: ListRow[] }>;
  readonly import: (listId: string) => Promise<ImportCounts>;
  readonly cancel: (listId: string) => void;
  /** Forgets every list: their rows must not outlast an open store. */
  readonly closeAll: () => void;
};

type OpenList = {
  readonly path: string;
  readonly fileName: string;
  readonly reader: ListReader;
  headings: readonly string[];
  rowCount: number;
  isChecked: boolean;
};

/** So many rows are looked up in the store by one query. */
const rowsPerLookUp = 500;

export function createListImports({ workerUrl, requireStore, emit }: Options): ListImports {
  const lists = new Map<string, OpenList>();

  function listOf(listId: string): OpenList {
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
      requireStore();
      closeAll();
      const listId = randomUUID();
      const fileName = basename(path);
      const reader = createListReader(workerUrl, (progress) =>
        emit('lists.progress', { listId, ...progress }),
      );
      lists.set(listId, { path, fileName, reader, headings: [], rowCount: 0, isChecked: false });
      return { listId, fileName };
    },

    read: async (listId) => {
      const store = requireStore();
      try {
        return await readHeadings(store, listOf(listId));
      } catch (error) {
        close(listId);
        throw error;
      }
    },

    check: (listId, mapping) => checkRows(requireStore(), listOf(listId), mapping),

    rows: async ({ listId, ...page }) => {
      requireStore();
      return pageOfRows(listOf(listId), page);
    },

    import: async (listId) => {
      const store = requireStore();
      const list = listOf(listId);
      const counts = await importRows(store, checkedReader(list), list.fileName);
      close(listId);
      return counts;
    },

    cancel: close,
    closeAll,
  };
}

function checkedReader({ reader, isChecked }: OpenList): ListReader {
  if (!isChecked) throw new AppError('conflict', 'Match the columns of this list first.');
  return reader;
}

async function readHeadings({ db }: Store, list: OpenList): Promise<ListHeadings> {
  const { headings, sampleRows, rowCount } = await list.reader.ask('read', { path: list.path });
  list.headings = headings;
  list.rowCount = rowCount;
  list.isChecked = false;
  const remembered = await findMapping(db, hashHeadings(headings));
  return {
    headings: [...headings],
    sampleRows: sampleRows.map((row) => [...row]),
    rowCount,
    mapping: remembered ?? guessMapping(headings),
    isRemembered: remembered !== null,
  };
}

async function checkRows(store: Store, list: OpenList, mapping: ListMapping): Promise<ListCheck> {
  refuseColumnsUsedTwice(mapping);
  const known = await findKnown(store, list, mapping);
  const agencies = (await listAgencies(store.db)).map(({ id, name, aliases }) => {
    return { id, name, aliases };
  });
  const { assessmentMaximum } = (await getForum(store.db)).settings;
  const knowledge = { agencies, today: store.today(), assessmentMaximum, ...known };
  const summary = await list.reader.ask('check', { mapping, ...knowledge });
  await remember(store, hashHeadings(list.headings), mapping);
  list.isChecked = true;
  return summary;
}

async function pageOfRows(
  list: OpenList,
  page: Omit<RowsInput, 'listId'>,
): Promise<{ total: number; rows: ListRow[] }> {
  const { total, rows } = await checkedReader(list).ask('rowPage', page);
  return {
    total,
    rows: rows.map(({ rowNumber, values, problems }) => ({ rowNumber, values, problems })),
  };
}

function refuseColumnsUsedTwice(mapping: ListMapping): void {
  const columns = Object.values(mapping);
  if (new Set(columns).size < columns.length) {
    throw new AppError('invalid-input', 'A column can fill one field only.');
  }
}

/** Which rows and references of the list the store holds, looked up a few hundred at a time. */
async function findKnown(
  { db }: Store,
  { reader, rowCount }: OpenList,
  mapping: ListMapping,
): Promise<{ knownHashes: string[]; knownReferences: string[] }> {
  const knownHashes: string[] = [];
  const knownReferences: string[] = [];
  for (let offset = 0; offset < rowCount; offset += rowsPerLookUp) {
    const keys = await reader.ask('rowKeys', { mapping, offset, limit: rowsPerLookUp });
    const hashes = keys.map(({ hash }) => hash);
    const references = keys.map(({ reference }) => reference);
    knownHashes.push(...(await findKnownHashes(db, hashes)));
    knownReferences.push(...(await findKnownReferences(db, references)));
  }
  return { knownHashes, knownReferences };
}

async function remember(store: Store, headingsHash: string, mapping: ListMapping): Promise<void> {
  const remembered = await findMapping(store.db, headingsHash);
  if (JSON.stringify(remembered) === JSON.stringify(mapping)) return;
  await store.change('list.columns-matched', null, (tx, at) =>
    saveMapping(tx, headingsHash, mapping, at),
  );
}
