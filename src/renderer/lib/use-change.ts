import { notifications } from '@mantine/notifications';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { errorText } from './error-text.ts';
import { invalidateAreas } from './invalidate.ts';
import { type Area, type CallName, type InputOf, ipc, type OutputOf } from './ipc.ts';
import { saving } from './saving.ts';

type Options<N extends CallName> = {
  /** Areas whose lists and records are asked again afterwards. */
  readonly changes: readonly Area[];
  readonly onSuccess?: (output: OutputOf<N>, input: InputOf<N>) => void;
  /** Shows the failure in its place; without it a red notification does. */
  readonly onError?: (error: Error) => void;
};

/** A call that changes something. */
export function useChange<N extends CallName>(
  name: N,
  { changes, onSuccess, onError }: Options<N>,
): UseMutationResult<OutputOf<N>, Error, InputOf<N>> {
  const client = useQueryClient();
  return useMutation<OutputOf<N>, Error, InputOf<N>>({
    mutationFn: (input) => saving.track(ipc.call(name, input)),
    onSuccess: (output, input) => {
      invalidateAreas(client, changes);
      onSuccess?.(output, input);
    },
    onError: (error) => {
      if (onError) onError(error);
      else notifications.show({ color: 'red', title: 'Not done', message: errorText(error) });
    },
  });
}
