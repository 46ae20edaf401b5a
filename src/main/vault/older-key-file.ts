import { open } from 'node:fs/promises';
import { AppError } from '../../shared/ipc/result.ts';
import { createPageSeal, pageSize } from '../store/page-format.ts';
import type { EpochKeys } from './key-slot.ts';

/** Enough to meet one that is whole in any store that is not damaged all over. */
const triedPages = 256;

/**
 * What to say of a store that does not open with the keys of a right passphrase. Where none of its pages
 * was written with them, it is no damage that they met: somebody put back a key file from before the keys
 * were changed, whose users may have been removed since. A salt that was damaged looks the same.
 */
export async function explainUnopened(
  storePath: string,
  epochs: readonly EpochKeys[],
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== 'store-damaged') return error;
  return (await isAnyPageOf(storePath, epochs)) ? error : olderKeyFile();
}

async function isAnyPageOf(storePath: string, epochs: readonly EpochKeys[]): Promise<boolean> {
  const file = await open(storePath, 'r');
  try {
    const pages = Buffer.alloc(triedPages * pageSize);
    const { bytesRead } = await file.read(pages, 0, pages.length, 0);
    const numbers = Array.from({ length: Math.floor(bytesRead / pageSize) }, (_, at) => at + 1);
    return epochs.some(({ dataKey }) => {
      const isSealed = createPageSeal(dataKey, pages.subarray(0, pageSize));
      return numbers.some((number) =>
        isSealed(pages.subarray((number - 1) * pageSize, number * pageSize), number),
      );
    });
  } finally {
    await file.close();
  }
}

const olderKeyFile = (): AppError =>
  new AppError(
    'store-damaged',
    'The passphrase was right, but the key file beside this store is older than the store, or the beginning of the store is damaged. Put back the two “-keys” files that were beside it last, or restore a backup. Nothing was changed.',
  );
