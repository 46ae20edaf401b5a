import { useCall } from '../../lib/use-call.ts';

/** By id, what fields of entries refer to: agencies and powers. */
export function useNames(): ReadonlyMap<string, string> {
  const agencies = useCall('agencies.list', {}).data ?? [];
  const powers = useCall('entries.lists', {}).data?.powers ?? [];
  return new Map([...agencies, ...powers].map(({ id, name }) => [id, name]));
}
