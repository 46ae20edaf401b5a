import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  acceptFirst,
  checkList,
  chooseList,
  importList,
} from '../../support/journey/referral-screens.ts';
import { createStore, finishCreating, goTo } from '../../support/journey/store-screens.ts';
import { freshDataDir, launchApp, ownedByApp, test } from '../../support/electron.ts';

const headings =
  'Ref,Date received,Referring agency,Victim first name,Victim surname,Victim DOB,' +
  'Perpetrator first name,Perpetrator surname,Perpetrator DOB,Dash yes answers,' +
  'Date of last incident,Would be a crime if reported,Transferred from,' +
  'Date referred in the other area';
const rows = [
  'P1,2025-01-10,Police,Edda,Marsh,1990-03-06,Colm,Reave,1988-09-03,16,2025-01-08,,,',
  // Nobody wrote down when the incident was, and it came long after the window.
  'P2,2026-09-15,Police,Edda,Marsh,1990-03-06,Colm,Reave,1988-09-03,9,,Yes,,',
  'P3,2026-09-20,Housing,Nadia,Frost,1985-02-11,Karl,Stone,1983-07-21,8,2026-09-18,,Eastmere,2026-02-03',
];

/** Opens the app on a store with three referrals to decide. */
async function openWithList(): Promise<Page> {
  const dataDir = freshDataDir();
  const list = path.join(dataDir, 'September.csv');
  writeFileSync(list, `${[headings, ...rows].join('\n')}\n`);
  ownedByApp(list);
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  const passphrase = 'five plain words for tests';
  const store = path.join(dataDir, 'Northmere.casetable');
  await createStore(app, page, { forumName: 'Northmere MARAC', path: store, passphrase });
  await finishCreating(page);
  await chooseList(app, page, list);
  await checkList(page);
  await importList(page);
  return page;
}

const repeatLine = (page: Page): Locator =>
  page.getByRole('region', { name: 'Why it may be heard' }).locator('[data-criterion=repeat]');

const tab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });

test('a possible repeat is settled by a person, and a transfer counts until it is withdrawn', async () => {
  test.setTimeout(120_000);
  const page = await openWithList();

  await test.step('accepting many leaves it', async () => {
    await acceptFirst(page, 2);
    await expect(page.getByText('1 left to decide: it may be a repeat')).toBeVisible();
  });

  await test.step('it is not accepted without an answer, and says afterwards who gave it', async () => {
    await page.getByRole('link', { name: /^Edda Marsh/ }).click();
    await expect(page.getByRole('radiogroup', { name: 'Is it a repeat?' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Further contact');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Say whether it is a repeat')).toBeVisible();
    await page.getByRole('radio', { name: 'Yes, a repeat' }).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Accepted: case M-0001')).toBeVisible();
    await goTo(page, 'Referrals');
    await tab(page, /^Accepted/).click();
    await page
      .getByRole('link', { name: /^Edda Marsh/ })
      .first()
      .click();
    await expect(repeatLine(page)).toContainText(/Met$/);
    await expect(repeatLine(page)).toContainText('confirmed as a repeat by');
    await expect(repeatLine(page)).toContainText('Referral of 10 Jan 2025');
    await page.getByRole('button', { name: 'Reopen the decision' }).click();
    await expect(page.getByRole('radiogroup', { name: 'Is it a repeat?' })).toBeVisible();
    await expect(repeatLine(page)).toContainText('Not known');
  });

  await test.step('a transfer is a repeat by its date there, until that is changed', async () => {
    await goTo(page, 'Referrals');
    await page.getByRole('link', { name: /^Nadia Frost/ }).click();
    await expect(repeatLine(page)).toContainText('the referral of 3 Feb 2026 in another area');
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Referred there on').fill('3/2/2025');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(repeatLine(page)).toContainText('a new referral');
  });

  await test.step('withdrawn it is laid aside with its reason, and Undo brings it back', async () => {
    await page.getByRole('button', { name: 'Withdraw' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Sent in error');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByText('Sent in error')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: /^Accept/ })).toBeVisible();
    await goTo(page, 'Referrals');
    await expect(tab(page, /^Withdrawn/)).toContainText('0');
    await expect(tab(page, /^To decide/)).toContainText('2');
  });
});
