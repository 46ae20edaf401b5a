import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const sources = filesIn('src/main');

/** What a linter of code cannot see, since it is written in a text: each lost or leaked data. */
it.each([
  ['a change of key in place', /pragma\s*\(?['"`\s]*rekey/i],
  ['a second database', /\bATTACH\s+(DATABASE|'|")/i],
  ['an extension', /load_extension/i],
  ['a copy of an open store', /copyFile(Sync)?\(/],
  ['a log ahead', /journal_mode\s*=\s*WAL|'WAL'/i],
])('has no %s in main', (_what, pattern) => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
});

/** Each would give what is shown or typed to another program, or take a guard from the page. */
it.each([
  ['an address or a file handed to another program', /openExternal|shell\.open|openPath/],
  ['a crash reporter', /crashReporter/],
  ['a capture of the screen', /desktopCapturer|capturePage/],
  ['text made into markup', /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/],
  [
    'a guard of the page taken away',
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP/,
  ],
  ['a session kept on the disk', /persist:/],
  ['Node in a page', /nodeIntegration\w*:\s*true|contextIsolation:\s*false|sandbox:\s*false/],
])('has no %s anywhere', (_what, pattern) => {
  const all = filesIn('src');
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
});
