import type { Page } from '@playwright/test';
import { nextCase, startMeeting } from './meeting-screens.ts';
import { goTo } from './store-screens.ts';

export type Screen = { readonly name: string; readonly reach: (page: Page) => Promise<void> };

const place = (name: string): Screen => ({
  name: name.toLowerCase(),
  reach: (page) => goTo(page, name),
});

const firstRow = (page: Page): Promise<void> => page.locator('[data-row-focus]').first().click();

/** Every screen of the sample, in an order in which each can be reached from the one before. */
export const screens: readonly Screen[] = [
  place('Today'),
  place('Settings'),
  place('Actions'),
  place('Cases'),
  { name: 'case', reach: firstRow },
  place('Referrals'),
  { name: 'referral', reach: firstRow },
  {
    name: 'rows to mend',
    reach: async (page) => {
      await place('Referrals').reach(page);
      await page.getByRole('link', { name: /rows? to mend/ }).click();
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
    name: 'minutes',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Closing' }).click();
      await page.getByRole('link', { name: 'Finalise the minutes' }).click();
    },
  },
];
