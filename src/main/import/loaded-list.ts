import type {
  CheckSummary,
  ColumnMapping,
  ListRowKind,
  CheckedRow as ShownRow,
} from '../../shared/domain/list-form.ts';
import { checkList, type CheckedList } from './check-list.ts';
import type { ListFile, OnProgress } from './list-file.ts';
import type { ListRules } from './list-rules.ts';
import { createRowReader, type OtherColumn, type RowReader } from './row-reader.ts';

/** By what a row is found in the store. */
export type RowKey = { readonly hash: string; readonly reference: string };

/** A row on its way into the store. */
export type CheckedRow<F extends string> = ShownRow<F> & {
  readonly hash: string;
  readonly otherColumns: readonly OtherColumn[];
};

export type RowKeysInput<F extends string> = {
  readonly mapping: ColumnMapping<F>;
  readonly offset: number;
  readonly limit: number;
};

export type RowPageInput = {
  readonly kind: ListRowKind;
  readonly offset: number;
  readonly limit: number;
};

export type LoadedList<F extends string, I> = {
  readonly rowKeys: (input: RowKeysInput<F>) => RowKey[];
  readonly check: (input: I) => CheckSummary<F>;
  readonly rowPage: (input: RowPageInput) => { total: number; rows: CheckedRow<F>[] };
};

/** The rows of one file, kept where they were read and looked at in pages. */
export function createLoadedList<
  F extends string,
  I extends { readonly mapping: ColumnMapping<F> },
>(
  { form, createHash, createRules }: ListRules<F, I>,
  { headings, rows }: ListFile,
  onProgress: OnProgress,
): LoadedList<F, I> {
  /** What the rows say depends on the mapping: each has its reader and its hashes. */
  const readings = new Map<string, Reading<F>>();
  let checked: { list: CheckedList<F>; reading: Reading<F> } | null = null;

  function readingOf(mapping: ColumnMapping<F>): Reading<F> {
    const key = JSON.stringify(mapping);
    const reader = createRowReader(form, headings, mapping);
    const reading = readings.get(key) ?? { reader, hashAt: hashesOf(reader) };
    readings.clear();
    readings.set(key, reading);
    return reading;
  }

  function hashesOf(reader: RowReader<F>): Reading<F>['hashAt'] {
    const hashOf = createHash(headings, reader);
    const hashes: string[] = [];
    return (place) => {
      const row = rows[place];
      return (hashes[place] ??= row === undefined ? '' : hashOf(row));
    };
  }

  return {
    rowKeys: ({ mapping, offset, limit }) => {
      const { reader, hashAt } = readingOf(mapping);
      return rows.slice(offset, offset + limit).map((row, index) => {
        const values: Partial<Record<string, string>> = reader.valuesOf(row);
        return { hash: hashAt(offset + index), reference: values['reference'] ?? '' };
      });
    },

    check: (input) => {
      const reading = readingOf(input.mapping);
      const { reader, hashAt } = reading;
      const rules = createRules(input, reader.headings);
      checked = { list: checkList(rows, reader, hashAt, rules, onProgress), reading };
      return checked.list.summary;
    },

    rowPage: ({ kind, offset, limit }) => {
      if (checked === null) throw new Error('A list is checked before its rows are asked for');
      const { list, reading } = checked;
      const { reader, hashAt } = reading;
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

type Reading<F extends string> = {
  readonly reader: RowReader<F>;
  readonly hashAt: (place: number) => string;
};
