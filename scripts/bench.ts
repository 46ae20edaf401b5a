import { chownSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { generateStore } from '../tests/support/generate-store.ts';
import { lockBy } from '../tests/support/journey/lock-screens.ts';
import { filesOf, makeTestStore } from '../tests/support/new-store.ts';
import { dataFolder, startInPlaywright } from './app-in-playwright.ts';
import { measureCalls } from './bench-calls.ts';
import { measureIncidents } from './bench-incidents.ts';
import { measureListReading } from './bench-list.ts';
import { figures, printFigures, type Figure } from './bench-figures.ts';
import { runScript } from './child.ts';
import { prepareLaunch, type Launch } from './launch.ts';
import { say, secondsSince } from './progress.ts';

const passphrase = 'a passphrase for the bench';
const cases = Number(process.argv[2] ?? 20_000);
const starts = 7;

/** `npm run bench [CASES]`: what a person waits for, in the real app on a generated store. */
runScript(async () => {
  const launch = await prepareLaunch({ purpose: 'tests' });
  const dataDir = dataFolder(launch, 'bench');
  await makeStore(launch, dataDir);
  const results: Figure[] = [];
  results.push(...(await measureStarts(launch, dataDir)));
  const { app } = await startInPlaywright(launch, dataDir);
  const unlocks = await measureUnlock(app, await app.firstWindow());
  results.push(...unlocks.figures, ...(await measureCalls(unlocks.page)));
  await app.close();
  results.push(...(await measureListReading()));
  results.push(...(await measureIncidents()));
  printFigures(results);
  launch.stop();
  return 0;
});

/** A store as big as a large county's, and the note that it was open last. */
async function makeStore({ owner }: Launch, dataDir: string): Promise<void> {
  const started = performance.now();
  const storePath = path.join(dataDir, 'Bench.casetable');
  const { store } = await makeTestStore(storePath, passphrase);
  await generateStore(store, { cases });
  await store.close();
  const recent = path.join(dataDir, 'recent-store.json');
  writeFileSync(recent, JSON.stringify({ storePath }));
  for (const file of [...filesOf(storePath), recent]) {
    if (owner !== null) chownSync(file, owner.uid, owner.gid);
  }
  say(`Made a store of ${cases} cases in ${secondsSince(started)}.`);
}

/** From the command to the first thing to be seen, in turns so that both meet the same noise. */
async function measureStarts(launch: Launch, dataDir: string): Promise<Figure[]> {
  const empty = emptyApp(launch);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn <= starts; turn += 1) {
    const bareMs = await timeStart({ ...launch, args: [empty] }, 'text=Nothing', dataDir);
    const oursMs = await timeStart(launch, 'input[type=password]', dataDir);
    // The first turn reads everything from the disk for the first time.
    if (turn === 0) continue;
    bare.push(bareMs);
    ours.push(oursMs);
  }
  return [
    figures('Empty Electron window', bare),
    figures('Casetable to the passphrase', ours),
    {
      name: 'Ratio of the two (median)',
      text: (median(ours) / median(bare)).toFixed(2),
      goal: 'at most 1.5',
      isMet: median(ours) / median(bare) <= 1.5,
    },
  ];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timeStart(launch: Launch, selector: string, dataDir: string): Promise<number> {
  const started = performance.now();
  const { app } = await startInPlaywright(launch, dataDir);
  const page = await app.firstWindow();
  await page.waitForSelector(selector);
  const elapsed = performance.now() - started;
  await app.close();
  return elapsed;
}

/** The least that can be called a window, on the same runtime and with the same guards. */
function emptyApp(launch: Launch): string {
  const folder = dataFolder(launch, 'empty');
  const main = `
    import { app, BrowserWindow } from 'electron';
    app.enableSandbox();
    app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>Nothing</p>'));
    app.on('window-all-closed', () => app.quit());`;
  const manifest = { name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'main.js'), main);
  return folder;
}

async function measureUnlock(
  app: ElectronApplication,
  first: Page,
): Promise<{ readonly figures: Figure[]; readonly page: Page }> {
  const elapsed: number[] = [];
  const locked: number[] = [];
  let page = first;
  for (let turn = 0; turn < 10; turn += 1) {
    await page.getByLabel('Passphrase', { exact: false }).first().fill(passphrase);
    const started = performance.now();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Places' }).waitFor();
    await page.keyboard.press('Control+2');
    await page.locator('table tbody tr').first().waitFor();
    elapsed.push(performance.now() - started);
    page = await lockBy(app, async () => locked.push(await timeLock(app)));
    await page.waitForSelector('input[type=password]');
  }
  await page.getByLabel('Passphrase', { exact: false }).first().fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  return {
    figures: [
      { ...figures('Unlock to the list of referrals', elapsed), goal: 'at most 1,500 ms p95' },
      figures('Screen locked to closed store and ended page', locked, 1000),
    ],
    page,
  };
}

/** From the system's word that the screen is locked; the page's process ends last, after the store is closed. */
const timeLock = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ BrowserWindow, powerMonitor }) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', () =>
          resolve(performance.now() - started),
        );
        powerMonitor.emit('lock-screen');
      }),
  );
