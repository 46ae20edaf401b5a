import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type CallName, type InputOf, ipc, type OutputOf } from './ipc.ts';

type Options = { readonly enabled?: boolean };

/** What a call answers, kept and asked again when a change touches its area. */
export function useCall<N extends CallName>(
  name: N,
  input: InputOf<N>,
  { enabled = true }: Options = {},
): UseQueryResult<OutputOf<N>> {
  return useQuery<OutputOf<N>>({
    queryKey: [name, input],
    queryFn: () => ipc.call(name, input),
    enabled,
    placeholderData: keepPreviousData,
  });
}
