import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useStoreChange } from '../features/store/use-store-change.ts';
import { errorText } from '../lib/error-text.ts';
import { onLockRequest, requestLock, requestSwitch } from '../lib/lock-request.ts';
import { flushSaves, saving } from '../lib/saving.ts';
import { unsavedQuestion } from './unsaved-question.ts';

const showFailure = (error: Error): void => {
  notifications.show({ color: 'red', title: 'Not locked', message: errorText(error) });
};

/** Ctrl+L, Ctrl+Shift+L and the buttons for them: save what is typed, then lock. */
export function useLocking(): void {
  const { mutate } = useStoreChange('store.lock');

  useHotkeys(
    [
      ['mod+L', requestLock],
      ['mod+shift+L', requestSwitch],
    ],
    [],
    true,
  );

  useEffect(() => {
    return onLockRequest(({ asksWho }) => {
      const lock = (): void => mutate({ asksWho }, { onError: showFailure });
      void flushSaves().then(() => {
        if (saving.get().state !== 'failed') return lock();
        unsavedQuestion.set({ leaveLabel: 'Lock and lose it', onLeave: lock });
      });
    });
  }, [mutate]);
}
