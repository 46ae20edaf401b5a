import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialogs } from './dialogs.ts';

type NewStore = {
  readonly forumName: string;
  readonly kind?: 'MARAC' | 'ASBRAC';
  readonly path: string;
  readonly passphrase: string;
};

/** First run: the form for a new store, filled and sent. */
export async function createStore(
  app: ElectronApplication,
  page: Page,
  { forumName, kind = 'MARAC', path, passphrase }: NewStore,
): Promise<void> {
  await answerDialogs(app, { save: path });
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Your name').fill('Joanne Lowe');
  await page.getByLabel('Name of the forum').fill(forumName);
  // The button itself lies under its own words.
  await page.getByRole('radiogroup').getByText(kind, { exact: true }).click();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await page.getByLabel(/I have written it down/).check();
}

export async function finishCreating(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create the store' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** Goes to one of the places of the rail. */
export const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click();

/** In the settings: lets the window be seen, until it is stopped or locked. */
export async function shareScreen(page: Page): Promise<void> {
  const wish = page.getByRole('switch', { name: /seen in a shared screen/ });
  // Its own track lies over the box.
  await wish.check({ force: true });
  await page.getByRole('button', { name: 'Stop sharing' }).waitFor();
}

/** Waits until the screen says that everything is on the disk. */
export const allSaved = (page: Page): Promise<void> =>
  page.getByText('All saved').first().waitFor();

/** First run: the store with the invented partnership. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}
