import { Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLock, IconSearch, IconUserShare } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { roleNames } from '../../shared/domain/access/user.ts';
import { Brand } from '../components/Brand.tsx';
import { Chip } from '../components/Chip.tsx';
import { KeyCap } from '../components/KeyCap.tsx';
import { SavedState } from '../components/SavedState.tsx';
import { finder } from '../features/search/finder-store.ts';
import { useFinderWords } from '../features/search/use-finder-words.ts';
import { requestLock, requestSwitch } from '../lib/lock-request.ts';
import { useCall } from '../lib/use-call.ts';
import { useMay, useViewer } from '../lib/viewer.ts';
import classes from './Header.module.css';
import { useIsReading } from './use-is-reading.ts';

export function Header(): ReactElement {
  const { data: status } = useCall('store.status', {});
  const { data: forum } = useCall('forum.get', {});
  const isReading = useIsReading();
  const finderWords = useFinderWords();
  return (
    <div className={classes['bar']}>
      <div className={classes['start']}>
        <Brand />
        {forum !== undefined && <span className={classes['forum']}>{forum.name}</span>}
        {status?.isSample === true && <Chip kind="open-point">Sample data: no real people</Chip>}
      </div>
      <UnstyledButton
        className={classes['search'] ?? ''}
        onClick={finder.open}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch aria-hidden size={16} stroke={1.8} />
        <span>{finderWords}</span>
        <KeyCap>Ctrl K</KeyCap>
      </UnstyledButton>
      <div className={classes['end']}>
        <output className={classes['reading']}>{isReading && 'Reading…'}</output>
        <SavedState />
        {status !== undefined && status.users.length > 1 && (
          <Tooltip label="Ctrl Shift L" openDelay={400}>
            <Button
              variant="default"
              leftSection={<IconUserShare aria-hidden size={16} stroke={1.8} />}
              aria-keyshortcuts="Control+Shift+L"
              onClick={requestSwitch}
            >
              Switch user
            </Button>
          </Tooltip>
        )}
        <Viewer />
        <Button
          variant="default"
          leftSection={<IconLock aria-hidden size={16} stroke={1.8} />}
          rightSection={<KeyCap>Ctrl L</KeyCap>}
          aria-keyshortcuts="Control+L"
          onClick={requestLock}
        >
          Lock
        </Button>
      </div>
    </div>
  );
}

/** Who is at work, and as what: their role, or the agency that they speak for. */
function Viewer(): ReactElement | null {
  const viewer = useViewer();
  const work = useCall('work.get', {}, { enabled: useMay('work.get') }).data;
  if (viewer === null) return null;
  return (
    <div className={classes['viewer']}>
      <strong>{viewer.name}</strong>
      <span>{work?.agencyName ?? roleNames[viewer.role]}</span>
    </div>
  );
}
