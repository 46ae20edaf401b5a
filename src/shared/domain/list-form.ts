import { z } from 'zod';

/** Which column (counted from 0) fills a field; a field without a column is absent. */
export type ColumnMapping<F extends string> = Partial<Record<F, number>>;

/** What one row says, as text, by field. */
export type RowValues<F extends string> = Partial<Record<F, string>>;

export type RowProblem<F extends string> = {
  field: F;
  /** The heading of the column in the file; the field's own name when no column fills it. */
  heading: string;
  /** What is wrong and what to do, in a sentence. Holds no value of the row. */
  message: string;
};

/** Good rows are imported; rows with a problem are held; the rest is already in the store. */
export const listRowKinds = ['good', 'problem', 'already'] as const;
export const ListRowKind = z.enum(listRowKinds);
export type ListRowKind = z.infer<typeof ListRowKind>;

export type CheckedRow<F extends string> = {
  /** As the person sees it in a spreadsheet: the headings are row 1. */
  rowNumber: number;
  values: RowValues<F>;
  problems: RowProblem<F>[];
};

export type ReadHeadings<F extends string> = {
  headings: string[];
  /** The first rows, as text. */
  sampleRows: string[][];
  rowCount: number;
  mapping: ColumnMapping<F>;
  /** The mapping is the one used last time for these headings, not a guess. */
  isRemembered: boolean;
};

export type CheckSummary<F extends string> = {
  rowCount: number;
  goodCount: number;
  problemCount: number;
  alreadyCount: number;
  /** Each kind of problem once, most frequent first. */
  problemKinds: (RowProblem<F> & { count: number })[];
};

/** The fields of one kind of list, in the order of the wizard. */
export type ListForm<F extends string> = {
  readonly fields: readonly F[];
  readonly names: Readonly<Record<F, string>>;
  /** Without these a row cannot be imported. */
  readonly required: readonly F[];
  /** Which column fills which field, as far as the headings tell; each column and field once. */
  readonly guess: (headings: readonly string[]) => ColumnMapping<F>;
  /** What the rows are, in words: "referrals". */
  readonly noun: string;
};

/** What a row says but in these fields, which are confidential, and in which of them it says something. */
export function withoutConfidential<F extends string, C extends F>(
  values: RowValues<F>,
  fields: readonly C[],
): { values: RowValues<F>; confidential: C[] } {
  const shown = { ...values };
  for (const field of fields) delete shown[field];
  return {
    values: shown,
    confidential: fields.filter((field) => (values[field] ?? '').trim() !== ''),
  };
}

/** What crosses the wire about a list with these fields. */
export function listSchemas<const F extends string>(fields: readonly [F, ...F[]]) {
  const Field = z.enum(fields);
  const Mapping = z.partialRecord(Field, z.int().min(0).max(499));
  const Values = z.partialRecord(Field, z.string().max(20_000));
  const Problem = z.strictObject({ field: Field, heading: z.string(), message: z.string() });
  const Row = z.strictObject({
    rowNumber: z.int().min(2),
    values: Values,
    problems: z.array(Problem),
  });
  const Headings = z.strictObject({
    headings: z.array(z.string()),
    sampleRows: z.array(z.array(z.string())),
    rowCount: z.int(),
    mapping: Mapping,
    isRemembered: z.boolean(),
  });
  const Check = z.strictObject({
    rowCount: z.int(),
    goodCount: z.int(),
    problemCount: z.int(),
    alreadyCount: z.int(),
    problemKinds: z.array(z.strictObject({ ...Problem.shape, count: z.int() })),
  });
  return { Field, Mapping, Values, Problem, Row, Headings, Check };
}
