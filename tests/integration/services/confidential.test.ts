import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confidentialHandlers } from '../../../src/main/ipc/handlers/confidential.ts';
import { correctMinutes, finaliseMinutes } from '../../../src/main/services/minutes.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import {
  insertHeldIncidents,
  insertIncidentList,
  keepSource,
} from '../../../src/main/store/incident-list-store.ts';
import { insertHeldRows } from '../../../src/main/store/list-store.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import { createStoreAccess, type Store } from '../../../src/main/store/store.ts';
import { saveUser } from '../../../src/main/store/user-store.ts';
import { noFilter } from '../../../src/shared/domain/search/search-filter.ts';
import type { Role, Viewer } from '../../../src/shared/domain/access/user.ts';
import type { CaseValue } from '../../../src/shared/domain/confidential.ts';
import { contract } from '../../../src/shared/ipc/contract.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { aReferral, anEntry, anId } from '../../support/builders.ts';
import { hearCase } from '../../support/hear-case.ts';
import { aTypedForm } from '../../support/typed-form.ts';
import {
  aViewer,
  anAccess,
  openTestStore,
  temporaryFolder,
  type TestStore,
} from '../../support/test-store.ts';
import { askedOfMatching, twoJoined } from '../../support/two-joined.ts';

const markers = {
  address: 'Zwijnstead',
  postcode: 'ZE1 0QX',
  phone: '07700900987',
  perpetratorAddress: 'Brizkholm',
  referrer: 'Nairquist',
  otherColumn: 'Schoolxby',
  heldAddress: 'Vlekhaven',
  heldReferrer: 'Fosterquil',
  heldColumn: 'Carxquiz',
  crimeAddress: 'Dwelquay',
  school: 'St Gwyzzick’s',
  codeWord: 'plumquorn',
} as const;
const sought = [...Object.values(markers), 'ZE10QX', '7700900987'];
const foundIn = (text: string): string[] => sought.filter((marker) => text.includes(marker));

const ids = {
  heldRow: anId(),
  list: anId(),
  referral: '',
  case: '',
  victim: '',
  other: '',
  entry: '',
  otherCase: '',
  shared: '',
  decision: '',
  meeting: '',
  hearing: '',
};
const aChild = {
  name: 'Poppy',
  dob: null,
  ageSaid: '6',
  isUnborn: false,
  expectedOn: null,
  livesWith: '',
};
const folder = temporaryFolder();
let store: TestStore;

async function hold(kept: Store): Promise<void> {
  const sealer = requireSealer(kept);
  const values = {
    victimSurname: 'Reed',
    victimAddress: markers.heldAddress,
    victimPhone: markers.phone,
    referrer: markers.heldReferrer,
  };
  const otherColumns = [{ heading: 'Car', value: markers.heldColumn }];
  const row = { id: ids.heldRow, fileName: 'June.csv', rowNumber: 7, rowHash: 'h', problems: [] };
  const crime = { surname: 'Reed', address: markers.crimeAddress, postcode: markers.postcode };
  await kept.change('sample.filled', null, async (tx, at) => {
    await insertHeldRows(tx, sealer, [{ ...row, values, otherColumns }], at);
    const sourceNumber = await keepSource(tx, 'Police');
    const list = { id: ids.list, fileName: 'crimes.csv', sourceNumber, kind: 'crime' } as const;
    await insertIncidentList(tx, list, at);
    const held = { rowNumber: 3, values: crime, problems: [], rowHash: 'c' };
    await insertHeldIncidents(tx, sealer, ids.list, [held]);
  });
}

