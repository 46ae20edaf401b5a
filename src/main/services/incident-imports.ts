import {
  guessIncidentKind,
  guessIncidentMapping,
} from '../../shared/domain/incident-list-columns.ts';
import {
  IncidentMapping,
  type IncidentCheck,
  type IncidentHeadings,
  type IncidentListFacts,
  type IncidentRow,
} from '../../shared/domain/incident-list.ts';
import { hashHeadings } from '../import/row-hash.ts';
import { listAgencies } from '../store/forum-store.ts';
import { findSource, listSources } from '../store/incident-list-store.ts';
import { findKnownIncidents } from '../store/incident-store.ts';
import { findMapping } from '../store/list-store.ts';
import { findHashRow } from '../store/row-hash-key.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store } from '../store/store.ts';
import { importIncidents, type IncidentCounts } from './import-incidents.ts';
import type { RowsInput } from './lists.ts';
import {
  checkedReader,
  createOpenLists,
  refuseColumnsUsedTwice,
  rememberMapping,
  type ListOptions,
  type OpenList,
  type OpenLists,
} from './open-lists.ts';

type Options = ListOptions & { readonly requireStore: () => Store };

/** The incident lists on their way into the store. */
export type IncidentImports = {
  readonly open: (path: string) => { listId: string; fileName: string };
  readonly read: (listId: string) => Promise<IncidentHeadings>;
  readonly check: (
    listId: string,
    mapping: IncidentMapping,
    facts: IncidentListFacts,
  ) => Promise<IncidentCheck>;
  readonly rows: (input: RowsInput) => Promise<{ total: number; rows: IncidentRow[] }>;
  readonly import: (listId: string) => Promise<IncidentCounts>;
  readonly cancel: (listId: string) => void;
  readonly closeAll: () => void;
};

type IncidentFile = OpenList<'incidents'>;

/** A referral list may have the same headings, and is matched with other fields. */
const headingsKey = (headings: readonly string[]): string =>
  hashHeadings(['incidents', ...headings]);

/** So many rows are looked up in the store by one query. */
const rowsPerLookUp = 1000;

export function createIncidentImports({ requireStore, ...options }: Options): IncidentImports {
  const lists = createOpenLists('incidents', options);
  /** What the list was checked as, and is imported as. */
  const checkedAs = new WeakMap<IncidentFile, IncidentListFacts>();
  return {
    open: (path) => {
      requireStore();
      return lists.open(path);
    },

    read: async (listId) => readHeadings(requireStore(), lists, listId),

    check: async (listId, mapping, facts) => {
      const store = requireStore();
      const list = lists.listOf(listId);
      const summary = await checkRows(store, list, mapping, facts);
      checkedAs.set(list, facts);
      return summary;
    },

    rows: async ({ listId, ...page }) => {
      requireStore();
      const { total, rows } = await checkedReader(lists.listOf(listId)).ask('rowPage', page);
      return {
        total,
        rows: rows.map(({ rowNumber, values, problems }) => ({ rowNumber, values, problems })),
      };
    },

    import: async (listId) => {
      const store = requireStore();
      const list = lists.listOf(listId);
      const reader = checkedReader(list);
      const facts = checkedAs.get(list);
      if (facts === undefined) throw new Error('A checked list says what it is');
      const { fileName } = list;
      const counts = await importIncidents(
        store,
        reader,
        { id: listId, fileName, ...facts },
        (done, total) =>
          options.emit('lists.progress', { listId, stage: 'importing', done, total }),
      );
      lists.close(listId);
      return counts;
    },

    cancel: lists.close,
    closeAll: lists.closeAll,
  };
}

async function readHeadings(
  { db }: Store,
  lists: OpenLists<'incidents'>,
  listId: string,
): Promise<IncidentHeadings> {
  const { headings, sampleRows, rowCount } = await lists.read(listId);
  const remembered = await findMapping(db, headingsKey(headings), IncidentMapping);
  const sources = await listSources(db);
  const agencies = (await listAgencies(db)).map(({ name }) => name);
  const { fileName } = lists.listOf(listId);
  return {
    headings: [...headings],
    sampleRows: sampleRows.map((row) => [...row]),
    rowCount,
    mapping: remembered ?? guessIncidentMapping(headings),
    isRemembered: remembered !== null,
    guessed: { kind: guessIncidentKind(headings, fileName), source: sources[0] ?? '' },
    sources: [...new Set([...sources, ...agencies])],
  };
}

async function checkRows(
  store: Store,
  list: IncidentFile,
  mapping: IncidentMapping,
  { kind, source }: IncidentListFacts,
): Promise<IncidentCheck> {
  refuseColumnsUsedTwice(mapping);
  const known = await findKnown(store, list, mapping, source);
  const input = { mapping, kind, today: store.today(), ...known };
  const summary = await list.reader.ask('check', input);
  await rememberMapping(store, headingsKey(list.headings), mapping);
  list.isChecked = true;
  return summary;
}

/** Which rows and references of the list the store holds, looked up many at a time. */
async function findKnown(
  store: Store,
  { reader, rowCount }: IncidentFile,
  mapping: IncidentMapping,
  source: string,
): Promise<{ knownHashes: string[]; knownReferences: string[] }> {
  const { whole } = store;
  const hashRow = await findHashRow(whole, requireSealer(store));
  // A new sender has no number yet; rows that were held are known by what they say.
  const sourceNumber = (await findSource(whole, source)) ?? 0;
  const knownHashes: string[] = [];
  const knownReferences: string[] = [];
  for (let offset = 0; offset < rowCount; offset += rowsPerLookUp) {
    const keys = await reader.ask('rowKeys', { mapping, offset, limit: rowsPerLookUp });
    const { hashes, references } = await findKnownIncidents(whole, hashRow, sourceNumber, keys);
    knownHashes.push(...hashes);
    knownReferences.push(...references);
  }
  return { knownHashes, knownReferences };
}
