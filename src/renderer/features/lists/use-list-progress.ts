import { useEffect, useState } from 'react';
import { ipc } from '../../lib/ipc.ts';

/** What main is doing with a list. */
export type Stage = 'reading' | 'checking' | 'importing';

export type ListProgress = { readonly done: number; readonly total: number };

/** How many rows of a list are read, checked or imported; null until main says. */
export function useListProgress(listId: string, stage: Stage): ListProgress | null {
  const [progress, setProgress] = useState<ListProgress | null>(null);
  useEffect(
    () =>
      ipc.on('lists.progress', (event) => {
        if (event.listId === listId && event.stage === stage) setProgress(event);
      }),
    [listId, stage],
  );
  return progress;
}
