import { useEffect, useRef } from 'react';
import { useCall } from '../lib/use-call.ts';

/** The same store comes back where it was left; another one, or another user, begins at home. */
export function useHomeForEachStore(): void {
  const { data: status } = useCall('store.status', {});
  const store = status && status.folder + status.name;
  const userId = status?.viewer?.userId;
  const known = useRef<{ store: string | undefined; userId: string | undefined }>({
    store,
    userId,
  });

  useEffect(() => {
    const before = known.current;
    const isOtherStore = before.store !== undefined && before.store !== store;
    const isOtherUser =
      before.userId !== undefined && userId !== undefined && before.userId !== userId;
    // By the address: the routes may not be loaded yet.
    if (isOtherStore || isOtherUser) window.location.replace('#/');
    known.current = { store, userId: userId ?? before.userId };
  }, [store, userId]);
}
