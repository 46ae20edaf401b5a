import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Screen } from './screens.ts';
import { createStore, finishCreating } from './store-screens.ts';

const field = (page: Page, name: string) => page.getByRole('textbox', { name }).first();

async function newReferral(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('combobox', { name: 'Referring agency' }).fill('Police');
  await page.keyboard.press('Tab');
  await field(page, 'First name').fill('Oluwaseun');
  await field(page, 'Surname').fill('Adeyemi');
  await field(page, 'Born, or age').fill('4/9/1951');
  const kinds = page.getByRole('radiogroup', { name: 'What perpetrator is' });
  // Its own look lies over the button.
  await kinds.getByText('Group', { exact: true }).click();
  await field(page, 'What the group is called').fill('Parade crew');
  await field(page, 'How many, and how old').fill('about six, 13 to 16');
  await page
    .getByRole('combobox', { name: 'Relationship to the victim' })
    .fill('Neighbours’ children');
}

/** Fills the form that A and a letter opens, and saves it. */
async function add(page: Page, key: string, fill: () => Promise<void>): Promise<void> {
  await page.keyboard.press('a');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press(key);
  const form = page.getByRole('dialog');
  await form.waitFor();
  await fill();
  await form.getByRole('button', { name: 'Record' }).click();
  await form.waitFor({ state: 'hidden' });
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

/** A new store of an ASBRAC with one case, in an order in which each can be reached from the one before. */
export const asbracScreens = (folder: string): readonly Screen[] => [
  {
    name: 'asbrac, new referral',
    reach: async (page, app) => {
      await createStore(app, page, {
        forumName: 'Northmere ASBRAC',
        kind: 'ASBRAC',
        path: path.join(folder, 'Northmere.casetable'),
        passphrase: 'five plain words for tests',
      });
      await finishCreating(page);
      await newReferral(page);
    },
  },
  {
    name: 'asbrac, referral',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Save and decide' }).click();
      await page.getByRole('link', { name: /^Open case/ }).waitFor();
    },
  },
  {
    name: 'asbrac, matrix',
    reach: async (page) => {
      await page.getByRole('link', { name: /^Open case/ }).click();
      await page.getByRole('tab', { name: 'Risk and needs' }).waitFor();
      await page.keyboard.press('a');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('x');
      const form = page.getByRole('dialog');
      const questions = form.getByRole('combobox', { name: /\?/ });
      await questions.first().waitFor();
      for (const question of await questions.all()) {
        await question.focus();
        for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await question.press(key);
      }
    },
  },
  {
    name: 'asbrac, risk and needs',
    reach: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      for (const what of ['Eggs thrown at the windows', 'Shouting under the window at night']) {
        await add(page, 'm', async () => {
          await page.getByLabel('Day of the behaviour').fill('2 Nov 2026');
          await page.getByLabel('What about').fill(what);
        });
      }
      await add(page, 'g', async () => {
        const by = page.getByRole('dialog').getByRole('combobox', { name: 'By whom' });
        await by.focus();
        for (const key of ['Enter', 'ArrowDown', 'Enter']) await by.press(key);
      });
      await tab(page, 'Risk and needs');
    },
  },
  { name: 'asbrac, case', reach: (page) => tab(page, 'Summary') },
  { name: 'asbrac, people and contact', reach: (page) => tab(page, 'People and contact') },
];
