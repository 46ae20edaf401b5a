import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { lockBy } from '../../support/journey/lock-screens.ts';
import { goTo } from '../../support/journey/store-screens.ts';
import { appWithTwoUsers, passphrase } from '../../support/two-users.ts';
import { test } from '../../support/electron.ts';

async function unlockAs(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(name) }).click();
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

const switchUser = (app: ElectronApplication, page: Page): Promise<Page> =>
  lockBy(app, () => page.keyboard.press('Control+Shift+l'));

test('two users take turns, each at their own place with their own typing', async () => {
  test.setTimeout(180_000);
  const { app, page } = await appWithTwoUsers();
  await unlockAs(page, 'Joanne');
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: 'New meeting' }).first().click();
  await page.getByRole('textbox', { name: 'Place' }).fill('The Guildhall, room 4');
  await expect(page.getByRole('button', { name: 'Switch user' })).toBeVisible();

  const forRachel = await switchUser(app, page);
  await expect(forRachel.getByRole('radio', { name: /Joanne/ })).toBeFocused();
  await forRachel.keyboard.press('ArrowDown');
  await forRachel.keyboard.press('Enter');
  await expect(forRachel.getByLabel('Your passphrase')).toBeFocused();
  await unlockAs(forRachel, 'Rachel');
  expect(new URL(forRachel.url()).hash).not.toContain('meetings');
  await goTo(forRachel, 'Meetings');
  await forRachel.getByRole('link', { name: 'New meeting' }).first().click();
  await expect(forRachel.getByRole('textbox', { name: 'Place' })).toHaveValue('');
  await forRachel.getByRole('textbox', { name: 'Chair' }).fill('R. Hargreaves');

  const forJoanne = await switchUser(app, forRachel);
  await unlockAs(forJoanne, 'Joanne');
  await expect(forJoanne.getByRole('textbox', { name: 'Place' })).toHaveValue(
    'The Guildhall, room 4',
  );
  await expect(forJoanne.getByRole('textbox', { name: 'Chair' })).toHaveValue('');
  await expect(forJoanne.getByRole('textbox', { name: 'Place' })).toBeFocused();
});
