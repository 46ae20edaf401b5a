import { useEffect } from 'react';
import { focusedField } from '../lib/focused-field.ts';
import { ipc } from '../lib/ipc.ts';
import { flushSaves, saving } from '../lib/saving.ts';

/** Main locks, for whatever reason: saves what is typed and says where the caret was. */
export function useLockAnswer(): void {
  useEffect(
    () =>
      ipc.on('window.locking', () => {
        const focused = focusedField();
        void flushSaves()
          .then(() =>
            ipc.call('window.answerLocking', {
              isAllKept: saving.get().state === 'saved',
              focused,
            }),
          )
          // Main goes on without an answer.
          .catch(() => undefined);
      }),
    [],
  );
}
