import { AppError, type ErrorCode } from '../../shared/ipc/result.ts';

/** What each failure means and what to do about it. */
const words: Record<ErrorCode, string> = {
  'invalid-input': 'Something in the form is not right. Check it and try again.',
  locked: 'The store is locked. Unlock it to go on.',
  'not-allowed': 'Your role may not do this. Ask the coordinator of this store.',
  'wrong-passphrase': 'That passphrase does not open this store.',
  'no-key-derivation':
    'The part of Casetable that works with passphrases is missing or damaged. Install Casetable again; your store is untouched.',
  'not-enough-memory':
    'This computer has too little free memory for that. Close other programs and try again.',
  'store-damaged':
    'The store file is damaged. It has not been changed. Open a backup of it, or ask the person who looks after this computer.',
  'store-from-future':
    'A newer version of Casetable made this store. Open it with that version; this one leaves it untouched.',
  'update-failed':
    'This store could not be brought to the new version, and is as it was before. A backup of it is beside it.',
  'backup-damaged': 'This backup is not as it was written. Choose another one.',
  'other-backup': 'This backup does not belong to this store. Choose another one.',
  'store-not-found':
    'The store file is not where it was. If it is on a removable disk, put that in and try again.',
  'store-in-use': 'Another window or computer has this store open. Close it there and try again.',
  'store-exists': 'A store with this name already exists. Choose another name or folder.',
  'unsuitable-place': 'A store cannot be kept there. Choose a folder on this computer’s own disk.',
  'not-a-store': 'That file is not a Casetable store. Choose a file that Casetable made.',
  'read-only-folder':
    'Casetable is not allowed to write in that folder. Choose one where you can save files.',
  'disk-failed': 'The disk did not respond. Check that it is plugged in and try again.',
  'disk-full': 'The disk is full. Free some space and try again.',
  'unreadable-list': 'The list could not be read.',
  'unreadable-form': 'The form could not be read.',
  cancelled: 'Stopped.',
  'minutes-final': 'The minutes of this meeting are final. Open them for correction first.',
  'not-found': 'This no longer exists.',
  conflict: 'It has been changed in the meantime. Look again and repeat the change.',
  internal: 'Something went wrong inside Casetable. Nothing was changed.',
};

/** Main knows best what is wrong and what to do; these words stand in where it says nothing. */
export function errorText(error: unknown): string {
  if (!(error instanceof AppError)) return words.internal;
  return error.code === 'internal' || error.message === '' ? words[error.code] : error.message;
}
