import { counted, shortDay } from '../../lib/format.ts';
import type { ColumnWords, RuleField, RuleList, Unit } from './rule-field.ts';

/** The names of the entries of each list, by their ids. */
export type ListNames = Readonly<Record<RuleList, Readonly<Record<string, string>>>>;

const withUnit = (value: number, unit: Unit | undefined): string =>
  unit === undefined ? value.toLocaleString('en-GB') : counted(value, ...unit);

/** A value of a setting as it is said: `12 months`, `Yes`, `Accepted`. */
export function ruleWords(value: unknown, field: RuleField, lists: ListNames): string {
  const names = field.names ?? (field.list === undefined ? {} : lists[field.list]);
  if (value === null || value === undefined) return field.whenEmpty ?? 'Not set';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return withUnit(value, field.unit);
  if (typeof value === 'string') return names[value] ?? value;
  if (Array.isArray(value)) return listWords(value, field, names);
  return 'as published';
}

/** The same for those who only read it: what differs from the published lists is said in full. */
export function settingWords(value: unknown, field: RuleField, lists: ListNames): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return ruleWords(value, field, lists);
  }
  const names = field.list === undefined ? {} : lists[field.list];
  const entries = Object.entries(value).map(
    ([id, entry]) => `${names[id] ?? id}: ${rowWords(entry, field.columns ?? {})}`,
  );
  return entries.length === 0 ? 'As published' : entries.join('; ');
}

function listWords(
  values: readonly unknown[],
  { columns, isOrder }: RuleField,
  names: Readonly<Record<string, string>>,
): string {
  if (values.length === 0) return 'None';
  if (columns !== undefined) return values.map((row) => rowWords(row, columns)).join('; ');
  if (isOrder !== true && values.length === Object.keys(names).length) return 'All';
  return values.map((value) => names[String(value)] ?? String(value)).join(', ');
}

function rowWords(row: unknown, columns: Readonly<Record<string, ColumnWords>>): string {
  const cells = row as Readonly<Record<string, unknown>>;
  return Object.entries(columns)
    .filter(([key]) => (cells[key] ?? null) !== null)
    .map(([key, column]) => cellWords(cells[key], column))
    .join(', ');
}

function cellWords(value: unknown, { label, unit, isDate }: ColumnWords): string {
  if (typeof value === 'number') return `${label.toLowerCase()} ${withUnit(value, unit)}`;
  if (isDate === true) return shortDay(String(value));
  if (typeof value === 'boolean') return value ? 'worked' : 'closed';
  return String(value);
}
