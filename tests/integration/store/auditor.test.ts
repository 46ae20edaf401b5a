import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  addToAgenda,
  moveOnAgenda,
  setCaseMinutes,
  sortAgenda,
} from '../../../src/main/services/agenda.ts';
import { discardDraft, getDraft, keepDraft } from '../../../src/main/services/drafts.ts';
import { chooseOwnMinutes } from '../../../src/main/services/lock-settings.ts';
import { setActionStatus } from '../../../src/main/services/actions.ts';
import { acceptReferral, returnReferral } from '../../../src/main/services/decisions.ts';
import { keepAgency, saveForum } from '../../../src/main/services/forum.ts';
import {
  saveInformation,
  saveOutcome,
  saveWishes,
  startHearing,
} from '../../../src/main/services/hearings.ts';
import { dismissHeldRow } from '../../../src/main/services/held-rows.ts';
import { decideMatch } from '../../../src/main/services/match-decisions.ts';
import { createMeeting, saveMeeting, startMeeting } from '../../../src/main/services/meetings.ts';
import { correctMinutes, finaliseMinutes } from '../../../src/main/services/minutes.ts';
import { addForum } from '../../../src/main/services/new-forum.ts';
import { getForum, listAgencies } from '../../../src/main/store/forum-store.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { createStoreAccess } from '../../../src/main/store/store.ts';
import { verifyAudit } from '../../../src/main/store/verify-audit.ts';
import { aReferral, anId, aPlan } from '../../support/builders.ts';
import { hearCase } from '../../support/hear-case.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { anAccess, aViewer, addViewer, openTestStore } from '../../support/test-store.ts';

