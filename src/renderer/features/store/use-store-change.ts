import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { type InputOf, ipc } from '../../lib/ipc.ts';

type StoreCall =
  | 'store.create'
  | 'store.chooseExisting'
  | 'store.unlock'
  | 'recovery.use'
  | 'store.lock'
  | 'store.openSample'
  | 'store.forget';

/** A call that answers how the store stands now; the screen follows the answer at once. */
export function useStoreChange<N extends StoreCall>(
  name: N,
): UseMutationResult<StoreStatus | null, Error, InputOf<N>> {
  const client = useQueryClient();
  return useMutation<StoreStatus | null, Error, InputOf<N>>({
    mutationFn: (input) => ipc.call(name, input),
    onSuccess: (status) => {
      if (status !== null) client.setQueryData(['store.status', {}], status);
    },
  });
}
