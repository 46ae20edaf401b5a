import type { Page } from '@playwright/test';
import { goTo } from './store-screens.ts';

/** The shortest time that the rules allow, so that the sample’s cases of last year are due. */
export async function keepForOneYear(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: /^Review dates/ })
    .click();
  await page.getByLabel('A case is reviewed after').fill('1');
  await page.getByLabel('A case with a child is reviewed after').fill('1');
  await page.getByText('All saved').first().waitFor();
}

export async function toRetention(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: 'Retention', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Retention' }).waitFor();
}

/** One of the views, by its name without its count. */
export const showRetention = (page: Page, view: string): Promise<void> =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${view}`) })
    .click();

/** The first of the two people: proposes so many of the cases that are due. */
export async function proposeDue(page: Page, count: number): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^Select M-/, disabled: false });
  for (let index = 0; index < count; index += 1) await boxes.nth(index).check();
  await page.getByRole('button', { name: 'Propose to destroy' }).click();
  await page.getByText(/proposed\. Somebody else has to confirm/).waitFor();
}

export async function unlockSampleAs(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}
