import Database from 'better-sqlite3-multiple-ciphers';
import { expect, it, vi } from 'vitest';
import {
  decideMatch,
  decidePair,
  undoMatches,
} from '../../../src/main/services/match-decisions.ts';
import { checkPerson, matchesOfReferral } from '../../../src/main/services/matching.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { separatePerson } from '../../../src/main/services/separate-person.ts';
import { aReferral } from '../../support/builders.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const liv = { firstName: 'Liv', surname: 'Bailey', dob: '1991-04-03' };
const craig = { firstName: 'Craig', surname: 'Kahn', dob: '2001-05-06' };

/** Everything that the finder asks of a store, from the entry of a referral to its parting. */
async function useFinder(store: TestStore): Promise<void> {
  const first = await aReferral(store);
  const second = await aReferral(store, { victim: liv, perpetrator: craig });
  const third = await aReferral(store, { victim: liv, perpetrator: craig });
  const asked = { firstName: '', surname: 'Bailey', dob: null, postcode: '', phone: '07700900111' };
  await checkPerson(store, asked);
  await matchesOfReferral(store, second);
  const { caseId } = await getReferral(store, first);
  const said = { referralId: second, caseId, relation: 'same-pair' } as const;
  await undoMatches(store, (await decidePair(store, said)).decisionIds);
  const [{ victim: personId }, { victim: otherId }] = [
    await recordsOf(store, first),
    await recordsOf(store, second),
  ];
  await decideMatch(store, { personId, otherId, verdict: 'different' });
  await matchesOfReferral(store, second);
  await separatePerson(store, { referralId: third, role: 'victim' });
}

/** Tables that are as small in a store of ten years as in a new one, and the persons of one key. */
const small = ['forums', 'agencies', 'store_facts', 'some'];

/** The highest number is the end of its index. */
const isLastOne = (sql: string): boolean => sql.endsWith('order by "number" desc limit ?');

it('asks nothing of a store for which a big table is read through', async () => {
  await using store = await openTestStore();
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  await useFinder(store);
  const asked = [...new Set(prepare.mock.calls.map(([sql]) => sql))];
  prepare.mockRestore();
  await store.close();
  using raw = openRaw(store.path, store.key);
  const scans = asked.flatMap((sql) => {
    const count = (sql.match(/\?/g) ?? []).length;
    const explained = raw.handle.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    const plan = explained.all(...Array(count).fill(null)) as { detail: string }[];
    return plan.flatMap(({ detail }) => {
      const table = /^SCAN (?!\d+-ROW VALUES)(\w+)/.exec(detail)?.[1];
      const isBig = table !== undefined && !small.includes(table);
      return isBig && !isLastOne(sql) ? [`${detail}: ${sql}`] : [];
    });
  });
  expect(asked.length).toBeGreaterThan(40);
  expect(scans).toEqual([]);
});
