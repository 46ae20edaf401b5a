import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { freshDataDir, launchApp, test } from '../../support/electron.ts';
import { axeFindings } from '../../support/axe.ts';
import { lockByKeys } from '../../support/journey/lock-screens.ts';
import { createStore, finishCreating, goTo, unlock } from '../../support/journey/store-screens.ts';

const first = 'five plain words for tests';
const given = 'other plain words for Rachel';
const own = 'words that only Rachel knows';
const after = 'words for after the sheet';

async function toUsers(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Users and keys' }).click();
  await page.getByRole('region', { name: 'Users' }).waitFor();
}

/** The code as it stands on the sheet. */
const codeOnSheet = async (page: Page): Promise<string> =>
  (await page.getByLabel('Recovery code').locator('span').allTextContents()).join('-');

async function typeNewPassphrase(page: Page, label: string, passphrase: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
}

test('a coordinator keeps the users, the recovery sheet and the keys', async () => {
  test.setTimeout(240_000);
  const dataDir = freshDataDir();
  const app = await launchApp({ dataDir });
  let page = await app.firstWindow();
  const storePath = path.join(dataDir, 'Northmere.casetable');
  await createStore(app, page, {
    forumName: 'Northmere MARAC',
    path: storePath,
    passphrase: first,
  });
  await finishCreating(page);

  // The sheet, which Today reminds of.
  await page.getByText('This store has no recovery sheet.').waitFor();
  await page.getByRole('link', { name: 'Make the sheet' }).click();
  await page.getByRole('button', { name: 'Make the sheet…' }).click();
  const code = await codeOnSheet(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('The last group, typed from the paper').fill(code.slice(-3));
  await page.getByRole('button', { name: 'It is on paper' }).click();
  await page.getByText('Never tested').waitFor();
  await page.getByRole('button', { name: 'Test the sheet…' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByText(/^Tested/).waitFor();

  // A chair with a passphrase that the coordinator chose.
  await page.getByRole('button', { name: 'Add a user' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Rachel Hargreaves');
  await page.getByRole('radio', { name: 'Chair' }).check();
  await typeNewPassphrase(page, 'Their first passphrase', given);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Rachel Hargreaves' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  // She comes in and makes it her own.
  page = await lockByKeys(app, page);
  await page.getByRole('radio', { name: /Rachel/ }).click();
  await unlock(page, given);
  await page.getByText('Somebody else knows your passphrase,').waitFor();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Your present passphrase').fill(given);
  await typeNewPassphrase(page, 'New passphrase', own);
  await page.getByRole('button', { name: 'Change it' }).last().click();
  await page.getByText('Your passphrase was changed').waitFor();
  await expect(page.getByText('Somebody else knows your passphrase,')).toBeHidden();

  // The coordinator removes her, and changes the keys.
  page = await lockByKeys(app, page);
  await page.getByRole('radio', { name: /Joanne/ }).click();
  await unlock(page, first);
  await toUsers(page);
  await page.getByRole('button', { name: 'Rachel Hargreaves' }).click();
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove Rachel Hargreaves' }).click();
  await page.getByText('Change them', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Change the keys…' }).click();
  await page.getByRole('button', { name: 'Change the keys', exact: true }).click();
  await page.getByText('The keys were changed', { exact: true }).waitFor();
  await toUsers(page);
  await expect(page.getByText('Change them', { exact: true })).toBeHidden();

  // Nobody knows a passphrase any more: the sheet, once.
  page = await lockByKeys(app, page);
  await page.getByRole('button', { name: 'Use the recovery sheet' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await typeNewPassphrase(page, 'Your new passphrase', after);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Unlock with this code' }).click();
  await page.getByText('The recovery sheet was used').waitFor();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  page = await lockByKeys(app, page);
  await unlock(page, after);
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
});
