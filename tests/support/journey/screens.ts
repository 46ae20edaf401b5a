import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import {
  checkIncidents,
  chooseIncidents,
  importIncidents,
  incidentList,
} from './incident-screens.ts';
import { backupScreens } from './backup-screens.ts';
import { lockByKeys } from './lock-screens.ts';
import { nextCase, startMeeting } from './meeting-screens.ts';
import {
  checkList,
  chooseList,
  correctReferral,
  readForm,
  typeKnownPair,
} from './referral-screens.ts';
import { samplePassphrase } from '../../../src/shared/domain/access/sample.ts';
import {
  keepForOneYear,
  proposeDue,
  showRetention,
  toRetention,
  unlockSampleAs,
} from './retention-screens.ts';
import { recordScreens } from './record-screens.ts';
import { goTo, openSample, shareScreen } from './store-screens.ts';

export type Screen = {
  readonly name: string;
  /** Gives the page that shows it, where that is another one than before. */
  readonly reach: (page: Page, app: ElectronApplication) => Promise<Page | void>;
};

const sampleList = path.resolve('resources', 'sample', 'referrals.csv');

const place = (name: string): Screen => ({
  name: name.toLowerCase(),
  reach: (page) => goTo(page, name),
});

const rules = (title: string): Screen => ({
  name: `rules, ${title.toLowerCase()}`,
  reach: async (page) => {
    await page.getByRole('navigation', { name: 'Settings' }).getByText(title).click();
    await page.getByRole('region', { name: title }).waitFor();
  },
});

const firstRow = (page: Page): Promise<void> => page.locator('[data-row-focus]').first().click();

