import type { ColumnMapping, ListForm, ReadHeadings } from '../../../shared/domain/list-form.ts';

/** What a column is called on the screen; lists do come with empty headings. */
export function columnName(headings: readonly string[], column: number): string {
  const heading = headings[column]?.trim() ?? '';
  return heading === '' ? `Column ${column + 1}, no heading` : heading;
}

/** What the first two rows say in a column. */
export function samplesOf(
  list: Pick<ReadHeadings<string>, 'sampleRows'>,
  column: number | undefined,
): string[] {
  if (column === undefined) return [];
  return list.sampleRows
    .slice(0, 2)
    .map((row) => row[column]?.trim() ?? '')
    .filter((sample) => sample !== '');
}

/** The required fields that no column fills yet. */
export const missingFields = <F extends string>(
  { required }: Pick<ListForm<F>, 'required'>,
  mapping: ColumnMapping<F>,
): F[] => required.filter((field) => mapping[field] === undefined);

/** The columns that no field takes. */
export function keptColumns(headings: readonly string[], mapping: ColumnMapping<string>): string[] {
  const taken = new Set(Object.values(mapping));
  return headings.flatMap((_, column) => (taken.has(column) ? [] : [columnName(headings, column)]));
}

/** Another field that takes the same column, if any: allowed, but worth a word. */
export function sharedWith<F extends string>(
  { fields, names }: Pick<ListForm<F>, 'fields' | 'names'>,
  mapping: ColumnMapping<F>,
  field: F,
): string | null {
  const column = mapping[field];
  if (column === undefined) return null;
  const other = fields.find((known) => known !== field && mapping[known] === column);
  return other === undefined ? null : names[other];
}

/** `mapping` with `field` filled by `column`, or by none. */
export function withColumn<F extends string>(
  mapping: ColumnMapping<F>,
  field: F,
  column: number | null,
): ColumnMapping<F> {
  const changed = { ...mapping };
  if (column === null) delete changed[field];
  else changed[field] = column;
  return changed;
}
