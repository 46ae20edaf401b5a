import type { Database } from 'better-sqlite3-multiple-ciphers';
import type { Migration, StepTools } from './migration.ts';

/**
 * Addresses, postcodes, phones, referrers and what lists said beside them are sealed value by value, and
 * are known again by keyed hashes alone. Final minutes name the agency that referred, and no longer who
 * in it. What held such values is written over when the whole file is written anew, which
 * `rewrite_due` asks for.
 */
export const sealValues: Migration = {
  version: 9,
  sql: `
CREATE TABLE person_places_now (
  person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT, said_hash TEXT NOT NULL,
  address TEXT NOT NULL, postcode TEXT NOT NULL, postcode_hash TEXT NOT NULL,
  door_hash TEXT NOT NULL, house_hash TEXT NOT NULL,
  has_street INTEGER NOT NULL CHECK (has_street IN (0, 1)), PRIMARY KEY (person_id, said_hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_phones_now (
  person_id TEXT NOT NULL REFERENCES persons ON DELETE RESTRICT, said_hash TEXT NOT NULL,
  phone TEXT NOT NULL, numbers_hash TEXT NOT NULL, slips_hash TEXT NOT NULL,
  PRIMARY KEY (person_id, said_hash)
) STRICT, WITHOUT ROWID;
`,
  run: (db, tools) => {
    // Before the referrals: the minutes are cut by the referrers that these still say in clear.
    cutMinutes(db);
    sealPersons(db, tools);
    sealPlaces(db, tools);
    sealPhones(db, tools);
    sealReferrals(db, tools);
    sealHeldRows(db, tools);
    sealHeldIncidents(db, tools);
    keyRowHashes(db, tools);
    db.exec(`
DROP TABLE person_places;
ALTER TABLE person_places_now RENAME TO person_places;
DROP TABLE person_phones;
ALTER TABLE person_phones_now RENAME TO person_phones;
DELETE FROM match_keys;
DELETE FROM store_facts WHERE name = 'match_keys_version';
INSERT INTO store_facts SELECT 'rewrite_due', 'yes'
  WHERE EXISTS (SELECT 1 FROM persons) OR EXISTS (SELECT 1 FROM held_rows)
    OR EXISTS (SELECT 1 FROM held_incidents) OR EXISTS (SELECT 1 FROM minutes_versions);
`);
  },
};

type Row = Readonly<Record<string, string>>;

/** So many rows are held at a time. */
const rowsAtATime = 500;

/** Every row of a query that asks for rows after those with these keys, and has no order or limit. */
function* rowsOf(db: Database, sql: string, keys: readonly string[]): Generator<Row> {
  const next = db.prepare(`${sql} ORDER BY ${keys.join(', ')} LIMIT ${rowsAtATime}`);
  let after: readonly unknown[] = keys.map((key) => (key.endsWith('_number') ? -1 : ''));
  for (;;) {
    const rows = next.all(...after) as Row[];
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = keys.map((key) => last[key]);
  }
}

const textOf = (row: Row, column: string): string => row[column] ?? '';

type Person = { address: string; postcode: string; phone: string };

function sealPersons(db: Database, { seal }: StepTools): void {
  const update = db.prepare('UPDATE persons SET address = ?, postcode = ?, phone = ? WHERE id = ?');
  const all = `SELECT id, address, postcode, phone FROM persons
    WHERE id > ? AND (address <> '' OR postcode <> '' OR phone <> '')`;
  for (const row of rowsOf(db, all, ['id'])) {
    const id = textOf(row, 'id');
    const sealed = ['address', 'postcode', 'phone'].map((field) =>
      seal('persons', id, field, textOf(row, field)),
    );
    update.run(...sealed, id);
  }
}

