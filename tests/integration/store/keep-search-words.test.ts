import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/main/store/migrate.ts';
import { nextNumbers } from '../../../src/main/store/search-index.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { eighth, eighthVersion } from '../../support/eighth-version.ts';
import { openRaw } from '../../support/raw-store.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const keys = () => ({ key: randomBytes(32), addressKey: randomBytes(32) });

const sought = (word: string) => ({ groups: [[{ word, isBeginning: false }]] });

describe('a store from before there were indexes of words', () => {
  it('is found by its words from then on, and keeps every row', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'eighth.casetable');
    const { key, addressKey } = keys();
    eighthVersion(path, key);
    {
      using raw = openRaw(path, key);
      migrate(raw.handle, 15, addressKey);
      const names = raw.handle.prepare('SELECT count(*) FROM person_names').pluck();
      const before = names.get();
      migrate(raw.handle, 16, addressKey);
      expect(names.get()).toBe(before);
      expect(raw.handle.pragma('foreign_key_check')).toEqual([]);
      expect(raw.handle.pragma('integrity_check', { simple: true })).toBe('ok');
    }
    const { db, close } = openStore(path, key, addressKey);
    const found = async (word: string): Promise<number> => {
      const from = { below: 1000, limit: 10 };
      return (await nextNumbers(db, 'name_search', sought(word), from)).numbers.length;
    };
    expect(await found(eighth.victim.surname.toLowerCase())).toBe(1);
    expect(await found('nobody')).toBe(0);
    await close();
  });

  it('counts its rows in the order in which they came', () => {
    using folder = temporaryFolder();
    const { key, addressKey } = keys();
    using raw = openRaw(join(folder.path, 'old.casetable'), key, { mayCreate: true });
    const { handle } = raw;
    migrate(handle, 15, addressKey);
    handle.pragma('foreign_keys = OFF');
    const insert = handle.prepare(
      `INSERT INTO meetings (id, forum_id, held_on, starts_at, ends_at, place, chair, minute_taker, status,
         opening_minutes, closing_minutes, other_business, correction_reason, created_at, updated_at)
       VALUES (?, 'forum', ?, '09:30', '12:00', 'Hall', '', '', 'planned', 20, 10, '', '', ?, ?)`,
    );
    const at = '2026-01-01T09:00:00.000Z';
    handle
      .prepare('INSERT INTO forums VALUES (?, ?, ?, ?, ?, ?)')
      .run('forum', 'A MARAC', 'marac', '{}', at, at);
    for (const [id, day] of [
      ['b', '2026-02-01'],
      ['a', '2026-03-01'],
      ['c', '2025-12-24'],
    ]) {
      insert.run(id, day, at, at);
    }
    migrate(handle, 16, addressKey);
    const ids = handle.prepare('SELECT id FROM meetings ORDER BY search_number').pluck();
    expect(ids.all()).toEqual(['c', 'b', 'a']);
    const matching = handle.prepare(
      'SELECT rowid FROM meeting_search WHERE meeting_search MATCH ?',
    );
    expect(matching.pluck().all('"december" AND "24" AND "2025"')).toEqual([1]);
    insert.run('d', '2024-01-01', at, at);
    expect(ids.all()).toEqual(['c', 'b', 'a', 'd']);
    handle.exec("UPDATE meetings SET place = 'Library' WHERE id = 'd'");
    expect(matching.all('"library"')).toEqual([4]);
    expect(matching.all('"hall" AND "2024"')).toEqual([]);
    handle.exec("DELETE FROM meetings WHERE id = 'd'");
    expect(matching.all('"library"')).toEqual([]);
    handle.exec("INSERT INTO meeting_search (meeting_search, rank) VALUES ('integrity-check', 1)");
  });
});
