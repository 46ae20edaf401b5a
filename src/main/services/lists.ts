import { guessMapping } from '../../shared/domain/referral-list-columns.ts';
import type { ListRowKind } from '../../shared/domain/list-form.ts';
import {
  ListMapping,
  type ListCheck,
  type ListHeadings,
  type ListRow,
} from '../../shared/domain/referral-list.ts';
import { hashHeadings } from '../import/row-hash.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import { findKnownHashes, findKnownReferences, findMapping } from '../store/list-store.ts';
import { findHashRow } from '../store/row-hash-key.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store } from '../store/store.ts';
import { importRows, type ImportCounts } from './import-rows.ts';
import {
  checkedReader,
  createOpenLists,
  refuseColumnsUsedTwice,
  rememberMapping,
  type ListOptions,
  type OpenList,
} from './open-lists.ts';

type Options = ListOptions & { readonly requireStore: () => Store };

export type RowsInput = {
  readonly listId: string;
  readonly kind: ListRowKind;
  readonly offset: number;
  readonly limit: number;
};

/** The referral lists on their way into the store. */
export type ListImports = {
  readonly open: (path: string) => { listId: string; fileName: string };
  readonly read: (listId: string) => Promise<ListHeadings>;
  readonly check: (listId: string, mapping: ListMapping) => Promise<ListCheck>;
  readonly rows: (input: RowsInput) => Promise<{ total: number; rows: ListRow[] }>;
  readonly import: (listId: string) => Promise<ImportCounts>;
  readonly cancel: (listId: string) => void;
  readonly closeAll: () => void;
};

type ReferralList = OpenList<'referrals'>;

/** So many rows are looked up in the store by one query. */
const rowsPerLookUp = 500;

export function createListImports({ requireStore, ...options }: Options): ListImports {
  const lists = createOpenLists('referrals', options);
  return {
    open: (path) => {
      requireStore();
      return lists.open(path);
    },

    read: async (listId) => {
      const { db } = requireStore();
      const { headings, sampleRows, rowCount } = await lists.read(listId);
      const remembered = await findMapping(db, hashHeadings(headings), ListMapping);
      return {
        headings: [...headings],
        sampleRows: sampleRows.map((row) => [...row]),
        rowCount,
        mapping: remembered ?? guessMapping(headings),
        isRemembered: remembered !== null,
      };
    },

    check: (listId, mapping) => checkRows(requireStore(), lists.listOf(listId), mapping),

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
      const counts = await importRows(store, checkedReader(list), list.fileName, (done, total) =>
        options.emit('lists.progress', { listId, stage: 'importing', done, total }),
      );
      lists.close(listId);
      return counts;
    },

    cancel: lists.close,
    closeAll: lists.closeAll,
  };
}

async function checkRows(
  store: Store,
  list: ReferralList,
  mapping: ListMapping,
): Promise<ListCheck> {
  refuseColumnsUsedTwice(mapping);
  const known = await findKnown(store, list, mapping);
  const agencies = (await listAgencies(store.db)).map(({ id, name, aliases }) => {
    return { id, name, aliases };
  });
  const { assessmentMaximum } = (await getForum(store.db)).settings.criteria;
  const knowledge = { agencies, today: store.today(), assessmentMaximum, ...known };
  const summary = await list.reader.ask('check', { mapping, ...knowledge });
  await rememberMapping(store, hashHeadings(list.headings), mapping);
  list.isChecked = true;
  return summary;
}

/** Which rows and references of the list the store holds, looked up a few hundred at a time. */
async function findKnown(
  store: Store,
  { reader, rowCount }: ReferralList,
  mapping: ListMapping,
): Promise<{ knownHashes: string[]; knownReferences: string[] }> {
  const { whole } = store;
  const hashRow = await findHashRow(whole, requireSealer(store));
  const knownHashes: string[] = [];
  const knownReferences: string[] = [];
  for (let offset = 0; offset < rowCount; offset += rowsPerLookUp) {
    const keys = await reader.ask('rowKeys', { mapping, offset, limit: rowsPerLookUp });
    const hashes = keys.map(({ hash }) => hash);
    const references = keys.map(({ reference }) => reference);
    knownHashes.push(...(await findKnownHashes(whole, hashRow, hashes)));
    knownReferences.push(...(await findKnownReferences(whole, references)));
  }
  return { knownHashes, knownReferences };
}