/** A store with a meeting that was held, opened by an auditor, with nobody at the door. */
async function openForAuditor() {
  const store = await openTestStore();
  const referralId = await aReferral(store);
  const { meetingId, hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
  const auditor = aViewer({
    userId: anId(),
    name: 'a.ditor',
    role: 'auditor',
    holdsAddressKey: false,
  });
  await addViewer({ ...store, viewer: auditor });
  await store.close();
  const opened = openStore(store.path, store.key);
  const access = createStoreAccess(opened, anAccess(store, store.now, auditor));
  return {
    access,
    referralId,
    meetingId,
    hearingId,
    [Symbol.asyncDispose]: async () => {
      await access.close();
      await store[Symbol.asyncDispose]();
    },
  };
}

type Opened = Awaited<ReturnType<typeof openForAuditor>>;

const services: Readonly<Record<string, (opened: Opened) => Promise<unknown>>> = {
  acceptReferral: ({ access, referralId }) => acceptReferral(access, referralId, 'High risk'),
  returnReferral: ({ access, referralId }) => returnReferral(access, referralId, 'No consent'),
  createMeeting: ({ access }) => createMeeting(access, aPlan()),
  startMeeting: ({ access, meetingId }) => startMeeting(access, meetingId),
  saveMeeting: ({ access, meetingId }) =>
    saveMeeting(access, { meetingId, plan: aPlan(), openingMinutes: 1, closingMinutes: 1 }),
  addToAgenda: ({ access, meetingId, referralId }) => addToAgenda(access, meetingId, [referralId]),
  moveOnAgenda: ({ access, meetingId, hearingId }) => moveOnAgenda(access, meetingId, hearingId, 0),
  sortAgenda: ({ access, meetingId }) => sortAgenda(access, meetingId),
  setCaseMinutes: ({ access, meetingId }) =>
    setCaseMinutes(access, { meetingId, hearingId: null, minutes: 9 }),
  startHearing: ({ access, meetingId, hearingId }) => startHearing(access, meetingId, hearingId),
  saveWishes: ({ access, hearingId }) =>
    saveWishes(access, hearingId, {
      wishes: 'To stay',
      wishesSource: '',
      tellVictimWho: '',
      tellVictimBy: null,
    }),
  saveInformation: async ({ access, hearingId }) => {
    const [agency] = await listAgencies(access.db);
    const said = {
      state: 'information',
      text: 'x',
      isOpinion: false,
      notForDisclosure: false,
    } as const;
    return saveInformation(access, hearingId, { agencyId: agency?.id ?? '', ...said });
  },
  saveOutcome: ({ access, hearingId }) =>
    saveOutcome(access, hearingId, { outcome: 'heard', outcomeNote: 'x' }),
  setActionStatus: async ({ access }) => {
    const { id } = await access.db.selectFrom('actions').select('id').executeTakeFirstOrThrow();
    return setActionStatus(access, {
      actionId: id,
      status: 'done',
      note: '',
      on: '2026-11-09',
    });
  },
  finaliseMinutes: ({ access, meetingId }) => finaliseMinutes(access, meetingId),
  correctMinutes: ({ access, meetingId }) => correctMinutes(access, meetingId, 'A slip'),
  saveForum: async ({ access }) => saveForum(access, { ...(await getForum(access.db)), name: 'x' }),
  keepAgency: async ({ access }) => {
    const [agency] = await listAgencies(access.db);
    if (agency === undefined) throw new Error('There are agencies');
    return keepAgency(access, { ...agency, name: 'Another name' });
  },
  dismissHeldRow: ({ access }) => dismissHeldRow(access, anId(), 'A slip'),
  decideMatch: ({ access }) =>
    decideMatch(access, { personId: anId(), otherId: anId(), verdict: 'same' }),
  addForum: ({ access }) => addForum(access, 'Another MARAC', 'marac'),
};

it.each(Object.entries(services))('%s changes nothing for an auditor', async (_name, call) => {
  await using opened = await openForAuditor();
  const before = await dumpOf(opened.access);
  // Some find another reason before they come to write.
  const code = expect.stringMatching(/^(not-allowed|conflict|not-found)$/);
  await expect(call(opened)).rejects.toMatchObject({ code });
  expect(await dumpOf(opened.access)).toEqual(before);
});

describe('the database of an auditor', () => {
  it('refuses every write to every table, whatever asks', async () => {
    await using opened = await openForAuditor();
    const db = opened.access.whole;
    // Nobody at all may write to the tables beneath an index of words.
    const tables = await sql<{ name: string }>`
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(db);
    expect(tables.rows.length).toBeGreaterThan(25);
    const refused = { code: 'SQLITE_READONLY' };
    for (const { name } of tables.rows) {
      await expect(sql`DELETE FROM ${sql.table(name)}`.execute(db)).rejects.toMatchObject(refused);
    }
    const others = [
      sql`UPDATE audit_entries SET note = 'x'`,
      sql`INSERT INTO audit_keys VALUES (9, 'x')`,
      sql`CREATE TABLE mine (x)`,
      sql`DROP TABLE audit_entries`,
      sql`PRAGMA user_version = 99`,
    ];
    for (const statement of others) {
      await expect(statement.execute(db)).rejects.toMatchObject(refused);
    }
  });

  it('takes the entry that they looked, and nothing after it', async () => {
    await using opened = await openForAuditor();
    const { access } = opened;
    await access.note({ verb: 'audit.verified', objectId: null });
    const last = await access.db
      .selectFrom('audit_entries')
      .select(['verb', 'user_id', 'role'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last).toEqual({
      verb: 'audit.verified',
      user_id: access.viewer.userId,
      role: 'auditor',
    });
    const write = access.whole.deleteFrom('audit_entries').execute();
    await expect(write).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
    expect(await verifyAudit(access.db, access.auditKey)).toMatchObject({ firstWrong: null });
  });

  it('is closed again when the entry itself fails', async () => {
    await using opened = await openForAuditor();
    const { access } = opened;
    const failing = access.note({ verb: 'case.viewed', objectId: null, outcome: 'x' as never });
    await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' });
    const write = access.whole.deleteFrom('audit_entries').execute();
    await expect(write).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  });

  it('lets lists of thousands of rows in no more than a single change', async () => {
    await using opened = await openForAuditor();
    const importing = opened.access.change('list.imported', null, (tx) =>
      tx.updateTable('persons').set({ gender: 'x' }).execute(),
    );
    await expect(importing).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('keeps what is their own: a draft, and after how many minutes it locks for them', async () => {
    await using opened = await openForAuditor();
    const { access } = opened;
    await keepDraft(access, 'audit/code', '1432-7GKQ2');
    expect((await getDraft(access, 'audit/code'))?.content).toBe('1432-7GKQ2');
    await discardDraft(access, 'audit/code');
    expect(await getDraft(access, 'audit/code')).toBeNull();
    expect((await chooseOwnMinutes(access, 6)).ownMinutes).toBe(6);
    const last = await access.db
      .selectFrom('audit_entries')
      .select(['verb', 'role', 'note'])
      .orderBy('number', 'desc')
      .executeTakeFirst();
    expect(last).toEqual({ verb: 'lock.chosen', role: 'auditor', note: '6 minutes' });
    const write = access.whole.deleteFrom('audit_entries').execute();
    await expect(write).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  });
});
