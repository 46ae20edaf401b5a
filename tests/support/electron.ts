import { chownSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { readLaunch } from './launch-of-tests.ts';

const open = new Set<ElectronApplication>();
/** Those of the open ones that the next test goes on with. */
const shared = new Set<ElectronApplication>();

/** Playwright's `test`, which also closes what a test left open and shows a failed test's windows. */
export const test = base.extend<{ leftOpen: void }>({
  leftOpen: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern here
    async ({}, use, info) => {
      await use();
      for (const app of open) {
        if (info.status !== info.expectedStatus) {
          for (const [index, window] of app.windows().entries()) {
            const path = info.outputPath(`window-${index + 1}.png`);
            // A window that has crashed must not keep the others from being closed.
            await window.screenshot({ path }).catch(() => undefined);
          }
        }
        if (!shared.has(app)) await app.close();
      }
    },
    { auto: true },
  ],
});

/** Starts the real app, sandbox on, with its data in `dataDir`. */
export async function launchApp(options: {
  dataDir: string;
  args?: string[];
  /** A folder that starts the app in a way of its own. @default the app's */
  appFolder?: string;
}): Promise<ElectronApplication> {
  const launch = preparedLaunch();
  const [ownFolder = '', ...switches] = launch.args;
  const app = await _electron.launch({
    executablePath: launch.executablePath,
    args: [
      options.appFolder ?? ownFolder,
      ...switches,
      `--user-data-dir=${options.dataDir}`,
      ...(options.args ?? []),
    ],
    env: launch.env,
    chromiumSandbox: true,
    // Playwright would tell every page that the system is light.
    colorScheme: null,
  });
  open.add(app);
  app.once('close', () => {
    open.delete(app);
    shared.delete(app);
  });
  return app;
}

type OpenApp = { readonly app: ElectronApplication; readonly page: Page };

/** The app at its first screen, with fresh data. */
export async function openApp(): Promise<OpenApp> {
  const app = await launchApp({ dataDir: freshDataDir() });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page };
}

/**
 * Says that the tests of a file go through one app, at its first screen, and leave it as it is: to start
 * it takes longer than most of them. Gives how a test gets at it.
 */
export function sharedApp(): () => OpenApp {
  let opened: OpenApp | null = null;
  test.beforeAll(async () => {
    opened = await openApp();
    shared.add(opened.app);
  });
  test.afterAll(async () => {
    await opened?.app.close();
  });
  return () => {
    if (opened === null) throw new Error('The app is open only while tests run');
    return opened;
  };
}

/** An empty folder that the app may write to, whoever it runs as. It goes when the run ends. */
export function freshDataDir(): string {
  const { dataRoot } = preparedLaunch();
  const folder = mkdtempSync(join(dataRoot, 'data-'));
  ownedByApp(folder);
  return folder;
}

/** Gives a file or folder to whoever the app runs as. */
export function ownedByApp(place: string): void {
  const { owner } = preparedLaunch();
  if (owner !== null) chownSync(place, owner.uid, owner.gid);
}

export const preparedLaunch = readLaunch;
