import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import { useCall } from '../lib/use-call.ts';

type Notice = NonNullable<StoreStatus['notice']>;

const words: Readonly<Record<Notice, { readonly title: string; readonly message: string } | null>> =
  {
    'copy-mended': {
      title: 'A key file was mended',
      message:
        'One of the two key files beside the store was missing or damaged. It was made again from the other.',
    },
    'users-added': {
      title: 'This store has users now',
      message:
        'It is from an earlier version. You are its first coordinator; add the others in Settings.',
    },
    recovered: {
      title: 'The recovery sheet was used',
      message: 'It opens nothing any more. Make a new one in Settings, Users and keys.',
    },
    // Today reminds of the sheet; nothing else is special about a new store.
    'store-made': null,
  };

/** Says what was put right when the store was opened. */
export function useOpeningNote(): void {
  const { data: status } = useCall('store.status', {});
  const notice = status?.state === 'open' ? status.notice : null;
  useEffect(() => {
    const said = notice === null ? null : words[notice];
    if (said !== null) notifications.show({ ...said, id: notice ?? '', autoClose: false });
  }, [notice]);
}
