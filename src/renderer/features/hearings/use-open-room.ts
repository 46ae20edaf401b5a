import { useEffect } from 'react';
import { ipc } from '../../lib/ipc.ts';

/** Says that this meeting's room is open: people talk for long and type little, so it locks later. */
export function useOpenRoom(meetingId: string): void {
  useEffect(() => {
    // Without an answer it locks as at any other time.
    const say = (room: string | null): void =>
      void ipc.call('lock.setRoom', { meetingId: room }).catch(() => undefined);
    say(meetingId);
    return () => say(null);
  }, [meetingId]);
}
