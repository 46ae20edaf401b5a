import type { ElectronApplication, Page } from '@playwright/test';
import { marks } from '../marked-list.ts';
import {
  addAllToAgenda,
  createMeeting,
  finalise,
  markAttendance,
  nextCase,
  recordCase,
  saveWord,
  startMeeting,
} from './meeting-screens.ts';
import { acceptFirst, checkList, chooseList, importList } from './referral-screens.ts';

type Day = {
  /** The list to import. */
  readonly list: string;
  /** Where the minutes go. */
  readonly word: string;
  /** Called while the case is on the screen. */
  readonly lookAtTitles?: () => Promise<void>;
};

/** Everything that is done with one case, from the list to the minutes, in an open store. */
export async function workOnMarked(
  app: ElectronApplication,
  page: Page,
  { list, word, lookAtTitles }: Day,
): Promise<void> {
  await chooseList(app, page, list);
  await checkList(page);
  await importList(page);
  await acceptFirst(page, 1);
  await createMeeting(page, 'today');
  await addAllToAgenda(page);
  await startMeeting(page);
  await markAttendance(page, [
    { agency: 'Police', letter: 'p', representative: marks.representative },
  ]);
  await nextCase(page);
  await recordCase(page, {
    information: { Police: marks.said },
    risk: marks.fear,
    action: { agency: 'Police', text: marks.action, due: '+7' },
    wishes: marks.wishes,
  });
  await lookAtTitles?.();
  await nextCase(page);
  await finalise(page);
  await saveWord(app, page, word);
}

/** Finds the case by a name, and asks of another name whether it is known. */
export async function lookUpMarked(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^(Find an? |Say where)/).fill(marks.searched);
  const found = page.getByRole('dialog').locator('button', { hasText: marks.victimSurname });
  await found.first().click();
  const heading = new RegExp(marks.victimSurname);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.keyboard.press('Control+Shift+K');
  await page.getByLabel('First name').fill(marks.checkedName);
  await page.getByLabel('Surname').fill(marks.victimSurname);
  await page.getByText('Nobody found').waitFor();
}
