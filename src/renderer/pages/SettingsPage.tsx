import { Stack } from '@mantine/core';
import { lazy, type ReactElement, Suspense } from 'react';
import { LoadingRows } from '../components/LoadingRows.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { DisplayCard } from '../features/forum/DisplayCard.tsx';
import { OwnPassphraseCard } from '../features/users/OwnPassphraseCard.tsx';
import { ProtectionCard } from '../features/window/ProtectionCard.tsx';
import { SharingCard } from '../features/window/SharingCard.tsx';
import { useMay } from '../lib/viewer.ts';

/** Read when it is opened: it alone needs the schemas of all rules. */
const SettingsView = lazy(() =>
  import('../features/forum/SettingsView.tsx').then((module) => ({ default: module.SettingsView })),
);

export function SettingsPage(): ReactElement {
  const mayRead = useMay('forum.lists');
  const mayChange = useMay('forum.save');
  const words =
    mayChange || !mayRead ? 'Every change is saved as you make it' : 'The coordinator changes them';
  return (
    <>
      <PageTitle title="Settings" note={words} />
      {mayRead ? (
        <Suspense fallback={<LoadingRows />}>
          <SettingsView
            computer={
              <>
                <OwnPassphraseCard />
                <SharingCard />
                <ProtectionCard />
              </>
            }
          />
        </Suspense>
      ) : (
        <Stack gap="md" maw={720}>
          <OwnPassphraseCard />
          <DisplayCard />
          <ProtectionCard />
        </Stack>
      )}
    </>
  );
}
