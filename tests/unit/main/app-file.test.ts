import { expect, it } from 'vitest';
import { appFile } from '../../../src/main/security/app-file.ts';
import { safeFileName } from '../../../src/main/files/safe-file-name.ts';

it.each([
  ['app://casetable/index.html', '/app/index.html'],
  ['app://casetable/assets/a.js?v=1#x', '/app/assets/a.js'],
  ['app://casetable/../index.html', '/app/index.html'],
  ['app://casetable/..%2f..%2fetc/passwd', null],
  ['app://casetable/%2e%2e/%2e%2e/etc/passwd', '/app/etc/passwd'],
  ['app://casetable/a%00.js', null],
  ['app://casetable/%E0%A4%A', null],
  ['app://elsewhere/index.html', null],
  ['https://casetable/index.html', null],
])('%s is the file %s', (url, path) => {
  expect(appFile('/app', url)).toBe(path);
});

it.each([
  ['Northmere MARAC', 'Northmere MARAC'],
  ['../../etc', 'etc'],
  ['a/b\\c:d*e', 'a b c d e'],
  ['CON', 'Store'],
  ['  .hidden. ', 'hidden'],
  ['', 'Store'],
  ['x'.repeat(300), 'x'.repeat(80)],
])('the name %j becomes %j', (name, safe) => {
  expect(safeFileName(name, 'Store')).toBe(safe);
});
