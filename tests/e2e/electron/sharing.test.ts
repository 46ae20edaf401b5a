import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { lockByKeys } from '../../support/journey/lock-screens.ts';
import { appThatFirst, type ElectronModule } from '../../support/app-that-first.ts';
import { launchApp, test } from '../../support/electron.ts';
import { startMeeting } from '../../support/journey/meeting-screens.ts';
import { goTo, openSample, shareScreen } from '../../support/journey/store-screens.ts';
import { dataDirWithSample } from '../../support/kept-sample.ts';

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

/** Runs in the app's main process before the app: no version tells what a window was told last. */
function noteProtection({ BrowserWindow }: ElectronModule): void {
  const noted: boolean[] = [];
  Object.assign(globalThis, { noted });
  BrowserWindow.prototype.setContentProtection = new Proxy(
    Reflect.get(BrowserWindow.prototype, 'setContentProtection'),
    {
      apply: (original, window, [isProtected]: [boolean]) => {
        noted.push(isProtected);
        return Reflect.apply(original, window, [isProtected]);
      },
    },
  );
}

const noted = (app: ElectronApplication): Promise<readonly boolean[]> =>
  app.evaluate(() => (globalThis as unknown as { noted: readonly boolean[] }).noted);

const isProtected = async (app: ElectronApplication): Promise<boolean | undefined> =>
  (await noted(app)).at(-1);

const bar = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'This window can be seen in a shared screen' });

async function openNoted(): Promise<{ app: ElectronApplication; page: Page }> {
  const dataDir = dataDirWithSample();
  const app = await launchApp({ dataDir, appFolder: appThatFirst(dataDir, noteProtection) });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page };
}

async function share(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await shareScreen(page);
  await bar(page).waitFor();
}

test('the window is protected before it is shown, and again whenever it is shown', async () => {
  const { app } = await openNoted();
  const before = await noted(app);
  expect(new Set(before)).toEqual(new Set([true]));
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
    window?.show();
  });
  await expect.poll(async () => (await noted(app)).length).toBeGreaterThan(before.length);
  expect(new Set(await noted(app))).toEqual(new Set([true]));
});

test('a window made later is protected too', async () => {
  const { app } = await openNoted();
  const before = (await noted(app)).length;
  await app.evaluate(({ BrowserWindow }) => new BrowserWindow({ show: false }).destroy());
  expect((await noted(app)).slice(before)).toEqual([true]);
});

test('a shared window says so on every screen until it is stopped', async () => {
  const { app, page } = await openNoted();
  await openSample(page);
  await share(page);
  expect(await isProtected(app)).toBe(false);
  for (const place of places) {
    await goTo(page, place);
    await expect(bar(page), place).toBeInViewport();
  }
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: /^Agenda, / }).click();
  await startMeeting(page);
  await expect(bar(page)).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(bar(page)).toHaveCount(0);
  expect(await isProtected(app)).toBe(true);
});

test('sharing ends when the store is locked, and when the page is loaded again', async () => {
  const { app, page } = await openNoted();
  await openSample(page);
  await share(page);
  const locked = await lockByKeys(app, page);
  const open = locked.getByRole('button', { name: 'Open the sample' });
  await open.waitFor();
  expect(await isProtected(app)).toBe(true);
  await open.click();
  await goTo(locked, 'Today');
  await expect(bar(locked)).toHaveCount(0);

  await share(locked);
  expect(await isProtected(app)).toBe(false);
  await locked.evaluate(() => void setTimeout(() => location.reload()));
  await expect.poll(() => isProtected(app)).toBe(true);
  await locked.getByRole('navigation', { name: 'Places' }).waitFor();
  await expect(bar(locked)).toHaveCount(0);
});
