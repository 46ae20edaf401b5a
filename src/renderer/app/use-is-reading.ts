import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const patienceMs = 300;

/** Whether the store has been read for so long that it should be said. */
export function useIsReading(): boolean {
  const isFetching = useIsFetching() > 0;
  const [isLong, setLong] = useState(false);

  useEffect(() => {
    if (!isFetching) return;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isFetching]);

  return isLong;
}
