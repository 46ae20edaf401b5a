import type { Database } from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../../shared/ipc/result.ts';
import { copyStore, type StoreFacts } from './copy-store.ts';
import { migrate, storeVersion } from './migrate.ts';
import { storeError } from './store-error.ts';

/**
 * Makes a backup of a store that a newer version is about to change, and says its name. It throws when
 * it cannot, and the store is then left as it is.
 */
export type BeforeUpdate = (copyTo: (path: string) => StoreFacts) => string;

/** Brings a store to this version; one that is older is backed up first. */
export function updateStore(
  handle: Database,
  addressKey: Uint8Array | null,
  beforeUpdate: BeforeUpdate | null,
): void {
  const version = Number(handle.pragma('user_version', { simple: true }));
  // A store that was only just made has nothing in it.
  if (version === 0 || version === storeVersion || beforeUpdate === null) {
    return migrate(handle, storeVersion, addressKey);
  }
  const backup = beforeUpdate((target) => copyStore(handle, target));
  try {
    migrate(handle, storeVersion, addressKey);
  } catch (error) {
    throw updateFailed(backup, error);
  }
}

function updateFailed(backup: string, cause: unknown): AppError {
  const known = storeError(cause);
  // Somebody else can open it: nothing failed.
  if (known instanceof AppError && known.code === 'not-allowed') return known;
  const reason = known instanceof AppError ? ` ${known.message}` : '';
  return new AppError(
    'update-failed',
    `This store could not be brought to the new version, and is as it was before.${reason} A backup of it was made first: ${backup}.`,
    { cause },
  );
}
