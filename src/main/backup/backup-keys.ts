import { AppError } from '../../shared/ipc/result.ts';
import { brokenKeyFile, isSealedBy, readKeyFiles, type KeyFile } from '../vault/key-file.ts';

/** The key of a store, by which its key files are known to be its own and whole. */
export type StoreKey = { readonly epoch: number; readonly dataKey: Uint8Array };

const isSealed = (file: KeyFile, { epoch, dataKey }: StoreKey): boolean =>
  isSealedBy(file, { epoch, dataKey, addressKey: null });

/**
 * The later of the two key files beside a store or a backup that was written with its key. What merely
 * can be read might be anybody's.
 * @throws AppError `store-damaged` when neither was, `not-a-store` when there is none
 */
export async function sealedKeyFile(path: string, key: StoreKey): Promise<KeyFile> {
  const { files } = await readKeyFiles(path);
  const whole = files.find((file) => isSealed(file, key));
  if (whole === undefined) throw brokenKeyFile();
  return whole;
}

/**
 * A backup whose key files do not open it is lost with the store beside which it lies.
 * @throws AppError `backup-damaged` unless both were written with the key of the backup
 */
export async function refuseBrokenKeys(path: string, key: StoreKey): Promise<void> {
  const { files } = await readKeyFiles(path).catch(() => ({ files: [] }));
  if (files.length === 2 && files.every((file) => isSealed(file, key))) return;
  throw new AppError(
    'backup-damaged',
    'The key files of this backup are damaged or missing. Make a new backup, and check the disk that the backups are on.',
  );
}
