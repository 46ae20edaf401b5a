import Database from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { acceptReferrals } from '../../../src/main/services/decisions.ts';
import { binEntry, saveEntry } from '../../../src/main/services/entries.ts';
import {
  historyOfEntry,
  historyOfPerson,
  historyOfReferral,
} from '../../../src/main/services/history.ts';
import { historySince } from '../../../src/main/services/history-since.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { TypedEntry } from '../../../src/shared/domain/entries/entry.ts';
import { historyCalls } from '../../../src/shared/ipc/contract/history.ts';
import { asChair } from '../../support/as-chair.ts';
import { aReferral } from '../../support/builders.ts';
import { anOldCase, destroy, whenDue } from '../../support/destroyed-case.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { hearCase } from '../../support/hear-case.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore } from '../../support/test-store.ts';
import { anEntry } from '../../support/typed-entry.ts';

const clock = (time: string): string => `2026-11-09T${time}:00.000Z`;

async function aCase(store: Store) {
  const referralId = await aReferral(store);
  const { caseId } = await getReferral(store, referralId);
  return { referralId, caseId, ...(await recordsOf(store, referralId)) };
}

const anOrder = (caseId: string, given: Partial<TypedEntry> = {}): TypedEntry =>
  anEntry({ caseId, ...given });

const look = (store: Store, objectId: string): Promise<void> =>
  store.note({ verb: 'case.viewed', objectId });

/** As it crosses to the page: the contract names all that may. */
const since = async (store: Store, caseId: string) =>
  historyCalls['history.since'].output.parse(await historySince(store, caseId));
const ofEntry = async (store: Store, id: string) =>
  historyCalls['history.ofEntry'].output.parse(await historyOfEntry(store, id));

describe('the history of an entry', () => {
  it('tells each field with what it was before, by whom, the latest first', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { caseId } = await aCase(store);
    const [agency] = await listAgencies(store.db);
    const long = 'Not to go near the school\nor "the shop", nor to the house of her mother';
    const order = anOrder(caseId, { content: { type: 'bail', terms: long } });
    await saveEntry(store, order);
    store.setNow(clock('09:00'));
    const terms = long.replace('shop', 'café');
    await saveEntry(chair, { ...order, content: { type: 'restraining', terms } });
    store.setNow(clock('10:00'));
    await saveEntry(store, {
      ...order,
      untilOn: '2026-12-01',
      content: { type: 'restraining', terms: terms.replace('mother', 'sister') },
    });
    await binEntry(store, order.id, true);
    const { recorded, changes } = await ofEntry(store, order.id);
    expect(recorded).toEqual({ at: clock('08:00'), userName: 'j.lowe' });
    const byLowe = { at: clock('10:00'), userName: 'j.lowe', isWhole: true };
    const byChair = { at: clock('09:00'), userName: 'R. Hargreaves', isWhole: true };
    const told = (field: string, before: string | null, after: string | null, from?: number) => ({
      field,
      change: { before, after, from: from ?? null },
    });
    expect(changes).toEqual([
      { ...byLowe, ...told('In the bin since', null, clock('10:00')) },
      { ...byLowe, ...told('Ends on', null, '2026-12-01') },
      { ...byLowe, ...told('Ends', null, '2026-12-01') },
      { ...byLowe, ...told('What it says', 'moth', 'sist', 65) },
      { ...byChair, ...told('Which', 'Bail', 'Restraining order') },
      { ...byChair, ...told('What it says', 'shop', 'café', 34) },
    ]);
    const contact = { method: 'phone', result: 'spoke' };
    const entry = anOrder(caseId, { kind: 'contact', content: contact });
    await saveEntry(store, entry);
    await saveEntry(store, { ...entry, content: { ...contact, agency: agency?.id ?? null } });
    expect((await ofEntry(store, entry.id)).changes).toMatchObject([
      told('By which agency', null, agency?.name ?? ''),
    ]);
  });

  it('tells a due date that a contact moved', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const { caseId } = await aCase(store);
    const content = { method: 'phone', everyDays: 7 };
    const plan = anOrder(caseId, { kind: 'contact-plan', content });
    await saveEntry(store, plan);
    expect((await ofEntry(store, plan.id)).changes).toEqual([]);
    const result = { method: 'phone', result: 'spoke' };
    const contact = anOrder(caseId, { kind: 'contact', content: result, startsOn: '2026-11-05' });
    await saveEntry(store, contact);
    expect((await ofEntry(store, plan.id)).changes).toMatchObject([
      {
        field: 'Next contact due',
        change: { before: '2026-11-08', after: '2026-11-12', from: null },
      },
    ]);
  });

  it('never tells what is sealed, only that it changed', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { caseId, victim } = await aCase(store);
    await look(chair, caseId);
    store.setNow(clock('10:00'));
    const address = anEntry({
      personId: victim,
      kind: 'address',
      secrets: { address: 'Marker Road 1', postcode: 'MK1 1AA' },
    });
    await saveEntry(store, address);
    await saveEntry(store, { ...address, secrets: { address: 'Marker Lane 2' } });
    const seen = [await ofEntry(store, address.id), await since(chair, caseId)];
    expect(seen[0]).toMatchObject({ changes: [{ field: 'Confidential details', change: null }] });
    expect(seen[1]).toMatchObject({
      changes: [{ sentence: 'Address recorded', what: '', times: 2 }],
    });
    expect(JSON.stringify(seen)).not.toMatch(/Marker|MK1/);
  });

  it('says of an entry of the audit that somebody spoilt that it is not as it was written', async () => {
    await using store = await openTestStore();
    const { caseId } = await aCase(store);
    const order = anOrder(caseId);
    await saveEntry(store, order);
    await saveEntry(store, { ...order, untilOn: '2026-12-01' });
    await saveEntry(store, { ...order, untilOn: '2026-12-02' });
    await store.whole
      .updateTable('audit_entries')
      .set({ changes: sql<string>`replace(changes, '2026-12-01', '2026-12-09')` })
      .where('changes', 'like', '%"2026-12-02"%')
      .execute();
    const { changes } = await ofEntry(store, order.id);
    expect(changes[0]).toMatchObject({ isWhole: false, change: { before: '2026-12-09' } });
    expect(changes.at(-1)).toMatchObject({ isWhole: true });
  });
});

