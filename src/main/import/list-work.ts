import type { CheckSummary } from '../../shared/domain/list-form.ts';
import type { IncidentField } from '../../shared/domain/incident-list.ts';
import type { ListField } from '../../shared/domain/referral-list.ts';
import type { IncidentCheckInput } from './incident-rules.ts';
import type { ListFile } from './list-file.ts';
import type { CheckedRow, RowKey, RowKeysInput, RowPageInput } from './loaded-list.ts';
import type { ReferralCheckInput } from './referral-rules.ts';

/** The kinds of list that are read; each is told what a check of it needs to know. */
export type ListKinds = {
  referrals: { readonly field: ListField; readonly check: ReferralCheckInput };
  incidents: { readonly field: IncidentField; readonly check: IncidentCheckInput };
};
export type ListKind = keyof ListKinds;

export type ReadList = {
  readonly headings: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly rowCount: number;
};

type FieldOf<K extends ListKind> = ListKinds[K]['field'];

/** What the main thread can ask of the thread that holds a list: input and output by name. */
export type ListWork<K extends ListKind> = {
  read: { input: { readonly path: string; readonly kind: K }; output: ReadList };
  rowKeys: { input: RowKeysInput<FieldOf<K>>; output: RowKey[] };
  check: { input: ListKinds[K]['check']; output: CheckSummary<FieldOf<K>> };
  rowPage: { input: RowPageInput; output: { total: number; rows: CheckedRow<FieldOf<K>>[] } };
  /** All of a short list of services, of which main makes sense itself. */
  services: { input: { readonly path: string }; output: ListFile };
};
export type WorkName = keyof ListWork<ListKind>;

export type WorkRequest<K extends ListKind> = {
  [N in WorkName]: {
    readonly id: number;
    readonly name: N;
    readonly input: ListWork<K>[N]['input'];
  };
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
