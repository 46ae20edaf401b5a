import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { AppError } from '../../shared/ipc/result.ts';

/** A cache over the store on this machine: nothing to retry, nothing that waits for a network. */
export function createQueryClient(): QueryClient {
  const lookWhetherLocked = (error: Error): void => {
    if (error instanceof AppError && error.code === 'locked') {
      void client.invalidateQueries({ queryKey: ['store.status'] });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: lookWhetherLocked }),
    mutationCache: new MutationCache({ onError: lookWhetherLocked }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
