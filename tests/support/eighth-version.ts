import type { Database } from 'better-sqlite3-multiple-ciphers';
import { migrate } from '../../src/main/store/migrate.ts';
import { anId } from './builders.ts';
import { openRaw } from './raw-store.ts';

const now = '2026-03-01T09:00:00.000Z';

/** Short, so that no end of a page cuts one in two, and in no other word. */
export const markers = {
  address: 'Zwijn',
  oldAddress: 'Quorl',
  postcode: 'ZE1 0QX',
  phone: '07700900987',
  oldPhone: '07700900654',
  perpetratorAddress: 'Brizk',
  referrer: 'Nairq',
  otherColumn: 'Schoolx',
  heldAddress: 'Vlekh',
  heldReferrer: 'Fosterq',
  heldColumn: 'Carxq',
  incidentAddress: 'Dwelq',
} as const;

const nobody = {
  firstName: '',
  surname: '',
  dob: null,
  gender: '',
  ethnicity: '',
  disability: '',
  lgbt: '',
  address: '',
  postcode: '',
  phone: '',
  safeContact: '',
  interpreter: '',
};

export const eighth = {
  victim: {
    ...nobody,
    id: anId(),
    firstName: 'Olivia',
    surname: 'Bayley',
    dob: '1991-03-04',
    address: `14 ${markers.address} Road, Louth`,
    postcode: markers.postcode,
    phone: markers.phone,
    safeContact: 'Weekdays 10 to 12',
  },
  perpetrator: {
    ...nobody,
    id: anId(),
    firstName: 'Craig',
    surname: 'Khan',
    dob: '1988-05-06',
    address: `2 ${markers.perpetratorAddress} Lane, ${markers.postcode}`,
  },
  forumId: anId(),
  agencyId: anId(),
  caseId: anId(),
  referralId: anId(),
  meetingId: anId(),
  minutesId: anId(),
  heldRowId: anId(),
  listId: anId(),
} as const;

/** A store as the eighth version left it, with one case, its minutes, and rows that were held. */
export function eighthVersion(path: string, key: Uint8Array): void {
  using raw = openRaw(path, key, { mayCreate: true });
  const { handle } = raw;
  // Without this setting what is written over may stay in the file.
  handle.pragma('secure_delete = ON');
  migrate(handle, 8);
  const insert = (table: string, ...row: readonly unknown[]): void => {
    handle.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  };
  const { forumId, agencyId } = eighth;
  const settings = JSON.stringify({ marking: 'Ours', confidentialityStatement: 'Stays here.' });
  insert('forums', forumId, 'Northmere MARAC', 'marac', settings, now, now);
  insert('agencies', agencyId, forumId, 'Police', 'A', '[]', 0, '', 0, now, now);
  handle.transaction(() => {
    insertPeople(insert);
    insertCase(insert);
    insertHeld(insert);
  })();
  handle.transaction(() => churn(handle))();
}

type Insert = (table: string, ...row: readonly unknown[]) => void;

function insertPeople(insert: Insert): void {
  const people = [eighth.victim, eighth.perpetrator] as const;
  for (const [index, person] of people.entries()) {
    const { id, firstName, surname, dob, address, postcode, phone, safeContact } = person;
    const rest = [dob, '', '', '', '', address, postcode, phone, safeContact, ''];
    insert('persons', id, firstName, surname, ...rest, null, now, now, index + 1, id);
    insert('person_names', id, firstName, surname, 'name');
    insert('person_places', id, address, postcode);
    if (phone !== '') insert('person_phones', id, phone);
    if (phone !== '') insert('match_keys', `p${phone}`, index + 1);
    if (postcode !== '') insert('match_keys', `c${postcode.replace(' ', '')}`, index + 1);
  }
  const { id } = eighth.victim;
  insert('person_places', id, `3 ${markers.oldAddress} Road, Louth`, '');
  insert('person_phones', id, markers.oldPhone);
  insert('store_facts', 'match_keys_version', '2');
}

