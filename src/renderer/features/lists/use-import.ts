import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ListMapping } from '../../../shared/domain/referral-list.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { ipc } from '../../lib/ipc.ts';
import type { ImportStage } from './import-stage.ts';
import { useSteps } from './use-steps.ts';

type Import = {
  readonly stage: ImportStage;
  readonly error: unknown;
  readonly choose: () => void;
  readonly match: (mapping: ListMapping) => void;
  readonly check: () => void;
  readonly importRows: () => void;
  readonly backToColumns: () => void;
  /** Stops what is under way and forgets the list. */
  readonly cancel: () => void;
};

const choosing: ImportStage = { at: 'choosing' };

const listIdOf = (stage: ImportStage): string | null =>
  'list' in stage ? stage.list.listId : null;

/** Forgets the list in main; that it is forgotten already is no news. */
const forget = (listId: string): void => {
  ipc.call('lists.cancel', { listId }).catch(() => undefined);
};

/** Takes a list of referrals from its file into the store, step by step. */
export function useImport(): Import {
  const client = useQueryClient();
  const { stage, error, show, run, leaveFor } = useSteps(choosing);
  const listId = listIdOf(stage);

  useEffect(() => (listId === null ? undefined : () => forget(listId)), [listId]);

  const choose = (): void =>
    run(async (go) => {
      const list = await ipc.call('lists.choose', {});
      if (list === null) return;
      go({ at: 'reading', list });
      const headings = await ipc.call('lists.read', { listId: list.listId });
      go({ at: 'matching', list, headings, mapping: headings.mapping });
    }, choosing);

  const check = (): void => {
    if (stage.at !== 'matching') return;
    const { list, headings, mapping } = stage;
    show({ ...stage, at: 'checking' });
    run(async (go) => {
      const answer = await ipc.call('lists.check', { listId: list.listId, mapping });
      client.removeQueries({ queryKey: ['lists.rows'] });
      go({ at: 'checked', list, headings, mapping, check: answer });
    }, stage);
  };

  const importRows = (): void => {
    if (stage.at !== 'checked') return;
    show({ ...stage, at: 'importing' });
    run(async (go) => {
      const result = await ipc.call('lists.import', { listId: stage.list.listId });
      invalidateAreas(client, ['referrals', 'lists', 'cases', 'today', 'agenda']);
      go({ at: 'done', result });
    }, stage);
  };

  return {
    stage,
    error,
    choose,
    match: (mapping) => {
      if (stage.at === 'matching') show({ ...stage, mapping });
    },
    check,
    importRows,
    backToColumns: () => {
      if (stage.at === 'checked') show({ ...stage, at: 'matching' });
    },
    cancel: () => leaveFor(choosing),
  };
}
