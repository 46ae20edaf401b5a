import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallName, InputOf, OutputOf } from './ipc.ts';

/**
 * Changes what a call answered where other parts of the screen show it, without asking again. An
 * answer still on its way is dropped, as it is older. Not for what is being typed: the cache tells
 * its readers a moment later, and a field would lose letters.
 */
export function useChangeCached<N extends CallName>(
  name: N,
  input: InputOf<N>,
): (change: (value: OutputOf<N>) => OutputOf<N>) => void {
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
