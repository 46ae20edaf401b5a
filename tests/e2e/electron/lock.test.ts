import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { listSlots } from '../../../src/main/vault/key-file.ts';
import { openKeys } from '../../../src/main/vault/open-keys.ts';
import { lockBy, lockByKeys, pageProcess, systemSays } from '../../support/journey/lock-screens.ts';
import { nextCase, startMeeting } from '../../support/journey/meeting-screens.ts';
import { allSaved, goTo, openSample, unlock } from '../../support/journey/store-screens.ts';
import { countInMemory, mayReadMemory } from '../../support/process-memory.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { appWithTwoUsers, passphrase } from '../../support/two-users.ts';
import { launchApp, test } from '../../support/electron.ts';
import { dataDirWithSample } from '../../support/kept-sample.ts';

test.describe.configure({ timeout: 120_000 });

type Opened = { readonly app: ElectronApplication; readonly page: Page; readonly store: string };

async function openedSample(): Promise<Opened> {
  const dataDir = dataDirWithSample();
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await openSample(page);
  return { app, page, store: path.join(dataDir, 'sample', 'Sample.casetable') };
}

const openAgain = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
};

/** The first referral to decide, with a reason begun to return it. */
async function beginReason(page: Page, typed: string): Promise<void> {
  await goTo(page, 'Referrals');
  await page.locator('[data-row] a').first().click();
  await page.getByText('Return to referrer', { exact: true }).click();
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await reason.fill(typed);
  await reason.press('ArrowLeft');
  await reason.press('ArrowLeft');
}

const caret = (page: Page): Promise<number | null> =>
  page
    .getByRole('textbox', { name: 'Reason' })
    .evaluate((field) =>
      document.activeElement === field && field instanceof HTMLTextAreaElement
        ? field.selectionStart
        : null,
    );

test('the lock ends the process that showed the case, and leaves nothing open', async () => {
  const { app, page, store } = await openedSample();
  await goTo(page, 'Cases');
  await page.locator('[data-row] a').first().click();
  await expect(page.locator('h1').first()).not.toContainText('Cases');
  const name = (await page.locator('h1').first().innerText()).split(/\s/)[0] ?? '';
  const address = new URL(page.url()).hash;
  expect(address).toMatch(/^#\/cases\//);
  expect(existsSync(`${store}-in-use`)).toBe(true);
  const before = await pageProcess(app);

  const locked = await lockByKeys(app, page);

  expect(await pageProcess(app)).not.toBe(before);
  expect(existsSync(`/proc/${before}`)).toBe(false);
  await expect(locked.getByText(/^Locked at .+ Nothing typed was lost\./)).toBeVisible();
  const content = await locked.content();
  expect(name).not.toBe('');
  expect(content).not.toContain(name);
  expect(locked.url()).not.toContain('cases');
  expect(existsSync(`${store}-journal`)).toBe(false);
  expect(existsSync(`${store}-in-use`)).toBe(false);
  const [count, title] = await app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    return [windows.length, windows[0]?.getTitle()] as const;
  });
  expect([count, title]).toEqual([1, 'Casetable']);

  await openAgain(locked);
  await expect(locked.locator('h1').first()).toContainText(name);
  expect(new URL(locked.url()).hash).toBe(address);
});

test('what was typed and not sent is there after the screen was locked, and so is the caret', async () => {
  const { app, page } = await openedSample();
  await beginReason(page, 'She lives outside our area');
  const address = new URL(page.url()).hash;
  const place = await caret(page);

  const locked = await lockBy(app, () => systemSays(app, 'lock-screen'));
  await expect(locked.getByText(/when the screen was locked/)).toBeVisible();
  await openAgain(locked);

  const reason = locked.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toHaveValue('She lives outside our area');
  expect(new URL(locked.url()).hash).toBe(address);
  await expect.poll(() => caret(locked)).toBe(place);
  const givenBack = locked.getByText(/^Given back from/);
  await expect(givenBack).toBeVisible();
  tellFault('F34', { message: await givenBack.innerText() });
  await locked.getByRole('button', { name: 'Discard' }).click();
  await expect(locked.getByText(/^Given back from/)).toBeHidden();
});

test('what was typed and not sent is there after the app was killed', async () => {
  const dataDir = dataDirWithSample();
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await openSample(page);
  await beginReason(page, 'She lives outside our area');
  const address = new URL(page.url()).hash;
  await allSaved(page);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await ended;

  const again = await launchApp({ dataDir });
  const second = await again.firstWindow();
  await openAgain(second);
  await second.evaluate((hash) => window.location.replace(hash), address);
  await expect(second.getByRole('textbox', { name: 'Reason' })).toHaveValue(
    'She lives outside our area',
  );
});

