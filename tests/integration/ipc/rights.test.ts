import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pairsOfCases } from '../../../src/main/store/case-store.ts';
import { insertHeldRows } from '../../../src/main/store/list-store.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import { roles, type Role } from '../../../src/shared/domain/access/user.ts';
import type { ListValues } from '../../../src/shared/domain/referral-list.ts';
import { contract } from '../../../src/shared/ipc/contract.ts';
import type { Call } from '../../../src/shared/ipc/define.ts';
import { callsFor } from '../../../src/shared/ipc/may.ts';
import type { WireResult } from '../../../src/shared/ipc/result.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { inputFor } from '../../support/fitting-input.ts';
import { comeIn, createFourUsers } from '../../support/four-users.ts';
import { markers, own, plantRecord, type Planted } from '../../support/planted-record.ts';
import { temporaryFolder } from '../../support/test-store.ts';

type Name = keyof typeof contract.calls;
const names = Object.keys(contract.calls) as Name[];
const callOf = (name: Name): Call => contract.calls[name];
/** The way in and out, which anyone may go; it would end what this test is at. */
const walked = names.filter((name) => callOf(name).allow !== 'anyone');

const folder = temporaryFolder();
let core: AppCore;
let users: Readonly<Record<Role, string>>;
let planted: Planted;

beforeAll(async () => {
  core = createAppCore({
    folder: join(folder.path, 'user-data'),
    now: () => '2026-11-09T09:00:00.000Z',
  });
  users = await createFourUsers(core, join(folder.path, 'four.casetable'));
  planted = await plantRecord(core.services.session.requireStore(), users.representative);
}, 60_000);
afterAll(async () => {
  await core.services.session.lock();
  folder[Symbol.dispose]();
});

/** Input that fits the call and names records that are there. */
function inputOf(name: Name): Record<string, unknown> {
  const known: Record<string, unknown> = {
    caseId: planted.caseId,
    caseIds: [planted.caseId],
    referralId: planted.referralId,
    hearingId: planted.hearingId,
    meetingId: planted.meetingId,
    actionId: planted.ownActionId,
    riskId: planted.riskId,
    agencyId: planted.ownAgencyId,
    id: name.startsWith('cases.') ? planted.caseId : planted.undecidedId,
    userIds: [users.auditor],
    search: '',
    text: 'Bayley',
    surname: 'Bayley',
  };
  const input = inputFor(name);
  if (name === 'actions.list') return { agencyId: planted.ownAgencyId };
  if (name === 'actions.setStatus') input['status'] = 'open';
  for (const key of Object.keys(input)) if (Object.hasOwn(known, key)) input[key] = known[key];
  if (name === 'hearings.saveInformation') {
    const said = { state: 'information', isOpinion: false, notForDisclosure: false };
    input['information'] = { ...said, agencyId: planted.ownAgencyId, text: own.information };
  }
  return input;
}

const codeOf = (result: WireResult): string => (result.ok ? 'ok' : result.error.code);

type Refusal = { readonly note: string; readonly role: string | null };

async function refusals(): Promise<Refusal[]> {
  const { whole } = core.services.session.requireStore();
  return whole
    .selectFrom('audit_entries')
    .select(['note', 'role'])
    .where('verb', '=', 'call.refused')
    .where('outcome', '=', 'refused')
    .orderBy('number')
    .execute();
}

const everything: readonly string[] = Object.values(markers);
const keptFrom: Readonly<Record<Role, readonly string[]>> = {
  coordinator: [],
  // Rows are mended by those who import.
  chair: [markers.heldRow],
  representative: everything,
  auditor: [...everything, ...Object.values(own), 'Bayley'],
};
/** Who sees addresses and phones is another matter than the role. */
const underTheAddressKey: readonly string[] = [
  markers.safeContact,
  markers.address,
  markers.phone,
  markers.referrer,
];
const needsAddressKey: readonly Name[] = [
  'confidential.reveal',
  'confidential.copy',
  'attachments.add',
];
const toldTo: Readonly<Record<Role, readonly string[]>> = {
  // By then their own calls have written over most of it.
  coordinator: [markers.heldRow],
  chair: everything.filter(
    (words) => words !== markers.heldRow && !underTheAddressKey.includes(words),
  ),
  representative: [...Object.values(own), 'Bayley'],
  auditor: [],
};

