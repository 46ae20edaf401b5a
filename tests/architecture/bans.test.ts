import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = readdirSync('src/main', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

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