test('before sleep the store is closed first, and the page ended after that', async () => {
  const { app, page, store } = await openedSample();
  await goTo(page, 'Cases');
  await page.locator('[data-row] a').first().waitFor();
  await app.evaluate(({ BrowserWindow, powerMonitor }, holder) => {
    const order: string[] = [];
    Object.assign(globalThis, { order });
    const { existsSync: isThere } = process.getBuiltinModule('node:fs');
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const send = contents?.send.bind(contents);
    Object.assign(contents ?? {}, {
      send: (channel: string, name: string, payload: unknown) => {
        order.push(`${name}, ${isThere(holder) ? 'open' : 'closed'}`);
        send?.(channel, name, payload);
      },
    });
    contents?.once('render-process-gone', () => order.push('page ended'));
    contents?.once('did-finish-load', () => order.push('new page'));
    powerMonitor.once('resume', () => order.push('resume'));
  }, `${store}-in-use`);

  const locked = await lockBy(app, async () => {
    await systemSays(app, 'suspend');
    await systemSays(app, 'resume');
  });

  const order = await app.evaluate(() => (globalThis as unknown as { order: string[] }).order);
  expect(order.filter((step) => step !== 'resume')).toEqual([
    'window.locking, closed',
    'store.locked, closed',
    'page ended',
    'new page',
  ]);
  const told = locked.getByText(/when the computer went to sleep/);
  await expect(told).toBeVisible();
  tellFault('F31', { message: await told.innerText() });
});

test('a computer that slept without a word is locked before anything else is drawn', async () => {
  const { app, page } = await openedSample();
  await goTo(page, 'Cases');
  await page.locator('[data-row] a').first().waitFor();
  // What the old page draws after the computer woke is told by the page itself.
  const drawn: string[] = [];
  page.on('console', (message) => drawn.push(message.text()));
  const locked = await lockBy(app, async () => {
    await page.evaluate(() => {
      // oxlint-disable-next-line no-console -- how the page tells the test
      const tell = (): void => console.log(document.body.innerText);
      const all = { childList: true, subtree: true, characterData: true };
      new MutationObserver(tell).observe(document.body, all);
    });
    await app.evaluate(({ powerMonitor }) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 8 * 60 * 60_000;
      powerMonitor.emit('resume');
    });
  });
  const told = locked.getByText(/after 10 minutes without use/);
  await expect(told).toBeVisible();
  tellFault('F32', { message: await told.innerText() });
  expect(drawn.filter((text) => text.trim() !== '')).toEqual([]);
});

test('another user of the computer finds it locked', async () => {
  const { app } = await openedSample();
  const locked = await lockBy(app, () => systemSays(app, 'user-did-resign-active'));
  const told = locked.getByText(/when the screen was locked/);
  await expect(told).toBeVisible();
  tellFault('F33', { message: await told.innerText() });
});

test('when the computer shuts down the store is closed and the app ends', async () => {
  const { app, store } = await openedSample();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await systemSays(app, 'shutdown');
  await ended;
  expect(existsSync(`${store}-in-use`)).toBe(false);
  expect(existsSync(`${store}-journal`)).toBe(false);
});

test('main keeps no key in its memory', async () => {
  const { app, page, storePath } = await appWithTwoUsers();
  const userId = listSlots(storePath)[0]?.userId ?? '';
  const { epochs, pair } = await openKeys(storePath, { userId }, passphrase, 'j.lowe');
  const opening = epochs.flatMap(({ dataKey, addressKey }) => [dataKey, addressKey ?? dataKey]);
  const keys = [...opening, pair.privateKey];
  const pid = app.process().pid ?? 0;
  test.skip(!mayReadMemory(pid), 'The memory of processes cannot be read here');
  await unlock(page, passphrase);
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  // Else the search itself would be broken, and find nothing after the lock either.
  expect(countInMemory(pid, keys).every((count) => count > 0)).toBe(true);

  await lockByKeys(app, page);

  expect(countInMemory(pid, keys)).toEqual([0, 0, 0]);
});

test('a meeting goes on where it was', async () => {
  const { app, page } = await openedSample();
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: /^Agenda, / }).click();
  await startMeeting(page);
  await nextCase(page);
  const wishes = page.getByRole('textbox', { name: 'What the victim wants' });
  await wishes.fill('To stay in her home');
  await page.getByRole('textbox', { name: 'What it will do' }).fill('Change the locks');

  const locked = await lockBy(app, () => systemSays(app, 'lock-screen'));
  await openAgain(locked);

  await expect(locked.getByRole('textbox', { name: 'What the victim wants' })).toHaveValue(
    'To stay in her home',
  );
  const action = locked.getByRole('textbox', { name: 'What it will do' });
  await expect(action).toHaveValue('Change the locks');
  await expect(action).toBeFocused();
});

test('the lock does not move, raise or hide the window', async () => {
  const { app, page } = await openedSample();
  const stateOf = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return {
        id: window?.id,
        bounds: window?.getBounds(),
        isVisible: window?.isVisible(),
        isMinimized: window?.isMinimized(),
      };
    });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 }),
  );
  const before = await stateOf();
  await lockByKeys(app, page);
  expect(await stateOf()).toEqual(before);
});
