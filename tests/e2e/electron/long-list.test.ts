import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { bigList } from '../../support/big-list.ts';
import { answerDialogs } from '../../support/journey/dialogs.ts';
import { checkList, chooseList } from '../../support/journey/referral-screens.ts';
import { goTo, openSample } from '../../support/journey/store-screens.ts';
import { launchApp, ownedByApp, test } from '../../support/electron.ts';
import { dataDirWithSample } from '../../support/kept-sample.ts';

const rows = 48_557;

test('a very long list shows its progress, can be stopped, and can be looked through', async () => {
  const dataDir = dataDirWithSample();
  const list = path.join(dataDir, 'long.csv');
  writeFileSync(list, bigList(rows));
  ownedByApp(list);
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await openSample(page);

  await answerDialogs(app, { open: list });
  await goTo(page, 'Referrals');
  await page.getByRole('link', { name: 'Import a list' }).first().click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).waitFor();

  await chooseList(app, page, list);
  await checkList(page);
  const counts = await page.getByRole('tab').allInnerTexts();
  const total = counts.reduce(
    (sum, text) => sum + Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? 0),
    0,
  );
  expect(total).toBe(rows);
  await page.getByRole('tab', { name: /^With problems/ }).click();
  await expect(page.getByText('This is not a day in the calendar').first()).toBeVisible();
});
