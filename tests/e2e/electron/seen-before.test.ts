import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { checkList, chooseList, importList } from '../../support/journey/referral-screens.ts';
import { createStore, finishCreating, goTo } from '../../support/journey/store-screens.ts';
import { freshDataDir, launchApp, ownedByApp, test } from '../../support/electron.ts';
import { seenBeforeList } from '../../support/seen-before-list.ts';

const passphrase = 'five plain words for tests';

async function openReferral(page: Page, names: RegExp): Promise<void> {
  await goTo(page, 'Referrals');
  await page.getByRole('link', { name: names }).click();
  await expect(page.getByRole('heading', { name: 'Seen before?' })).toBeVisible();
}

const matches = (page: Page): Locator => page.getByRole('group', { name: 'Matches' });

const repeatLine = (page: Page): Locator =>
  page.getByRole('region', { name: 'Why it may be heard' }).locator('[data-criterion=repeat]');

/** Opens the app on a store with a short list whose later rows name people of its earlier ones. */
async function openWithList(): Promise<Page> {
  const dataDir = freshDataDir();
  const list = path.join(dataDir, 'October.csv');
  writeFileSync(list, seenBeforeList());
  ownedByApp(list);
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  const store = path.join(dataDir, 'Northmere.casetable');
  await createStore(app, page, { forumName: 'Northmere MARAC', path: store, passphrase });
  await finishCreating(page);
  await chooseList(app, page, list);
  await checkList(page);
  await importList(page);
  return page;
}

test('a pair with faults is found again, joined, parted, and kept apart', async () => {
  test.setTimeout(120_000);
  const page = await openWithList();
  await openReferral(page, /^Aaliyah Okonkwo/);
  await page.getByRole('button', { name: 'Accept', exact: true }).click();

  await test.step('the reasons tell each fault, and what would follow', async () => {
    await openReferral(page, /^Okonkow Aaliyah/);
    await expect(matches(page)).toContainText('The same two people as M-0001');
    await expect(matches(page)).toContainText('First name and surname changed over');
    await expect(matches(page)).toContainText('Date of birth nearly agrees: one digit');
    await expect(matches(page)).toContainText('within 12 months of the referral of 3 Feb 2026');
    await expect(matches(page)).not.toContainText('LN11');
    await expect(page.getByText('One likely match is still open')).toBeVisible();
    await expect(repeatLine(page)).toContainText('Not met');
  });

  await test.step('the same: joined, a repeat, and undone by Ctrl+Z', async () => {
    await page.keyboard.press('Alt+f');
    await page.keyboard.press('Alt+l');
    await expect(repeatLine(page)).toContainText(/Met$/);
    await expect(page.getByRole('link', { name: 'Open case M-0001' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Decided' })).toContainText('Same person');
    await expect(page.getByText('One likely match is still open')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(repeatLine(page)).toContainText('Not met');
    await expect(page.getByRole('link', { name: 'Open case M-0003' })).toBeVisible();
  });

  await test.step('different: the suggestion is gone, and back by Undo', async () => {
    await page.getByRole('button', { name: 'Different…' }).click();
    await page.getByRole('menuitem', { name: 'The victim is somebody else' }).click();
    await expect(matches(page)).not.toContainText('The same two people');
    await page
      .getByRole('region', { name: 'Decided' })
      .getByRole('button', { name: /^Undo/ })
      .click();
    await expect(matches(page)).toContainText('The same two people as M-0001');
  });

  await test.step('the case says who was joined, and parts them again', async () => {
    await page.getByRole('button', { name: 'Same two people', exact: true }).click();
    await page.getByRole('link', { name: 'Open case M-0001' }).click();
    const joined = page.getByText(/^Two records of the victim joined/);
    await expect(joined).toBeVisible();
    await page.getByRole('button', { name: /^Part… Two records of the victim/ }).click();
    await expect(page.getByRole('region', { name: 'What would come of it' })).toContainText(
      '2 records would be 2 people.',
    );
    await page.getByRole('button', { name: 'Part them' }).click();
    await expect(joined).toHaveCount(0);
    await goTo(page, 'Cases');
    await expect(page.getByRole('link', { name: /^Okonkow Aaliyah/ })).toBeVisible();
  });
});

test('reversed roles are told, and a name is checked without an address', async () => {
  const page = await openWithList();

  await test.step('reversed roles say what to do', async () => {
    await openReferral(page, /^Gareth Prosser/);
    await expect(matches(page)).toContainText('Roles reversed');
    await expect(matches(page)).toContainText('establish who the primary aggressor is');
  });

  await test.step('a name answers with roles and dates, and nothing that locates', async () => {
    await page.keyboard.press('Control+Shift+K');
    await page.getByLabel('First name').fill('Dom');
    await page.getByLabel('Surname').fill('Hartwel');
    await page.getByLabel('Date of birth').fill('9/3/87');
    const found = page.getByRole('listitem').filter({ hasText: 'born 9 Mar 1987' });
    await expect(found).toContainText('Likely');
    await expect(found).toContainText('perpetrator, with Aaliyah Okonkwo');
    await expect(page.locator('main')).not.toContainText(/LN11|07700|Mill Lane/);
    await page.getByLabel('First name').fill('Bertrand');
    await page.getByLabel('Surname').fill('Zzyzx');
    await expect(page.getByText('Nobody found')).toBeVisible();
  });
});
