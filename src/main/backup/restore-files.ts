import { existsSync } from 'node:fs';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { readTextIfThere } from '../files/read-text.ts';
import { removeUnfinished, syncFolder, writeDurably } from '../files/write-durably.ts';
import { syncFile } from '../store/copy-store.ts';
import { storeError } from '../store/store-error.ts';
import { sha256Of } from '../store/verify-copy.ts';
import { keyCopyPath, keyFilePath, keyFileText, type KeyFile } from '../vault/key-file.ts';
import { compactTime, type Backup } from './backup-files.ts';
import { removeFiles } from './make-backup.ts';
import { parseJson } from '../files/parse-json.ts';

/** Written once everything that is put in place lies ready; from then on the restore is decided. */
const Plan = z.strictObject({
  aside: z.string().min(1),
  bringsKeys: z.boolean(),
  restored: z.strictObject({
    at: Instant,
    /** The backup's name, and when it was made. */
    name: z.string().min(1),
    createdAt: Instant,
    /** Who restored it, and who confirmed that; null where there was nobody to ask. */
    by: z.uuid(),
    confirmedBy: z.uuid().nullable(),
  }),
});
/** What the audit of the restored store has to say of a restore. */
export type Restored = z.infer<typeof Plan>['restored'];

const planPath = (storePath: string): string => `${storePath}-restoring`;
/** The plan once it is carried out, until it is in the audit. */
const donePath = (storePath: string): string => `${storePath}-restored`;
const ready = (path: string): string => `${path}.restored`;

/** Under which name the present store is kept: “Northmere before restore 20261129T203801Z.casetable”. */
export const asidePath = (storePath: string, at: Instant): string =>
  `${storePath.replace(/\.casetable$/, '')} before restore ${compactTime(at)}.casetable`;

type Options = {
  readonly restored: Restored;
  /** That of the backup, where it replaces those beside the store, which are kept aside. */
  readonly keyFile: KeyFile | null;
  /** What has to be done in the copy before it is anybody’s store. */
  readonly prepare: (copyPath: string) => Promise<void>;
};

/**
 * Puts a verified backup in the place of a store that is closed. The store and its key files are kept
 * aside and never deleted. A sudden end leaves the store as it was, or `settleRestore` brings the restore
 * to its end.
 * @throws AppError `backup-damaged`, `disk-full`, `read-only-folder`, `disk-failed`
 */
export async function putInPlace(
  backup: Backup,
  storePath: string,
  { restored, keyFile, prepare }: Options,
): Promise<void> {
  await settleRestore(storePath);
  const aside = asidePath(storePath, restored.at);
  if (existsSync(aside)) throw new Error('A store was put aside at this moment already');
  try {
    await copyDurably(backup.path, ready(storePath));
    if ((await sha256Of(ready(storePath))) !== backup.manifest.sha256) throw changedMeanwhile();
    await prepare(ready(storePath));
    if (keyFile !== null) {
      await writeDurably(ready(keyFilePath(storePath)), keyFileText(keyFile));
      await writeDurably(ready(keyCopyPath(storePath)), keyFileText(keyFile));
    }
    const plan: z.infer<typeof Plan> = { aside, bringsKeys: keyFile !== null, restored };
    await writeDurably(planPath(storePath), JSON.stringify(plan));
  } catch (error) {
    await removeReady(storePath);
    throw storeError(error);
  }
  await settleRestore(storePath);
}

/** Ends a restore that was decided, and takes away what was left of one that was not. */
export async function settleRestore(storePath: string): Promise<void> {
  await removeUnfinished(storePath);
  const plan = Plan.safeParse(parseJson(readTextIfThere(planPath(storePath))));
  if (!plan.success) return removeReady(storePath);
  const { aside, bringsKeys } = plan.data;
  // A journal that stayed would be rolled back into the restored store. It follows the old one.
  await putAside(`${storePath}-journal`, `${aside}-journal`);
  if (existsSync(ready(storePath))) await putAside(storePath, aside);
  for (const pathOf of [keyFilePath, keyCopyPath]) {
    const source = pathOf(storePath);
    const target = pathOf(aside);
    if (bringsKeys && existsSync(ready(source))) await putAside(source, target);
    else if (!bringsKeys && existsSync(source)) await copyDurably(source, target);
    if (existsSync(ready(source))) await rename(ready(source), source);
  }
  if (existsSync(ready(storePath))) await rename(ready(storePath), storePath);
  await syncFolder(dirname(storePath));
  await rename(planPath(storePath), donePath(storePath));
  await syncFolder(dirname(storePath));
}

/** A restore that was carried out and is not in the audit yet. */
export function readRestored(storePath: string): Restored | null {
  const plan = Plan.safeParse(parseJson(readTextIfThere(donePath(storePath))));
  return plan.success ? plan.data.restored : null;
}

/** Once it is in the audit. */
export const forgetRestored = (storePath: string): Promise<void> =>
  removeFiles(donePath(storePath));

/** Once only: what lies aside already is the store that was there at first. */
async function putAside(source: string, target: string): Promise<void> {
  if (existsSync(source) && !existsSync(target)) await rename(source, target);
}

const removeReady = (storePath: string): Promise<void> =>
  removeFiles(
    ...[storePath, keyFilePath(storePath), keyCopyPath(storePath)].map((path) => ready(path)),
    `${ready(storePath)}-journal`,
  );

/** Only for files that nobody has open: a closed store, a backup, a key file. */
export async function copyDurably(source: string, target: string): Promise<void> {
  await rm(target, { force: true });
  const [from, to] = [await open(source, 'r'), await open(target, 'wx', 0o600)];
  try {
    await pipeline(from.createReadStream(), to.createWriteStream());
  } catch (error) {
    await rm(target, { force: true });
    throw storeError(error);
  }
  await chmod(target, 0o600);
  syncFile(target);
}

const changedMeanwhile = (): AppError =>
  new AppError(
    'backup-damaged',
    'This backup is not as it was written. The store was not changed. Choose another backup.',
  );
