import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Store } from '../../src/main/store/store.ts';
import { filesOf } from './new-store.ts';
import { makeStoreOf } from './several-users.ts';
import { freshDataDir, launchApp, ownedByApp } from './electron.ts';

export const passphrase = 'five plain words for tests';

type Opened = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly storePath: string;
  readonly dataDir: string;
};

/** The app before a locked store of two coordinators, with the same passphrase. */
export async function appWithTwoUsers(fill?: (store: Store) => Promise<unknown>): Promise<Opened> {
  const dataDir = freshDataDir();
  const folder = path.join(dataDir, 'stores');
  mkdirSync(folder);
  const storePath = path.join(folder, 'Northmere.casetable');
  const users = [
    { name: 'Joanne Lowe', role: 'coordinator' },
    { name: 'Rachel Hargreaves', role: 'coordinator' },
  ] as const;
  await makeStoreOf(storePath, passphrase, users, fill);
  const recent = path.join(dataDir, 'recent-store.json');
  writeFileSync(recent, JSON.stringify({ storePath }));
  for (const file of [folder, ...filesOf(storePath), recent]) ownedByApp(file);
  const app = await launchApp({ dataDir });
  return { app, page: await app.firstWindow(), storePath, dataDir };
}
