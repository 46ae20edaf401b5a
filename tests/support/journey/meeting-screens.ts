import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialogs } from './dialogs.ts';
import { allSaved, goTo } from './store-screens.ts';

export async function createMeeting(page: Page, date: string): Promise<void> {
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: 'New meeting' }).first().click();
  await page.getByLabel('Date').fill(date);
  await page.getByRole('textbox', { name: 'Place' }).fill('Civic Centre 2');
  await page.getByLabel('Chair').fill('R. Hargreaves');
  await page.getByLabel('Minute taker').fill('J. Lowe');
  await page.getByRole('button', { name: 'Save and build the agenda' }).click();
  await page
    .getByRole('button', { name: /^Add all/ })
    .first()
    .waitFor();
}

export async function addAllToAgenda(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Add all/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Start meeting' }).waitFor();
}

const agendaRows = (page: Page) => page.getByRole('row', { name: /starts \d\d:\d\d$/ });

/** The surnames on the agenda in their order. */
export async function agendaOrder(page: Page): Promise<string[]> {
  const labels = await agendaRows(page).evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('aria-label') ?? ''),
  );
  return labels.map((label) => label.split(', ')[1] ?? '');
}

/** Moves the row at a place (counted from 0) one place up, by keyboard. */
export async function moveUp(page: Page, index: number): Promise<void> {
  await agendaRows(page).nth(index).focus();
  await page.keyboard.press('Alt+ArrowUp');
}

/** The meeting may be planned for another day, which the app then asks about. */
export async function startMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start meeting' }).click();
  const opening = page.getByRole('heading', { name: 'Opening', exact: true });
  const start = page.getByRole('button', { name: 'Start it now' });
  await opening.or(start).waitFor();
  if (await start.isVisible()) await start.click();
  await opening.waitFor();
}

export type AgencyMark = {
  readonly agency: string;
  /** The key that marks the row: `p` for present, `g` for apologies and so on. */
  readonly letter: string;
  readonly representative: string;
  /** When its information came, as a person types it. */
  readonly sentOn?: string;
};

/** Marks each agency, with its representative; who is here also signs. */
export async function markAttendance(page: Page, marks: readonly AgencyMark[]): Promise<void> {
  for (const { agency, letter, representative, sentOn } of marks) {
    const row = page.getByRole('group', { name: `${agency}: Not marked`, exact: true });
    await row.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: `Representative of ${agency}`, exact: true })
      .fill(representative);
    if (sentOn !== undefined)
      await page.getByLabel(`Information of ${agency} sent on`).fill(sentOn);
    // Out of the field, for the keys are those of the row.
    await page.keyboard.press('Escape');
    if ('pdl'.includes(letter)) await page.keyboard.press('s');
    await page.keyboard.press(letter);
  }
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await page.getByText(/^Read aloud \d\d:\d\d$/).waitFor();
  await allSaved(page);
}

/** To the first case, and from each case to the next. */
export const nextCase = (page: Page): Promise<void> =>
  page.locator('[aria-keyshortcuts="Control+ArrowRight"]').click();

export type CaseNotes = {
  /** What an agency brings, by its name; the others have nothing known. */
  readonly information: Readonly<Record<string, string>>;
  readonly risk: string;
  readonly action: { readonly agency: string; readonly text: string; readonly due: string };
  readonly wishes: string;
};

/** Records one case as a minute taker would. */
export async function recordCase(page: Page, notes: CaseNotes): Promise<void> {
  await recordInformation(page, notes.information);
  await page.getByRole('button', { name: 'Add risk' }).click();
  await page.getByLabel('Risk 1: of what').fill(notes.risk);
  await page.keyboard.press('Enter');
  await page.locator('[aria-keyshortcuts="F8"]').click();
  await recordAction(page, notes.action);
  await page.getByRole('textbox', { name: 'What the victim wants' }).fill(notes.wishes);
  await page.getByRole('textbox', { name: 'In whose words' }).fill('S. Moss, IDVA service');
  await page.getByRole('textbox', { name: 'Who tells the victim' }).fill('S. Moss');
  await page.getByRole('radiogroup', { name: 'Outcome' }).getByText('Heard').click();
  await allSaved(page);
}

async function recordInformation(page: Page, information: CaseNotes['information']): Promise<void> {
  const rows = page.getByRole('group', { name: /: (Not yet heard|Sent, to be read out)$/ });
  const names = await rows.evaluateAll((found) =>
    found.map((row) => (row.getAttribute('aria-label') ?? '').split(':')[0] ?? ''),
  );
  for (const name of names) {
    const row = page.getByRole('group', { name: new RegExp(`^${name}: `) });
    await row.focus();
    const text = information[name];
    if (text === undefined) {
      await page.keyboard.press('n');
    } else {
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: `What ${name} brings` }).fill(text);
      await page.keyboard.press('Escape');
    }
  }
}

async function recordAction(page: Page, action: CaseNotes['action']): Promise<void> {
  const line = page.getByRole('form', { name: 'Add an action' });
  await line.getByLabel('Agency that will do it').fill(action.agency);
  await page.getByRole('option', { name: action.agency }).first().click();
  await line.getByLabel('What it will do').fill(action.text);
  await line.getByLabel('Due', { exact: true }).fill(action.due);
  await line.getByRole('button', { name: /^Add action/ }).click();
  await line.getByText(/^Added: /).waitFor();
}

/** From the closing of the meeting to final minutes in Word. */
export async function finalise(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Finalise the minutes' }).click();
  await page.getByRole('button', { name: 'Finalise', exact: true }).click();
  await page.getByRole('button', { name: 'Make it final' }).click();
  await page.getByRole('button', { name: 'Correct…' }).waitFor();
}

export async function saveWord(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerDialogs(app, { save: path });
  await page.getByRole('button', { name: /Word copy/ }).click();
  await page.getByText(/saved/i).last().waitFor();
}
