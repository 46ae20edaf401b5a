import type { AppContract } from '../../../shared/ipc/contract.ts';
import { logError } from '../../log.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `keys.${string}`>;

export const keyHandlers = ({
  rotation,
  session,
  storeLock,
  closeLists,
  backups,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'keys.status': () => rotation.status(),
  'keys.rotate': async () => {
    closeLists();
    const status = await rotation.rotate().catch((error: unknown) => {
      // Where the store could not be opened again, its page ends as at a lock, after the answer.
      if (session.openStore() === null) setImmediate(() => void storeLock.endPage('closed'));
      throw error;
    });
    // Those from before open with the earlier keys alone. Nobody waits for this one.
    backups.makeIfDue().catch((error: unknown) => logError('backup', error));
    return status;
  },
  'keys.stopRotating': () => {
    rotation.stop();
    return null;
  },
});
