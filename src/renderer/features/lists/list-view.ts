import type { ReactNode } from 'react';
import type {
  CheckSummary,
  ColumnMapping,
  ListForm,
  ReadHeadings,
  RowValues,
} from '../../../shared/domain/list-form.ts';
import type { Area } from '../../lib/ipc.ts';

export type ChosenList = { readonly listId: string; readonly fileName: string };

/** The calls that take one kind of list from its file into the store; `R` is what came of it. */
export type ListCalls<F extends string, R> = {
  readonly choose: () => Promise<ChosenList | null>;
  readonly read: (listId: string) => Promise<ReadHeadings<F>>;
  readonly check: (listId: string, mapping: ColumnMapping<F>) => Promise<CheckSummary<F>>;
  readonly importRows: (listId: string) => Promise<R>;
  /** The same function at every turn: a list is forgotten when it changes. */
  readonly cancel: (listId: string) => Promise<void>;
  /** What an import changes. */
  readonly changes: readonly Area[];
};

/** How one kind of list is shown in the steps of the wizard. */
export type ListView<F extends string> = {
  readonly form: Pick<ListForm<F>, 'fields' | 'names' | 'required'>;
  /** What stays out of sight until somebody asks for it. */
  readonly sealed: ReadonlySet<F>;
  /** What becomes of the columns that no field takes, before their names. */
  readonly keptColumns: string;
  /** The call that answers with the rows of a checked list. */
  readonly rowsCall: 'lists.rows' | 'incidents.rows';
  /** Whom a row is about. */
  readonly who: { readonly heading: string; readonly of: (values: RowValues<F>) => ReactNode };
  /** The columns of a row that is ready, after its number. */
  readonly ready: readonly {
    readonly heading: string;
    readonly width?: number;
    readonly of: (values: RowValues<F>) => ReactNode;
  }[];
  /** What the button does; null when there is nothing to do. */
  readonly importLabel: (check: CheckSummary<F>) => string | null;
  /** What becomes of the rows that are not imported. */
  readonly keptNote: (check: CheckSummary<F>) => string;
};
