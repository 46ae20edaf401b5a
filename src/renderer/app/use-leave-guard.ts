import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { flushSaves, saving } from '../lib/saving.ts';
import { unsavedQuestion } from './unsaved-question.ts';

/** Saves before the page changes, and asks when that fails. */
export function useLeaveGuard(): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && saving.get().state !== 'saved',
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void flushSaves().then(() => {
      if (saving.get().state !== 'failed') return blocker.proceed();
      unsavedQuestion.set({
        leaveLabel: 'Leave and lose it',
        onLeave: blocker.proceed,
        onStay: blocker.reset,
      });
    });
  }, [blocker]);
}
