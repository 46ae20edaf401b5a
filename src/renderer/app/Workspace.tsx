import { useMantineColorScheme } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { Outlet } from 'react-router';
import { Finder } from '../features/search/Finder.tsx';
import { usePlainKeys } from '../lib/plain-keys.ts';
import { KeySheet } from './KeySheet.tsx';
import { LockingSoon } from './LockingSoon.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useLocking } from './use-locking.ts';

/** What every page of an open store shares: finder, key sheet, lock, and care for unsaved text. */
export function Workspace(): ReactElement {
  const [isKeySheetOpen, keySheet] = useDisclosure(false);
  const { toggleColorScheme } = useMantineColorScheme();

  useLeaveGuard();
  useLocking();
  useHotkeys([['mod+shift+D', toggleColorScheme]], [], true);
  usePlainKeys({ '?': keySheet.open });

  return (
    <>
      <Outlet context={keySheet.open} />
      <LockingSoon />
      <Finder onShowKeys={keySheet.open} />
      {isKeySheetOpen && <KeySheet onClose={keySheet.close} />}
    </>
  );
}
