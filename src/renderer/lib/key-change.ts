import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { RotationProgress } from '../../shared/domain/access/rotation.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { errorText } from './error-text.ts';
import { ipc } from './ipc.ts';
import { createSignal } from './signal.ts';

/*
 * Changing the keys closes the store meanwhile, and with it every screen of it: what is under way lives
 * here, outside of them.
 */

const progress = createSignal<RotationProgress | null>(null);

/** How far the keys of the store are changed; null while they are not being changed. */
export const useKeyChange = (): RotationProgress | null =>
  useSyncExternalStore(progress.subscribe, progress.get);

/** Changes the keys; answers when the store is open again, with new keys or those that it had. */
export async function changeKeys(client: QueryClient): Promise<void> {
  progress.set({ step: 'copying', done: 0, total: 0 });
  const unfollow = ipc.on('keys.rotating', progress.set);
  try {
    const status = await ipc.call('keys.rotate', {});
    client.setQueryData(['store.status', {}], status);
    notifications.show({
      title: 'The keys were changed',
      message:
        'Everybody goes on with their own passphrase. Older copies of the store are not safe.',
    });
  } catch (error) {
    await client.invalidateQueries({ queryKey: ['store.status', {}] });
    const isStopped = error instanceof AppError && error.code === 'cancelled';
    notifications.show({
      color: isStopped ? 'gray' : 'red',
      title: 'The keys were not changed',
      message: errorText(error),
    });
  } finally {
    unfollow();
    progress.set(null);
  }
}

/** Asks to stop; past the last step it is too late, and the keys are changed. */
export const stopChangingKeys = (): void => void ipc.call('keys.stopRotating', {});
