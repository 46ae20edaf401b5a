import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { StoreGate } from '../features/store/StoreGate.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { router } from './routes.tsx';
import { useHomeForEachStore } from './use-home-for-each-store.ts';

export function App(): ReactElement {
  useHomeForEachStore();
  return (
    <ErrorBoundary>
      <StoreGate>
        <RouterProvider router={router} />
      </StoreGate>
    </ErrorBoundary>
  );
}
