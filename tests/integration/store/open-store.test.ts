import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createStore, openStore } from '../../../src/main/store/open-store.ts';
import { migrate, migrations, storeVersion } from '../../../src/main/store/migrate.ts';
import { ForumSettings } from '../../../src/shared/domain/forum.ts';
import { aReferral } from '../../support/builders.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore, temporaryFolder } from '../../support/test-store.ts';

const markers = ['Bayley', 'Khan', 'Northmere', 'Waited outside the school', 'Sunflower Close'];

const found = (bytes: Buffer): string[] =>
  markers.filter(
    (marker) => bytes.includes(marker) || bytes.includes(Buffer.from(marker, 'utf16le')),
  );

describe('what lies on the disk', () => {
  it('is no plain SQLite, and no name is found in the store or in its journal', async () => {
    await using store = await openTestStore();
    await aReferral(store, { victim: { safeContact: '3 Sunflower Close' } });
    let journal = Buffer.alloc(0);
    await store.change('sample.filled', null, async (tx) => {
      await tx.updateTable('persons').set({ safe_contact: '4 Sunflower Close' }).execute();
      // A cache spill would write pages early; until then the journal holds the old ones.
      journal = readFileSync(`${store.path}-journal`);
    });
    await store.close();
    const file = readFileSync(store.path);
    expect(file.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(file.length).toBeGreaterThan(50_000);
    expect(journal.length).toBeGreaterThan(500);
    expect(found(file)).toEqual([]);
    expect(found(journal)).toEqual([]);
  });

  it('belongs to its owner alone', async () => {
    await using store = await openTestStore();
    expect(statSync(store.path).mode & 0o777).toBe(0o600);
  });
});

describe('opening', () => {
  it('holds the settings on which durability and secrecy rest', async () => {
    await using store = await openTestStore();
    await store.close();
    using raw = openRaw(store.path, store.key);
    // Only what the file itself keeps can be read from outside; the rest is asserted at each open.
    expect(raw.handle.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(raw.handle.pragma('user_version', { simple: true })).toBe(storeVersion);
    const tables = raw.handle
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all() as { name: string; strict: number }[];
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  it('refuses a reference to nothing', async () => {
    await using store = await openTestStore();
    const orphan = store.db
      .insertInto('case_words')
      .values({ word: 'x', case_id: 'no case' })
      .execute();
    await expect(orphan).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
  });

  it('says plainly that a store with another key is damaged', async () => {
    await using store = await openTestStore();
    await store.close();
    expect(() => openStore(store.path, randomBytes(32))).toThrow(
      expect.objectContaining({ code: 'store-damaged' }),
    );
  });

  it.each([63, 62, 66, 0])('never hands SQLite a key of %i hex digits', (digits) => {
    using folder = temporaryFolder();
    const path = join(folder.path, `key-of-${digits}.casetable`);
    writeFileSync(path, randomBytes(8192));
    const before = readFileSync(path);
    // A key that SQLite had tried would say that the store is damaged.
    const short = Buffer.from('a'.repeat(digits), 'hex');
    expect(() => openStore(path, short)).toThrow('The store key must be 32 bytes');
    expect(readFileSync(path)).toEqual(before);
  });

  it.each([1000, 4096, 40_000])(
    'refuses a store cut short to %i bytes, and leaves it as it is',
    async (size) => {
      await using store = await openTestStore();
      await store.close();
      truncateSync(store.path, size);
      const before = readFileSync(store.path);
      expect(() => openStore(store.path, store.key)).toThrow(
        expect.objectContaining({ code: 'store-damaged' }),
      );
      expect(readFileSync(store.path)).toEqual(before);
    },
  );

  it('refuses a store from the future and leaves every byte of it', async () => {
    await using store = await openTestStore();
    await store.close();
    {
      using raw = openRaw(store.path, store.key);
      raw.handle.pragma(`user_version = ${storeVersion + 1}`);
    }
    const before = readFileSync(store.path);
    expect(() => openStore(store.path, store.key)).toThrow(
      expect.objectContaining({ code: 'store-from-future' }),
    );
    expect(readFileSync(store.path)).toEqual(before);
    using raw = openRaw(store.path, store.key);
    expect(raw.handle.pragma('user_version', { simple: true })).toBe(storeVersion + 1);
  });

  it('lets go of a store in which nothing was asked', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'x.casetable');
    const key = randomBytes(32);
    await (await createStore(path, key)).close();
    await openStore(path, key).close();
    // A handle that is still open would hold the lock.
    const again = openStore(path, key);
    expect(await again.db.selectFrom('forums').selectAll().execute()).toEqual([]);
    await again.close();
  });

  it('refuses a second opener while the first has it', async () => {
    await using store = await openTestStore();
    expect(() => openStore(store.path, store.key)).toThrow(
      expect.objectContaining({ code: 'store-in-use' }),
    );
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['plain SQLite', Buffer.from('SQLite format 3\0 and more')],
  ])('refuses %s', (_what, content) => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'x.casetable');
    writeFileSync(path, content);
    expect(() => openStore(path, randomBytes(32))).toThrow(
      expect.objectContaining({ code: 'not-a-store' }),
    );
    expect(readFileSync(path)).toEqual(content);
  });

  it('refuses a file that is not there, and makes none', () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'gone.casetable');
    expect(() => openStore(path, randomBytes(32))).toThrow(
      expect.objectContaining({ code: 'store-not-found' }),
    );
    expect(() => statSync(path)).toThrow('ENOENT');
  });

  it('refuses to create over a file that is there', async () => {
    await using store = await openTestStore();
    await expect(createStore(store.path, randomBytes(32))).rejects.toMatchObject({
      code: 'store-exists',
    });
  });

  // The superuser may write anywhere, so only an ordinary user can see this; the end-to-end test
  // of the same name runs the app as one.
  it.skipIf(process.getuid?.() === 0)(
    'refuses a store in a folder that may not be written',
    async () => {
      using folder = temporaryFolder();
      const inside = join(folder.path, 'inside');
      mkdirSync(inside);
      const path = join(inside, 'x.casetable');
      const key = randomBytes(32);
      await (await createStore(path, key)).close();
      chmodSync(inside, 0o500);
      try {
        expect(() => openStore(path, key)).toThrow(
          expect.objectContaining({ code: 'read-only-folder' }),
        );
      } finally {
        chmodSync(inside, 0o700);
      }
    },
  );
});

