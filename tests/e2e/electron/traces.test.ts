import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { lockByKeys } from '../../support/journey/lock-screens.ts';
import { lookUpMarked, workOnMarked } from '../../support/journey/marked-day.ts';
import { createStore, finishCreating, goTo, unlock } from '../../support/journey/store-screens.ts';
import {
  freshDataDir,
  launchApp,
  ownedByApp,
  preparedLaunch,
  test,
} from '../../support/electron.ts';
import { markedList, marks } from '../../support/marked-list.ts';
import { tracesIn } from '../../support/traces.ts';
import { wordText } from '../../support/word-text.ts';
import { dataDirWithSample } from '../../support/kept-sample.ts';

const allMarks: readonly string[] = Object.values(marks);

/** What stands over the window, in the taskbar and in the list of windows. */
const titles = (app: ElectronApplication, page: Page): Promise<unknown[]> =>
  Promise.all([
    page.title(),
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    ),
  ]);

test('a day’s work leaves nothing of anybody outside the store', async () => {
  test.setTimeout(300_000);
  const dataDir = freshDataDir();
  // What a person brings and takes along lies apart: the list holds the names, and so do the minutes.
  const papers = freshDataDir();
  const store = path.join(dataDir, 'Northmere.casetable');
  const { HOME = '', TMPDIR = '' } = preparedLaunch().env;
  const folders = [dataDir, HOME, TMPDIR];
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  const { passphrase } = marks;
  await createStore(app, page, { forumName: 'Northmere MARAC', path: store, passphrase });
  await finishCreating(page);

  const list = path.join(papers, 'list.csv');
  writeFileSync(list, markedList());
  ownedByApp(list);
  let shown = page;
  const lookAtTitles = async (): Promise<void> =>
    expect(await titles(app, shown)).toEqual(['Casetable', ['Casetable']]);
  await workOnMarked(app, page, { list, word: path.join(papers, 'minutes.docx'), lookAtTitles });
  await lookUpMarked(page);
  await lookAtTitles();
  expect(tracesIn(folders, allMarks), 'while it is open').toEqual([]);

  await goTo(page, 'Cases');
  shown = await lockByKeys(app, page);
  await unlock(shown, marks.wrongPassphrase);
  await shown.getByText(/does not open this store/).waitFor();
  await lookAtTitles();
  await unlock(shown, passphrase);
  await shown.getByRole('navigation', { name: 'Places' }).waitFor();
  await app.close();

  expect(tracesIn(folders, allMarks), 'after it was closed').toEqual([]);
  // The names were really there to be left behind, and would have been found.
  expect(statSync(store).size).toBeGreaterThan(100_000);
  expect(wordText(readFileSync(path.join(papers, 'minutes.docx')))).toContain(marks.wishes);
  expect(tracesIn([papers], [marks.victimSurname])).toHaveLength(1);
});

test('no name is suggested as the name of a file', async () => {
  test.setTimeout(120_000);
  const dataDir = dataDirWithSample();
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await app.evaluate(({ dialog }) => {
    const suggested: (string | undefined)[] = [];
    Object.assign(globalThis, { suggested });
    Object.assign(dialog, {
      showSaveDialog: (_window: unknown, { defaultPath }: { defaultPath?: string }) => {
        suggested.push(defaultPath);
        return Promise.resolve({ canceled: true, filePath: '' });
      },
    });
  });
  await page.getByRole('button', { name: 'Explore' }).click();
  await goTo(page, 'Meetings');
  await page
    .getByRole('link', { name: /^Minutes/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /Word copy/ })
    .first()
    .click();
  const names = (): Promise<(string | undefined)[]> =>
    app.evaluate(() => (globalThis as unknown as { suggested: (string | undefined)[] }).suggested);
  await expect.poll(names).toHaveLength(1);
  const [name = ''] = await names();
  expect(path.basename(name)).toMatch(/^Northmere MARAC.*\.docx$/);
});
