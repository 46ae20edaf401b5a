import { AppError } from '../../shared/ipc/result.ts';

export function damaged(): AppError {
  return new AppError(
    'store-damaged',
    'The passphrase was right, but the store file is damaged or cut short. It was not changed. Restore a backup: this file is then kept aside and not deleted.',
  );
}

/** Words for what SQLite and the file system say when a store cannot be opened or written. */
const known: readonly (readonly [pattern: RegExp, error: () => AppError])[] = [
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/,
    () =>
      new AppError(
        'store-in-use',
        'Another window, person or program has this store open. Close it there and try again.',
      ),
  ],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM)/,
    () =>
      new AppError(
        'read-only-folder',
        'Casetable is not allowed to write in the folder of this store. Ask for write access or move both files of the store to a folder of your own.',
      ),
  ],
  [
    /^(SQLITE_FULL|ENOSPC)/,
    () => new AppError('disk-full', 'The disk is full. Free some space; nothing saved was lost.'),
  ],
  [/^SQLITE_(NOTADB|CORRUPT)/, damaged],
  [
    /^(SQLITE_IOERR|EIO|ENODEV|ENXIO)/,
    () =>
      new AppError(
        'disk-failed',
        'The disk did not respond. Check that it is plugged in and try again; what was saved before is safe.',
      ),
  ],
];

/** An `AppError` with plain words for a known cause; any other error is given back as it is. */
export function storeError(error: unknown): unknown {
  if (error instanceof AppError || typeof error !== 'object' || error === null) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return known.find(([pattern]) => pattern.test(code))?.[1]() ?? error;
}

/** Whatever needs an open store, while there is none. */
export const isLocked = (): AppError =>
  new AppError('locked', 'Casetable is locked. Unlock it first.');
