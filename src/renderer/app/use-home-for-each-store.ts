import { useEffect } from 'react';
import { useCall } from '../lib/use-call.ts';
import { router } from './routes.tsx';

/** The same store comes back where it was left; another one begins at Today. */
export function useHomeForEachStore(): void {
  const { data: status } = useCall('store.status', {});
  const store = status === undefined || status.state === 'none' ? '' : status.folder + status.name;

  useEffect(() => void router.navigate('/today', { replace: true }), [store]);
}
