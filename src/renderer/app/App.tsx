import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { StoreGate } from '../features/store/StoreGate.tsx';
import { ComeBack } from './ComeBack.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { UnsavedModal } from './UnsavedModal.tsx';
import { followSharing } from '../lib/sharing.ts';
import { useCloseGuard } from './use-close-guard.ts';
import { useHomeForEachStore } from './use-home-for-each-store.ts';
import { useOpeningNote } from './use-opening-note.ts';
import { useReopenedNote } from './use-reopened-note.ts';
import { useLockAnswer } from './use-lock-answer.ts';

const loadOpenStore = () => import('./OpenStore.tsx');
const RescueScreen = lazy(() =>
  import('./RescueScreen.tsx').then((module) => ({ default: module.RescueScreen })),
);
const OpenStore = lazy(() => loadOpenStore().then((module) => ({ default: module.OpenStore })));

export function App(): ReactElement {
  useHomeForEachStore();
  useCloseGuard();
  useReopenedNote();
  useOpeningNote();
  useEffect(followSharing, []);
  useLockAnswer();
  // While the person types the passphrase, the screens behind it are read.
  useEffect(() => void requestIdleCallback(() => void loadOpenStore()), []);
  return (
    <ErrorBoundary>
      <StoreGate
        renderRescue={(rescuing) => (
          <Suspense>
            <RescueScreen {...rescuing} />
          </Suspense>
        )}
      >
        <ComeBack>
          <Suspense>
            <OpenStore />
          </Suspense>
        </ComeBack>
      </StoreGate>
      <UnsavedModal />
    </ErrorBoundary>
  );
}
