import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import {
  freshDataDir,
  launchApp,
  ownedByApp,
  preparedLaunch,
  test,
} from '../../support/electron.ts';
import { createStore, finishCreating, goTo, unlock } from '../../support/journey/store-screens.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { filesBelow, tracesIn } from '../../support/traces.ts';

const passphrase = 'five plain words for tests';
const forumName = 'Marked-Forum Quillfeather';

async function openStore(dataDir: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  const place = path.join(dataDir, 'Northmere.casetable');
  await createStore(app, page, { forumName, path: place, passphrase });
  await finishCreating(page);
  return { app, page };
}

const isDump = (file: string): boolean => /\.dmp$|^core(\.\d+)?$/.test(path.basename(file));

/** Where a dump could be left: the app's data, its home and its folder for temporary files. */
const foldersOf = (dataDir: string): string[] => {
  const { HOME = '', TMPDIR = '' } = preparedLaunch().env;
  return [dataDir, HOME, TMPDIR];
};

/** The text of the window, asked past Playwright: a page that crashed is lost to it. */
const textOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed()) return '';
    const text: Promise<string> = contents.executeJavaScript('document.body.innerText');
    // What is asked of a page that goes at that moment is never answered.
    const silence = new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000));
    return Promise.race([text, silence]);
  });

test('a page that crashes comes back locked, says so, and leaves no dump', async () => {
  test.setTimeout(120_000);
  const dataDir = freshDataDir();
  const { app } = await openStore(dataDir);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // The store is closed and a new process starts, which takes its time on a busy computer.
  await expect.poll(() => textOf(app), { timeout: 60_000 }).toContain('Your passphrase');
  await expect
    .poll(() => textOf(app), { timeout: 60_000 })
    .toContain('The window stopped and was opened again\nNothing saved was lost.');
  tellFault('F37', { message: 'The window stopped and was opened again' });
  expect(await textOf(app)).not.toContain(forumName);
  expect(foldersOf(dataDir).flatMap(filesBelow).filter(isDump)).toEqual([]);
  expect(tracesIn(foldersOf(dataDir), [forumName])).toEqual([]);
  // The store was closed in order, so nothing of it waits to be rolled back.
  expect(existsSync(path.join(dataDir, 'Northmere.casetable-journal'))).toBe(false);
});

test('main that crashes leaves no dump, and the next start asks for the passphrase', async () => {
  test.setTimeout(120_000);
  test.skip(process.platform === 'win32', 'Windows keeps of a crash what its own settings say');
  const dataDir = freshDataDir();
  const { app, page } = await openStore(dataDir);
  await goTo(page, 'Today');
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    app.process().once('exit', (_code, signal) => resolve(signal));
  });
  app.process().kill('SIGABRT');
  expect(await ended).toBe('SIGABRT');
  expect(foldersOf(dataDir).flatMap(filesBelow).filter(isDump)).toEqual([]);
  const working = path.dirname(preparedLaunch().args[0] ?? '');
  expect(readdirSync(working).filter(isDump)).toEqual([]);
  expect(tracesIn(foldersOf(dataDir), [forumName])).toEqual([]);

  const again = await launchApp({ dataDir });
  const second = await again.firstWindow();
  await unlock(second, passphrase);
  await second.getByRole('navigation', { name: 'Places' }).waitFor();
});

test('an error that nobody caught is told without its text', async () => {
  const dataDir = freshDataDir();
  const app = await launchApp({ dataDir });
  await (await app.firstWindow()).getByRole('heading', { level: 1 }).waitFor();
  const told = path.join(dataDir, 'told.txt');
  let printed = '';
  app.process().stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ dialog }, file) => {
    dialog.showErrorBox = (title, text) => {
      process.getBuiltinModule('node:fs').writeFileSync(file, `${title}: ${text}`);
    };
    void Promise.reject(new Error('rejected Quillfeather'));
    setTimeout(() => {
      throw new TypeError('thrown Quillfeather');
    }, 100);
  }, told);
  await ended;
  ownedByApp(told);
  expect(tracesIn([dataDir], ['Casetable has stopped'])).toHaveLength(1);
  expect(tracesIn([dataDir], ['Quillfeather'])).toEqual([]);
  expect(printed).toContain('[casetable] uncaught TypeError');
  expect(printed).not.toContain('Quillfeather');
});
