import { useEffect } from 'react';
import { ipc } from '../lib/ipc.ts';
import { flushSaves, saving } from '../lib/saving.ts';
import { unsavedQuestion } from './unsaved-question.ts';

/** Saves before the window closes, and asks when that fails. */
export function useCloseGuard(): void {
  useEffect(() => {
    const close = (): void => void ipc.call('window.mayClose', {});
    return ipc.on('window.closing', () => {
      void flushSaves().then(() => {
        if (saving.get().state !== 'failed') return close();
        unsavedQuestion.set({ leaveLabel: 'Close and lose it', onLeave: close });
      });
    });
  }, []);
}
