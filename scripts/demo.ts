import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { attendanceMarks } from '../tests/support/journey/attendance-marks.ts';
import { caseNotes } from '../tests/support/journey/case-notes.ts';
import { lockByKeys } from '../tests/support/journey/lock-screens.ts';
import {
  addAllToAgenda,
  createMeeting,
  finalise,
  markAttendance,
  moveUp,
  nextCase,
  recordCase,
  saveWord,
  startMeeting,
} from '../tests/support/journey/meeting-screens.ts';
import {
  acceptFirst,
  checkList,
  chooseList,
  importList,
} from '../tests/support/journey/referral-screens.ts';
import {
  createStore,
  finishCreating,
  goTo,
  unlock,
} from '../tests/support/journey/store-screens.ts';
import { startInPlaywright } from './app-in-playwright.ts';
import { run } from './child.ts';
import { projectRoot } from './folders.ts';
import type { Launch } from './launch.ts';
import { say, step } from './progress.ts';

const output = path.join(projectRoot, 'demo-output');
const passphrase = 'five plain words for show';
const referralsAccepted = 7;

type Stage = { readonly app: ElectronApplication; readonly page: Page; readonly dataDir: string };

/**
 * Runs the app through a whole meeting without anybody at it, on the sample referrals, and leaves a
 * picture of each step, the minutes in Word and, where LibreOffice is there, their pages as PDF.
 */
export async function runDemo(launch: Launch): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const { app, dataDir } = await startInPlaywright(launch);
  const page = await app.firstWindow();
  try {
    await playMeeting({ app, page, dataDir });
  } finally {
    await app.close();
  }
  await toPdf(path.join(output, 'minutes.docx'));
  say(`Done. The results are in ${path.relative(process.cwd(), output) || output}:`);
  for (const file of readdirSync(output).toSorted()) say(`  ${file}`);
}

async function playMeeting(stage: Stage): Promise<void> {
  const { app, page, dataDir } = stage;
  const picture = pictureTaker(page);
  await picture('first run');
  const store = path.join(dataDir, 'Northmere.casetable');
  await createStore(app, page, { forumName: 'Northmere MARAC', path: store, passphrase });
  await picture('a new store');
  await finishCreating(page);

  const list = path.join(dataDir, 'referrals.csv');
  copyFileSync(path.join(projectRoot, 'resources', 'sample', 'referrals.csv'), list);
  await chooseList(app, page, list);
  await picture('columns matched');
  await checkList(page);
  await page.getByRole('tab', { name: /^With problems/ }).click();
  await picture('every problem named');
  await importList(page);
  await picture('imported');
  await acceptFirst(page, referralsAccepted);
  await picture('referrals decided');

  await createMeeting(page, 'today');
  await addAllToAgenda(page);
  await moveUp(page, 1);
  await picture('the agenda');
  await playRoom(stage, picture);

  const locked = await lockByKeys(app, page);
  await unlock(locked, 'not the passphrase at all');
  await locked.getByText(/does not open this store/).waitFor();
  await picture('a wrong passphrase', locked);
  await unlock(locked, passphrase);
  await goTo(locked, 'Today');
  await picture('today', locked);
  await goTo(locked, 'Actions');
  await picture('actions', locked);
}

async function playRoom({ app, page, dataDir }: Stage, picture: Picture): Promise<void> {
  await startMeeting(page);
  await markAttendance(page, attendanceMarks);
  await picture('the opening of the meeting');
  const cases = await page
    .getByRole('navigation', { name: 'Running order' })
    .getByText(/ · /)
    .count();
  for (let index = 0; index < cases; index += 1) {
    const notes = caseNotes[index % caseNotes.length];
    if (notes === undefined) break;
    await nextCase(page);
    await recordCase(page, notes);
    await picture(`case ${index + 1} of ${cases} recorded`);
  }
  await nextCase(page);
  await picture('the closing of the meeting');
  await finalise(page);
  await picture('final minutes');
  const word = path.join(dataDir, 'minutes.docx');
  await saveWord(app, page, word);
  // Not copied as a file: it belongs to whoever the app runs as, and only they could open it.
  writeFileSync(path.join(output, 'minutes.docx'), readFileSync(word));
}

/** Of the page that was there first, unless another is named. */
type Picture = (what: string, of?: Page) => Promise<void>;

function pictureTaker(page: Page): Picture {
  let number = 0;
  return async (what, of = page) => {
    number += 1;
    const name = `${String(number).padStart(2, '0')}-${what.replaceAll(' ', '-')}.png`;
    // A fade that is still under way would blur the picture.
    await of.waitForTimeout(300);
    await of.screenshot({ path: path.join(output, name) });
    say(what);
  };
}

async function toPdf(word: string): Promise<void> {
  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((place) => existsSync(place));
  if (office === undefined) {
    say('LibreOffice is not installed, so there is no PDF of the minutes.');
    return;
  }
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(output, '.office')).href}`;
  // In silence, since it warns of a Java that nothing here needs.
  await step('Turning the minutes into PDF', () =>
    run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', output, word]),
  );
  rmSync(path.join(output, '.office'), { recursive: true, force: true });
}
