import { useEffect, useRef } from 'react';
import { useCall } from '../lib/use-call.ts';

/** The same store comes back where it was left; another one begins at Today. */
export function useHomeForEachStore(): void {
  const { data: status } = useCall('store.status', {});
  const store = status && status.folder + status.name;
  const known = useRef(store);

  useEffect(() => {
    if (known.current !== undefined && known.current !== store) {
      // By the address: the routes may not be loaded yet.
      window.location.replace('#/today');
    }
    known.current = store;
  }, [store]);
}
