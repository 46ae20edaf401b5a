import type { AppContract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `keys.${string}`>;

export const keyHandlers = ({
  rotation,
  closeLists,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'keys.status': () => rotation.status(),
  'keys.rotate': () => {
    closeLists();
    return rotation.rotate();
  },
  'keys.stopRotating': () => {
    rotation.stop();
    return null;
  },
});
