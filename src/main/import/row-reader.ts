import {
  listFieldNames,
  listFields,
  type ListField,
  type ListMapping,
  type ListProblem,
  type ListValues,
} from '../../shared/domain/referral-list.ts';
import type { FileRow } from './list-file.ts';

export type OtherColumn = { readonly heading: string; readonly value: string };

/** Takes a row of the file apart: no cell of it is in none of the parts. */
export type RowReader = {
  /** The heading of the column that fills each field. */
  readonly headings: Partial<Record<ListField, string>>;
  readonly valuesOf: (row: FileRow) => ListValues;
  readonly otherColumnsOf: (row: FileRow) => OtherColumn[];
  /** What is wrong with the row as it stands in the file, whatever its fields say. */
  readonly faultsOf: (row: FileRow) => ListProblem[];
};

/** The longest text that a field can take; a longer cell is kept whole among the other columns. */
const longestValue = 20_000;
const tooLong =
  'Longer than 20,000 characters. Write a shorter text; the whole one is kept with the row';

export function createRowReader(headings: readonly string[], mapping: ListMapping): RowReader {
  const columns = listFields.flatMap((field) => {
    const column = mapping[field];
    return column === undefined ? [] : [{ field, column }];
  });
  const taken = new Set(columns.map(({ column }) => column));
  const headingOf = (column: number, field: ListField): string =>
    headings[column] ?? listFieldNames[field];

  return {
    headings: Object.fromEntries(
      columns.map(({ field, column }) => [field, headingOf(column, field)]),
    ),

    valuesOf: ({ cells }) => {
      const values: ListValues = {};
      for (const { field, column } of columns) {
        const cell = cells[column] ?? '';
        values[field] = cell.length > longestValue ? '' : cell;
      }
      return values;
    },

    otherColumnsOf: ({ cells }) =>
      headings.flatMap((heading, column) => {
        const value = cells[column] ?? '';
        const isOther = !taken.has(column) || value.length > longestValue;
        return value !== '' && isOther ? [{ heading, value }] : [];
      }),

    faultsOf: ({ cells, fault }) => {
      const faults = columns
        .filter(({ column }) => (cells[column] ?? '').length > longestValue)
        .map(({ field, column }) => {
          return { field, heading: headingOf(column, field), message: tooLong };
        });
      if (fault === null) return faults;
      const field = columns.find(({ column }) => column === fault.column)?.field ?? 'reference';
      return [
        ...faults,
        { field, heading: headingOf(fault.column, field), message: fault.message },
      ];
    },
  };
}
