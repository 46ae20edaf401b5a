import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { StoreGate } from '../features/store/StoreGate.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { router } from './routes.tsx';
import { UnsavedModal } from './UnsavedModal.tsx';
import { useCloseGuard } from './use-close-guard.ts';
import { useHomeForEachStore } from './use-home-for-each-store.ts';

export function App(): ReactElement {
  useHomeForEachStore();
  useCloseGuard();
  return (
    <ErrorBoundary>
      <StoreGate>
        <RouterProvider router={router} />
      </StoreGate>
      <UnsavedModal />
    </ErrorBoundary>
  );
}
