import { describe, expect, it } from 'vitest';
import { sortAgenda } from '../../../src/main/services/agenda.ts';
import { saveForum } from '../../../src/main/services/forum.ts';
import { saveInformation, saveRisk, saveWishes } from '../../../src/main/services/hearings.ts';
import { markAttendance } from '../../../src/main/services/meetings.ts';
import { capturedTables } from '../../../src/main/store/capture-changes.ts';
import { getForum, listAgencies } from '../../../src/main/store/forum-store.ts';
import { insertHeldRows } from '../../../src/main/store/list-store.ts';
import { requireSealer, sealText } from '../../../src/main/store/sealed-text.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { AuditChanges, type ChangedRow } from '../../../src/shared/domain/access/audit-changes.ts';
import { aReferral, anId } from '../../support/builders.ts';
import { hearCase } from '../../support/hear-case.ts';
import { openTestStore } from '../../support/test-store.ts';

/** What the last entry of the audit says was changed. */
async function lastChanges({ db }: Store): Promise<ChangedRow[]> {
  const { changes } = await db
    .selectFrom('audit_entries')
    .select('changes')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return changes === '' ? [] : AuditChanges.parse(JSON.parse(changes)).rows;
}

/** Changes every person, as a service would that corrects them. */
const changePersons = (store: Store, values: Record<string, string>): Promise<unknown> =>
  store.change('referral.repeat-facts', null, (tx) =>
    tx.updateTable('persons').set(values).execute(),
  );

describe('an entry', () => {
  it('keeps before and after of what was changed, and of nothing else', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const wishes = { wishesSource: 'IDVA', tellVictimWho: '', tellVictimBy: '2026-11-20' };
    await saveWishes(store, hearingId, { ...wishes, wishes: 'To stay' });
    expect(await lastChanges(store)).toEqual([
      [
        'hearings',
        hearingId,
        [
          ['wishes', '', 'To stay'],
          ['wishes_source', '', 'IDVA'],
          ['tell_victim_by', null, '2026-11-20'],
        ],
      ],
    ]);
    await saveWishes(store, hearingId, { ...wishes, wishes: 'To stay' });
    expect(await lastChanges(store)).toEqual([]);
  });

  it('keeps of a long text only the middle that was changed', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const wishes = { wishesSource: '', tellVictimWho: '', tellVictimBy: null };
    const long = 'She wants to stay in her home, with new locks, until the trial.';
    await saveWishes(store, hearingId, { ...wishes, wishes: long });
    await saveWishes(store, hearingId, { ...wishes, wishes: long.replace('new', 'better') });
    expect(await lastChanges(store)).toEqual([
      ['hearings', hearingId, [['wishes', long.indexOf('new'), 'new', 'better']]],
    ]);
  });

  it('names a row that was added, and tells what changed in it later', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const risk = { id: anId(), subject: 'victim', text: 'Followed', imminence: 'days' } as const;
    await saveRisk(store, hearingId, risk);
    expect(await lastChanges(store)).toEqual([['risks', risk.id, 'added']]);
    await saveRisk(store, hearingId, { ...risk, imminence: 'hours' });
    expect(await lastChanges(store)).toEqual([
      ['risks', risk.id, [['imminence', 'days', 'hours']]],
    ]);
  });

  it('knows a row by all columns of its key', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const [agency] = await listAgencies(store.db);
    const said = { agencyId: agency?.id ?? '', isOpinion: false, notForDisclosure: false };
    const save = (text: string): Promise<void> =>
      saveInformation(store, hearingId, { ...said, state: 'information', text });
    await save('Two calls');
    await save('Three calls');
    expect(await lastChanges(store)).toEqual([
      ['information', `${hearingId} ${agency?.id}`, [['text', 'Two calls', 'Three calls']]],
    ]);
  });

  it('tells of the rules of a forum which group was changed', async () => {
    await using store = await openTestStore();
    const forum = await getForum(store.db);
    const repeat = { ...forum.settings.repeat, windowMonths: 6 };
    await saveForum(store, { ...forum, settings: { ...forum.settings, repeat } });
    const [[, , fields] = []] = await lastChanges(store);
    expect(fields).toMatchObject([['settings.repeat', expect.anything(), '12', '6']]);
  });
});

