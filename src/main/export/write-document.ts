import { AppError, type ErrorCode } from '../../shared/ipc/result.ts';
import { writeDurably } from '../files/write-durably.ts';

/** What the file system says, by its code or that of the error which it was turned into. */
const known: readonly (readonly [codes: readonly string[], code: ErrorCode, message: string])[] = [
  [
    ['read-only-folder', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EISDIR'],
    'read-only-folder',
    'The document could not be saved there. If it is open in Word or Excel, close it; otherwise choose another folder.',
  ],
  [
    ['disk-full', 'ENOSPC', 'EDQUOT', 'EFBIG'],
    'disk-full',
    'The disk is full, so the document was not saved. Free some space or choose another place.',
  ],
  [
    ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO'],
    'not-found',
    'That folder cannot be reached any more, so the document was not saved. Choose another one.',
  ],
  [
    ['ENAMETOOLONG', 'EINVAL', 'EILSEQ'],
    'invalid-input',
    'That name cannot be used for a file there. Choose a shorter and simpler one.',
  ],
];

/**
 * Puts a document where the person chose, whole or not at all, readable by its owner only.
 * @throws AppError with words that name no folder and no file.
 */
export async function writeDocument(content: Uint8Array, targetPath: string): Promise<void> {
  try {
    await writeDurably(targetPath, content);
  } catch (error) {
    throw documentError(error);
  }
}

function documentError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const match = known.find(([codes]) => codes.some((code) => code === error.code));
  return match === undefined ? error : new AppError(match[1], match[2], { cause: error });
}
