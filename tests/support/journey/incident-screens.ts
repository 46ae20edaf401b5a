import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialogs } from './dialogs.ts';
import { goTo } from './store-screens.ts';

/** Opens the wizard for incidents and chooses a list; kind and columns are guessed then. */
export async function chooseIncidents(
  app: ElectronApplication,
  page: Page,
  listPath: string,
): Promise<void> {
  await answerDialogs(app, { open: listPath });
  await goTo(page, 'Reports');
  await page.getByRole('link', { name: 'Import a list' }).first().click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('button', { name: /^Check [\d,]+ rows?$/ }).waitFor();
}

export async function checkIncidents(page: Page, sender: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Sent by' }).fill(sender);
  await page.getByRole('button', { name: /^Check [\d,]+ rows?$/ }).click();
  await page.getByRole('tab', { name: /^Ready to import/ }).waitFor();
}

export async function importIncidents(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d,]+ incidents?/ }).click();
  // Only against an import that never ends.
  await page.getByRole('heading', { name: /imported$/ }).waitFor({ timeout: 180_000 });
}
