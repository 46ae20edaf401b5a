import type {
  CheckSummary,
  ColumnMapping,
  ReadHeadings,
} from '../../../shared/domain/list-form.ts';
import type { ChosenList } from './list-view.ts';

type Matched<F extends string> = {
  readonly list: ChosenList;
  readonly headings: ReadHeadings<F>;
  readonly mapping: ColumnMapping<F>;
};

/** How far an import has come, with what is known by then; `R` is what came of it. */
export type ImportStage<F extends string, R> =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly list: ChosenList }
  | ({ readonly at: 'matching' } & Matched<F>)
  | ({ readonly at: 'checking' } & Matched<F>)
  | ({ readonly at: 'checked'; readonly check: CheckSummary<F> } & Matched<F>)
  | ({ readonly at: 'importing'; readonly check: CheckSummary<F> } & Matched<F>)
  | { readonly at: 'done'; readonly result: R };

export const stepNames = ['Choose file', 'Match columns', 'Check', 'Done'] as const;

type At = ImportStage<string, unknown>['at'];

const steps: Record<At, number> = {
  choosing: 0,
  reading: 0,
  matching: 1,
  checking: 1,
  checked: 2,
  importing: 2,
  done: 3,
};

/** The step, counted from 0, that a stage belongs to. */
export const stepOf = ({ at }: { readonly at: At }): number => steps[at];