describe('what is confidential', () => {
  it('is told by its name alone', async () => {
    await using store = await openTestStore();
    const id = await aReferral(store, { victim: { address: '3 Sunflower Close' } });
    await changePersons(store, {
      address: '7 Marker Road',
      postcode: 'ZZ9 9ZZ',
      phone: '07700 900123',
      safe_contact: 'Marker sister',
      gender: 'Female',
    });
    const place = { table: 'referrals', id, field: 'referrer' };
    const referrer = sealText(requireSealer(store), place, 'Marker referrer');
    await store.change('referral.repeat-facts', id, (tx) =>
      tx.updateTable('referrals').set({ referrer, row_hash: 'h' }).where('id', '=', id).execute(),
    );
    const rows = await store.db.selectFrom('audit_entries').select('changes').execute();
    const all = rows.map(({ changes }) => changes).join('\n');
    expect(all).toContain('["address"]');
    expect(all).toContain('["referrer"],["row_hash"]');
    for (const marker of ['Marker', 'Sunflower', 'ZZ9', '07700']) expect(all).not.toContain(marker);
  });

  it('is never told of a value that is sealed, whichever field holds it', async () => {
    await using store = await openTestStore();
    await aReferral(store);
    const sealed = store.sealer?.seal('here', 'Marker Road') ?? '';
    await changePersons(store, { interpreter: sealed });
    expect((await lastChanges(store)).map(([, , fields]) => fields)).toEqual([
      [['interpreter']],
      [['interpreter']],
    ]);
  });
});

describe('capture', () => {
  it('forgets what was rolled back', async () => {
    await using store = await openTestStore();
    await aReferral(store);
    const failing = store.change('referral.repeat-facts', null, async (tx) => {
      await tx.updateTable('persons').set({ gender: 'Male' }).execute();
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    await changePersons(store, { interpreter: 'Urdu' });
    const rows = await lastChanges(store);
    expect(rows.map(([, , fields]) => fields)).toEqual([
      [['interpreter', '', 'Urdu']],
      [['interpreter', '', 'Urdu']],
    ]);
  });

  it('takes nothing that was written outside a change into the next one', async () => {
    await using store = await openTestStore();
    await aReferral(store);
    await store.db.updateTable('persons').set({ gender: 'Male' }).execute();
    await changePersons(store, { gender: 'Male' });
    expect(await lastChanges(store)).toEqual([]);
  });

  it('tells a field that was changed twice once, and not one that came back', async () => {
    await using store = await openTestStore();
    await aReferral(store);
    await store.change('referral.repeat-facts', null, async (tx) => {
      const set = (values: Record<string, string>): Promise<unknown> =>
        tx.updateTable('persons').set(values).where('first_name', '=', 'Craig').execute();
      await set({ gender: 'Male', interpreter: 'Urdu' });
      await set({ gender: 'Unknown', interpreter: '' });
    });
    expect((await lastChanges(store)).map(([, , fields]) => fields)).toEqual([
      [['gender', 'Female', 'Unknown']],
    ]);
  });

  it('counts the rows of a very large change beyond those it tells', async () => {
    await using store = await openTestStore();
    const held = Array.from({ length: 520 }, (_, rowNumber) => ({
      id: anId(),
      fileName: 'list.csv',
      rowNumber,
      values: {},
      problems: [],
      otherColumns: [],
      rowHash: `${rowNumber}`,
    }));
    const sealer = requireSealer(store);
    await store.change('held-row.mended', null, (tx, at) => insertHeldRows(tx, sealer, held, at));
    const { changes } = await store.db
      .selectFrom('audit_entries')
      .select('changes')
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    const { rows, more } = AuditChanges.parse(JSON.parse(changes));
    expect([rows.length, more]).toEqual([500, 20]);
  });

  it('leaves out lists of thousands of rows, which are told by their counts', async () => {
    await using store = await openTestStore();
    await aReferral(store);
    await store.change('list.imported', null, (tx) =>
      tx.updateTable('persons').set({ gender: 'Male' }).execute(),
    );
    expect(await lastChanges(store)).toEqual([]);
  });

  it('watches only tables that are there, and is gone with the connection', async () => {
    await using store = await openTestStore();
    const tables = await store.db.introspection.getTables();
    const names = new Set(tables.map(({ name }) => name));
    expect(capturedTables.filter((table) => !names.has(table))).toEqual([]);
    expect(names.has('captured')).toBe(false);
  });
});

it('tells every place of an agenda that was sorted, and who was marked as there', async () => {
  await using store = await openTestStore();
  const { meetingId } = await hearCase(store, await aReferral(store), '2026-11-12');
  const [agency] = await listAgencies(store.db);
  await markAttendance(store, meetingId, {
    agencyId: agency?.id ?? '',
    attendance: 'present',
    representative: 'K. Hill',
    informationSentOn: null,
    signed: true,
  });
  expect(await lastChanges(store)).toEqual([['attendance', `${meetingId} ${agency?.id}`, 'added']]);
  await sortAgenda(store, meetingId);
  expect(await lastChanges(store)).toEqual([]);
});
