import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { nextCase, startMeeting } from './meeting-screens.ts';
import { checkList, chooseList } from './referral-screens.ts';
import { goTo, openSample } from './store-screens.ts';

export type Screen = {
  readonly name: string;
  readonly reach: (page: Page, app: ElectronApplication) => Promise<void>;
};

const sampleList = path.resolve('resources', 'sample', 'referrals.csv');

const place = (name: string): Screen => ({
  name: name.toLowerCase(),
  reach: (page) => goTo(page, name),
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
      await page.keyboard.type('Mbeki');
      await page
        .getByText(/Mbeki and/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'settings',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await goTo(page, 'Settings');
    },
  },
  place('Actions'),
  place('Cases'),
  { name: 'case', reach: firstRow },
  place('Referrals'),
  { name: 'referral', reach: firstRow },
  {
    name: 'rows to mend',
    reach: async (page) => {
      await goTo(page, 'Referrals');
      await page.getByRole('link', { name: /rows? to mend/ }).click();
    },
  },
  {
    name: 'columns of a list',
    reach: (page, app) => chooseList(app, page, sampleList),
  },
  { name: 'checked list', reach: checkList },
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
  {
    name: 'locked',
    reach: (page) => page.keyboard.press('Control+l'),
  },
];
