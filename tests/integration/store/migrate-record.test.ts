import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../../src/main/store/migrate.ts';
import { openRaw } from '../../support/raw-store.ts';
import { temporaryFolder } from '../../support/test-store.ts';

it('keeps what a store of the sixteenth version says, and finds entries by their words', () => {
  using folder = temporaryFolder();
  using raw = openRaw(join(folder.path, '17.casetable'), randomBytes(32), { mayCreate: true });
  migrate(raw.handle, 16);
  raw.handle.exec(`
      INSERT INTO persons (id, first_name, surname, gender, ethnicity, disability, lgbt, address,
        postcode, phone, safe_contact, interpreter, created_at, updated_at, number, identity_id)
        VALUES ('p', 'Ada', 'Marsh', '', '', '', '', '', '', '', '', '', '', '', 1, 'p');
      INSERT INTO users (id, name, role, holds_address_key, created_at, updated_at)
        VALUES ('u', 'j.lowe', 'coordinator', 1, '', '');`);
  migrate(raw.handle, 17);
  const found = (word: string): unknown[] =>
    raw.handle
      .prepare('SELECT rowid FROM entry_search WHERE entry_search MATCH ?')
      .pluck()
      .all(word);
  raw.handle.exec(`
      INSERT INTO entries (id, person_id, kind, starts_on, content, secrets, words, recorded_by,
        created_at, updated_at)
        VALUES ('e', 'p', 'flag', '2026-11-02', '{}', '{}', 'O’Neill at the gate', 'u', '', '');`);
  expect(found('oneill')).toEqual([1]);
  raw.handle.exec("UPDATE entries SET binned_at = '2026-11-03'");
  expect(found('gate')).toEqual([]);
  raw.handle.exec("UPDATE entries SET binned_at = NULL, words = 'at the door'");
  expect([found('gate'), found('door')]).toEqual([[], [1]]);
  raw.handle.exec('DELETE FROM entries');
  expect(found('door')).toEqual([]);
  expect(raw.handle.prepare('SELECT surname FROM persons').pluck().get()).toBe('Marsh');
  expect(raw.handle.pragma('foreign_key_check')).toEqual([]);
  expect(() =>
    raw.handle.exec(`
      INSERT INTO entries (id, kind, starts_on, content, secrets, words, recorded_by, created_at, updated_at)
        VALUES ('f', 'flag', '2026-11-02', '{}', '{}', '', 'u', '', '')`),
  ).toThrow(/CHECK/);
});