beforeAll(async () => {
  store = await openTestStore({ now: '2026-11-12T09:00:00.000Z' });
  ids.referral = await aReferral(store, {
    victim: {
      address: `14 ${markers.address} Road`,
      postcode: markers.postcode,
      phone: markers.phone,
    },
    perpetrator: { address: `2 ${markers.perpetratorAddress} Lane` },
    facts: { referrer: `PC ${markers.referrer}` },
    otherColumns: [{ heading: 'School', value: markers.otherColumn }],
    childrenInFull: [{ ...aChild, school: markers.school }],
  });
  // A second record of nearly the same person, so that the finder has something to say.
  const other = await aReferral(store, { victim: { firstName: 'Liv', phone: markers.phone } });
  const referral = await getReferral(store, ids.referral);
  ids.case = referral.caseId;
  ids.victim = referral.victim.id;
  const alike = await getReferral(store, other);
  ids.other = alike.victim.id;
  ids.otherCase = alike.caseId;
  Object.assign(ids, await twoJoined(store, markers.phone));
  ids.entry = await anEntry(store, {
    kind: 'reach',
    personId: ids.victim,
    content: { method: 'phone', safety: 'safe' },
    secrets: { number: markers.phone, codeWord: markers.codeWord },
  });
  const heard = await hearCase(store, ids.referral, '2026-11-12');
  ids.meeting = heard.meetingId;
  ids.hearing = heard.hearingId;
  await finaliseMinutes(store, ids.meeting);
  await correctMinutes(store, ids.meeting, 'A name was wrong');
  await hold(store);
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

/** The same store as somebody else has it. */
async function as(role: Role, holdsAddressKey: boolean): Promise<{ core: AppCore }> {
  const [agency] = await listAgencies(store.db);
  const agencyId = role === 'representative' ? (agency?.id ?? null) : null;
  const viewer: Viewer = { ...aViewer(), userId: anId(), role, agencyId, holdsAddressKey };
  const user = { ...viewer, id: viewer.userId, removedAt: null, lastUnlockedAt: null };
  await saveUser(store.db, user, store.now());
  const opened = { ...store, db: store.whole, descriptor: -1, setReadOnly: () => {} };
  const seen = createStoreAccess(opened, anAccess(store, store.now, viewer));
  return { core: createAppCore({ folder: folder.path, store: seen }) };
}

const page = { offset: 0, limit: 50 };

/** What every call that tells something of the record is asked. */
const asked = (): Readonly<Record<string, unknown>> => ({
  'forum.get': {},
  'forum.lists': {},
  'agencies.list': {},
  'today.get': {},
  'lists.held': page,
  'incidents.lists': page,
  'incidents.held': { listId: ids.list, ...page },
  'reports.repeatVictims': { kind: 'crime' },
  'referrals.list': {},
  'referrals.counts': {},
  'referrals.get': { id: ids.referral },
  'cases.list': {},
  'cases.get': { id: ids.case },
  'search.find': { text: 'Bayley' },
  'search.list': { filter: { ...noFilter, text: 'Bayley', kind: 'person' }, after: null },
  'search.filters': {},
  ...askedOfMatching(ids),
  'forms.open': { id: ids.referral },
  'forms.lookAtCorrection': { id: ids.referral, typed: aTypedForm(), revision: '' },
  'persons.get': { personId: ids.victim },
  'entries.lists': {},
  'entries.ofCase': { caseId: ids.case },
  'history.since': { caseId: ids.case },
  'history.ofEntry': { entryId: ids.entry },
  'history.ofPerson': { personId: ids.victim },
  'history.ofReferral': { referralId: ids.referral },
  'attachments.ofCase': { caseId: ids.case },
  'services.list': page,
  'bin.list': page,
  'work.get': {},
  'cases.closures': { caseId: ids.case },
  'meetings.list': {},
  'agenda.get': { meetingId: ids.meeting },
  'agenda.candidates': { meetingId: ids.meeting },
  'attendance.list': { meetingId: ids.meeting },
  'hearings.get': { hearingId: ids.hearing },
  'actions.list': {},
  'actions.incomplete': { meetingId: ids.meeting },
  'minutes.preview': { meetingId: ids.meeting },
  'minutes.versions': { meetingId: ids.meeting },
  'retention.list': { view: 'held', ...page },
  'retention.counts': {},
  'retention.ofCase': { caseId: ids.case },
  'retention.register': page,
  'audit.list': { limit: 200 },
  'audit.filters': {},
  'audit.entry': { number: 5 },
});

/** The areas of the record. */
const ofRecord =
  /^(forum|agencies|today|lists|incidents|reports|referrals|cases|search|matching|forms|persons|entries|history|attachments|services|bin|work|meetings|agenda|attendance|hearings|risks|actions|minutes|retention|audit)\./;

/** Calls that ask the system, take a file or a text, or change the record. */
const tellsOfNoRecord =
  /\.(choose|readText|readList|importList|read|check|rows|import|cancel|mend|undo|create|save|start|add|move|sort|remove|setMinutes|mark|accept|acceptAll|decide|decidePair|joinCases|joinAgain|separate|finalise|saveWord|readStatement|verify|checkAnchor|export|cancel|hold|lift|propose|withdraw|destroy|saveRegister|saveFilter|removeFilter)$/;

describe('what is confidential', () => {
  it('is in no table in clear', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      SELECT name FROM sqlite_master WHERE type = 'table'`.execute(store.db);
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(store.db);
      expect([name, foundIn(JSON.stringify(rows))]).toEqual([name, []]);
    }
  });

  it('is asked of every call that tells of the record', () => {
    const names = Object.entries(contract.calls)
      .filter(([, { output }]) => !output.safeParse(undefined).success)
      .map(([name]) => name)
      .filter((name) => ofRecord.test(name))
      .filter((name) => !tellsOfNoRecord.test(name) || name === 'matching.check')
      // What is typed comes back from the one, and the other is asked for one value.
      .filter((name) => name !== 'forms.look' && name !== 'forms.revealKept');
    expect(Object.keys(asked()).toSorted()).toEqual(names.toSorted());
  });

  it.each<[Role, boolean, number]>([
    ['auditor', false, 4],
    ['representative', false, 2],
    ['chair', false, 33],
    ['coordinator', true, 47],
  ])('is in no answer to a %s', async (role, holdsKey, answers) => {
    const { core } = await as(role, holdsKey);
    let answered = 0;
    for (const [name, input] of Object.entries(asked())) {
      const result = await core.dispatch(name, input);
      if (result.ok) answered += 1;
      const code = result.ok ? 'answered' : result.error.code;
      expect(['answered', 'not-allowed', 'conflict', 'not-found']).toContain(code);
      expect([name, foundIn(JSON.stringify(result))]).toEqual([name, []]);
    }
    expect(answered).toBeGreaterThanOrEqual(answers);
    expect(core.reported).toEqual([]);
  });
});

const lastEntry = () =>
  store.db
    .selectFrom('audit_entries')
    .select(['verb', 'object_id', 'note', 'outcome', 'role'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

const ofReferral = (field: (CaseValue & { of: 'referral' })['field']) => ({
  caseId: ids.case,
  value: { of: 'referral', referralId: ids.referral, field } as const,
});

describe('a confidential value', () => {
  it.each<[string, () => object, string, string]>([
    [
      'the address of a victim',
      () => ofReferral('victim-address'),
      `14 ${markers.address} Road, ${markers.postcode}`,
      'victim address',
    ],
    ['their phone', () => ofReferral('victim-phone'), markers.phone, 'victim phone'],
    [
      'the address of a perpetrator',
      () => ofReferral('perpetrator-address'),
      `2 ${markers.perpetratorAddress} Lane`,
      'perpetrator address',
    ],
    ['who referred', () => ofReferral('referrer'), `PC ${markers.referrer}`, 'referrer'],
    [
      'what no field took',
      () => ofReferral('other-columns'),
      `School: ${markers.otherColumn}`,
      'other columns',
    ],
  ])('is shown to a holder of the key, and on record: %s', async (_what, input, text, note) => {
    const { core } = await as('chair', true);
    expect(await core.dispatch('confidential.reveal', input())).toEqual({
      ok: true,
      value: { text },
    });
    expect(await lastEntry()).toEqual({
      verb: 'confidential.revealed',
      object_id: ids.referral,
      note,
      outcome: 'done',
      role: 'chair',
    });
  });

  it('of a case is the one that was given last', async () => {
    const { core } = await as('chair', true);
    const input = { caseId: ids.case, value: { of: 'victim', field: 'phone' } };
    expect(await core.dispatch('confidential.reveal', input)).toMatchObject({
      value: { text: markers.phone },
    });
    expect(await lastEntry()).toMatchObject({ object_id: ids.case, note: 'victim phone' });
  });

  it('is copied where it is asked for, and that is on record too', async () => {
    const { core } = await as('coordinator', true);
    const result = await core.dispatch('confidential.copy', ofReferral('victim-phone'));
    expect(result).toEqual({ ok: true, value: undefined });
    expect(core.lent).toEqual([markers.phone]);
    expect(await lastEntry()).toMatchObject({
      verb: 'confidential.copied',
      note: 'victim phone',
    });
  });

  it('is not copied when the store was locked while that was put on record', async () => {
    const { core } = await as('coordinator', true);
    const { session } = core.services;
    const seen = session.requireStore();
    let visit = 0;
    const locking: Store = {
      ...seen,
      record: async (entry) => {
        await seen.record(entry);
        visit += 1;
      },
    };
    const locked = { ...session, requireStore: () => locking, visit: () => visit };
    const { 'confidential.copy': copy } = confidentialHandlers({
      ...core.services,
      session: locked,
    });
    await expect(copy(ofReferral('victim-phone'))).rejects.toMatchObject({ code: 'locked' });
    expect(core.lent).toEqual([]);
  });

  it.each<[Role]>([['auditor'], ['representative'], ['chair']])(
    'is refused to a %s without the key, on record',
    async (role) => {
      const { core } = await as(role, false);
      for (const call of ['confidential.reveal', 'confidential.copy']) {
        const result = await core.dispatch(call, ofReferral('victim-address'));
        expect(result).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
        expect(await lastEntry()).toMatchObject({ outcome: 'refused', role });
      }
      expect(core.lent).toEqual([]);
    },
  );

  it('of a row to mend is shown alone, to a coordinator', async () => {
    const row = { of: 'referrals', rowId: ids.heldRow, field: 'victimAddress' };
    const crime = { of: 'incidents', listId: ids.list, rowNumber: 3, field: 'address' };
    const { core } = await as('coordinator', true);
    expect(await core.dispatch('confidential.revealHeld', row)).toMatchObject({
      value: { text: markers.heldAddress },
    });
    expect(await lastEntry()).toMatchObject({ object_id: ids.heldRow, note: 'Victim address' });
    expect(await core.dispatch('confidential.revealHeld', crime)).toMatchObject({
      value: { text: markers.crimeAddress },
    });
    const chair = await as('chair', true);
    expect(await chair.core.dispatch('confidential.revealHeld', row)).toMatchObject({ ok: false });
  });

  it('is not there by the way of another case, nor where nothing was given', async () => {
    const { core } = await as('coordinator', true);
    const other = { ...ofReferral('victim-address'), caseId: anId() };
    const nothing = ofReferral('perpetrator-phone');
    for (const input of [other, nothing]) {
      expect(await core.dispatch('confidential.reveal', input)).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    }
  });
});

describe('whoever does not hold the key', () => {
  it('finds people by names, and is told why not by a postcode', async () => {
    const { core } = await as('chair', false);
    expect(await core.dispatch('matching.check', { surname: 'Bayley' })).toMatchObject({
      value: [{ person: { surname: 'Bayley' } }, { person: { surname: 'Bayley' } }],
    });
    expect(await core.dispatch('matching.check', { postcode: markers.postcode })).toMatchObject({
      error: { code: 'not-allowed', message: /key to addresses/ },
    });
  });

  it('is told of two records that their phones agree, though nobody told them the phone', async () => {
    const { core } = await as('chair', false);
    const result = await core.dispatch('matching.ofReferral', { id: ids.referral });
    expect(JSON.stringify(result)).toContain('Phone agrees');
  });
});
