import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialogs } from './dialogs.ts';
import { fileForApp, folderForApp } from './files-for-app.ts';
import type { Screen } from './screens.ts';

const openTab = (name: string): ((page: Page) => Promise<void>) => {
  return async (page) => {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).waitFor();
  };
};

async function addFile(page: Page, app: ElectronApplication): Promise<void> {
  await answerDialogs(app, { open: fileForApp('tests/data/forms/01-two-column-table.docx') });
  await page.getByRole('button', { name: 'Add a file' }).click();
  await page.getByLabel('Note').fill('The form as the housing service sent it');
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await page.getByRole('button', { name: /^Save a copy of / }).waitFor();
}

/** A directory in which one service is new, one changed and one row is wrong. */
async function readServices(page: Page, app: ElectronApplication): Promise<void> {
  const file = path.join(folderForApp(), 'services.csv');
  writeFileSync(
    file,
    `Name,What it offers,Needs,Area,Phone
Harbour Lights Refuge,Ten places in refuge,accommodation,Northmere,01632 960102
Mill Street Counselling,Talking therapy without a wait,outlook,Southmere,01632 960188
,No name here,outlook,Southmere,01632 960189
`,
  );
  await answerDialogs(app, { open: file });
  await page.getByRole('button', { name: 'Import from a file' }).click();
  await page.getByRole('dialog', { name: /^Import / }).waitFor();
}

/** The record of a case of the sample that has one, reached from the page of another case. */
export const recordScreens: readonly Screen[] = [
  {
    name: 'case, chronology',
    reach: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: 'Find' }).fill('waited outside the school');
      await page.getByRole('dialog', { name: 'Find' }).getByText('Incident').first().click();
      await page.getByRole('heading', { name: 'Chronology' }).waitFor();
    },
  },
  {
    name: 'case, adding',
    reach: async (page) => {
      await page.keyboard.press('a');
      await page.getByRole('menuitem', { name: 'Risk assessment' }).waitFor();
    },
  },
  {
    name: 'case, an assessment',
    reach: async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('dialog', { name: 'Risk assessment' }).waitFor();
      await page.getByRole('radiogroup', { name: /^24\./ }).waitFor();
    },
  },
  {
    name: 'case, risk and needs',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await openTab('Risk and needs')(page);
    },
  },
  { name: 'case, people and contact', reach: openTab('People and contact') },
  {
    name: 'case, joining',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Join with another case…' }).click();
      await page.getByRole('dialog').getByRole('radio').first().check();
      await page.getByRole('region', { name: 'What would come of it' }).waitFor();
    },
  },
  {
    name: 'case, documents',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await openTab('Documents')(page);
    },
  },
  { name: 'case, a file', reach: addFile },
  {
    name: 'case, refer to a service',
    reach: async (page) => {
      await page.keyboard.press('s');
      await page.getByRole('dialog', { name: 'Refer to a service' }).waitFor();
      await page.getByRole('option').first().waitFor();
      // The list of services; the window stays.
      await page.keyboard.press('Escape');
      await page.getByRole('option').first().waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'person',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await openTab('People and contact')(page);
      await page.getByRole('tabpanel').getByRole('link').first().click();
      await page.getByRole('heading', { name: 'How to reach them' }).waitFor();
    },
  },
  {
    name: 'history',
    reach: async (page) => {
      await page.getByRole('button', { name: 'History', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'services',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: 'Find' }).fill('services');
      await page.getByRole('dialog', { name: 'Find' }).getByText('Services').first().click();
      await page.getByRole('heading', { level: 1, name: 'Services' }).waitFor();
    },
  },
  { name: 'services, importing', reach: readServices },
];