function sealPlaces(db: Database, { seal, hash, placeForms }: StepTools): void {
  const insert = db.prepare('INSERT INTO person_places_now VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const all = 'SELECT * FROM person_places WHERE (person_id, address, postcode) > (?, ?, ?)';
  for (const row of rowsOf(db, all, ['person_id', 'address', 'postcode'])) {
    const [id, address, postcode] = ['person_id', 'address', 'postcode'].map((column) =>
      textOf(row, column),
    ) as [string, string, string];
    const forms = placeForms(address, postcode);
    insert.run(
      id,
      hash('place as written', JSON.stringify([address, postcode])),
      seal('person_places', id, 'address', address),
      seal('person_places', id, 'postcode', postcode),
      forms.postcode,
      forms.door,
      forms.house,
      forms.hasStreet ? 1 : 0,
    );
  }
}

function sealPhones(db: Database, { seal, hash, phoneForms }: StepTools): void {
  const insert = db.prepare('INSERT INTO person_phones_now VALUES (?, ?, ?, ?, ?)');
  const all = 'SELECT * FROM person_phones WHERE (person_id, phone) > (?, ?)';
  for (const row of rowsOf(db, all, ['person_id', 'phone'])) {
    const [id, phone] = [textOf(row, 'person_id'), textOf(row, 'phone')];
    const forms = phoneForms(phone);
    insert.run(
      id,
      hash('phone as written', phone),
      seal('person_phones', id, 'phone', phone),
      forms.map(({ number }) => number).join(' '),
      forms.map(({ slips }) => slips).join(' '),
    );
  }
}

function sealReferrals(db: Database, tools: StepTools): void {
  const update = db.prepare(
    'UPDATE referrals SET referrer = ?, as_received = ?, other_columns = ? WHERE id = ?',
  );
  const all = 'SELECT id, referrer, as_received, other_columns FROM referrals WHERE id > ?';
  for (const row of rowsOf(db, all, ['id'])) {
    const id = textOf(row, 'id');
    update.run(
      tools.seal('referrals', id, 'referrer', textOf(row, 'referrer')),
      sealReceived(tools, id, textOf(row, 'as_received')),
      tools.seal('referrals', id, 'other_columns', columnsOf(textOf(row, 'other_columns'))),
      id,
    );
  }
}

function sealReceived({ seal }: StepTools, id: string, json: string): string {
  const received = JSON.parse(json) as Record<'victim' | 'perpetrator', Person>;
  for (const role of ['victim', 'perpetrator'] as const) {
    const person = received[role];
    for (const field of ['address', 'postcode', 'phone'] as const) {
      person[field] = seal('referrals', id, `${role}.${field}`, person[field]);
    }
  }
  return JSON.stringify(received);
}

/** Columns that say nothing are no longer kept. */
function columnsOf(json: string): string {
  const columns = JSON.parse(json) as { value: string }[];
  return columns.some(({ value }) => value.trim() !== '') ? json : '';
}

function sealHeldRows(db: Database, { seal }: StepTools): void {
  const update = db.prepare('UPDATE held_rows SET row_values = ?, other_columns = ? WHERE id = ?');
  const all = 'SELECT id, row_values, other_columns FROM held_rows WHERE id > ?';
  for (const row of rowsOf(db, all, ['id'])) {
    const id = textOf(row, 'id');
    update.run(
      seal('held_rows', id, 'row_values', textOf(row, 'row_values')),
      seal('held_rows', id, 'other_columns', columnsOf(textOf(row, 'other_columns'))),
      id,
    );
  }
}

function sealHeldIncidents(db: Database, { seal }: StepTools): void {
  const update = db.prepare(
    'UPDATE held_incidents SET row_values = ? WHERE list_id = ? AND row_number = ?',
  );
  const all = `SELECT list_id, row_number, row_values FROM held_incidents
    WHERE (list_id, row_number) > (?, ?)`;
  for (const row of rowsOf(db, all, ['list_id', 'row_number'])) {
    const { list_id: listId, row_number: number } = row;
    const values = seal(
      'held_incidents',
      `${listId} ${number}`,
      'row_values',
      textOf(row, 'row_values'),
    );
    update.run(values, listId, number);
  }
}

/** Bare hashes of rows would let anybody try addresses until one fits. */
function keyRowHashes(db: Database, { seal, newRowKey }: StepTools): void {
  const tables: readonly (readonly [table: string, keys: readonly string[]])[] = [
    ['referrals', ['id']],
    ['held_rows', ['id']],
    ['held_incidents', ['list_id', 'row_number']],
    ['incidents', ['source_number', 'reference']],
  ];
  let hashRow: ((hash: string) => string) | null = null;
  const hashed = (hash: string): string => {
    if (hashRow === null) {
      const made = newRowKey();
      const sealed = seal('store_facts', 'row_hash_key', 'value', made.key);
      db.prepare("INSERT INTO store_facts VALUES ('row_hash_key', ?)").run(sealed);
      hashRow = made.hashRow;
    }
    return hashRow(hash);
  };
  for (const [table, keys] of tables) {
    const columns = keys.join(', ');
    const places = keys.map(() => '?').join(', ');
    const update = db.prepare(`UPDATE ${table} SET row_hash = ? WHERE (${columns}) = (${places})`);
    const all = `SELECT ${columns}, row_hash FROM ${table}
      WHERE (${columns}) > (${places}) AND row_hash IS NOT NULL`;
    for (const row of rowsOf(db, all, keys)) {
      update.run(hashed(textOf(row, 'row_hash')), ...keys.map((key) => row[key]));
    }
  }
}

/** `Police, PC A. Green` becomes `Police`. */
function cutMinutes(db: Database): void {
  const update = db.prepare('UPDATE minutes_versions SET content = ? WHERE id = ?');
  const referrersOf = db.prepare(`SELECT DISTINCT referrer FROM referrals
    JOIN hearings ON hearings.referral_id = referrals.id
    WHERE hearings.meeting_id = ? AND referrer <> '' ORDER BY length(referrer) DESC`);
  const all = 'SELECT id, meeting_id, content FROM minutes_versions WHERE id > ?';
  for (const row of rowsOf(db, all, ['id'])) {
    const referrers = (referrersOf.all(textOf(row, 'meeting_id')) as Row[]).map((each) =>
      textOf(each, 'referrer'),
    );
    const minutes = JSON.parse(textOf(row, 'content')) as { cases: { referredBy: string }[] };
    for (const each of minutes.cases) {
      const named = referrers.find((referrer) => each.referredBy.endsWith(`, ${referrer}`));
      if (named !== undefined) each.referredBy = each.referredBy.slice(0, -`, ${named}`.length);
    }
    update.run(JSON.stringify(minutes), textOf(row, 'id'));
  }
}