/** Every screen of the sample, in an order in which each can be reached from the one before. */
export const screens: readonly Screen[] = [
  {
    name: 'first run',
    reach: (page) => page.getByRole('button', { name: 'Set up' }).waitFor(),
  },
  {
    name: 'new store',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Set up' }).click();
      await page.getByLabel('Name of the forum').fill('Northmere MARAC');
      await page.getByLabel('Passphrase', { exact: true }).fill('seven words');
      await page.getByRole('button', { name: 'Suggest five words' }).click();
      await page.getByRole('button', { name: 'Use these words' }).waitFor();
    },
  },
  {
    name: 'today',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Back' }).click();
      await openSample(page);
    },
  },
  {
    name: 'keys',
    reach: (page) => page.keyboard.press('?'),
  },
  {
    name: 'finder',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/Find a person/).fill('Mbeki');
      await page
        .getByRole('dialog', { name: 'Find' })
        .getByText(/ in M-\d{4}/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'search',
    reach: async (page) => {
      await page.getByText('Show all results').click();
      await page.getByRole('searchbox', { name: 'Words to look for' }).fill('school');
      await page
        .getByRole('region', { name: 'Actions' })
        .getByText(/M-\d{4}/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'saved filter',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Save this filter' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('School');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Saved filters' }).click();
      await page.getByRole('button', { name: 'School', exact: true }).waitFor();
    },
  },
  {
    name: 'settings',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await goTo(page, 'Settings');
    },
  },
  {
    name: 'this computer',
    reach: (page) =>
      page.getByRole('region', { name: 'What protects this computer' }).scrollIntoViewIfNeeded(),
  },
  rules('Repeats'),
  rules('Referral criteria'),
  rules('Agenda and meeting'),
  rules('Actions'),
  rules('Clocks and calendar'),
  rules('Anti-social behaviour'),
  rules('Finder'),
  rules('Data return and reports'),
  rules('Support'),
  rules('Review dates'),
  {
    name: 'users and keys',
    reach: async (page) => {
      await page.getByRole('link', { name: 'Users and keys' }).click();
      await page.getByRole('button', { name: 'Rachel Hargreaves' }).waitFor();
    },
  },
  {
    name: 'one user',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Tom Iqbal' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'recovery sheet',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Make the sheet…' }).click();
      await page.getByLabel('Recovery code').waitFor();
    },
  },
  {
    name: 'actions',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await goTo(page, 'Actions');
    },
  },
  place('Cases'),
  { name: 'case', reach: firstRow },
  ...recordScreens,
  {
    name: 'check a name',
    reach: async (page) => {
      await page.keyboard.press('Control+Shift+K');
      await page.getByLabel('First name').fill('Leila');
      await page.getByLabel('Surname').fill('Mbeki');
      await page.getByText(/^Who may be meant/).waitFor();
    },
  },
  place('Referrals'),
  { name: 'referral', reach: firstRow },
  { name: 'correcting a referral', reach: correctReferral },
  {
    name: 'seen before',
    reach: async (page) => {
      await goTo(page, 'Referrals');
      await page.getByRole('link', { name: /^Leila Mbeki/ }).click();
      await page.getByRole('button', { name: 'Same two people', exact: true }).waitFor();
    },
  },
  {
    name: 'new referral',
    reach: async (page) => {
      await page.keyboard.press('Control+n');
      await page.getByText('Type a surname.').waitFor();
    },
  },
  { name: 'new referral, heard before', reach: typeKnownPair },
  { name: 'filled form', reach: (page, app) => readForm(app, page) },
  {
    name: 'rows to mend',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await goTo(page, 'Referrals');
      await page.getByRole('link', { name: /rows? to mend/ }).click();
    },
  },
  {
    name: 'columns of a list',
    reach: (page, app) => chooseList(app, page, sampleList),
  },
  { name: 'checked list', reach: checkList },
  place('Reports'),
  {
    name: 'columns of incidents',
    reach: (page, app) => chooseIncidents(app, page, incidentList()),
  },
  {
    name: 'checked incidents',
    reach: async (page) => {
      await page.getByRole('radio', { name: 'ASB incidents' }).check();
      await checkIncidents(page, 'Northmere Police');
    },
  },
  { name: 'imported incidents', reach: importIncidents },
  {
    name: 'repeat victims',
    reach: async (page) => {
      await page.getByRole('link', { name: 'Go to the report' }).click();
      await page.getByRole('region', { name: 'Incidents per victim' }).waitFor();
    },
  },
  {
    name: 'lists imported',
    reach: (page) => page.getByRole('link', { name: 'Lists imported' }).click(),
  },
  {
    name: 'rows not taken',
    reach: async (page) => {
      await page.getByRole('link', { name: /rows? not taken/ }).click();
    },
  },
  {
    name: 'removed list',
    reach: async (page) => {
      await page.getByRole('link', { name: 'Lists imported' }).click();
      await page.getByRole('button', { name: /^Remove / }).click();
      await page.getByText(/are in the bin\./).waitFor();
    },
  },
  {
    name: 'bin',
    reach: async (page) => {
      await goTo(page, 'Settings');
      await page.getByRole('link', { name: 'Bin', exact: true }).click();
      await page.getByRole('button', { name: /^Put back: List of incidents/ }).waitFor();
    },
  },
  {
    name: 'new meeting',
    reach: async (page) => {
      await goTo(page, 'Meetings');
      await page.getByRole('link', { name: 'New meeting' }).click();
    },
  },
  place('Meetings'),
  {
    name: 'agenda',
    reach: (page) => page.getByRole('link', { name: /^Agenda, / }).click(),
  },
  { name: 'opening', reach: startMeeting },
  { name: 'hearing', reach: nextCase },
  {
    name: 'closing',
    reach: (page) => page.getByRole('button', { name: 'Closing' }).click(),
  },
  {
    name: 'minutes',
    reach: (page) => page.getByRole('link', { name: 'Finalise the minutes' }).click(),
  },
  ...backupScreens,
  {
    name: 'audit',
    reach: async (page) => {
      await goTo(page, 'Audit');
      await page.getByRole('button', { name: 'Verify' }).click();
      await page.getByText(/as they were written, each in its place/).waitFor();
    },
  },
  {
    name: 'audit entry',
    reach: async (page) => {
      await page.getByRole('combobox', { name: 'Kind' }).click();
      await page.getByRole('option', { name: 'Hearings' }).click();
      await firstRow(page);
      await page.getByRole('dialog').getByText('When').waitFor();
    },
  },
  {
    name: 'printed code',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      const code = await page.locator('code').innerText();
      await page.getByRole('button', { name: 'Check a printed code' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('Code').fill(code);
      await drawer.getByRole('button', { name: 'Check' }).click();
      await drawer.getByText('It matches.').waitFor();
    },
  },
  {
    name: 'retention',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await keepForOneYear(page);
      await toRetention(page);
    },
  },
  {
    name: 'hold',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /^Hold M-/ })
        .first()
        .click();
      await page.getByRole('radio', { name: 'Court case or police investigation' }).check();
      await page.getByLabel('In a few words').fill('Trial at Lincoln in March');
    },
  },
  {
    name: 'case on hold',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Hold it' }).click();
      await page.getByText('The case is on hold').waitFor();
      await showRetention(page, 'On hold');
      await firstRow(page);
      await page.getByRole('button', { name: 'Lift the hold on this case' }).waitFor();
    },
  },
  {
    name: 'retention, proposed',
    reach: async (page, app) => {
      await toRetention(page);
      await proposeDue(page, 3);
      const locked = await lockByKeys(app, page);
      await unlockSampleAs(locked, 'Rachel Hargreaves');
      await toRetention(locked);
      await showRetention(locked, 'Proposed');
      await locked.getByRole('checkbox', { name: 'Select all rows shown' }).check();
      return locked;
    },
  },
  {
    name: 'destroying',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Destroy…' }).click();
      await page.getByRole('dialog').getByLabel('Your passphrase').fill(samplePassphrase);
    },
  },
  {
    name: 'register',
    reach: async (page) => {
      await page.getByRole('button', { name: /for good$/ }).click();
      await page.getByText('3 cases destroyed').waitFor();
      await showRetention(page, 'Destroyed');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'shared',
    reach: async (page) => {
      await goTo(page, 'Settings');
      await shareScreen(page);
    },
  },
  {
    name: 'locked',
    reach: (page, app) => lockByKeys(app, page),
  },
];