describe('the history of a referral and of a person', () => {
  it('tells who brought it in, and what a decision and a later referral changed', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { referralId, victim } = await aCase(store);
    store.setNow(clock('09:00'));
    await acceptReferrals(chair, [referralId]);
    store.setNow(clock('10:00'));
    const phone = '07700900411';
    await aReferral(chair, { victim: { language: 'Polish', phone } });
    const ofReferral = historyCalls['history.ofReferral'].output.parse(
      await historyOfReferral(store, referralId),
    );
    expect(ofReferral.recorded).toEqual({ at: clock('08:00'), userName: 'j.lowe' });
    expect(ofReferral.changes).toContainEqual({
      at: clock('09:00'),
      userName: 'R. Hargreaves',
      isWhole: true,
      field: 'Status',
      change: { before: 'received', after: 'accepted', from: null },
    });
    expect(JSON.stringify(ofReferral)).not.toMatch(/basis/i);
    const ofPerson = historyCalls['history.ofPerson'].output.parse(
      await historyOfPerson(store, victim),
    );
    expect(ofPerson.recorded).toEqual({ at: clock('08:00'), userName: 'j.lowe' });
    expect(ofPerson.changes).toMatchObject([
      { userName: 'R. Hargreaves', field: 'Phone', change: null },
      { field: 'Language', change: { before: '', after: 'Polish', from: null } },
    ]);
    expect(JSON.stringify(ofPerson)).not.toContain(phone);
  });

  it('goes on where an entry on several cases was emptied with one that was destroyed', async () => {
    await using store = await openTestStore();
    const chair = await asChair(store);
    const kept = await aReferral(store, { victim: { surname: 'Kept' } });
    const { caseId } = await getReferral(store, kept);
    await look(chair, caseId);
    const old = await anOldCase(store);
    await store.change('referrals.accepted', null, (tx) =>
      tx.updateTable('referrals').set({ decision_reason: 'Marker reason' }).execute(),
    );
    const order = anOrder(caseId);
    await saveEntry(store, order);
    const before = await historyOfReferral(store, kept);
    expect(JSON.stringify(before)).toContain('Marker reason');
    store.setNow(whenDue);
    expect(await destroy(store, [old.caseId])).toBe(1);
    expect((await historyOfReferral(store, kept)).changes).toEqual([]);
    expect((await since(chair, caseId)).changes.map(({ sentence }) => sentence)).toEqual([
      'Order or bail recorded',
    ]);
    await expect(since(chair, old.caseId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('asks nothing of a store for which the audit or another big table is read through', async () => {
  await using store = await openTestStore({ now: clock('08:00') });
  const chair = await asChair(store);
  const { caseId, referralId, victim } = await aCase(store);
  await look(store, caseId);
  store.setNow(clock('10:00'));
  const order = anOrder(caseId);
  await saveEntry(chair, order);
  await saveEntry(chair, { ...order, untilOn: '2026-12-01' });
  await hearCase(chair, referralId, '2026-11-12');
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  expect((await since(store, caseId)).changes.length).toBeGreaterThan(3);
  await historyOfEntry(store, order.id);
  await historyOfReferral(store, referralId);
  await historyOfPerson(store, victim);
  const asked = [...new Set(prepare.mock.calls.map(([text]) => text))];
  prepare.mockRestore();
  await store.close();
  using raw = openRaw(store.path, store.key);
  const small = ['forums', 'agencies', 'users', 'audit_keys'];
  const plans = asked.flatMap((text) => {
    const count = (text.match(/\?/g) ?? []).length;
    const explained = raw.handle.prepare(`EXPLAIN QUERY PLAN ${text}`);
    return explained.all(...Array(count).fill(null)) as { detail: string }[];
  });
  const scans = plans.flatMap(({ detail }) => {
    const table = /^SCAN (\w+)/.exec(detail)?.[1];
    return table === undefined || small.includes(table) ? [] : [detail];
  });
  expect(scans).toEqual([]);
  for (const index of ['by_object', 'by_verb', 'by_time']) {
    expect(plans.some(({ detail }) => detail.includes(`audit_entries_${index}`))).toBe(true);
  }
});
