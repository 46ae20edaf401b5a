import { expect, type Page } from '@playwright/test';
import { axeFindingsInBothSchemes } from '../../support/axe.ts';
import { asbracScreens } from '../../support/journey/asbrac-screens.ts';
import { lockByKeys } from '../../support/journey/lock-screens.ts';
import { screens } from '../../support/journey/screens.ts';
import { goTo, openSample } from '../../support/journey/store-screens.ts';
import { freshDataDir, launchApp, test } from '../../support/electron.ts';
import { dataDirWithSample } from '../../support/kept-sample.ts';

// The first takes as long as whole files, and each has an app of its own.
test.describe.configure({ mode: 'parallel' });

const places = [
  'Today',
  'Referrals',
  'Meetings',
  'Cases',
  'Actions',
  'Reports',
  'Audit',
  'Settings',
];

async function openSampleApp(): Promise<Page> {
  const app = await launchApp({ dataDir: dataDirWithSample() });
  const page = await app.firstWindow();
  await openSample(page);
  return page;
}

test('axe finds nothing on any screen, light or dark', async () => {
  test.setTimeout(600_000);
  const app = await launchApp({ dataDir: freshDataDir() });
  let page = await app.firstWindow();
  for (const { name, reach } of screens) {
    page = (await reach(page, app)) ?? page;
    await page.locator('h1').first().waitFor();
    expect(await axeFindingsInBothSchemes(page), name).toEqual([]);
  }
});

test('axe finds nothing on the screens of an ASBRAC, light or dark', async () => {
  test.setTimeout(300_000);
  const dataDir = freshDataDir();
  const app = await launchApp({ dataDir });
  let page = await app.firstWindow();
  for (const { name, reach } of asbracScreens(dataDir)) {
    page = (await reach(page, app)) ?? page;
    await page.locator('h1').first().waitFor();
    expect(await axeFindingsInBothSchemes(page), name).toEqual([]);
  }
});

test('axe finds nothing on the screens of the other roles', async () => {
  test.setTimeout(300_000);
  const app = await launchApp({ dataDir: dataDirWithSample() });
  let page = await app.firstWindow();
  await openSample(page);
  for (const user of ['Rachel Hargreaves', 'Tom Iqbal', 'Anil Mehta']) {
    page = await lockByKeys(app, page);
    await page.getByRole('radio', { name: new RegExp(user) }).click();
    await page.getByRole('button', { name: 'Open the sample' }).click();
    const links = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
    await links.first().waitFor();
    for (const link of await links.all()) {
      await link.click();
      await page.locator('h1').first().waitFor();
      const screen = `${user}, ${new URL(page.url()).hash}`;
      expect(await axeFindingsInBothSchemes(page), screen).toEqual([]);
    }
  }
});

test('the pages say nothing to the console and break no policy', async () => {
  const app = await launchApp({ dataDir: freshDataDir() });
  const page = await app.firstWindow();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.getByRole('button', { name: 'Explore' }).click();
  for (const place of places) {
    await goTo(page, place);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(said).toEqual([]);
});

test('no list shows an address or a phone number', async () => {
  const page = await openSampleApp();
  for (const place of ['Today', 'Referrals', 'Cases', 'Actions', 'Meetings', 'Audit']) {
    await goTo(page, place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // A code of the audit is drawn by chance, and now and then looks like a postcode.
    const shown = await page.locator('main').innerText();
    const text = shown.replaceAll(/\b\d+(-[\dA-Z]{5}){3}\b/g, '');
    expect(text, place).not.toMatch(/\b0\d{9,10}\b/);
    expect(text, place).not.toMatch(/\b[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}\b/);
  }
});