describe('migrations', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });

  it('1 makes every table, with no reference to nothing', () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'one.casetable');
    using raw = openRaw(path, randomBytes(32), { mayCreate: true });
    migrate(raw.handle, 1);
    expect(raw.handle.pragma('user_version', { simple: true })).toBe(1);
    expect(raw.handle.pragma('foreign_key_check')).toEqual([]);
    const insert = raw.handle.prepare("INSERT INTO forums VALUES ('f', 'n', ?, '{}', '', '')");
    insert.run('marac');
    expect(() => insert.run('panel')).toThrow(/CHECK/);
  });

  it('2 keeps what is there, and counts the cases and actions of a meeting by an index alone', () => {
    using folder = temporaryFolder();
    using raw = openRaw(join(folder.path, 'two.casetable'), randomBytes(32), { mayCreate: true });
    migrate(raw.handle, 1);
    raw.handle.exec("INSERT INTO forums VALUES ('f', 'n', 'marac', '{}', '', '')");
    migrate(raw.handle, 2);
    expect(raw.handle.prepare('SELECT id FROM forums').all()).toEqual([{ id: 'f' }]);
    const plan = (sql: string): unknown => raw.handle.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    expect(
      plan("SELECT count(*) FROM hearings WHERE meeting_id = 'm' AND binned_at IS NULL"),
    ).toMatchObject([{ detail: expect.stringContaining('COVERING INDEX hearings_listed') }]);
    expect(
      plan("SELECT count(*) FROM actions WHERE hearing_id = 'h' AND binned_at IS NULL"),
    ).toMatchObject([{ detail: expect.stringContaining('COVERING INDEX actions_by_hearing') }]);
  });

  it('3 finds the cases of a store of the second version by both their people', () => {
    using folder = temporaryFolder();
    using raw = openRaw(join(folder.path, 'three.casetable'), randomBytes(32), { mayCreate: true });
    migrate(raw.handle, 2);
    raw.handle.exec(`
      INSERT INTO forums VALUES ('f', 'n', 'marac', '{}', '', '');
      INSERT INTO persons SELECT column1, '', '', NULL, '', '', '', '', '', '', '', '', '', NULL, '', ''
        FROM (VALUES ('p'), ('q'));
      INSERT INTO person_words VALUES ('reed', 'p'), ('ann', 'p'), ('reed', 'q'), ('khan', 'q');
      INSERT INTO cases VALUES ('c', 'f', 1, NULL, '', '');
      INSERT INTO case_subjects VALUES ('c', 'p', 'victim', 0), ('c', 'q', 'perpetrator', 0);`);
    migrate(raw.handle, 3);
    expect(raw.handle.prepare('SELECT word, case_id FROM case_words').all()).toEqual(
      ['ann', 'khan', 'reed'].map((word) => ({ word, case_id: 'c' })),
    );
    expect(raw.handle.pragma('foreign_key_check')).toEqual([]);
  });

  it('5 keeps incidents beside the persons of a store of the fourth version', () => {
    using folder = temporaryFolder();
    using raw = openRaw(join(folder.path, 'five.casetable'), randomBytes(32), { mayCreate: true });
    migrate(raw.handle, 4);
    raw.handle.exec(`
      INSERT INTO persons (id, first_name, surname, gender, ethnicity, disability, lgbt, address,
        postcode, phone, safe_contact, interpreter, created_at, updated_at, number, identity_id)
        VALUES ('p', '', 'Reed', '', '', '', '', '', '', '', '', '', '', '', 1, 'p');`);
    migrate(raw.handle, 5);
    raw.handle.exec(`
      INSERT INTO incident_sources VALUES (1, 'Police', 'police');
      INSERT INTO incident_lists VALUES ('l', 1, 'asb', 'a.csv', 1, 0, 0, 1, '', NULL);
      INSERT INTO person_references VALUES (1, 'V1', 'p');`);
    const insert = raw.handle.prepare(
      "INSERT INTO incidents VALUES (1, ?, 'l', ?, '2013-04-01', 'Personal', 'p', 'h')",
    );
    insert.run('A1', 'asb');
    expect(() => insert.run('A1', 'asb')).toThrow(/UNIQUE/);
    expect(() => insert.run('A2', 'theft')).toThrow(/CHECK/);
    expect(() => raw.handle.exec("DELETE FROM persons WHERE id = 'p'")).toThrow(/FOREIGN KEY/);
    expect(raw.handle.pragma('foreign_key_check')).toEqual([]);
    const counted = "SELECT person_id FROM incidents WHERE kind = 'asb' AND occurred_on >= '2013'";
    expect(raw.handle.prepare(`EXPLAIN QUERY PLAN ${counted}`).all()).toMatchObject([
      { detail: expect.stringContaining('COVERING INDEX incidents_counted') },
    ]);
  });

  const statement = { marking: 'Ours', confidentialityStatement: 'Stays here.' };

  it.each<[string, object, object]>([
    [
      'of a forum that changed them',
      {
        highRiskThreshold: 10,
        assessmentMaximum: 27,
        escalationThreshold: 5,
        repeatWindowMonths: 6,
        minutesPerCase: 15,
        openingMinutes: 0,
        closingMinutes: 25,
      },
      {
        criteria: { highRiskThreshold: 10, assessmentMaximum: 27, escalationThreshold: 5 },
        repeat: { windowMonths: 6 },
        agenda: {
          minutesPerCase: 15,
          leastMinutesPerCase: 8,
          openingMinutes: 0,
          closingMinutes: 25,
        },
      },
    ],
    [
      'that two rules together now refuse',
      { highRiskThreshold: 25, assessmentMaximum: 20, minutesPerCase: 5 },
      {
        criteria: { highRiskThreshold: 20, assessmentMaximum: 20 },
        agenda: { minutesPerCase: 5, leastMinutesPerCase: 5 },
      },
    ],
    [
      'of which only some were ever written',
      { highRiskThreshold: 30, escalationThreshold: 4, minutesPerCase: 7 },
      {
        criteria: { highRiskThreshold: 24, escalationThreshold: 4 },
        agenda: { minutesPerCase: 7, leastMinutesPerCase: 7 },
      },
    ],
    ['that were never written', {}, {}],
  ])('6 puts the settings %s into the groups of their rules', (_which, old, now) => {
    using folder = temporaryFolder();
    using raw = openRaw(join(folder.path, 'six.casetable'), randomBytes(32), { mayCreate: true });
    migrate(raw.handle, 5);
    raw.handle
      .prepare("INSERT INTO forums VALUES ('f', 'n', 'marac', ?, '', '')")
      .run(JSON.stringify({ ...old, ...statement }));
    migrate(raw.handle, 6);
    const { settings } = raw.handle.prepare('SELECT settings FROM forums').get() as {
      settings: string;
    };
    const shipped = ForumSettings.parse(statement);
    const { criteria = {}, repeat = {}, agenda = {} } = now as Partial<typeof shipped>;
    expect(ForumSettings.parse(JSON.parse(settings))).toEqual({
      ...shipped,
      criteria: { ...shipped.criteria, ...criteria },
      repeat: { ...shipped.repeat, ...repeat },
      agenda: { ...shipped.agenda, ...agenda },
    });
  });

  it('7 keeps every referral of a store of the sixth version, and what refers to it', () => {
    using folder = temporaryFolder();
    using raw = openRaw(join(folder.path, 'seven.casetable'), randomBytes(32), { mayCreate: true });
    migrate(raw.handle, 6);
    raw.handle.exec(`
      INSERT INTO forums VALUES ('f', 'n', 'marac', '{}', '', '');
      INSERT INTO agencies VALUES ('a', 'f', 'Police', 'A', '[]', 0, '', 0, '', '');
      INSERT INTO cases VALUES ('c', 'f', 1, 'x > y', '', '', NULL);
      INSERT INTO referrals SELECT column1, 'c', 'a', 'R1', '2026-10-01', 'D. Foster', 'Ex', 2, 15,
          'J', 3, '2026-09-30', 'S', 'P', 'Yes', '{}', '[]', column1, column2, 'Why', 'at', '{}',
          column3, 'made', 'changed', 'c'
        FROM (VALUES ('r', 'accepted', 1), ('s', 'returned', 0));
      INSERT INTO meetings VALUES ('m', 'f', '', '', '', '', '', '', 'planned', 0, 0, NULL, NULL, '',
        '', '', '');
      INSERT INTO hearings VALUES ('h', 'm', 'c', 'r', 0, 12, NULL, NULL, '', '', '', NULL, '', '',
        NULL, '', NULL, '', '');
      INSERT INTO held_rows VALUES ('w', 'x.csv', 2, 'k', '{}', '[]', '[]', 'imported', '', 's', '',
        '');`);
    const rows = (): unknown[] => raw.handle.prepare('SELECT * FROM referrals ORDER BY id').all();
    const indexes = (): unknown[] =>
      raw.handle
        .prepare(
          "SELECT sql FROM sqlite_master WHERE tbl_name = 'referrals' AND sql LIKE '%INDEX%'",
        )
        .all();
    const [before, indexesBefore] = [rows(), indexes()];
    migrate(raw.handle, 7);
    const asked = {
      would_be_crime: 'unknown',
      identified_on: null,
      other_area: '',
      other_area_referred_on: null,
    };
    expect(rows()).toEqual(before.map((row) => ({ ...(row as object), ...asked })));
    expect(indexes()).toEqual(expect.arrayContaining(indexesBefore));
    expect(raw.handle.pragma('foreign_key_check')).toEqual([]);
    raw.handle.pragma('foreign_keys = ON');
    const change = (sql: string) => () => raw.handle.exec(`UPDATE referrals SET ${sql}`);
    change("status = 'withdrawn', would_be_crime = 'yes'")();
    expect(change("status = 'lost'")).toThrow(/CHECK/);
    expect(change("would_be_crime = 'perhaps'")).toThrow(/CHECK/);
    expect(change("entered_case_id = 'no case'")).toThrow(/FOREIGN KEY/);
    for (const id of ['r', 's']) {
      expect(() => raw.handle.exec(`DELETE FROM referrals WHERE id = '${id}'`)).toThrow(
        /FOREIGN KEY/,
      );
    }
  });

  it('change nothing when one fails half-way', () => {
    using folder = temporaryFolder();
    using raw = openRaw(join(folder.path, 'x.casetable'), randomBytes(32), { mayCreate: true });
    raw.handle.exec('CREATE TABLE held_rows (id TEXT)');
    expect(() => migrate(raw.handle)).toThrow(/already exists/);
    expect(raw.handle.pragma('user_version', { simple: true })).toBe(0);
    const tables = raw.handle.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    expect(tables).toEqual([{ name: 'held_rows' }]);
  });
});
