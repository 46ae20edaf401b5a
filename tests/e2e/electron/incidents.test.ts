import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  checkIncidents,
  chooseIncidents,
  importIncidents,
} from '../../support/journey/incident-screens.ts';
import { createStore, finishCreating, goTo } from '../../support/journey/store-screens.ts';
import { freshDataDir, launchApp, ownedByApp, test } from '../../support/electron.ts';
import {
  asbOf2013,
  crimesOf2013,
  incidentCsv,
  type VictimIncident,
} from '../../support/victim-incidents.ts';

const rowOf = (page: Page, table: string, name: string): Locator =>
  page
    .getByRole('region', { name: table, exact: true })
    .getByRole('row', { name: new RegExp(`^${name.replace('+', '\\+')} `) });

const burglary = (number: number, victim: VictimIncident['victim']): VictimIncident => ({
  reference: `B-${number}`,
  occurredOn: `2013-05-0${number}`,
  classification: 'Burglary',
  victim,
});
const [sam, lee] = ['Sam', 'Lee'].map((firstName, index) => ({
  reference: `V00000${index}`,
  firstName,
  surname: 'Marsden',
  dob: '1971-03-04',
  postcode: 'NG1 1AA',
})) as [VictimIncident['victim'], VictimIncident['victim']];
/** Two of one victim and one of another: a whole county's year is counted elsewhere. */
const burglaries = [burglary(1, sam), burglary(2, sam), burglary(3, lee)];

test('lists of crimes and ASB incidents give the tables of repeat victims', async () => {
  test.setTimeout(240_000);
  const dataDir = freshDataDir();
  const save = (name: string, text: string): string => {
    const file = path.join(dataDir, name);
    writeFileSync(file, text);
    ownedByApp(file);
    return file;
  };
  const crimes = save('crimes.csv', incidentCsv(crimesOf2013()));
  const wrong = 'A-X,31/02/2013,Personal,A999999,Ann,Reed,1980-02-03,NG1 1AA';
  const asb = save('asb.csv', `${incidentCsv(asbOf2013())}\n${wrong}`);
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await createStore(app, page, {
    forumName: 'Northmere MARAC',
    path: path.join(dataDir, 'Northmere.casetable'),
    passphrase: 'five plain words for tests',
  });
  await finishCreating(page);

  await test.step('nothing is there before a list is', async () => {
    await goTo(page, 'Reports');
    await expect(page.getByText('No incident list has been imported.')).toBeVisible();
  });

  await test.step('an import that is stopped leaves nothing', async () => {
    await chooseIncidents(app, page, crimes);
    await expect(page.getByText('Say who sent this list')).toBeVisible();
    await checkIncidents(page, 'Northmere Police');
    await page.getByRole('button', { name: 'Import 48,557 incidents' }).click();
    await expect(page.getByRole('progressbar', { name: 'Importing the list' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Import stopped. Nothing of the list was taken in.')).toBeVisible();
    await goTo(page, 'Reports');
    await expect(page.getByText('No incident list has been imported.')).toBeVisible();
  });

  await test.step('the crimes are counted by victim', async () => {
    await chooseIncidents(app, page, save('burglaries.csv', incidentCsv(burglaries)));
    await checkIncidents(page, 'Northmere Police');
    await importIncidents(page);
    await expect(page.getByText('2 victims new to the store.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the report' }).click();
    await expect(rowOf(page, 'Crimes per victim', '1')).toContainText('50.00%');
    await expect(rowOf(page, 'Crimes per victim', '2')).toContainText('50.00%');
    await expect(rowOf(page, 'Crimes per victim', 'Total')).toContainText('3');
    await expect(page.getByText('1 Apr 2013 to 31 Mar 2014').first()).toBeVisible();
  });

  await test.step('a row with a mistake is kept with its reason, and the others are counted', async () => {
    await chooseIncidents(app, page, asb);
    await page.getByRole('radio', { name: 'ASB incidents' }).check();
    await checkIncidents(page, 'Northmere Police');
    await page.getByRole('tab', { name: /^Ready to import/ }).click();
    await importIncidents(page);
    await page.getByRole('link', { name: 'Go to the report' }).click();
    await expect(rowOf(page, 'Incidents per victim', '10+')).toContainText('4.73%');
    await expect(rowOf(page, 'By type', 'Environmental')).toContainText('11.19%');
    await expect(rowOf(page, 'By type', 'Victims, each once')).toContainText('1,417');
    await page.getByRole('link', { name: 'Lists imported' }).click();
    await page.getByRole('link', { name: /^1 rows? not taken/ }).click();
    await expect(page.getByText('This is not a day in the calendar')).toBeVisible();
  });

  await test.step('the same list again has nothing to import', async () => {
    await chooseIncidents(app, page, asb);
    await page.getByRole('radio', { name: 'ASB incidents' }).check();
    await checkIncidents(page, 'northmere police');
    await expect(page.getByText(/^Nothing to import: 4,078 rows are already/)).toBeVisible();
  });

  await test.step('an import goes to the bin as one, comes back by Undo, and from the bin', async () => {
    await goTo(page, 'Reports');
    await page.getByRole('link', { name: 'Lists imported' }).click();
    const remove = page.getByRole('button', { name: 'Remove burglaries.csv' });
    await remove.click();
    const told = page.getByText('3 incidents and 2 victims are in the bin.');
    await told.waitFor();
    await expect(remove).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await remove.click();
    await told.waitFor();
    await goTo(page, 'Reports');
    await page.getByText('Crimes', { exact: true }).click();
    await expect(page.getByText('No list of crimes has been imported.')).toBeVisible();
    await goTo(page, 'Settings');
    await page.getByRole('link', { name: 'Bin', exact: true }).click();
    await page.getByRole('button', { name: 'Put back: List of incidents burglaries.csv' }).click();
    await page.getByText('Nothing is in the bin.').waitFor();
    await goTo(page, 'Reports');
    await page.getByText('Crimes', { exact: true }).click();
    await expect(rowOf(page, 'Crimes per victim', 'Total')).toContainText('3');
  });
});
