import type { ListCheck } from '../../shared/domain/referral-list.ts';
import type { CheckInput } from './check-list.ts';
import type { CheckedRow, RowKey, RowKeysInput, RowPageInput } from './loaded-list.ts';

export type ReadList = {
  readonly headings: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly rowCount: number;
};

/** What the main thread can ask of the thread that holds a list: input and output by name. */
export type ListWork = {
  read: { input: { readonly path: string }; output: ReadList };
  rowKeys: { input: RowKeysInput; output: RowKey[] };
  check: { input: CheckInput; output: ListCheck };
  rowPage: { input: RowPageInput; output: { total: number; rows: CheckedRow[] } };
};
export type WorkName = keyof ListWork;

export type WorkRequest = {
  [N in WorkName]: { readonly id: number; readonly name: N; readonly input: ListWork[N]['input'] };
}[WorkName];

export type ListProgress = {
  readonly stage: 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
};

/** `refusal` is text for the person; null when the reason is not one for them. */
export type WorkMessage =
  | { readonly kind: 'progress'; readonly progress: ListProgress }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly refusal: string | null };
