import {
  type ListField,
  listFieldNames,
  listFields,
  type ListHeadings,
  type ListMapping,
  requiredListFields,
} from '../../../shared/domain/referral-list.ts';

const required: ReadonlySet<ListField> = new Set(requiredListFields);

export const isRequired = (field: ListField): boolean => required.has(field);

/** What stays out of sight until somebody asks for it. */
const sealed: ReadonlySet<ListField> = new Set<ListField>([
  'victimAddress',
  'victimPostcode',
  'victimPhone',
  'perpetratorAddress',
]);

export const isSealed = (field: ListField): boolean => sealed.has(field);

/** What a column is called on the screen; lists do come with empty headings. */
export function columnName(headings: readonly string[], column: number): string {
  const heading = headings[column]?.trim() ?? '';
  return heading === '' ? `Column ${column + 1}, no heading` : heading;
}

/** What the first two rows say in a column. */
export function samplesOf(list: ListHeadings, column: number | undefined): string[] {
  if (column === undefined) return [];
  return list.sampleRows
    .slice(0, 2)
    .map((row) => row[column]?.trim() ?? '')
    .filter((sample) => sample !== '');
}

/** The required fields that no column fills yet. */
export const missingFields = (mapping: ListMapping): ListField[] =>
  requiredListFields.filter((field) => mapping[field] === undefined);

/** The columns that no field takes. */
export function keptColumns(headings: readonly string[], mapping: ListMapping): string[] {
  const taken = new Set(Object.values(mapping));
  return headings.flatMap((_, column) => (taken.has(column) ? [] : [columnName(headings, column)]));
}

/** Another field that takes the same column, if any: allowed, but worth a word. */
export function sharedWith(mapping: ListMapping, field: ListField): string | null {
  const column = mapping[field];
  if (column === undefined) return null;
  const other = listFields.find((known) => known !== field && mapping[known] === column);
  return other === undefined ? null : listFieldNames[other];
}

/** `mapping` with `field` filled by `column`, or by none. */
export function withColumn(
  mapping: ListMapping,
  field: ListField,
  column: number | null,
): ListMapping {
  const { [field]: _replaced, ...rest } = mapping;
  return column === null ? rest : { ...rest, [field]: column };
}
