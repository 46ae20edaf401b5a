import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../../support/axe.ts';
import { freshDataDir, launchApp, test } from '../../support/electron.ts';
import { answerDialogs } from '../../support/journey/dialogs.ts';
import { goTo, openSample, shareScreen } from '../../support/journey/store-screens.ts';

const entries = (page: Page) => page.getByRole('region', { name: 'Entries' });

test('the audit is read, narrowed, verified, saved, and checked against a code', async () => {
  test.setTimeout(120_000);
  const dataDir = freshDataDir();
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await openSample(page);
  await goTo(page, 'Settings');
  await shareScreen(page);
  await page.getByRole('button', { name: 'Stop sharing' }).click();

  // Ctrl+7 is its place on the rail.
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  const row = (name: string) => entries(page).getByRole('row', { name });
  await expect(row('Let the window be seen in a shared screen')).toBeVisible();
  await expect(row('Hid the window from shared screens again')).toBeVisible();
  await expect(row('Set up the forum')).toContainText('Northmere MARAC');
  const printed = await page.locator('code').innerText();

  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Forum, agencies and rules' }).click();
  // The forum, and the directory of services that comes with the sample.
  await expect(entries(page).locator('[data-row]')).toHaveCount(2);
  await entries(page)
    .getByRole('button', { name: /Set up the forum/ })
    .press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('forum.created')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const file = path.join(dataDir, 'audit.csv');
  await answerDialogs(app, { save: file });
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  await page.getByText('Saved 2 entries as audit.csv').waitFor();
  const saved = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(saved).toHaveLength(3);
  expect(saved.join('\n')).toContain('"Set up the forum","Northmere MARAC","done"');

  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText(/as they were written, each in its place/).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Check a printed code' }).click();
  await drawer.getByLabel('Code').fill(printed.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(drawer.getByText('It matches.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const last = printed.endsWith('0') ? '1' : '0';
  await drawer.getByLabel('Code').fill(printed.slice(0, -1) + last);
  await page.keyboard.press('Enter');
  await expect(drawer.getByText(/One of the letters or digits is wrong/)).toBeVisible();
});
