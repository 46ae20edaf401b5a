import type { RotationProgress } from '../../shared/domain/access/rotation.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { CopyParts } from './rotate-copy.ts';
import { resealAll } from './reseal.ts';
import { isSound, scanPages } from './scan-pages.ts';

type Asked = {
  readonly onProgress: (progress: RotationProgress) => void;
  readonly isStopAsked: () => boolean;
};

/** What a copy under new keys is made with. */
export const copyPartsWith = ({ onProgress, isStopAsked }: Asked): CopyParts => ({
  onProgress,
  resealAll,
  checkPages: async (path, key, onPages) => {
    const scan = await scanPages(path, key, { onProgress: onPages });
    if (!isSound(scan)) throw new Error('The copy of the store was not written as it should be');
  },
  stopIfAsked: () => {
    if (isStopAsked()) {
      throw new AppError('cancelled', 'Stopped. The store keeps the keys that it has.');
    }
  },
});
