import { describe, expect, it } from 'vitest';
import { minutesFileName } from '../../../src/main/export/docx/file-name.ts';
import { aMinutes } from '../../support/minutes-fixture.ts';

const named = (forumName: string) => minutesFileName(aMinutes({ forumName }));

describe('the name of a file of minutes', () => {
  it('says the forum, the date and the version', () => {
    expect(named('Northmere MARAC')).toBe('Northmere MARAC minutes 2026-11-12 v1.docx');
  });

  it('says of a draft that it is one', () => {
    expect(minutesFileName(aMinutes({ version: 2, status: 'Draft' }))).toBe(
      'Northmere MARAC minutes 2026-11-12 v2 draft.docx',
    );
  });

  it('says nothing of any case', () => {
    expect(minutesFileName(aMinutes())).not.toMatch(/Barnes|Khan|41/);
  });

  it.each([
    ['../../etc/passwd', 'etc passwd minutes 2026-11-12 v1.docx'],
    ['C:\\Temp\\x', 'C Temp x minutes 2026-11-12 v1.docx'],
    ['CON.old', 'CON old minutes 2026-11-12 v1.docx'],
    ['a\u202Ecod.exe', 'a cod exe minutes 2026-11-12 v1.docx'],
    ['<>:"|?*', 'Meeting minutes 2026-11-12 v1.docx'],
    ['St. Helens\nMARAC', 'St Helens MARAC minutes 2026-11-12 v1.docx'],
  ])('is safe on every system: %j', (forumName, expected) => {
    expect(named(forumName)).toBe(expected);
  });
});
