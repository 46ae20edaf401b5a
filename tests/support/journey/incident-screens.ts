import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialogs } from './dialogs.ts';
import { goTo } from './store-screens.ts';
import { asbOf2013, incidentCsv } from '../victim-incidents.ts';

/** Opens the wizard for incidents and chooses a list; kind and columns are guessed then. */
export async function chooseIncidents(
  app: ElectronApplication,
  page: Page,
  listPath: string,
): Promise<void> {
  await answerDialogs(app, { open: listPath });
  await goTo(page, 'Reports');
  await page.getByRole('link', { name: 'Import a list' }).first().click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('button', { name: /^Check [\d,]+ rows?$/ }).waitFor();
}

export async function checkIncidents(page: Page, sender: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Sent by' }).fill(sender);
  await page.getByRole('button', { name: /^Check [\d,]+ rows?$/ }).click();
  await page.getByRole('tab', { name: /^Ready to import/ }).waitFor();
}

export async function importIncidents(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d,]+ incidents?/ }).click();
  // Only against an import that never ends.
  await page.getByRole('heading', { name: /imported$/ }).waitFor({ timeout: 180_000 });
}

/** A year of incidents as the police send them, two rows of them wrong. */
export function incidentList(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-incidents-'));
  const file = path.join(folder, 'asb-incidents.csv');
  const wrong = [
    'A-1314-9001,31/02/2014,Nuisance,A900001,Rosa,Hart,1980-02-03,NG1 1AA',
    ',14/01/2014,Personal,A900002,Omar,Bird,,',
  ];
  writeFileSync(file, [incidentCsv(asbOf2013()), ...wrong].join('\n'));
  // Whoever the app runs as reads it.
  chmodSync(folder, 0o755);
  return file;
}
