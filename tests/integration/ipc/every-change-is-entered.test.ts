import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { auditKinds, verbsOfKind } from '../../../src/shared/domain/access/audit-words.ts';
import { contract } from '../../../src/shared/ipc/contract.ts';
import type { Call } from '../../../src/shared/ipc/define.ts';
import { aReferral } from '../../support/builders.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { inputFor } from '../../support/fitting-input.ts';
import { comeIn, createFourUsers } from '../../support/four-users.ts';
import { plantRecord, type Planted } from '../../support/planted-record.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { temporaryFolder } from '../../support/test-store.ts';

type Name = keyof typeof contract.calls;
const callOf = (name: Name): Call => contract.calls[name];
const names = Object.keys(contract.calls) as Name[];
/** The way in and out is entered by the session, and would end what this test is at. */
const walked = names.filter((name) => {
  const { allow } = callOf(name);
  // New keys are entered in the copy that takes the store's place, by a connection of its own.
  return name !== 'keys.rotate' && allow !== 'anyone' && allow.includes('coordinator');
});
/** What somebody typed and has not sent, or named for themselves, is no part of the record. */
const notOfTheRecord = new Set(['drafts', 'saved_filters']);

const folder = temporaryFolder();
let core: AppCore;
let planted: Planted;
let coordinatorId: string;
let chairId: string;
let waitingId: string;
let heldRowId: string;

const store = () => core.services.session.requireStore();

beforeAll(async () => {
  core = createAppCore({
    folder: join(folder.path, 'user-data'),
    now: () => '2026-11-09T09:00:00.000Z',
  });
  const users = await createFourUsers(core, join(folder.path, 'four.casetable'));
  planted = await plantRecord(store(), users.representative);
  waitingId = await aReferral(store(), { victim: { surname: 'Waiting' } });
  await acceptReferral(store(), waitingId, 'High risk');
  const { whole } = store();
  heldRowId = (await whole.selectFrom('held_rows').select('id').executeTakeFirstOrThrow()).id;
  await comeIn(core, users, 'coordinator');
  coordinatorId = users.coordinator;
  chairId = users.chair;
}, 60_000);
afterAll(async () => {
  await core.services.session.lock();
  folder[Symbol.dispose]();
});

/** Input that fits the call, names records that are there, and is not what stands there already. */
function inputOf(name: Name): unknown {
  const known: Readonly<Record<string, unknown>> = {
    ...planted,
    actionId: planted.ownActionId,
    agencyId: planted.ownAgencyId,
    userIds: [chairId],
    referralIds: [waitingId],
    closingMinutes: 9,
    idleMinutes: 7,
    dueOn: '2026-12-01',
    ...(/^(cases|referrals)\./.test(name) && {
      id: name.startsWith('cases.') ? planted.caseId : planted.undecidedId,
    }),
    ...(name.startsWith('lists.') && { id: heldRowId }),
    ...(name === 'agenda.setMinutes' && { minutes: 9 }),
    ...(name === 'actions.save' && { riskId: null }),
  };
  const named = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, each]) => [
            key,
            Object.hasOwn(known, key) ? known[key] : named(each),
          ]),
        )
      : value;
  const optional = name === 'lock.saveSettings' ? { idleMinutes: 7 } : {};
  return named({ ...inputFor(name), ...optional });
}

async function record(): Promise<string> {
  // What is sealed is compared as it stands.
  const dump = await dumpOf({ whole: store().whole, sealer: null });
  return JSON.stringify(Object.entries(dump).filter(([table]) => !notOfTheRecord.has(table)));
}

const entries = () =>
  store()
    .whole.selectFrom('audit_entries')
    .select(['number', 'user_id', 'role', 'verb', 'outcome'])
    .orderBy('number')
    .execute();

describe('each call of the contract', () => {
  it('that changes the record enters who did what in which role, with it or not at all', async () => {
    const known = auditKinds.flatMap(verbsOfKind);
    const changing: string[] = [];
    const wrong: string[] = [];
    for (const name of walked) {
      const [before, last] = [await record(), (await entries()).length];
      await sql`CREATE TEMP TRIGGER no_entry BEFORE INSERT ON main.audit_entries
        BEGIN SELECT RAISE(ABORT, 'no entry'); END`.execute(store().whole);
      const input = inputOf(name);
      const refused = await core.dispatch(name, input);
      await sql`DROP TRIGGER no_entry`.execute(store().whole);
      if ((await record()) !== before) wrong.push(`${name} changes without its entry`);

      const result = await core.dispatch(name, input);
      if ((await record()) === before) continue;
      changing.push(name);
      if (refused.ok) wrong.push(`${name} was answered without its entry`);
      const added = (await entries()).slice(last);
      const isEntered =
        result.ok &&
        added.some(
          ({ user_id, role, verb, outcome }) =>
            user_id === coordinatorId &&
            role === 'coordinator' &&
            outcome === 'done' &&
            known.includes(verb),
        );
      if (!isEntered) wrong.push(`${name} enters nothing`);
    }
    expect(wrong).toEqual([]);
    expect(changing).toEqual(
      expect.arrayContaining([
        'forum.save',
        'agencies.save',
        'referrals.accept',
        'meetings.create',
        'agenda.add',
        'lists.dismiss',
        'cases.close',
        'hearings.saveWishes',
        'risks.save',
        'actions.save',
        'lock.saveSettings',
      ]),
    );
    expect(changing.length).toBeGreaterThan(30);
  });

  it('by which the window is shown in a shared screen, or no more, is entered', async () => {
    for (const isShared of [true, false]) await core.dispatch('window.setSharing', { isShared });
    const verbs = (await entries()).slice(-2).map(({ verb }) => verb);
    expect(verbs).toEqual(['screen.shared', 'screen.hidden']);
  });
});
