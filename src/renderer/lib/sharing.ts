import { notifications } from '@mantine/notifications';
import { useSyncExternalStore } from 'react';
import { errorText } from './error-text.ts';
import { ipc } from './ipc.ts';
import { createSignal } from './signal.ts';

/** Whether this window may be seen in a shared screen. A page that is loaded anew may not. */
const sharing = createSignal(false);

export const useIsShared = (): boolean => useSyncExternalStore(sharing.subscribe, sharing.get);

/** Main says when it begins and when it ends, whoever ended it. */
export const followSharing = (): (() => void) =>
  ipc.on('window.sharing', ({ isShared }) => sharing.set(isShared));

export function setSharing(isShared: boolean): void {
  ipc.call('window.setSharing', { isShared }).catch((error: unknown) => {
    const title = isShared ? 'Not shared' : 'Still shared';
    notifications.show({ color: 'red', title, message: errorText(error) });
  });
}
