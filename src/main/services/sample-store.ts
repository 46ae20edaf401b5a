import { existsSync, rmSync } from 'node:fs';
import { samplePassphrase } from '../../shared/domain/access/sample.ts';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import { listAgencies } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import { keyCopyPath, keyFilePath } from '../vault/key-file.ts';
import type { Session } from '../vault/session.ts';
import type { ListImports } from './lists.ts';
import type { ServiceLists } from './service-lists.ts';
import { fillSample } from './sample-record.ts';
import { addUser } from './users.ts';

type Sample = {
  readonly session: Session;
  readonly lists: ListImports;
  readonly serviceLists: ServiceLists;
  readonly sample: {
    readonly path: string;
    readonly listPath: string;
    readonly servicesPath: string;
  };
};

/** One of each other role, so that everybody can see what Casetable is for them. */
const sampleUsers = [
  { name: 'Rachel Hargreaves', role: 'chair', agencyName: null, holdsAddressKey: true },
  { name: 'Tom Iqbal', role: 'representative', agencyName: 'Housing', holdsAddressKey: false },
  { name: 'Anil Mehta', role: 'auditor', agencyName: null, holdsAddressKey: false },
] as const;

/** Opens the store with the invented partnership as one of its users, making it at the first time. */
export async function openSampleStore(parts: Sample, userId: string | null): Promise<StoreStatus> {
  const { session, sample } = parts;
  if (existsSync(sample.path) && existsSync(keyFilePath(sample.path))) {
    await session.choose(sample.path);
    const { users, lastUserId } = session.status();
    const known = users.find((user) => user.userId === (userId ?? lastUserId)) ?? users[0];
    const status = await session.unlock(known ?? null, samplePassphrase);
    if (await isFilled(session.requireStore())) return status;
  }
  return makeSample(parts);
}

/** One that was interrupted is made again: nothing in it is anybody's work. */
async function makeSample({ session, lists, serviceLists, sample }: Sample): Promise<StoreStatus> {
  await session.forget();
  const files = [sample.path, keyFilePath(sample.path), keyCopyPath(sample.path)];
  for (const file of files) rmSync(file, { force: true });
  await session.create({
    path: sample.path,
    userName: 'Joanne Lowe',
    passphrase: samplePassphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });
  await addSampleUsers(session);
  await fillDirectory(serviceLists, sample.servicesPath);
  await fillSample(session.requireStore(), lists, sample.listPath);
  return session.status();
}

async function addSampleUsers(session: Session): Promise<void> {
  const agencies = await listAgencies(session.requireStore().db);
  for (const { agencyName, ...user } of sampleUsers) {
    const agencyId = agencies.find(({ name }) => name === agencyName)?.id ?? null;
    await addUser(session, { ...user, id: null, agencyId, passphrase: samplePassphrase });
  }
}

/** The invented services, by the import that everybody has. */
async function fillDirectory(serviceLists: ServiceLists, path: string): Promise<void> {
  const { listId } = await serviceLists.read(path);
  await serviceLists.take(listId);
}

async function isFilled({ db }: Store): Promise<boolean> {
  const entry = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('verb', '=', 'sample.filled')
    .executeTakeFirst();
  return entry !== undefined;
}
