import type { Screen } from './screens.ts';
import { goTo } from './store-screens.ts';

/** Backups, and what is done with them. */
export const backupScreens: readonly Screen[] = [
  {
    name: 'backups',
    reach: async (page) => {
      await goTo(page, 'Settings');
      await page.getByRole('link', { name: 'Backups' }).click();
      await page.getByRole('button', { name: 'Back up now' }).click();
      await page.getByText('Verified', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'restore',
    reach: async (page) => {
      await page.getByRole('link', { name: 'Restore a backup' }).click();
      await page.getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'restore, confirmed',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Check this backup' }).click();
      await page.getByText(/is whole/).waitFor();
    },
  },
  {
    name: 'salvage',
    reach: async (page) => {
      await page.evaluate(() => window.location.replace('#/backups/salvage'));
      await page.getByRole('heading', { level: 1, name: 'Save what can be read' }).waitFor();
    },
  },
];
