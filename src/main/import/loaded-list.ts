import type {
  ListCheck,
  ListMapping,
  ListRow,
  ListRowKind,
} from '../../shared/domain/referral-list.ts';
import { checkList, type CheckedList, type CheckInput } from './check-list.ts';
import type { ListFile, OnProgress } from './list-file.ts';
import { createRowHash } from './row-hash.ts';
import { createRowReader, type OtherColumn, type RowReader } from './row-reader.ts';

/** By what a row is found in the store. */
export type RowKey = { readonly hash: string; readonly reference: string };

/** A row on its way into the store. */
export type CheckedRow = ListRow & {
  readonly hash: string;
  readonly otherColumns: readonly OtherColumn[];
};

export type RowKeysInput = {
  readonly mapping: ListMapping;
  readonly offset: number;
  readonly limit: number;
};

export type RowPageInput = {
  readonly kind: ListRowKind;
  readonly offset: number;
  readonly limit: number;
};

export type LoadedList = {
  readonly rowKeys: (input: RowKeysInput) => RowKey[];
  readonly check: (input: CheckInput) => ListCheck;
  readonly rowPage: (input: RowPageInput) => { total: number; rows: CheckedRow[] };
};

/** The rows of one file, kept where they were read and looked at in pages. */
export function createLoadedList({ headings, rows }: ListFile, onProgress: OnProgress): LoadedList {
  const hashOf = createRowHash(headings);
  const hashes: string[] = [];
  const hashAt = (place: number): string => (hashes[place] ??= hashOf(rows[place]?.cells ?? []));
  let checked: { list: CheckedList; reader: RowReader } | null = null;

  return {
    rowKeys: ({ mapping, offset, limit }) => {
      const { valuesOf } = createRowReader(headings, mapping);
      return rows.slice(offset, offset + limit).map((row, index) => {
        return { hash: hashAt(offset + index), reference: valuesOf(row).reference ?? '' };
      });
    },

    check: (input) => {
      const reader = createRowReader(headings, input.mapping);
      checked = { list: checkList(rows, reader, hashAt, input, onProgress), reader };
      return checked.list.summary;
    },

    rowPage: ({ kind, offset, limit }) => {
      if (checked === null) throw new Error('A list is checked before its rows are asked for');
      const { list, reader } = checked;
      const page = list.places[kind].slice(offset, offset + limit).flatMap((place) => {
        const row = rows[place];
        if (row === undefined) return [];
        return {
          rowNumber: row.number,
          values: reader.valuesOf(row),
          problems: list.problems.get(place) ?? [],
          hash: hashAt(place),
          otherColumns: reader.otherColumnsOf(row),
        };
      });
      return { total: list.places[kind].length, rows: page };
    },
  };
}
