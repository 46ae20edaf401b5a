import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { listSlots } from '../../../src/main/vault/key-file.ts';
import { openKeys } from '../../../src/main/vault/open-keys.ts';
import { axeFindingsInBothSchemes } from '../../support/axe.ts';
import { flipByte, leavesOf, zeroPage } from '../../support/damage-store.ts';
import { launchApp, openApp, test } from '../../support/electron.ts';
import { generateStore } from '../../support/generate-store.ts';
import { answerDialogs } from '../../support/journey/dialogs.ts';
import { lockBy } from '../../support/journey/lock-screens.ts';
import { goTo, openSample, unlock } from '../../support/journey/store-screens.ts';
import { appWithTwoUsers, passphrase } from '../../support/two-users.ts';

test.describe.configure({ timeout: 240_000 });

const cases = 20;

const places = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Places' }).waitFor();

async function unlockAs(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(name) }).click();
  await unlock(page, passphrase);
}

async function axeFindsNothing(page: Page, screen: string): Promise<void> {
  expect(await axeFindingsInBothSchemes(page), screen).toEqual([]);
}

async function toBackups(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Backups' }).click();
  await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
}

async function makeBackup(page: Page): Promise<void> {
  await toBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('Verified', { exact: true }).first().waitFor();
}

/** The first step: the passphrase of whoever begins is asked for only before unlocking. */
async function checkLatest(page: Page, isLocked: boolean): Promise<void> {
  const backup = page.getByRole('radio').first();
  await expect(backup).toBeChecked();
  if (isLocked) await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Check this backup' }).click();
  await page.getByRole('row', { name: `Cases ${cases}` }).waitFor();
}

async function confirmBySecond(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Second person' })).toContainText('Rachel');
  await expect(page.getByRole('button', { name: 'Restore this backup' })).toBeDisabled();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
}

async function findsTheCases(page: Page): Promise<void> {
  await unlockAs(page, 'Joanne');
  await places(page);
  await goTo(page, 'Cases');
  await expect(page.getByText(`${cases} cases`).first()).toBeVisible();
}

async function dataKeyOf(storePath: string): Promise<Uint8Array> {
  const userId = listSlots(storePath)[0]?.userId ?? '';
  const { epochs } = await openKeys(storePath, { userId }, passphrase, '');
  return epochs[0]?.dataKey ?? new Uint8Array(32);
}

const asideOf = (storePath: string): string[] =>
  readdirSync(path.dirname(storePath)).filter((name) => /before restore .*casetable$/.test(name));

const quit = async (app: ElectronApplication): Promise<void> => {
  await app.close();
};

test('a store that cannot be opened any more is restored by two people', async () => {
  const { app, page, storePath, dataDir } = await appWithTwoUsers((store) =>
    generateStore(store, { cases }),
  );
  await unlockAs(page, 'Joanne');
  await places(page);
  await makeBackup(page);
  await axeFindsNothing(page, 'backups');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('The backup is good').waitFor();
  await expect(page.getByText(/^Last tried/)).toBeVisible();
  await quit(app);

  zeroPage(storePath, 1);
  const again = await launchApp({ dataDir });
  const start = await again.firstWindow();
  await unlockAs(start, 'Joanne');
  await expect(start.getByRole('alert')).toContainText('The passphrase was right, but');
  await axeFindsNothing(start, 'a damaged store');
  await start.getByRole('button', { name: 'Save what can be read' }).click();
  await start.getByRole('heading', { level: 1, name: 'Save what can be read' }).waitFor();
  await axeFindsNothing(start, 'salvage before unlocking');
  await start.getByRole('button', { name: 'Restore a backup' }).click();
  await start.getByRole('heading', { level: 1, name: 'Restore a backup' }).waitFor();
  await start.getByRole('radio').first().waitFor();
  await axeFindsNothing(start, 'choosing a backup');
  await checkLatest(start, true);
  await expect(start.getByText(/What was entered since then is lost/)).toBeVisible();
  await axeFindsNothing(start, 'confirming a restore');
  await confirmBySecond(start);
  await expect(start.getByText(/kept as Northmere before restore/)).toBeVisible();
  expect(asideOf(storePath)).toHaveLength(1);
  await findsTheCases(start);
});

test('damage in the middle is told, saved from, and restored while the store is open', async () => {
  const { app, page, storePath, dataDir } = await appWithTwoUsers((store) =>
    generateStore(store, { cases }),
  );
  await unlockAs(page, 'Joanne');
  await places(page);
  await makeBackup(page);
  await quit(app);

  const [, leaf = 0] = leavesOf(storePath, await dataKeyOf(storePath), 'actions');
  flipByte(storePath, leaf, 2000);
  const again = await launchApp({ dataDir });
  const opened = await again.firstWindow();
  await unlockAs(opened, 'Joanne');
  await places(opened);
  const bar = opened.getByRole('alert').filter({ hasText: 'The store file is damaged (1 page)' });
  await expect(bar).toBeVisible();
  await axeFindsNothing(opened, 'the bar of damage');
  await bar.getByRole('link', { name: 'Save what can be read' }).click();
  await opened.getByRole('button', { name: 'Save what can be read' }).click();
  await expect(opened.getByText(/rows saved as Northmere saved/)).toBeVisible();
  await expect(opened.getByText(/^Actions: \d+ rows? saved, \d+ lost/)).toBeVisible();
  await axeFindsNothing(opened, 'what was saved');

  await opened.getByRole('button', { name: 'Restore a backup' }).click();
  await checkLatest(opened, false);
  await axeFindsNothing(opened, 'confirming a restore of an open store');
  const locked = await lockBy(again, () => confirmBySecond(opened));
  await expect(locked.getByText(/^A backup was restored at .* kept beside it/)).toBeVisible();
  expect(asideOf(storePath)).toHaveLength(1);
  await findsTheCases(locked);
  await expect(locked.getByText('The store file is damaged')).toBeHidden();
});

test('a second place that is taken away is told, and backups go on beside the store', async () => {
  const { app, page, storePath, dataDir } = await appWithTwoUsers();
  await unlockAs(page, 'Joanne');
  await places(page);
  await toBackups(page);
  await answerDialogs(app, { open: path.join(dataDir, 'unplugged') });
  await page.getByRole('button', { name: 'Choose a second place' }).click();
  await expect(page.getByText(/unplugged$/)).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  const told = page
    .getByRole('alert')
    .filter({ hasText: 'The second place for backups is not there' });
  await expect(told.first()).toBeVisible();
  await expect(page.getByText('Verified', { exact: true }).first()).toBeVisible();
  const backups = path.join(path.dirname(storePath), 'Northmere backups');
  expect(readdirSync(backups).filter((name) => name.endsWith('.json'))).toHaveLength(1);
  await axeFindsNothing(page, 'a second place that is away');
});

test('the sample is restored by the passphrase that it says', async () => {
  const { app, page } = await openApp();
  await openSample(page);
  await makeBackup(page);
  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await page.getByRole('button', { name: 'Check this backup' }).click();
  const typed = page.getByLabel('Passphrase', { exact: true });
  await expect(typed).toHaveAccessibleDescription(/^In the sample everybody’s is: /);
  const said = await page.getByText(/^In the sample everybody’s is: /).innerText();
  await typed.fill(said.slice(said.indexOf(': ') + 2));
  const locked = await lockBy(app, () =>
    page.getByRole('button', { name: 'Restore this backup' }).click(),
  );
  await expect(locked.getByText(/^A backup was restored at/)).toBeVisible();
  await locked.getByRole('button', { name: 'Open the sample' }).click();
  await places(locked);
});
