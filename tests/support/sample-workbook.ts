import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { aWorkbook, type WorkbookCell } from './workbook.ts';

type SampleList = {
  /** References of the sample's rows to take, in their order. */
  readonly references: readonly string[];
  /** Other headings for columns of the sample. */
  readonly headings?: Readonly<Record<string, string>>;
  /** What cells say instead, by reference and the sample's own heading. */
  readonly changes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Some rows of the sample as Excel would save them: days as dates, counts as numbers. */
export function sampleWorkbook({ references, headings = {}, changes = {} }: SampleList) {
  const { data, meta } = Papa.parse<Record<string, string>>(
    readFileSync('resources/sample/referrals.csv', 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  const columns = meta.fields ?? [];
  const rows = references.map((reference) => {
    const found = data.find((row) => row['Ref'] === reference);
    if (found === undefined) throw new Error(`The sample has no referral ${reference}`);
    return { ...found, ...changes[reference] };
  });
  return aWorkbook([
    columns.map((column) => headings[column] ?? column),
    ...rows.map((row) => columns.map((column) => cellOf(row[column] ?? ''))),
  ]);
}

const dayMs = 24 * 60 * 60 * 1000;

function cellOf(text: string): WorkbookCell {
  if (text === '') return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  return { day: (Date.parse(text) - Date.UTC(1899, 11, 30)) / dayMs };
}
