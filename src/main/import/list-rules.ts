import type { ColumnMapping, ListForm } from '../../shared/domain/list-form.ts';
import type { FileRow } from './list-file.ts';
import type { RowRules } from './check-list.ts';
import type { RowReader } from './row-reader.ts';

/** One kind of list as the reading thread knows it; `I` is what main tells it for a check. */
export type ListRules<F extends string, I extends { readonly mapping: ColumnMapping<F> }> = {
  readonly form: ListForm<F>;
  /** What a row says, so that it is known again. */
  readonly createHash: (
    headings: readonly string[],
    reader: RowReader<F>,
  ) => (row: FileRow) => string;
  readonly createRules: (input: I, headings: Partial<Record<F, string>>) => RowRules<F>;
};
