import { expect, it } from 'vitest';
import { attachmentName } from '../../../src/main/files/attachment-name.ts';

it.each([
  ['Report.PDF', 'pdf', 'Report.pdf'],
  ['photo.jpeg', 'jpeg', 'photo.jpeg'],
  ['photo.png', 'jpeg', 'photo.png.jpg'],
  ['setup.exe', 'text', 'setup.exe.txt'],
  ['letter\u202Efdp.docx', 'docx', 'letter fdp.docx'],
  ['a/b\\c:d?.eml', 'email', 'a b c d.eml'],
  ['.txt', 'text', 'File.txt'],
  [`${'long '.repeat(60)}.xlsx`, 'xlsx', `${'long '.repeat(16).trim()}.xlsx`],
] as const)('names %j, which is of type %s, %j', (given, type, name) => {
  expect(attachmentName(given, type)).toBe(name);
});
