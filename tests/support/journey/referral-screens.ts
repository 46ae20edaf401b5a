import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialogs } from './dialogs.ts';
import { fileForApp } from './files-for-app.ts';
import { goTo } from './store-screens.ts';

/** Opens the wizard and chooses a list; the columns are guessed then. */
export async function chooseList(
  app: ElectronApplication,
  page: Page,
  listPath: string,
): Promise<void> {
  await answerDialogs(app, { open: listPath });
  await goTo(page, 'Referrals');
  await page.getByRole('link', { name: 'Import a list' }).first().click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('button', { name: /^Check [\d,]+ rows?$/ }).waitFor();
}

export async function checkList(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Check [\d,]+ rows?$/ }).click();
  await page.getByRole('tab', { name: /^Ready to import/ }).waitFor();
}

export async function importList(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d,]+ referrals?/ }).click();
  await page.getByRole('heading', { name: /imported$/ }).waitFor();
}

/** Selects the first so many referrals to decide and accepts those that meet a criterion. */
export async function acceptFirst(page: Page, count: number): Promise<void> {
  await goTo(page, 'Referrals');
  await page.locator('tbody tr').first().waitFor();
  const boxes = page.locator('tbody').getByRole('checkbox');
  for (let row = 0; row < count; row += 1) await boxes.nth(row).check();
  await page.getByRole('button', { name: /^Accept those that meet a criterion/ }).click();
  await page.getByText(/referrals? accepted/).waitFor();
}

/** Types two people of the sample into a new referral, by keyboard alone, written a little otherwise. */
export async function typeKnownPair(page: Page): Promise<void> {
  await page.getByText('Type a surname.').waitFor();
  await page.keyboard.press('F2');
  await typeFields(page, ['Alex', 'Yardley', '22/1/98']);
  await page.keyboard.press('F3');
  await typeFields(page, ['Jon', 'Philips', 'about 36']);
  await page.getByText(/^The same two people as/).waitFor();
}

/** Types into one field after the other. */
export async function typeFields(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

/** Reads a filled form into a new referral, as far as to what is shown of it first. */
export async function readForm(app: ElectronApplication, page: Page): Promise<void> {
  await answerDialogs(app, { open: fileForApp('tests/data/forms/01-two-column-table.docx') });
  await page.getByRole('button', { name: 'Read a Word form' }).click();
  await page.getByText(/fields understood/).waitFor();
}

/** Types over a surname, and shows one value that is kept. */
export async function correctReferral(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Correct/ }).click();
  await page.getByRole('textbox', { name: 'Surname' }).first().press('End');
  await page.keyboard.type('s');
  await page.getByRole('button', { name: 'Show address to correct it' }).first().click();
  await page.getByRole('region', { name: 'What you change' }).getByText('1 change').waitFor();
}
