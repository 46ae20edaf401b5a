import type { QueryClient } from '@tanstack/react-query';
import type { Area } from './ipc.ts';

/** Asks again what these areas answered; what no screen shows is asked when one does. */
export function invalidateAreas(client: QueryClient, areas: readonly Area[]): void {
  const touched = new Set<string>(areas);
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      typeof name === 'string' && touched.has(name.slice(0, name.indexOf('.'))),
  });
}
