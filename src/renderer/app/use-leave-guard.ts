import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { flushSaves, saving } from '../lib/saving.ts';

type Leave = () => void;

/** Saves before the page changes; hands the way out to `ask` when that fails. */
export function usePageLeaveGuard(ask: (leave: Leave, stay: Leave) => void): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && saving.get().state !== 'saved',
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void flushSaves().then(() => {
      if (saving.get().state === 'failed') ask(blocker.proceed, blocker.reset);
      else blocker.proceed();
    });
  }, [ask, blocker]);
}

/** Saves before the window closes, and closes it again once that is done. */
export function useWindowCloseGuard(ask: (leave: Leave, stay: Leave) => void): void {
  useEffect(() => {
    const handleUnload = (event: BeforeUnloadEvent): void => {
      if (saving.get().state === 'saved') return;
      event.preventDefault();
      void flushSaves().then(() => {
        if (saving.get().state === 'failed')
          ask(
            () => window.close(),
            () => {},
          );
        else window.close();
      });
    };
    window.addEventListener('beforeunload', handleUnload);
    return () => window.removeEventListener('beforeunload', handleUnload);
  }, [ask]);
}