/** Those who may change least come first: what was planted is then still there for the others. */
describe.each(roles.toReversed())('the %s', (role) => {
  const answers = new Map<Name, WireResult>();
  const allowed = walked.filter((name) => callOf(name).allow.includes(role));
  const refused = walked.filter((name) => !callOf(name).allow.includes(role));

  beforeAll(async () => {
    await comeIn(core, users, role);
    for (const name of walked) answers.set(name, await core.dispatch(name, inputOf(name)));
  }, 60_000);

  it('is refused every call that the contract does not give them, and it is recorded', async () => {
    const codes = refused.map((name) => [name, codeOf(answers.get(name)!)]);
    expect(codes).toEqual(refused.map((name) => [name, 'not-allowed']));
    const recorded = (await refusals()).filter((entry) => entry.role === role);
    expect(recorded.map(({ note }) => note)).toEqual(refused);
  });

  it('is not refused any other', () => {
    // The chair of this store holds no address key.
    const open =
      role === 'chair' ? allowed.filter((name) => !needsAddressKey.includes(name)) : allowed;
    const codes = open.map((name) => [name, codeOf(answers.get(name)!)]);
    expect(codes.filter(([, code]) => code === 'not-allowed' || code === 'locked')).toEqual([]);
    expect(allowed.length + refused.length).toBe(walked.length);
  });

  it('is told by the store what they may call', () => {
    const { viewer } = core.services.session.status();
    expect(viewer?.may.toSorted()).toEqual(callsFor(role).toSorted());
    expect(names.filter((name) => viewer?.may.includes(name)).length).toBe(
      allowed.length + names.length - walked.length,
    );
  });

  it('is told nothing that their role may not see, and what it may', () => {
    const all = JSON.stringify([...answers.values()]);
    expect(keptFrom[role].filter((words) => all.includes(words))).toEqual([]);
    expect(toldTo[role].filter((words) => !all.includes(words))).toEqual([]);
  });
});

describe('a representative', () => {
  beforeAll(() => comeIn(core, users, 'representative'));
  const ask = async (name: string, input: unknown): Promise<string> =>
    codeOf(await core.dispatch(name, input));
  const said = { state: 'nothing-known', text: '', isOpinion: false, notForDisclosure: false };

  it('is shown their own work: actions, cases to look for, what their agency has said', async () => {
    const work = JSON.stringify(await core.dispatch('work.get', {}));
    expect(work).toContain('Bayley');
    expect(work).toContain(own.information);
    const listed = await core.dispatch('actions.list', { agencyId: planted.ownAgencyId });
    expect(JSON.stringify(listed)).toContain(own.action);
  });

  it('lists no actions but those of their agency', async () => {
    expect(await ask('actions.list', {})).toBe('not-allowed');
    expect(await ask('actions.list', { agencyId: planted.othersAgencyId })).toBe('not-allowed');
  });

  it('says where their own action stands, and nobody else’s', async () => {
    const status = { status: 'done', note: '', on: '2026-11-09' };
    const others = { ...status, actionId: planted.othersActionId };
    expect(await ask('actions.setStatus', others)).toBe('not-allowed');
    expect(await ask('actions.setStatus', { ...status, actionId: planted.ownActionId })).toBe('ok');
  });

  it('brings information for their agency to cases of meetings to come, and to no other', async () => {
    const { hearingId, pastHearingId, closedHearingId, ownAgencyId, othersAgencyId } = planted;
    const save = (id: string, agencyId: string): Promise<string> =>
      ask('hearings.saveInformation', { hearingId: id, information: { ...said, agencyId } });
    expect(await save(hearingId, ownAgencyId)).toBe('ok');
    expect(await save(hearingId, othersAgencyId)).toBe('not-allowed');
    expect(await save(pastHearingId, ownAgencyId)).toBe('not-allowed');
    expect(await save(closedHearingId, ownAgencyId)).toBe('not-found');
    expect(await save(randomUUID(), ownAgencyId)).toBe('not-allowed');
  });
});

