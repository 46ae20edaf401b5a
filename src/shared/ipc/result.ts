export const errorCodes = [
  'invalid-input',
  'locked',
  'not-allowed',
  'wrong-passphrase',
  'no-key-derivation',
  'not-enough-memory',
  'store-damaged',
  'store-from-future',
  'update-failed',
  'backup-damaged',
  'other-backup',
  'store-not-found',
  'store-in-use',
  'store-exists',
  'unsuitable-place',
  'not-a-store',
  'read-only-folder',
  'disk-full',
  'disk-failed',
  'unreadable-list',
  'unreadable-form',
  'cancelled',
  'minutes-final',
  'not-found',
  'conflict',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type WireError = { readonly code: ErrorCode; readonly message: string };
export type WireResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: WireError };

/** A failure that is expected and may be told to the person; its text holds no personal data. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
