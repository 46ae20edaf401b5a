import { useEffect } from 'react';
import { ipc } from '../lib/ipc.ts';
import { flushSaves, saving } from '../lib/saving.ts';
import { unsavedQuestion } from './unsaved-question.ts';

/** Saves before the window closes, and asks when that fails. */
export function useCloseGuard(): void {
  useEffect(() => {
    const answer = (mayClose: boolean): void => void ipc.call('window.answerClosing', { mayClose });
    return ipc.on('window.closing', () => {
      void flushSaves().then(() => {
        const isSaved = saving.get().state !== 'failed';
        if (!isSaved) {
          unsavedQuestion.set({ leaveLabel: 'Close and lose it', onLeave: () => answer(true) });
        }
        answer(isSaved);
      });
    });
  }, []);
}
