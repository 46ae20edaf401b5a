import { Button } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { StoreHealth } from '../../../shared/ipc/contract/backups.ts';
import { counted } from '../../lib/format.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { ipc } from '../../lib/ipc.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useMay } from '../../lib/viewer.ts';
import { ageWords, isLate } from './backup-words.ts';
import classes from './Backups.module.css';

/** What everybody must know of the store’s file, on every page: damage first, then what is only told. */
export function HealthBars(): ReactElement | null {
  const client = useQueryClient();
  useEffect(() => ipc.on('backups.changed', () => invalidateAreas(client, ['backups'])), [client]);
  const { data: health } = useCall('backups.health', {});
  if (health === undefined) return null;
  return (
    <>
      {health.state === 'damaged' && <DamageBar health={health} />}
      {health.isOlder && <OlderBar looksAfter={health.backupAge !== null} />}
      {health.state !== 'damaged' && health.backupAge !== null && isLate(health.backupAge) && (
        <LateBar words={ageWords(health.backupAge)} />
      )}
      {health.roomMissing !== null && <RoomBar megabytes={health.roomMissing} />}
      {health.isDrillDue && health.state === 'sound' && <DrillBar />}
      <Notes health={health} />
    </>
  );
}

function DamageBar({ health }: { readonly health: StoreHealth }): ReactElement {
  const pages = health.badPages > 0 ? ` (${counted(health.badPages, 'page')})` : '';
  return (
    <Bar kind="danger">
      <span>
        <strong>The store file is damaged{pages}.</strong> Nothing more is written into it, and it
        was not changed. What can be read is shown.
      </span>
      {health.backupAge !== null && (
        <>
          <Button component={Link} to="/backups/salvage" variant="default">
            Save what can be read
          </Button>
          <Button component={Link} to="/backups/restore" variant="default">
            Restore a backup
          </Button>
        </>
      )}
    </Bar>
  );
}

/** Before a full disk stops the work. */
function RoomBar({ megabytes }: { readonly megabytes: number }): ReactElement {
  return (
    <Bar kind="note">
      <span>
        There is little room left on the disk of the store. Free {megabytes.toLocaleString('en-GB')}{' '}
        MB on it, or changes and backups may soon not be saved.
      </span>
    </Bar>
  );
}

/** It stays until it is answered: whoever goes on working does so in a store that may be the wrong one. */
function OlderBar({ looksAfter }: { readonly looksAfter: boolean }): ReactElement {
  const mayAccept = useMay('backups.acceptOlder');
  const accept = useChange('backups.acceptOlder', { changes: ['backups'] });
  return (
    <Bar kind="danger">
      <span>
        <strong>This store is older than when it was last used on this computer.</strong> Somebody
        may have put back an old file: look whether your latest work is there.
        {!mayAccept && ' Tell a coordinator before you go on.'}
      </span>
      {looksAfter && (
        <Button component={Link} to="/backups/restore" variant="default">
          Restore a backup
        </Button>
      )}
      {mayAccept && (
        <Button variant="subtle" loading={accept.isPending} onClick={() => accept.mutate({})}>
          This store is meant
        </Button>
      )}
    </Bar>
  );
}

function LateBar({ words }: { readonly words: string }): ReactElement {
  const make = useChange('backups.make', { changes: ['backups'] });
  return (
    <Bar kind="danger">
      <span>{words}</span>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate({})}>
        Back up now
      </Button>
    </Bar>
  );
}

/** Once a quarter; it can be put away until the store is opened again. */
function DrillBar(): ReactElement | null {
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <Bar kind="note">
      <span>
        No backup was tried for a quarter. Only a try shows that one can be restored; it takes a
        minute and touches nothing.
      </span>
      <Button component={Link} to="/backups" variant="default">
        Go to backups
      </Button>
      <Button variant="subtle" onClick={() => setRead(true)}>
        Later
      </Button>
    </Bar>
  );
}

/** Each is told once and can be put away; the audit keeps what it must. */
function Notes({ health }: { readonly health: StoreHealth }): ReactElement | null {
  const [isRead, setRead] = useState(false);
  const words = noteWords(health);
  if (isRead || words === '') return null;
  return (
    <Bar kind="note">
      <span>{words}</span>
      <Button variant="default" onClick={() => setRead(true)}>
        Put away
      </Button>
    </Bar>
  );
}

const noteWords = ({ wasUnclean, hasWrongLength, state }: StoreHealth): string =>
  [
    state === 'unchecked' &&
      'The check of the store file could not be ended, so it is not known whether it is whole. Lock the store and unlock it to check it again.',
    wasUnclean &&
      (state === 'sound' || state === 'unchecked') &&
      `Casetable did not end in order last time${state === 'sound' ? '; the store was checked' : ''}. Look whether your last change is there.`,
    hasWrongLength &&
      state === 'sound' &&
      'The store file is longer than it should be. Nothing in it is missing; make a backup.',
  ]
    .filter((words) => words !== false)
    .join(' ');

type BarProps = { readonly kind: 'danger' | 'note'; readonly children: ReactNode };

function Bar({ kind, children }: BarProps): ReactElement {
  const Icon = kind === 'danger' ? IconAlertCircle : IconInfoCircle;
  return (
    <div role={kind === 'danger' ? 'alert' : 'status'} className={classes['bar']} data-kind={kind}>
      <Icon aria-hidden size={18} stroke={1.8} />
      {children}
    </div>
  );
}
