import type {
  ColumnMapping,
  ListForm,
  RowProblem,
  RowValues,
} from '../../shared/domain/list-form.ts';
import type { FileRow } from './list-file.ts';

export type OtherColumn = { readonly heading: string; readonly value: string };

/** Takes a row of the file apart: no cell of it is in none of the parts. */
export type RowReader<F extends string> = {
  /** The heading of the column that fills each field. */
  readonly headings: Partial<Record<F, string>>;
  readonly valuesOf: (row: FileRow) => RowValues<F>;
  readonly otherColumnsOf: (row: FileRow) => OtherColumn[];
  /** What is wrong with the row as it stands in the file, whatever its fields say. */
  readonly faultsOf: (row: FileRow) => RowProblem<F>[];
};

/** The longest text that a field can take; a longer cell is kept whole among the other columns. */
const longestValue = 20_000;
const tooLong =
  'Longer than 20,000 characters. Write a shorter text; the whole one is kept with the row';

type Column<F extends string> = { readonly field: F; readonly column: number };

function byField<F extends string>(
  columns: readonly Column<F>[],
  textOf: (column: Column<F>) => string,
): Partial<Record<F, string>> {
  const texts: Partial<Record<F, string>> = {};
  for (const column of columns) texts[column.field] = textOf(column);
  return texts;
}

export function createRowReader<F extends string>(
  { fields, names }: Pick<ListForm<F>, 'fields' | 'names'>,
  headings: readonly string[],
  mapping: ColumnMapping<F>,
): RowReader<F> {
  const [firstField] = fields;
  if (firstField === undefined) throw new Error('A list has fields');
  const columns = fields.flatMap((field) => {
    const column = mapping[field];
    return column === undefined ? [] : [{ field, column }];
  });
  const taken = new Set(columns.map(({ column }) => column));
  const headingOf = (column: number, field: F): string => headings[column] ?? names[field];

  return {
    headings: byField(columns, ({ field, column }) => headingOf(column, field)),

    valuesOf: ({ cells }) => {
      return byField(columns, ({ column }) => {
        const cell = cells[column] ?? '';
        return cell.length > longestValue ? '' : cell;
      });
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
      const field = columns.find(({ column }) => column === fault.column)?.field ?? firstField;
      return [
        ...faults,
        { field, heading: headingOf(fault.column, field), message: fault.message },
      ];
    },
  };
}
