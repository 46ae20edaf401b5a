import { lazy, type ReactElement, Suspense } from 'react';
import { LoadingRows } from '../components/LoadingRows.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { ProtectionCard } from '../features/window/ProtectionCard.tsx';
import { SharingCard } from '../features/window/SharingCard.tsx';

/** Read when it is opened: it alone needs the schemas of all rules. */
const SettingsView = lazy(() =>
  import('../features/forum/SettingsView.tsx').then((module) => ({ default: module.SettingsView })),
);

export const SettingsPage = (): ReactElement => (
  <>
    <PageTitle title="Settings" note="Every change is saved as you make it" />
    <Suspense fallback={<LoadingRows />}>
      <SettingsView
        computer={
          <>
            <SharingCard />
            <ProtectionCard />
          </>
        }
      />
    </Suspense>
  </>
);
