import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { asbracScreens } from '../tests/support/journey/asbrac-screens.ts';
import { type Screen, screens } from '../tests/support/journey/screens.ts';
import { dataFolder, startInPlaywright } from './app-in-playwright.ts';
import { runScript } from './child.ts';
import { projectRoot } from './folders.ts';
import { type Launch, prepareLaunch } from './launch.ts';
import { say } from './progress.ts';

const output = path.join(projectRoot, 'demo-output', 'screens');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const schemes = ['light', 'dark'] as const;

/** `npm run pictures`: every screen of the sample, small and large, light and dark. */
runScript(async () => {
  const launch = await prepareLaunch({ purpose: 'tests' });
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  await photographAll(launch, screens);
  await photographAll(launch, asbracScreens(dataFolder(launch, 'asbrac')));
  launch.stop();
  say(`The pictures are in ${path.relative(projectRoot, output)}.`);
  return 0;
});

/** Each from the one before, in an app of their own. */
async function photographAll(launch: Launch, all: readonly Screen[]): Promise<void> {
  const { app } = await startInPlaywright(launch);
  let page = await app.firstWindow();
  for (const { name, reach } of all) {
    page = (await reach(page, app)) ?? page;
    await page.locator('h1').first().waitFor();
    await photograph(app, page, name.replaceAll(' ', '-'));
    say(name);
  }
  await app.close();
}

async function photograph(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const { width, height } of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      // Colours fade for a moment, and a first page of rows may still be on its way.
      await page.waitForTimeout(400);
      await page.screenshot({ path: path.join(output, `${name}-${width}-${colorScheme}.png`) });
    }
  }
}
