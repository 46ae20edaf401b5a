import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ipc } from '../../lib/ipc.ts';
import { useKeyChange } from '../../lib/key-change.ts';
import { useCall } from '../../lib/use-call.ts';
import { ChangingKeys } from './ChangingKeys.tsx';
import { FirstRun } from './FirstRun.tsx';
import type { RenderRescue } from './rescue.ts';
import { Unlock } from './Unlock.tsx';

type Props = {
  readonly children: ReactNode;
  /** What helps with a store that cannot be opened. */
  readonly renderRescue?: RenderRescue;
};

/**
 * Shows what is inside only while the store is open, and forgets all of it when it locks. Then it shows
 * nothing more: main ends this process and shows the unlock screen in a new one.
 */
export function StoreGate({ children, renderRescue }: Props): ReactElement | null {
  const client = useQueryClient();
  const { data: status, error, refetch } = useCall('store.status', {});

  const [isOver, setOver] = useState(false);
  useEffect(() => ipc.on('store.locked', () => setOver(true)), []);

  const keyChange = useKeyChange();
  const isChanging = status?.state === 'changing-keys' && keyChange === null;
  useEffect(() => {
    // A page that was opened anew meanwhile has not asked for it, and is told of its end by nobody.
    const timer = isChanging ? setInterval(() => void refetch(), 1000) : undefined;
    return () => clearInterval(timer);
  }, [isChanging, refetch]);

  const isOpen = status?.state === 'open' && !isOver;
  useEffect(() => {
    if (isOpen) return;
    client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'store.status' });
    client.getMutationCache().clear();
  }, [client, isOpen]);

  if (isOver) return null;
  if (keyChange !== null) return <ChangingKeys progress={keyChange} />;
  if (status === undefined) {
    return error === null ? null : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (status.state === 'changing-keys') return <ChangingKeys progress={null} />;
  if (status.state === 'none') return <FirstRun appVersion={status.appVersion} />;
  if (status.state === 'locked')
    return <Unlock key={status.folder + status.name} status={status} renderRescue={renderRescue} />;
  return <>{children}</>;
}
