import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallName, InputOf, OutputOf } from '../../lib/ipc.ts';

export type ChangeCached<T> = (change: (value: T) => T) => void;

/**
 * Changes what a call answered, on the screen only: the page shows what is typed at once and each
 * field saves it for itself. An answer still on its way is dropped, as it is older.
 */
export function useChangeCached<N extends CallName>(
  name: N,
  input: InputOf<N>,
): ChangeCached<OutputOf<N>> {
  const client = useQueryClient();
  const key = JSON.stringify(input);
  return useCallback(
    (change) => {
      const queryKey = [name, JSON.parse(key) as unknown];
      void client.cancelQueries({ queryKey });
      client.setQueryData<OutputOf<N>>(queryKey, (value) =>
        value === undefined ? undefined : change(value),
      );
    },
    [client, name, key],
  );
}
