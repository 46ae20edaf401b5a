import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ColumnMapping } from '../../../shared/domain/list-form.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import type { ImportStage } from './import-stage.ts';
import type { ListCalls } from './list-view.ts';
import { useSteps } from './use-steps.ts';

type Import<F extends string, R> = {
  readonly stage: ImportStage<F, R>;
  readonly error: unknown;
  readonly choose: () => void;
  readonly match: (mapping: ColumnMapping<F>) => void;
  readonly check: () => void;
  readonly importRows: () => void;
  /** Asks main to take the import back; the stage changes when that has happened. */
  readonly cancelImport: () => void;
  readonly backToColumns: () => void;
  /** Stops what is under way and forgets the list. */
  readonly cancel: () => void;
};

/** Takes a list from its file into the store, step by step. */
export function useImport<F extends string, R>(calls: ListCalls<F, R>): Import<F, R> {
  const choosing: ImportStage<F, R> = { at: 'choosing' };
  const client = useQueryClient();
  const { stage, error, show, run, leaveFor } = useSteps<ImportStage<F, R>>(choosing);
  const listId = 'list' in stage ? stage.list.listId : null;
  const forget = calls.cancel;

  useEffect(() => {
    if (listId === null) return undefined;
    // That main has forgotten the list already is no news.
    return () => void forget(listId).catch(() => undefined);
  }, [listId, forget]);

  const choose = (): void =>
    run(async (go) => {
      const list = await calls.choose();
      if (list === null) return;
      go({ at: 'reading', list });
      const headings = await calls.read(list.listId);
      go({ at: 'matching', list, headings, mapping: headings.mapping });
    }, choosing);

  const check = (): void => {
    if (stage.at !== 'matching') return;
    const { list, headings, mapping } = stage;
    show({ ...stage, at: 'checking' });
    run(async (go) => {
      const answer = await calls.check(list.listId, mapping);
      client.removeQueries({ predicate: ({ queryKey: [name] }) => isRows(name) });
      go({ at: 'checked', list, headings, mapping, check: answer });
    }, stage);
  };

  const importRows = (): void => {
    if (stage.at !== 'checked') return;
    show({ ...stage, at: 'importing' });
    run(async (go) => {
      try {
        const result = await calls.importRows(stage.list.listId);
        invalidateAreas(client, calls.changes);
        go({ at: 'done', result });
      } catch (problem) {
        sayIfStopped(problem);
        go(choosing);
      }
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
    cancelImport: () => {
      if (listId !== null) void forget(listId).catch(() => undefined);
    },
    backToColumns: () => {
      if (stage.at === 'checked') show({ ...stage, at: 'matching' });
    },
    cancel: () => leaveFor(choosing),
  };
}

/** Says that the person stopped it; whatever else went wrong is thrown on. */
function sayIfStopped(problem: unknown): void {
  if (!(problem instanceof AppError && problem.code === 'cancelled')) throw problem;
  notifications.show({ message: 'Import stopped. Nothing of the list was taken in.' });
}

const isRows = (name: unknown): boolean => typeof name === 'string' && name.endsWith('.rows');
