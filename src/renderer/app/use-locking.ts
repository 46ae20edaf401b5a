import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useStoreChange } from '../features/store/use-store-change.ts';
import { errorText } from '../lib/error-text.ts';
import { onLockRequest, requestLock } from '../lib/lock-request.ts';
import { flushSaves, saving } from '../lib/saving.ts';
import { unsavedQuestion } from './unsaved-question.ts';

const showFailure = (error: Error): void => {
  notifications.show({ color: 'red', title: 'Not locked', message: errorText(error) });
};

/** Ctrl+L and every Lock button: save what is typed, then lock. */
export function useLocking(): void {
  const { mutate } = useStoreChange('store.lock');

  useHotkeys([['mod+L', requestLock]], [], true);

  useEffect(() => {
    const lock = (): void => mutate({}, { onError: showFailure });
    return onLockRequest(() => {
      void flushSaves().then(() => {
        if (saving.get().state !== 'failed') return lock();
        unsavedQuestion.set({ leaveLabel: 'Lock and lose it', onLeave: lock });
      });
    });
  }, [mutate]);
}