function insertCase(insert: Insert): void {
  const { victim, perpetrator, forumId, agencyId, caseId, referralId, meetingId } = eighth;
  insert('cases', caseId, forumId, 1, `${victim.id} > ${perpetrator.id}`, now, now, null);
  insert('case_subjects', caseId, victim.id, 'victim', 0);
  insert('case_subjects', caseId, perpetrator.id, 'perpetrator', 0);
  for (const word of ['olivia', 'bayley', 'craig', 'khan']) insert('case_words', word, caseId);
  const received = { victim, perpetrator, otherNames: { victim: [], perpetrator: [] } };
  const columns = [{ heading: 'School', value: markers.otherColumn }];
  insert(
    'referrals',
    referralId,
    caseId,
    caseId,
    agencyId,
    'R1',
    '2026-02-03',
    `PC ${markers.referrer}`,
    'Ex-partner',
    0,
    15,
    '',
    1,
    '2026-02-01',
    'Waited outside',
    '',
    'Yes',
    'unknown',
    null,
    '',
    null,
    JSON.stringify(received),
    JSON.stringify(columns),
    'a1'.repeat(32),
    'accepted',
    'High risk',
    now,
    null,
    0,
    now,
    now,
  );
  insert(
    'meetings',
    meetingId,
    forumId,
    '2026-02-12',
    '09:30',
    '12:45',
    'Civic Centre',
    'R. Hargreaves',
    'J. Lowe',
    'finalised',
    20,
    10,
    null,
    now,
    '',
    '',
    now,
    now,
  );
  insert(
    'hearings',
    anId(),
    meetingId,
    caseId,
    referralId,
    0,
    12,
    now,
    now,
    '',
    '',
    '',
    null,
    '',
    '',
    'heard',
    '',
    null,
    now,
    now,
  );
  const content = {
    cases: [{ referredBy: `Police, PC ${markers.referrer}`, caseNumber: 'M-0001' }],
  };
  insert('minutes_versions', eighth.minutesId, meetingId, 1, '', now, JSON.stringify(content));
}

function insertHeld(insert: Insert): void {
  const { heldRowId, listId, victim } = eighth;
  const values = {
    victimFirstName: 'Zoë',
    victimSurname: 'O’Hara',
    perpetratorSurname: 'Kaye-Lee',
    victimAddress: `9 ${markers.heldAddress} Road`,
    victimPhone: markers.phone,
    referrer: markers.heldReferrer,
  };
  const columns = [{ heading: 'Car', value: markers.heldColumn }];
  const problem = { field: 'victimDob', heading: 'DOB', message: 'No date of birth.' };
  insert(
    'held_rows',
    heldRowId,
    'June.csv',
    78,
    'b2'.repeat(32),
    JSON.stringify(values),
    JSON.stringify(columns),
    JSON.stringify([problem]),
    'held',
    '',
    null,
    now,
    now,
  );
  insert('incident_sources', 1, 'Police', 'police');
  insert('incident_lists', listId, 1, 'crime', 'crimes.csv', 1, 2, 0, 0, now, null);
  insert('incidents', 1, 'C1', listId, 'crime', '2026-01-02', 'Burglary', victim.id, 'c3');
  for (const number of [3, 4]) {
    const said = { address: `7 ${markers.incidentAddress} Lane`, postcode: markers.postcode };
    insert('held_incidents', listId, number, `d${number}`, JSON.stringify(said), '[]');
  }
}

/** Rows that came and went, so that pages are divided and joined and some are free. */
function churn(handle: Database): void {
  const add = handle.prepare('INSERT INTO person_places VALUES (?, ?, ?)');
  for (let number = 0; number < 400; number += 1) {
    add.run(eighth.victim.id, `${number} ${markers.oldAddress} Road ${'x'.repeat(60)}`, '');
  }
  handle.exec("DELETE FROM person_places WHERE address LIKE '%xxx%'");
}
