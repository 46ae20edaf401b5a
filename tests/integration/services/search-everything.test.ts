import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { closeCase } from '../../../src/main/services/closures.ts';
import { saveAction, saveNotes, saveRisk, setBinned } from '../../../src/main/services/hearings.ts';
import { decideMatch, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { find, list, patienceBy, type Begin } from '../../../src/main/services/search.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import { refillIndexes } from '../../../src/main/store/search-index.ts';
import { createStoreAccess, type Store } from '../../../src/main/store/store.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { saveUser } from '../../../src/main/store/user-store.ts';
import type { Role, Viewer } from '../../../src/shared/domain/access/user.ts';
import type { Found } from '../../../src/shared/domain/search/found.ts';
import { noFilter } from '../../../src/shared/domain/search/search-filter.ts';
import { anId, aReferral } from '../../support/builders.ts';
import { anOldCase, destroy, oldWords, whenDue } from '../../support/destroyed-case.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { hearCase } from '../../support/hear-case.ts';
import { openRaw } from '../../support/raw-store.ts';
import { anAccess, aViewer, openTestStore, type TestStore } from '../../support/test-store.ts';

const shown = ({ kind, title, by }: Found): string =>
  `${kind}: ${title.map(({ text }) => text).join('')} (${by})`;

const foundFor = async (store: Store, text: string): Promise<string[]> =>
  (await find(store, text)).found.map(shown);

const olivia = {
  firstName: 'Catherine',
  surname: "O'Neill",
  dob: '1987-07-12',
  address: '14 Ferry Road',
  postcode: 'LN11 7GZ',
  phone: '07700 900142',
};

/** A case that was heard, with words in every place that is searched. */
async function withACase(store: Store) {
  const referralId = await aReferral(store, {
    victim: olivia,
    perpetrator: { firstName: 'Dean', surname: 'Khan', dob: '1990-01-02' },
    facts: {
      reference: 'G0012-77',
      policeReference: 'CR/4411/26',
      incidentSummary: 'Kicked the caravan door, then rang 07700 900999 all night',
      judgementReason: 'Tractor seen outside',
    },
    otherNames: {
      victim: [{ firstName: 'Cath', surname: 'Whitlock', kind: 'previous' }],
      perpetrator: [],
    },
  });
  const { meetingId, hearingId } = await hearCase(store, referralId, '2026-11-12');
  await saveRisk(store, hearingId, {
    id: anId(),
    subject: 'victim',
    text: 'Quadbike threats',
    imminence: 'days',
  });
  await saveNotes(store, hearingId, { protectiveFactors: 'Greenhouse lock', links: '' });
  const { caseId } = await getReferral(store, referralId);
  return { referralId, meetingId, hearingId, caseId };
}

/** The same store as somebody of another role reads it. */
async function as(store: TestStore, given: Partial<Viewer> & { role: Role }): Promise<Store> {
  const viewer = aViewer({ userId: randomUUID(), name: 'K. Hill', ...given });
  const times = { removedAt: null, lastUnlockedAt: null };
  await saveUser(store.whole, { ...viewer, id: viewer.userId, ...times }, store.now());
  return { ...store, viewer, sealer: viewer.holdsAddressKey ? store.sealer : null };
}

describe('a search of everything', () => {
  it.each([
    ['catherine oneill', ["person: Catherine O'Neill (words)"]],
    ['oneill cath', ["person: Catherine O'Neill (beginnings)"]],
    ['neill', ["person: Catherine O'Neill (words)"]],
    ['whitlock', ["person: Catherine O'Neill (words)"]],
    ['Kathryn', ["person: Catherine O'Neill (variant)"]],
    ['kathryn oneil', ["person: Catherine O'Neill (variant)"]],
    ['12/7/87', ["person: Catherine O'Neill (number)"]],
    ['12 Jul 1987', ["person: Catherine O'Neill (number)"]],
    ['oneill 12/7/1987', ["person: Catherine O'Neill (number)"]],
    ['oneill 13/7/1987', []],
    ['07700900142', ["person: Catherine O'Neill (number)"]],
    ['ln117gz', ["person: Catherine O'Neill (number)"]],
    ['14 Ferry Road, LN11 7GZ', ["person: Catherine O'Neill (number)"]],
    ['15 Ferry Road, LN11 7GZ', []],
    ['m-1', ["case: Catherine O'Neill and Dean Khan (number)"]],
    ['oneill khan', ["case: Catherine O'Neill and Dean Khan (beginnings)"]],
    ['G0012-77', ['referral: Referral of 28 Oct 2026 (number)']],
    ['cr/4411', ['referral: Referral of 28 Oct 2026 (words)']],
    ['carav door', ['referral: Referral of 28 Oct 2026 (beginnings)']],
    ['tractor', ['referral: Referral of 28 Oct 2026 (words)']],
    ['civic', ['meeting: Meeting of 12 Nov 2026 (words)']],
    ['12 november 2026', ['meeting: Meeting of 12 Nov 2026 (number)']],
    ['hargreav', ['meeting: Meeting of 12 Nov 2026 (beginnings)']],
    ['address marker', ['action: Action for Police (words)']],
    ['quad', ['note: Risk (beginnings)']],
    ['greenhouse', ['note: Notes of a hearing (words)']],
  ])('for "%s"', async (text, wanted) => {
    await using store = await openTestStore();
    await withACase(store);
    expect(await foundFor(store, text)).toEqual(wanted);
  });

  it.each([
    '"',
    '*',
    'AND',
    'NEAR(',
    "o'brien",
    'a-b',
    '12/3 High St',
    '^',
    '%',
    "';--",
    '🙂',
    '\u{E001}0',
  ])('breaks on nothing that is typed: %s', async (text) => {
    await using store = await openTestStore();
    await withACase(store);
    await expect(find(store, text)).resolves.toMatchObject({ isCutShort: false });
  });

  it('says why, with what was typed marked, and shows no number of somebody', async () => {
    await using store = await openTestStore();
    const { referralId } = await withACase(store);
    const { found } = await find(store, 'caravan');
    expect(found).toMatchObject([
      {
        note: "M-0001, Catherine O'Neill and Dean Khan, Police",
        opens: { page: 'referral', id: referralId },
      },
    ]);
    expect(found[0]?.why.filter(({ isMarked }) => isMarked)).toEqual([
      { text: 'caravan', isMarked: true },
    ]);
    const all = JSON.stringify([
      found,
      await find(store, '07700900142'),
      await find(store, 'ln11 7gz'),
    ]);
    expect(all).toContain('Same phone');
    expect(all).not.toMatch(/900999|900142|7GZ|Ferry/);
  });

  it('finds by address and phone for nobody without the key to them', async () => {
    await using store = await openTestStore();
    await withACase(store);
    const chair = await as(store, { role: 'chair', holdsAddressKey: false });
    expect(await foundFor(chair, '07700900142')).toEqual([]);
    expect(await foundFor(chair, 'LN11 7GZ')).toEqual([]);
    expect(await foundFor(chair, 'whitlock')).toHaveLength(1);
  });
});

describe('a representative', () => {
  it('finds the actions of their agency and the cases to research, and nothing else', async () => {
    await using store = await openTestStore();
    const { hearingId } = await withACase(store);
    const [police, other] = await listAgencies(store.db);
    const action = { dueOn: '2026-12-01', riskId: null, text: 'Marquee to be moved' };
    await saveAction(store, hearingId, { ...action, id: anId(), agencyId: other?.id ?? '' });
    const own = await as(store, { role: 'representative', agencyId: other?.id ?? '' });
    const others = await as(store, { role: 'representative', agencyId: police?.id ?? '' });

    expect(await foundFor(own, 'marquee')).toEqual([`action: Action for ${other?.name} (words)`]);
    expect(await foundFor(others, 'marquee')).toEqual([]);
    expect((await find(own, 'whitlock')).found).toMatchObject([
      { kind: 'case', opens: { page: 'research' } },
    ]);
    for (const text of ['caravan', 'quadbike', 'civic', '12/7/87', 'G0012-77']) {
      expect(await foundFor(own, text)).toEqual([]);
    }
    for (const kind of ['person', 'referral', 'meeting', 'note'] as const) {
      const filter = { ...noFilter, text: 'catherine', kind };
      expect(await list(own, filter, null)).toEqual({ found: [], next: null });
    }
  });
});

describe('a case that is closed to somebody', () => {
  it('is found by none of its words, however little the search finds then', async () => {
    await using store = await openTestStore();
    const { caseId } = await withACase(store);
    const chair = await as(store, { role: 'chair' });
    await closeCase(store, { caseId, userIds: [chair.viewer.userId], reason: 'Her brother' });
    const access = anAccess(store, store.now, chair.viewer);
    await store.close();
    const closed = createStoreAccess(openStore(store.path, store.key, store.addressKey), access);
    await closed.closuresChanged();

    const texts = [
      'catherine',
      'whitlock',
      'kathryn',
      '12/7/87',
      '07700900142',
      'm-1',
      'neill khan',
    ];
    for (const text of [
      ...texts,
      'G0012-77',
      'caravan',
      'address marker',
      'quadbike',
      'greenhouse',
    ]) {
      expect([text, await find(closed, text)]).toEqual([text, { found: [], isCutShort: false }]);
    }
    for (const kind of ['person', 'case', 'referral', 'action', 'note'] as const) {
      const filter = { ...noFilter, text: 'catherine', kind };
      expect((await list(closed, filter, null)).found).toEqual([]);
    }
    expect(await foundFor(closed, 'civic')).toHaveLength(1);
    await closed.close();
  });
});

describe('what was changed', () => {
  it('is found by its new words and no longer by the old', async () => {
    await using store = await openTestStore();
    const { hearingId } = await withACase(store);
    await saveNotes(store, hearingId, { protectiveFactors: 'Kennel', links: '' });
    expect(await foundFor(store, 'greenhouse')).toEqual([]);
    expect(await foundFor(store, 'kennel')).toHaveLength(1);
  });

  it('is not found in the bin, and again when it is put back', async () => {
    await using store = await openTestStore();
    const { hearingId } = await withACase(store);
    const id = anId();
    const risk = { subject: 'victim', imminence: 'days' } as const;
    await saveRisk(store, hearingId, { ...risk, id, text: 'Snowplough' });
    await setBinned(store, 'risks', id, true);
    expect(await foundFor(store, 'snowplough')).toEqual([]);
    await setBinned(store, 'risks', id, false);
    expect(await foundFor(store, 'snowplough')).toHaveLength(1);
  });

  it('is found under the case that stands, and apart again when it was undone', async () => {
    await using store = await openTestStore();
    const craig = { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06' };
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, {
      victim: { firstName: 'Kath', surname: 'Tillotson', dob: '1987-07-13' },
      perpetrator: craig,
    });
    const [one, other] = [await recordsOf(store, first), await recordsOf(store, second)];
    const opensOf = async (text: string) =>
      (await find(store, text)).found.map(({ opens }) => opens);
    const apart = await opensOf('tillotson');
    const verdict = { personId: one.victim, otherId: other.victim, verdict: 'same' } as const;
    const { decisionIds } = await decideMatch(store, verdict);
    const { caseId } = await getReferral(store, first);
    expect(await opensOf('tillotson')).toEqual([{ page: 'case', id: caseId }]);
    await undoMatches(store, decisionIds);
    expect(await opensOf('tillotson')).toEqual(apart);
  });

  it('leaves no word in the indexes when its case is destroyed', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    const words = [oldWords.victim, oldWords.alias, oldWords.incident, oldWords.risk];
    const notes = [oldWords.information, oldWords.wishes, oldWords.protective, oldWords.outcome];
    for (const word of [...words, ...notes]) expect(await foundFor(store, word)).toHaveLength(1);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    for (const word of [...words, ...notes]) expect(await foundFor(store, word)).toEqual([]);
    await store.close();
    using raw = openRaw(store.path, store.key);
    for (const index of ['name', 'referral', 'hearing', 'information', 'risk', 'action']) {
      const blocks = raw.handle.prepare(`SELECT block FROM ${index}_search_data`).pluck().all();
      expect(Buffer.concat(blocks as Buffer[]).toString('latin1')).not.toMatch(/marker[a-z]/);
      // With 1 it is compared with the rows themselves.
      raw.handle.exec(
        `INSERT INTO ${index}_search (${index}_search, rank) VALUES ('integrity-check', 1)`,
      );
    }
  });
});

