import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const megabyte = 1024 * 1024;

/** A backup, a copy under new keys and a journal may all be needed, and each is as big as the store. */
const timesItsSize = 3;
const leastMegabytes = 500;

/**
 * How many megabytes are to be freed on the disk of a store, so that there is room for what is done with
 * one; null where there is enough, or the disk does not say.
 */
export function roomMissing(storePath: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(storePath));
    const wanted = Math.max(leastMegabytes * megabyte, timesItsSize * statSync(storePath).size);
    const missing = Math.ceil((wanted - bavail * bsize) / megabyte);
    return missing > 0 ? missing : null;
  } catch {
    return null;
  }
}
