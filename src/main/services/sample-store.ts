import { existsSync } from 'node:fs';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
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
export async function openSampleStore({ session, lists, sample }: Sample): Promise<StoreStatus> {
  if (existsSync(sample.path)) {
    await session.choose(sample.path);
    return session.unlock(samplePassphrase);
  }
  const status = await session.create({
    path: sample.path,
    passphrase: samplePassphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });
  await fillSample(session.requireStore(), lists, sample.listPath);
  return status;
}
