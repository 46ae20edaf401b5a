import { AppShell } from '@mantine/core';
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { Outlet, useLocation, useNavigate, useOutletContext } from 'react-router';
import { HealthBars } from '../features/backups/HealthBars.tsx';
import { useMay } from '../lib/viewer.ts';
import { NotSavedBar } from '../components/NotSavedBar.tsx';
import { SharingBar } from '../components/SharingBar.tsx';
import { useIsShared } from '../lib/sharing.ts';
import { OwnPassphraseBar } from '../features/users/OwnPassphraseBar.tsx';
import classes from './AppFrame.module.css';
import { Header } from './Header.tsx';
import { Rail } from './Rail.tsx';
import { usePlaces } from './use-places.ts';

/** Header, rail and the page between them. The frame never scrolls; the page does. */
export function AppFrame(): ReactElement {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const showKeys = useOutletContext<() => void>();
  const isShared = useIsShared();
  const places = usePlaces();
  const mayCheck = useMay('matching.check');
  const mayAdd = useMay('forms.save');

  useHotkeys(
    [
      ...places.map(({ path }, index): HotkeyItem => [
        `mod+${index + 1}`,
        () => void navigate(path),
      ]),
      ...(mayAdd ? [['mod+N', () => void navigate('/referrals/new')] satisfies HotkeyItem] : []),
      ...(mayCheck
        ? [['mod+shift+K', () => void navigate('/cases/check')] satisfies HotkeyItem]
        : []),
    ],
    [],
    true,
  );

  return (
    <AppShell
      header={{ height: isShared ? 84 : 48 }}
      navbar={{ width: 84, breakpoint: 0 }}
      transitionDuration={0}
      offsetScrollbars={false}
    >
      <AppShell.Header className={classes['header'] ?? ''}>
        <SharingBar />
        <Header />
      </AppShell.Header>
      <AppShell.Main className={classes['main'] ?? ''}>
        <NotSavedBar />
        <HealthBars />
        <OwnPassphraseBar />
        <div key={pathname} className={classes['page']}>
          <Outlet />
        </div>
      </AppShell.Main>
      <AppShell.Navbar className={classes['rail'] ?? ''} aria-label="Places">
        <Rail onShowKeys={showKeys} />
      </AppShell.Navbar>
    </AppShell>
  );
}
