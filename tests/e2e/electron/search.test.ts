import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../../support/axe.ts';
import { openSample } from '../../support/journey/store-screens.ts';
import { freshDataDir, launchApp, test } from '../../support/electron.ts';

const find = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find' }).fill(text);
};

test('finds a person by keyboard alone, all that has a word, and that again by its name', async () => {
  // axe reads three screens.
  test.setTimeout(180_000);
  const app = await launchApp({ dataDir: freshDataDir() });
  const page = await app.firstWindow();
  await openSample(page);

  await find(page, 'mbeki');
  const finder = page.getByRole('dialog', { name: 'Find' });
  await expect(finder.getByText(/ in M-\d{4}, with /).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mbeki');

  await find(page, 'school');
  await finder.getByText('Show all results').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  // Words are kept out of the address.
  await expect(page).toHaveURL(/#\/search$/);
  await page.getByRole('radiogroup', { name: 'Kind' }).getByText('Actions').click();
  const actions = page.getByRole('region', { name: 'Actions' });
  await expect(actions.getByRole('link').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }

  await page.getByRole('button', { name: 'Save this filter' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Schools');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Saved filters' })).toBeVisible();
  await find(page, '');
  await page.getByRole('textbox', { name: 'Find' }).fill('schools');
  await finder.getByText('Schools', { exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Words to look for' })).toHaveValue('school');
  await expect(page.getByRole('radio', { name: 'Actions' })).toBeChecked();
});
