import { existsSync, rmSync } from 'node:fs';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import type { Store } from '../store/store.ts';
import { keyCopyPath, keyFilePath } from '../vault/key-file.ts';
import type { Session } from '../vault/session.ts';
import type { ListImports } from './lists.ts';
import { fillSample } from './sample-record.ts';

/**
 * Not a secret: the sample store holds invented people only, and it is encrypted just because every
 * store is.
 */
const samplePassphrase = 'everybody may open the sample';

type Sample = {
  readonly session: Session;
  readonly lists: ListImports;
  readonly sample: { readonly path: string; readonly listPath: string };
};

/** Opens the store with the invented partnership, making it at the first time. */
export async function openSampleStore(parts: Sample): Promise<StoreStatus> {
  const { session, sample } = parts;
  if (existsSync(sample.path) && existsSync(keyFilePath(sample.path))) {
    await session.choose(sample.path);
    const [user] = session.status().users;
    const status = await session.unlock(user ?? null, samplePassphrase);
    if (await isFilled(session.requireStore())) return status;
  }
  return makeSample(parts);
}

/** One that was interrupted is made again: nothing in it is anybody's work. */
async function makeSample({ session, lists, sample }: Sample): Promise<StoreStatus> {
  await session.forget();
  const files = [sample.path, keyFilePath(sample.path), keyCopyPath(sample.path)];
  for (const file of files) rmSync(file, { force: true });
  const status = await session.create({
    path: sample.path,
    userName: 'Joanne Lowe',
    passphrase: samplePassphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });
  await fillSample(session.requireStore(), lists, sample.listPath);
  return status;
}

async function isFilled({ db }: Store): Promise<boolean> {
  const entry = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('verb', '=', 'sample.filled')
    .executeTakeFirst();
  return entry !== undefined;
}
