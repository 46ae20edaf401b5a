import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { storeVersion } from '../../../src/main/store/migrate.ts';
import { addForum } from '../../../src/main/services/new-forum.ts';
import { keyCopyPath, keyFilePath } from '../../../src/main/vault/key-file.ts';
import { filesOf, makeTestStore } from '../../support/new-store.ts';
import { unlock } from '../../support/journey/store-screens.ts';
import { openRaw } from '../../support/raw-store.ts';
import { freshDataDir, launchApp, ownedByApp, test } from '../../support/electron.ts';
import { tellFault } from '../../support/tell-fault.ts';

const passphrase = 'five plain words for tests';

/** A store that was open last in this data folder, with one thing done to it. */
async function openWith(spoil: (store: string, key: Uint8Array) => void): Promise<Page> {
  const dataDir = freshDataDir();
  const folder = path.join(dataDir, 'stores');
  mkdirSync(folder);
  const storePath = path.join(folder, 'Spoilt.casetable');
  const { store, dataKey } = await makeTestStore(storePath, passphrase);
  const key = Uint8Array.from(dataKey);
  await addForum(store, 'Northmere MARAC', 'marac');
  await store.close();
  const recent = path.join(dataDir, 'recent-store.json');
  writeFileSync(recent, JSON.stringify({ storePath }));
  for (const file of [folder, ...filesOf(storePath), recent]) ownedByApp(file);
  spoil(storePath, key);
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await unlock(page, passphrase);
  return page;
}

test('a sound store opens', async () => {
  const page = await openWith(() => {});
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('a store cut short is told from a wrong passphrase', async () => {
  const page = await openWith((store) => truncateSync(store, 20_000));
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('damaged or cut short');
  tellFault('F15', { message: await problem.innerText() });
});

test('a store from a newer version is refused', async () => {
  const page = await openWith((store, key) => {
    using raw = openRaw(store, key);
    raw.handle.pragma(`user_version = ${storeVersion + 1}`);
  });
  await expect(page.getByRole('alert')).toContainText('newer Casetable');
});

test('a store in a folder that may not be written is refused', async () => {
  let folder = '';
  const page = await openWith((store) => {
    folder = path.dirname(store);
    chmodSync(folder, 0o555);
  });
  await expect(page.getByRole('alert')).toContainText('not allowed to write');
  // Else whoever runs the tests could not clear it away.
  chmodSync(folder, 0o755);
});

test('a store whose key file is damaged opens by the second copy', async () => {
  const page = await openWith((store) => truncateSync(keyFilePath(store), 0));
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('a store both of whose key files are damaged says so', async () => {
  const page = await openWith((store) => {
    for (const copy of [keyFilePath(store), keyCopyPath(store)]) truncateSync(copy, 0);
  });
  await expect(page.getByRole('alert')).toContainText('key file');
});

test('a store both of whose key files are gone is restored from a backup', async () => {
  const page = await openWith((store) => {
    for (const copy of [keyFilePath(store), keyCopyPath(store)]) rmSync(copy);
  });
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('The key file that belongs beside this store is missing');
  tellFault('F7', { message: await problem.innerText() });
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Restore a backup' })).toBeVisible();
});