describe('a case that is closed to a chair', () => {
  const ids = (caseId: string, hearingId: string) => ({
    caseId,
    caseIds: [caseId],
    hearingId,
    id: caseId,
  });

  beforeAll(async () => {
    await comeIn(core, users, 'coordinator');
    const { closedCaseId: caseId } = planted;
    const closing = { caseId, userIds: [users.chair], reason: 'Her manager' };
    await core.dispatch('cases.close', closing);
    await comeIn(core, users, 'chair');
  }, 60_000);

  it.each(
    walked.filter((name) => {
      const { about, allow } = callOf(name);
      const isOne = about !== undefined && 'kind' in about;
      return isOne && allow.includes('chair') && ['case', 'hearing'].includes(about.kind);
    }),
  )('%s answers as if it were not there', async (name) => {
    const { closedCaseId, closedHearingId } = planted;
    const known = ids(closedCaseId, closedHearingId);
    const unknown = ids(randomUUID(), randomUUID());
    const ask = (given: Record<string, unknown>): Promise<WireResult> => {
      const input = inputOf(name);
      for (const key of Object.keys(input)) if (Object.hasOwn(given, key)) input[key] = given[key];
      return core.dispatch(name, input);
    };
    const closed = await ask(known);
    expect(codeOf(closed)).toBe('not-found');
    const missing = await ask(unknown);
    // Some changes say nothing of a record that is not there; none of them says more of a closed one.
    expect(missing.ok ? closed : missing).toEqual(closed);
  });

  it('cannot be opened again by those to whom it is closed, nor do they learn why', async () => {
    const asked = { caseId: planted.closedCaseId };
    const reopening = { ...asked, userIds: [users.chair] };
    expect(codeOf(await core.dispatch('cases.reopen', reopening))).toBe('not-found');
    expect(codeOf(await core.dispatch('cases.closures', asked))).toBe('not-found');
  });

  it('is open to them as before once a coordinator opens it', async () => {
    await comeIn(core, users, 'coordinator');
    const reopening = { caseId: planted.closedCaseId, userIds: [users.chair] };
    expect(codeOf(await core.dispatch('cases.reopen', reopening))).toBe('ok');
    await comeIn(core, users, 'chair');
    expect(codeOf(await core.dispatch('cases.get', { id: planted.closedCaseId }))).toBe('ok');
  }, 60_000);
});

it('is never closed to everybody who could open it', async () => {
  await comeIn(core, users, 'coordinator');
  const closing = { caseId: planted.caseId, reason: 'Staff case' };
  const all = { ...closing, userIds: [users.coordinator, users.chair] };
  const result = await core.dispatch('cases.close', all);
  expect(result).toMatchObject({ ok: false, error: { code: 'conflict' } });
  const conflict = { ...closing, userIds: [users.coordinator] };
  expect(codeOf(await core.dispatch('cases.close', conflict))).toBe('ok');
  expect(codeOf(await core.dispatch('cases.get', { id: planted.caseId }))).toBe('not-found');
}, 60_000);

it('takes with it the rows to mend that name nobody but its people', async () => {
  await comeIn(core, users, 'coordinator');
  const store = core.services.session.requireStore();
  const named = async (caseId: string, values: ListValues = {}): Promise<string> => {
    const pair = (await pairsOfCases(store.whole, [caseId])).get(caseId);
    const said = {
      // Roles changed over, and in capitals.
      victimFirstName: pair?.perpetrator.firstName.toUpperCase() ?? '',
      victimSurname: pair?.perpetrator.surname ?? '',
      perpetratorSurname: pair?.victim.surname ?? '',
      ...values,
    };
    const row = { fileName: 'list.csv', rowNumber: 9, problems: [], otherColumns: [] };
    const id = randomUUID();
    const held = { ...row, id, values: said, rowHash: id };
    await store.change('list.imported', null, (tx, at) =>
      insertHeldRows(tx, requireSealer(store), [held], at),
    );
    return id;
  };
  const counted = async (): Promise<unknown> => core.dispatch('referrals.counts', {});
  const before = await counted();
  const closed = await named(planted.caseId);
  expect(await counted()).toEqual(before);
  const open = await named(planted.caseId, { perpetratorSurname: 'Nobody else' });
  expect(await counted()).not.toEqual(before);
  const shown = await core.dispatch('lists.held', { offset: 0, limit: 50 });
  expect(JSON.stringify(shown)).toContain(open);
  expect(JSON.stringify(shown)).not.toContain(closed);
  for (const [name, rest] of [
    ['lists.mend', { values: {} }],
    ['lists.dismiss', { reason: 'Twice' }],
    ['lists.restore', {}],
  ] as const) {
    const missing = await core.dispatch(name, { id: randomUUID(), ...rest });
    expect(await core.dispatch(name, { id: closed, ...rest })).toEqual(missing);
    expect(codeOf(missing)).toBe('not-found');
  }
  const asked = { of: 'referrals', field: 'victimAddress' } as const;
  const missing = await core.dispatch('confidential.revealHeld', { ...asked, rowId: randomUUID() });
  const refused = await core.dispatch('confidential.revealHeld', { ...asked, rowId: closed });
  expect(refused).toEqual(missing);
  expect(codeOf(refused)).toBe('not-found');
  expect(codeOf(await core.dispatch('lists.dismiss', { id: open, reason: 'Twice' }))).toBe('ok');
}, 60_000);
