import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { checkList, chooseList, importList } from '../../support/journey/referral-screens.ts';
import { createStore, finishCreating, goTo } from '../../support/journey/store-screens.ts';
import { freshDataDir, launchApp, ownedByApp, test } from '../../support/electron.ts';
import { sampleWorkbook } from '../../support/sample-workbook.ts';

const passphrase = 'five plain words for tests';
/** No rule for headings can know this one. */
const headings = { 'Referring agency': 'Brought to us via' };

/** The row of the list with that number on the screen: the headings are row 1. */
const lineOf = (page: Page, number: number): Locator =>
  page
    .getByRole('region', { name: 'Rows of the list' })
    .getByRole('row', { name: new RegExp(`^${number} `) });

const agencyColumn = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Column for Referring agency' });

async function expectReferrals(page: Page, count: number, toMend: number): Promise<void> {
  await goTo(page, 'Referrals');
  await expect(page.getByText(`${count} referrals to decide`)).toBeVisible();
  await expect(page.getByRole('link', { name: `${toMend} rows to mend` })).toBeVisible();
}

test('a workbook with an unknown heading is matched by hand, imported, mended and remembered', async () => {
  test.setTimeout(120_000);
  const dataDir = freshDataDir();
  const save = (name: string, list: Parameters<typeof sampleWorkbook>[0]): string => {
    const file = path.join(dataDir, name);
    writeFileSync(file, sampleWorkbook({ headings, ...list }));
    ownedByApp(file);
    return file;
  };
  const first = save('October.xlsx', {
    references: ['R0064', 'R0070', 'R0004', 'R0067', 'R0088', 'R0061'],
    changes: {
      R0070: { 'Victim DOB': '31/02/1946' },
      R0067: { 'Referring agency': 'Lighthouse Trust', 'Dash yes answers': 'fourteen' },
      R0088: { 'Perpetrator DOB': 'not known' },
    },
  });
  const second = save('November.xlsx', { references: ['R0012', 'R0020'] });
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  const store = path.join(dataDir, 'Northmere.casetable');
  await createStore(app, page, { forumName: 'Northmere MARAC', path: store, passphrase });
  await finishCreating(page);

  await test.step('a required field without a column is matched by hand', async () => {
    await chooseList(app, page, first);
    await expect(page.getByText('Choose a column for Referring agency')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check 6 rows' })).toBeDisabled();
    await agencyColumn(page).click();
    await page.getByRole('option', { name: headings['Referring agency'] }).click();
    await expect(page.getByText('Every column has its field.')).toBeVisible();
  });

  await test.step('each problem is named by its row and column', async () => {
    await checkList(page);
    await expect(page.getByRole('tab', { name: /^Ready to import/ })).toContainText('3');
    await expect(page.getByRole('tab', { name: /^With problems/ })).toContainText('3');
    await expect(lineOf(page, 3)).toContainText('Victim DOB');
    await expect(lineOf(page, 3)).toContainText('31/02/1946');
    await expect(lineOf(page, 3)).toContainText('This is not a day in the calendar');
    await expect(lineOf(page, 5)).toContainText('Brought to us via');
    await expect(lineOf(page, 5)).toContainText('This agency is not one of this forum’s');
    // The second problem of a row stands in a line of its own.
    const score = page.getByRole('row', { name: /^Dash yes answers fourteen/ });
    await expect(score).toContainText('Write a whole number from 0 to');
    await expect(lineOf(page, 6)).toContainText('No date of birth');
  });

  await test.step('the good rows are imported and the rest can be mended', async () => {
    await importList(page);
    await expect(page.getByRole('heading', { name: '3 referrals imported' })).toBeVisible();
    await expectReferrals(page, 3, 3);
    await page.getByRole('link', { name: '3 rows to mend' }).click();
    await page.getByRole('button', { name: /Row 3: Victim DOB/ }).click();
    await page.getByRole('textbox', { name: 'Victim date of birth' }).fill('28/02/1946');
    await page.getByRole('button', { name: 'Save and import' }).click();
    await expect(page.getByText('Row 3 imported')).toBeVisible();
    await expectReferrals(page, 4, 2);
  });

  await test.step('a later list with the same headings is matched as the first was', async () => {
    await chooseList(app, page, second);
    await expect(page.getByText(/Matched as you did last time/)).toBeVisible();
    await expect(agencyColumn(page)).toHaveValue(headings['Referring agency']);
    await checkList(page);
    await importList(page);
    await expectReferrals(page, 6, 2);
  });

  await test.step('the first file again adds nothing', async () => {
    await chooseList(app, page, first);
    await checkList(page);
    await expect(
      page.getByText('Nothing to import: 6 rows are already in the store.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Import|Keep) \d/ })).toHaveCount(0);
    await expectReferrals(page, 6, 2);
  });
});
