import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isClosedTo } from '../../../src/main/store/closure-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { saveUser } from '../../../src/main/store/user-store.ts';
import { closeCase, readersOfCase, reopenCase } from '../../../src/main/services/closures.ts';
import { listCases } from '../../../src/main/services/cases.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { Role, User } from '../../../src/shared/domain/access/user.ts';
import { aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';

async function addUser(store: Store, role: Role, changes: Partial<User> = {}): Promise<string> {
  const id = randomUUID();
  const [agency] = await listAgencies(store.whole);
  const user: User = {
    id,
    name: `A ${role}`,
    role,
    agencyId: role === 'representative' ? (agency?.id ?? null) : null,
    holdsAddressKey: false,
    removedAt: null,
    lastUnlockedAt: null,
    ...changes,
  };
  await saveUser(store.whole, user, store.now());
  return id;
}

const caseOf = async (store: Store, referralId: string): Promise<string> =>
  (await getReferral(store, referralId)).caseId;

const why = { reason: 'Conflict of interest' };
const everything = { search: '', offset: 0, limit: 50 };

describe('closing a case', () => {
  it('closes every case of the pair: with roles reversed, and those that come later', async () => {
    await using store = await openTestStore();
    const chair = await addUser(store, 'chair');
    const olivia = {
      firstName: 'Olivia',
      surname: 'Bayley',
      dob: '1991-03-04',
      phone: '07700900111',
    };
    const craig = { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06', phone: '07700900222' };
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const caseId = await caseOf(store, first);
    await closeCase(store, { ...why, caseId, userIds: [chair] });
    const reversed = await aReferral(store, { victim: craig, perpetrator: olivia });
    const other = await aReferral(store, { victim: olivia, perpetrator: { surname: 'Reed' } });
    const closedTo = (id: string): Promise<boolean> =>
      isClosedTo(store.whole, chair, 'referral', [id]);
    expect([await closedTo(first), await closedTo(reversed), await closedTo(other)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await caseOf(store, reversed)).not.toBe(caseId);
  });

  it('is at work at once for whoever closes it to themselves, and nobody else', async () => {
    await using store = await openTestStore();
    await addUser(store, 'chair');
    const caseId = await caseOf(store, await aReferral(store));
    await closeCase(store, { ...why, caseId, userIds: [store.viewer.userId] });
    await expect(listCases(store, everything)).resolves.toEqual({ total: 0, rows: [] });
  });

  it('leaves a coordinator or chair who may open it again', async () => {
    await using store = await openTestStore();
    const chair = await addUser(store, 'chair');
    await addUser(store, 'representative');
    await addUser(store, 'coordinator', { removedAt: store.now() });
    const caseId = await caseOf(store, await aReferral(store));
    const both = [store.viewer.userId, chair];
    await expect(closeCase(store, { ...why, caseId, userIds: both })).rejects.toThrow(
      /must be left/,
    );
    await closeCase(store, { ...why, caseId, userIds: [chair] });
    await expect(
      closeCase(store, { ...why, caseId, userIds: [store.viewer.userId] }),
    ).rejects.toThrow(/must be left/);
  });

  it.each<[string, Partial<User>, Role]>([
    ['was removed', { removedAt: '2026-11-01T09:00:00.000Z' }, 'chair'],
    ['reads no cases', {}, 'auditor'],
  ])('refuses somebody who %s', async (_what, changes, role) => {
    await using store = await openTestStore();
    const userId = await addUser(store, role, changes);
    const caseId = await caseOf(store, await aReferral(store));
    await expect(closeCase(store, { ...why, caseId, userIds: [userId] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a closure', () => {
  it('says why and by whom until it is lifted, and stays on record after', async () => {
    await using store = await openTestStore();
    const chair = await addUser(store, 'chair');
    const caseId = await caseOf(store, await aReferral(store));
    await closeCase(store, { ...why, caseId, userIds: [chair] });
    const standing = async () =>
      (await readersOfCase(store, caseId)).find(({ userId }) => userId === chair)?.closure;
    expect(await standing()).toMatchObject({ ...why, closedBy: 'j.lowe' });
    await reopenCase(store, caseId, [chair]);
    expect(await standing()).toBeNull();
    await expect(reopenCase(store, caseId, [chair])).rejects.toMatchObject({ code: 'conflict' });
    const kept = await store.whole.selectFrom('case_closures').selectAll().execute();
    expect(kept).toMatchObject([{ user_id: chair, lifted_by: store.viewer.userId }]);
  });

  it('is in the audit, with how many it closes the case to and nobody’s name', async () => {
    await using store = await openTestStore();
    const chair = await addUser(store, 'chair');
    const caseId = await caseOf(store, await aReferral(store));
    await closeCase(store, { ...why, caseId, userIds: [chair] });
    await reopenCase(store, caseId, [chair]);
    const entries = await store.whole
      .selectFrom('audit_entries')
      .select(['verb', 'object_id', 'note'])
      .where('verb', 'like', 'case.%')
      .orderBy('number')
      .execute();
    expect(entries).toEqual([
      { verb: 'case.closed', object_id: caseId, note: '1 user' },
      { verb: 'case.opened', object_id: caseId, note: '1 user' },
    ]);
  });
});

it('reads nothing through which a change could be made', async () => {
  await using store = await openTestStore();
  await addUser(store, 'chair');
  const caseId = await caseOf(store, await aReferral(store));
  await closeCase(store, { ...why, caseId, userIds: [store.viewer.userId] });
  await expect(store.db.deleteFrom('cases').execute()).rejects.toThrow(/changes nothing/);
});