describe('a search of several words through very many rows', () => {
  /** Two actions with a million numbers between them. */
  async function withTwoFarApart(): Promise<TestStore> {
    const store = await openTestStore();
    const { hearingId } = await withACase(store);
    const [agency] = await listAgencies(store.db);
    const action = { agencyId: agency?.id ?? '', dueOn: '2026-12-01', riskId: null };
    const ids = [anId(), anId()] as const;
    await saveAction(store, hearingId, { ...action, id: ids[0], text: 'Lock the barn door' });
    await saveAction(store, hearingId, { ...action, id: ids[1], text: 'Door of the barn again' });
    await store.close();
    using raw = openRaw(store.path, store.key);
    const move = raw.handle.prepare('UPDATE actions SET search_number = 1000000 WHERE id = ?');
    move.run(ids[1]);
    refillIndexes(raw.handle);
    return store.reopen();
  }

  const never: Begin = () => () => false;

  it('goes on to the oldest as long as there is time', async () => {
    await using store = await withTwoFarApart();
    const { found, isCutShort } = await find(store, 'barn door', () => () => true);
    expect([found.length, isCutShort]).toEqual([2, false]);
  });

  it('stops when there is none, and says so', async () => {
    await using store = await withTwoFarApart();
    const { found, isCutShort } = await find(store, 'barn door', never);
    expect([found.length, isCutShort]).toEqual([1, true]);
  });

  it('is listed to its end, however often it stops', async () => {
    await using store = await withTwoFarApart();
    const filter = { ...noFilter, text: 'barn door', kind: 'action' as const };
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(store, filter, after, never);
      keys.push(...page.found.map(({ key }) => key));
      after = page.next;
    } while (after !== null);
    expect(new Set(keys).size).toBe(2);
    expect(keys).toHaveLength(2);
  });

  it('has time until the clock says otherwise', () => {
    let ms = 0;
    const hasPatience = patienceBy(() => ms)();
    expect(hasPatience()).toBe(true);
    ms = 1000;
    expect(hasPatience()).toBe(false);
  });
});
