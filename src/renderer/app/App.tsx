import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { StoreGate } from '../features/store/StoreGate.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { UnsavedModal } from './UnsavedModal.tsx';
import { useCloseGuard } from './use-close-guard.ts';
import { useHomeForEachStore } from './use-home-for-each-store.ts';

const loadOpenStore = () => import('./OpenStore.tsx');
const RestoreWizard = lazy(() =>
  import('../features/backups/RestoreWizard.tsx').then((module) => ({
    default: module.RestoreWizard,
  })),
);
const OpenStore = lazy(() => loadOpenStore().then((module) => ({ default: module.OpenStore })));

export function App(): ReactElement {
  useHomeForEachStore();
  useCloseGuard();
  // While the person types the passphrase, the screens behind it are read.
  useEffect(() => void requestIdleCallback(() => void loadOpenStore()), []);
  return (
    <ErrorBoundary>
      <StoreGate
        renderRestore={(onClose) => (
          <Suspense>
            <RestoreWizard isLocked onClose={onClose} />
          </Suspense>
        )}
      >
        <Suspense>
          <OpenStore />
        </Suspense>
      </StoreGate>
      <UnsavedModal />
    </ErrorBoundary>
  );
}
