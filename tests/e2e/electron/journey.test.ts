import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { attendanceMarks } from '../../support/journey/attendance-marks.ts';
import { caseNotes } from '../../support/journey/case-notes.ts';
import { lockByKeys } from '../../support/journey/lock-screens.ts';
import {
  addAllToAgenda,
  agendaOrder,
  createMeeting,
  finalise,
  markAttendance,
  moveUp,
  nextCase,
  recordCase,
  saveWord,
  startMeeting,
} from '../../support/journey/meeting-screens.ts';
import {
  acceptFirst,
  checkList,
  chooseList,
  importList,
} from '../../support/journey/referral-screens.ts';
import {
  allSaved,
  createStore,
  finishCreating,
  goTo,
  openSample,
  unlock,
} from '../../support/journey/store-screens.ts';
import { freshDataDir, launchApp, ownedByApp, test } from '../../support/electron.ts';
import { dataDirWithSample } from '../../support/kept-sample.ts';
import { tracesIn } from '../../support/traces.ts';
import { wordText } from '../../support/word-text.ts';

const passphrase = 'five plain words for tests';

test('a referral list becomes final minutes in Word, and all is there after a new start', async () => {
  test.setTimeout(180_000);
  const dataDir = freshDataDir();
  const store = path.join(dataDir, 'Northmere.casetable');
  const list = path.join(dataDir, 'referrals.csv');
  const word = path.join(dataDir, 'minutes.docx');
  copyFileSync('resources/sample/referrals.csv', list);
  ownedByApp(list);
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();

  await createStore(app, page, { forumName: 'Northmere MARAC', path: store, passphrase });
  await finishCreating(page);

  await chooseList(app, page, list);
  await checkList(page);
  await expect(page.getByRole('tab', { name: /^Ready to import/ })).toContainText('86');
  await expect(page.getByRole('tab', { name: /^With problems/ })).toContainText('2');
  await importList(page);
  await chooseList(app, page, list);
  await checkList(page);
  await expect(
    page.getByText('Nothing to import: 88 rows are already in the store.'),
  ).toBeVisible();

  await acceptFirst(page, 8);
  await createMeeting(page, 'today');
  await addAllToAgenda(page);
  const before = await agendaOrder(page);
  expect(before.length).toBeGreaterThanOrEqual(4);
  await moveUp(page, 1);
  await expect.poll(() => agendaOrder(page)).toEqual([before[1], before[0], ...before.slice(2)]);

  await startMeeting(page);
  await markAttendance(page, attendanceMarks);
  const recorded = caseNotes.slice(0, 3);
  for (const notes of recorded) {
    await nextCase(page);
    await recordCase(page, notes);
  }
  for (let rest = recorded.length; rest <= before.length; rest += 1) await nextCase(page);
  await finalise(page);
  await saveWord(app, page, word);
  const text = wordText(readFileSync(word));
  expect(text).toContain('Put an address marker on the home');
  expect(text).toContain('Do not tell the family');
  expect(text).not.toMatch(/0\d{10}/);

  const locked = await lockByKeys(app, page);
  await unlock(locked, 'not the passphrase at all');
  await expect(locked.getByText(/does not open this store/)).toBeVisible();
  await unlock(locked, passphrase);
  await expect(locked.getByRole('button', { name: 'Correct…' })).toBeVisible();
  await app.close();

  const again = await launchApp({ dataDir });
  const second = await again.firstWindow();
  await unlock(second, passphrase);
  await goTo(second, 'Meetings');
  await expect(second.getByText('Minutes final').first()).toBeVisible();
  await goTo(second, 'Actions');
  await expect(second.getByText('Agree who may collect the children').first()).toBeVisible();
});

/** The sample's first case with something being typed, in an app of its own. */
async function typeInFirstCase(dataDir: string, typed: string) {
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await openSample(page);
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: /^Agenda, / }).click();
  await startMeeting(page);
  await nextCase(page);
  await page.getByRole('textbox', { name: 'What the victim wants' }).fill(typed);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  return { app, page, ended };
}

/** What the meeting shows in that field after a new start: it goes on with the case at hand. */
async function expectInFirstCase(dataDir: string, typed: string): Promise<void> {
  const app = await launchApp({ dataDir });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: /^Continue, / }).click();
  const wishes = page.getByRole('textbox', { name: 'What the victim wants' });
  await expect(wishes).toHaveValue(typed);
}

test('a killed app loses nothing that the screen showed as saved', async () => {
  const dataDir = dataDirWithSample();
  const typed = 'Typed just before the power went';
  const { app, page, ended } = await typeInFirstCase(dataDir, typed);
  await page.getByText('Saving…').first().waitFor();
  await allSaved(page);
  app.process().kill('SIGKILL');
  await ended;
  expect(tracesIn([dataDir], [typed, 'Mbeki', 'Northmere MARAC'])).toEqual([]);
  await expectInFirstCase(dataDir, typed);
});

test('a case is moved by its handle', async () => {
  const app = await launchApp({ dataDir: dataDirWithSample() });
  const page = await app.firstWindow();
  await openSample(page);
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: /^Agenda, / }).click();
  const handles = page.getByLabel(/^Drag /);
  await handles.first().waitFor();
  const [first, second, ...rest] = await agendaOrder(page);
  const [to, from] = await Promise.all([
    handles.nth(0).boundingBox(),
    handles.nth(1).boundingBox(),
  ]);
  if (to === null || from === null) throw new Error('The handles are not to be seen');
  // By the mouse alone: nothing can be hovered while something is dragged over it.
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y - 4, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => agendaOrder(page)).toEqual([second, first, ...rest]);
});

test('what is being typed when the window closes is saved first', async () => {
  const dataDir = dataDirWithSample();
  const typed = 'Typed as the window closed';
  const { app, ended } = await typeInFirstCase(dataDir, typed);
  await app.evaluate(({ app: main }) => main.quit());
  await ended;
  await expectInFirstCase(dataDir, typed);
});
