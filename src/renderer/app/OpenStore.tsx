import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { useCall } from '../lib/use-call.ts';
import { ViewerContext } from '../lib/viewer.ts';
import { router } from './routes.tsx';

/** Every screen of an open store. Loaded apart, so that the way to the passphrase is short. */
export function OpenStore(): ReactElement {
  const { data: status } = useCall('store.status', {});
  return (
    <ViewerContext value={status?.viewer ?? null}>
      <RouterProvider router={router} />
    </ViewerContext>
  );
}
