import type { ListCheck, ListHeadings, ListMapping } from '../../../shared/domain/referral-list.ts';
import type { OutputOf } from '../../lib/ipc.ts';

type ChosenList = { readonly listId: string; readonly fileName: string };

type Matched = {
  readonly list: ChosenList;
  readonly headings: ListHeadings;
  readonly mapping: ListMapping;
};

/** How far an import has come, with what is known by then. */
export type ImportStage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly list: ChosenList }
  | ({ readonly at: 'matching' } & Matched)
  | ({ readonly at: 'checking' } & Matched)
  | ({ readonly at: 'checked'; readonly check: ListCheck } & Matched)
  | ({ readonly at: 'importing'; readonly check: ListCheck } & Matched)
  | { readonly at: 'done'; readonly result: OutputOf<'lists.import'> };

export const stepNames = ['Choose file', 'Match columns', 'Check', 'Done'] as const;

const steps: Record<ImportStage['at'], number> = {
  choosing: 0,
  reading: 0,
  matching: 1,
  checking: 1,
  checked: 2,
  importing: 2,
  done: 3,
};

/** The step, counted from 0, that a stage belongs to. */
export const stepOf = (stage: ImportStage): number => steps[stage.at];
