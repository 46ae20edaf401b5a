import { Button } from '@mantine/core';
import { IconScreenShare } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { setSharing, useIsShared } from '../lib/sharing.ts';
import classes from './SharingBar.module.css';

/** Stands at the top of every screen for as long as others may see it; nothing otherwise. */
export function SharingBar(): ReactElement | null {
  if (!useIsShared()) return null;
  return (
    <div role="status" className={classes['bar']}>
      <IconScreenShare aria-hidden size={18} stroke={1.8} />
      <strong>This window can be seen in a shared screen</strong>
      <Button size="compact-sm" variant="default" onClick={() => setSharing(false)}>
        Stop sharing
      </Button>
    </div>
  );
}
