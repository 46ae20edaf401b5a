import { type Agency, findAgency } from '../agency.ts';
import { inList } from '../count-words.ts';
import { readText } from '../list-cell.ts';
import type { Reading } from '../list-date.ts';
import type { ColumnMapping } from '../list-form.ts';
import { readNeedsCell } from './read-needs.ts';
import { serviceListForm } from './service-columns.ts';
import {
  needNames,
  Service,
  serviceFieldNames,
  serviceFields,
  serviceKey,
  type Named,
  type ServiceField,
} from './service.ts';

/** A list of services as its file has it. */
export type ServiceTable = {
  readonly headings: readonly string[];
  readonly rows: readonly {
    /** As a spreadsheet counts: the first row of the file is 1. */
    readonly number: number;
    readonly cells: readonly string[];
    readonly fault: { readonly message: string } | null;
  }[];
};

/** What is in the store already, and the lists that cells choose from. */
export type Directory = {
  readonly services: readonly Service[];
  readonly needs: readonly Named[];
  readonly agencies: readonly Agency[];
};

type SaidService = Omit<Service, 'id'>;
export type FieldChange = {
  readonly field: ServiceField;
  readonly before: string;
  readonly after: string;
};

/** What an import would do, all of which is shown before it does it. */
export type ServiceImport = {
  readonly added: readonly { readonly row: number; readonly service: SaidService }[];
  readonly changed: readonly {
    readonly row: number;
    readonly service: Service;
    readonly fields: readonly FieldChange[];
  }[];
  readonly unchanged: number;
  /** Rows that are not taken, each with why. */
  readonly wrong: readonly { readonly row: number; readonly sentence: string }[];
  /** Headings of columns that no field takes. */
  readonly leftOut: readonly string[];
};

const nothingSaid: SaidService = {
  name: '',
  offers: '',
  needs: [],
  area: '',
  contact: '',
  phone: '',
  email: '',
  howToRefer: '',
  agencyId: null,
};

/** Null where no column holds the names, without which no row says anything. */
export function planImport(table: ServiceTable, directory: Directory): ServiceImport | null {
  const mapping = serviceListForm.guess(table.headings);
  if (mapping.name === undefined) return null;
  const taken = new Set(Object.values(mapping));
  const judge = createJudge(mapping, directory);
  const judged = table.rows.map((row) => ({ row: row.number, ...judge(row) }));
  return {
    added: judged.flatMap((each) =>
      each.is === 'added' ? [{ row: each.row, service: each.service }] : [],
    ),
    changed: judged.flatMap((each) =>
      each.is === 'changed' ? [{ row: each.row, service: each.service, fields: each.fields }] : [],
    ),
    unchanged: judged.filter(({ is }) => is === 'unchanged').length,
    wrong: judged.flatMap((each) =>
      each.is === 'wrong' ? [{ row: each.row, sentence: `${each.problem}.` }] : [],
    ),
    leftOut: table.headings.filter((_, column) => !taken.has(column)),
  };
}

type Judged =
  | { readonly is: 'added'; readonly service: SaidService }
  | {
      readonly is: 'changed';
      readonly service: Service;
      readonly fields: readonly FieldChange[];
    }
  | { readonly is: 'unchanged' }
  | { readonly is: 'wrong'; readonly problem: string };

/** Judges the rows of a list in their order: each name is taken once. */
function createJudge(
  mapping: ColumnMapping<ServiceField>,
  directory: Directory,
): (row: ServiceTable['rows'][number]) => Judged {
  const known = servicesByKey(directory.services);
  const rowOfName = new Map<string, number>();
  const wrong = (problem: string): Judged => ({ is: 'wrong', problem });
  return ({ number, cells, fault }) => {
    if (fault !== null) return wrong(fault.message);
    const read = readRow(cells, mapping, directory);
    if ('problem' in read) return wrong(read.problem);
    const key = serviceKey(read.value.name ?? '');
    const before = rowOfName.get(key);
    if (before !== undefined) return wrong(`Row ${before} has this name too. Keep one of the two`);
    const [service, other] = known.get(key) ?? [];
    if (other !== undefined) return wrong(severalOfOneName);
    rowOfName.set(key, number);
    if (service === undefined) return { is: 'added', service: { ...nothingSaid, ...read.value } };
    const fields = changesOf(service, read.value, directory);
    return fields.length === 0
      ? { is: 'unchanged' }
      : { is: 'changed', service: { ...service, ...read.value }, fields };
  };
}

function servicesByKey(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const byKey = new Map<string, Service[]>();
  for (const service of services) {
    const key = serviceKey(service.name);
    byKey.set(key, [...(byKey.get(key) ?? []), service]);
  }
  return byKey;
}

const severalOfOneName =
  'Several services of the directory have this name. Change the right one by hand';

/** What the cells of a row say; an empty cell says nothing. */
function readRow(
  cells: readonly string[],
  mapping: ColumnMapping<ServiceField>,
  directory: Directory,
): Reading<Partial<SaidService>> {
  const said: Partial<Record<ServiceField, unknown>> = {};
  const problems: string[] = [];
  for (const field of serviceFields) {
    const column = mapping[field];
    const cell = column === undefined ? '' : (cells[column] ?? '').trim();
    if (cell === '' && field !== 'name') continue;
    const reading = readCell(field, cell, directory);
    if ('problem' in reading) problems.push(`${serviceFieldNames[field]}: ${reading.problem}`);
    else said[field] = reading.value;
  }
  // Each field was read as its own schema has it.
  return problems.length > 0
    ? { problem: problems.join('. ') }
    : { value: said as Partial<SaidService> };
}

function readCell(
  field: ServiceField,
  cell: string,
  { needs, agencies }: Directory,
): Reading<unknown> {
  if (field === 'needs') return readNeedsCell(cell, needs);
  if (field === 'agencyId') {
    const agency = findAgency(agencies, cell);
    return agency === undefined
      ? { problem: `“${cell.slice(0, 60)}” is no agency of this forum` }
      : { value: agency.id };
  }
  if (field === 'name' && cell === '') return { problem: 'There is none. Type it' };
  return readText(cell, Service.shape[field]);
}

function changesOf(
  service: Service,
  said: Partial<SaidService>,
  { needs, agencies }: Directory,
): FieldChange[] {
  const words = (field: ServiceField, of: Service): string => {
    if (field === 'needs') return inList(needNames(of.needs, needs));
    if (field !== 'agencyId') return of[field];
    return agencies.find(({ id }) => id === of.agencyId)?.name ?? '';
  };
  const after = { ...service, ...said };
  return serviceFields
    .map((field) => ({ field, before: words(field, service), after: words(field, after) }))
    .filter((change) => change.before !== change.after);
}
