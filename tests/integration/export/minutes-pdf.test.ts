import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMinutesDocument } from '../../../src/main/export/docx/build-minutes.ts';
import { packDocument } from '../../../src/main/export/docx/pack.ts';
import { largeMinutes } from '../../support/large-minutes.ts';
import { aMinutes, aMinutesCase } from '../../support/minutes-fixture.ts';

const run = promisify(execFile);
const isThere = (program: string, flag: string): boolean =>
  spawnSync(program, [flag]).error === undefined;
const missing = [
  ...(isThere('soffice', '--version') ? [] : ['soffice']),
  ...(isThere('pdftotext', '-v') ? [] : ['pdftotext']),
];

const action = { text: 'Refer', agency: 'Police', due: '4 Dec 2026', risk: '' };
const papers = {
  short: aMinutes({ cases: [1, 2, 3].map((number) => aMinutesCase({ number })) }),
  manyLengths: aMinutes({
    // One line longer each, so that some end just below the foot of a page.
    cases: Array.from({ length: 45 }, (_, lines) =>
      aMinutesCase({
        number: lines + 1,
        wishes: 'To feel safe.\n'.repeat(lines),
        actions: [{ ...action, number: `${lines + 1}.1` }],
      }),
    ),
  }),
  draft: aMinutes({ status: 'Draft', finalisedAt: null }),
  large: largeMinutes(),
};
type Paper = keyof typeof papers;

let folder: string;

/** LibreOffice lays all of them out at once, as its start takes longer than that. */
beforeAll(async () => {
  if (missing.length > 0) return;
  folder = await mkdtemp(join(tmpdir(), 'casetable-'));
  const names = Object.keys(papers) as Paper[];
  for (const name of names) {
    const document = buildMinutesDocument(papers[name]);
    await writeFile(join(folder, `${name}.docx`), await packDocument(document));
  }
  // A profile of its own, so that an open LibreOffice does not take the job over.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = ['--headless', '--convert-to', 'pdf', ...names.map((name) => `${name}.docx`)];
  await run('soffice', [profile, ...convert], { cwd: folder });
}, 300_000);

afterAll(async () => {
  if (missing.length === 0) await rm(folder, { recursive: true, force: true });
});

/** The text of each printed page. */
async function printedPages(paper: Paper): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', `${paper}.pdf`, '-'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\f').slice(0, -1);
}

// `missing` is part of the name so that a run without the tools says what it did not see.
describe.skipIf(missing.length > 0)(
  `minutes on paper${missing.length > 0 ? ` (skipped, not installed: ${missing.join(', ')})` : ''}`,
  () => {
    it('have the marking twice and the page number on every page', async () => {
      const pages = await printedPages('short');
      expect(pages).toHaveLength(5);
      pages.forEach((page, index) => {
        expect(page.split('OFFICIAL-SENSITIVE when completed')).toHaveLength(3);
        expect(page).toContain('Northmere MARAC, 12 Nov 2026, version 1');
        expect(page).toContain(`Page ${index + 1} of 5`);
        expect(page).not.toContain('DRAFT');
      });
      expect(pages.map((page) => /Case \d: |Close of the meeting/.exec(page)?.[0])).toEqual([
        undefined,
        'Case 1: ',
        'Case 2: ',
        'Case 3: ',
        'Close of the meeting',
      ]);
    });

    it('never leave the outcome of a case on a page without its last action', async () => {
      const pages = await printedPages('manyLengths');
      const last = pages.filter((page) => page.includes('Outcome: Heard.'));
      expect(last).toHaveLength(45);
      expect(pages.length).toBeGreaterThan(45 + 2);
      for (const page of last) expect(page).toMatch(/\d+\.1 +Refer/);
    });

    it('say DRAFT on every page of a draft', async () => {
      const pages = await printedPages('draft');
      expect(pages).toHaveLength(3);
      for (const page of pages) expect(page).toContain('DRAFT, not approved');
    });

    it('hold 30 cases of 15 agencies, each on pages of its own, and repeat the table heads', async () => {
      const pages = await printedPages('large');
      const starts = pages.flatMap((page, index) => (/Case \d+: /.test(page) ? [index] : []));
      expect(starts).toHaveLength(30);
      expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
      const goesOn = pages[(starts[0] ?? 0) + 1] ?? '';
      expect(goesOn).toMatch(/Agency\s+Information/);
      expect(pages.join('')).toContain('30.15');
    });
  },
);
