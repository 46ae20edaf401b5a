import { copyFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeCase } from '../../../src/main/services/closures.ts';
import { restOfTables } from '../../../src/main/store/closed-rows.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { createStoreAccess, type Store } from '../../../src/main/store/store.ts';
import { saveUser } from '../../../src/main/store/user-store.ts';
import { isForYou } from '../../../src/shared/domain/access/not-for-you.ts';
import type { Viewer } from '../../../src/shared/domain/access/user.ts';
import { withoutCases, type Minutes } from '../../../src/shared/domain/minutes.ts';
import type { Agenda } from '../../../src/shared/ipc/contract/meetings.ts';
import type { WireResult } from '../../../src/shared/ipc/result.ts';
import { createAppCore } from '../../support/app-core.ts';
import { closedRowsOf, deleteRows, type ClosedRows } from '../../support/closed-rows.ts';
import { sessionOf } from '../../support/open-session.ts';
import { fillAtRandom } from '../../support/random-record.ts';
import { readingCalls, type Reading } from '../../support/reading-calls.ts';
import { openRaw } from '../../support/raw-store.ts';
import { anAccess, aViewer, openTestStore, type TestStore } from '../../support/test-store.ts';

const shutOut = aViewer({ userId: '0b8f4d6e-57a1-4c3b-9f1e-2d4c6a8b0e01', name: 'K. Hill' });

const addUser = (store: Store, viewer: Viewer): Promise<void> =>
  saveUser(
    store.whole,
    { ...viewer, id: viewer.userId, removedAt: null, lastUnlockedAt: null },
    store.now(),
  );

type Answers = ReadonlyMap<string, WireResult>;

/** What each reading call answers to somebody at the store in a file. */
async function answersTo(
  viewer: Viewer,
  store: TestStore,
  readings: readonly Reading[],
  path = store.path,
): Promise<Answers> {
  const access = anAccess(store, store.now, viewer);
  const opened = createStoreAccess(openStore(path, store.key, store.addressKey), access);
  await opened.closuresChanged();
  const { dispatch, reported } = createAppCore({ folder: '/nowhere', session: sessionOf(opened) });
  const answers = new Map<string, WireResult>();
  for (const { name, input } of readings) {
    answers.set(`${name} ${JSON.stringify(input)}`, await dispatch(name, input));
  }
  await opened.close();
  expect(reported).toEqual([]);
  return answers;
}

/** Places on an agenda are told; of minutes only the numbers that count them. */
function leavingOutPlaces(name: string, { ok, ...result }: WireResult): unknown {
  if (!ok || !('value' in result)) return result;
  if (name.startsWith('agenda.get')) {
    const { meeting, entries } = result.value as Agenda;
    return { meeting, entries: entries.filter(isForYou) };
  }
  if (name.startsWith('minutes.preview')) {
    const minutes = result.value as Minutes;
    return {
      ...minutes,
      cases: minutes.cases
        .filter(isForYou)
        .map(({ number: _n, actions, risks, ...rest }) => [rest, actions.length, risks.length]),
    };
  }
  return result.value;
}

const isFinal = (result: WireResult): boolean =>
  result.ok && (result.value as Minutes).status === 'Final';

/** Each id or name of a closed case that an answer tells, with what was asked. */
const toldOf = (closed: ClosedRows, answers: Answers): string[] =>
  [...answers].flatMap(([asked, result]) => {
    const answer = JSON.stringify(result.ok ? result.value : result.error);
    // What was asked may come back: who asks for an id knows it.
    return [...closed.ids, ...closed.names]
      .filter((told) => !asked.includes(told) && answer.includes(told))
      .map((told) => `${asked}: ${told}`);
  });

/** The questions to which the answers differ. */
const differences = (
  answers: Answers,
  wanted: (asked: string, result: WireResult) => readonly [got: unknown, wanted: unknown],
): unknown[] =>
  [...answers].flatMap(([asked, result]) => {
    const [got, expected] = wanted(asked, result);
    return isDeepStrictEqual(got, expected) ? [] : [{ asked, got, expected }];
  });

describe('a case that is closed to somebody', () => {
  it('is in no answer to them and in no count, and as ever for everybody else', async () => {
    const seeds = fc.integer({ min: 1, max: 100_000 });
    await fc.assert(
      fc.asyncProperty(seeds, fc.nat(), async (seed, which) => {
        await using store = await openTestStore();
        await addUser(store, shutOut);
        await fillAtRandom(store, seed);
        const cases = await store.whole
          .selectFrom('cases')
          .select('id')
          .orderBy('number')
          .execute();
        const caseId = cases[which % cases.length]?.id ?? '';
        const readings = await readingCalls(store.whole);
        await store.close();
        const before = await answersTo(aViewer(), store, readings);

        const again = await store.reopen();
        const closing = { caseId, userIds: [shutOut.userId], reason: 'Her brother' };
        await closeCase(again, closing);
        const closed = await closedRowsOf(again, caseId);
        await again.close();
        const after = await answersTo(aViewer(), store, readings);
        const seen = await answersTo(shutOut, store, readings);
        const without = `${store.path}-without`;
        copyFileSync(store.path, without);
        using raw = openRaw(without, store.key);
        deleteRows(raw.handle, closed);
        raw.handle.close();
        const left = await answersTo(shutOut, store, readings, without);

        expect(
          differences(before, (asked, result) => [
            asked.startsWith('cases.closures') ? result : after.get(asked),
            result,
          ]),
        ).toEqual([]);
        expect(toldOf(closed, seen)).toEqual([]);
        expect(
          differences(seen, (asked, result) => {
            const all = before.get(asked);
            if (asked.startsWith('minutes.preview') && all?.ok === true && isFinal(all)) {
              return [
                result,
                {
                  ok: true,
                  value: withoutCases(all.value as Minutes, {
                    hearingIds: closed.ids,
                    caseNumbers: closed.numbers,
                  }),
                },
              ];
            }
            return [result, left.get(asked) ?? null].map((each) =>
              each === null ? null : leavingOutPlaces(asked, each),
            ) as [unknown, unknown];
          }),
        ).toEqual([]);
      }),
      { numRuns: 3 },
    );
  }, 240_000);

  it('keeps its place and its minutes on the agenda', async () => {
    await using store = await openTestStore();
    await addUser(store, shutOut);
    await fillAtRandom(store, 7);
    const readings = (await readingCalls(store.whole)).filter(({ name }) => name === 'agenda.get');
    const [listed] = await store.whole
      .selectFrom('hearings')
      .select(['case_id', 'meeting_id', 'position', 'minutes'])
      .where('position', '=', 1)
      .execute();
    if (listed === undefined) throw new Error('No agenda has a second case');
    const closing = { userIds: [shutOut.userId], reason: 'Staff case' };
    await closeCase(store, { ...closing, caseId: listed.case_id });
    await store.close();
    const answers = await answersTo(shutOut, store, readings);
    const result = answers.get(`agenda.get {"meetingId":"${listed.meeting_id}"}`);
    const { entries } = (result?.ok === true ? result.value : {}) as Agenda;
    expect(entries[1]).toMatchObject({ notForYou: true, minutes: listed.minutes });
    expect(Object.keys(entries[1] ?? {}).toSorted()).toEqual([
      'endedAt',
      'minutes',
      'notForYou',
      'startedAt',
    ]);
  });

  it('is kept out of every table that leads to a case or a person', async () => {
    await using store = await openTestStore();
    const kept = new Set(restOfTables(store.whole, shutOut.userId).keys());
    await store.close();
    using raw = openRaw(store.path, store.key);
    const tables = raw.handle
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    const leading = ['cases', 'persons', 'referrals', 'hearings', 'actions', 'risks', 'held_rows'];
    const open = tables.filter((table) => {
      const keys = raw.handle.pragma(`foreign_key_list(${table})`) as { table: string }[];
      return !kept.has(table) && keys.some((key) => leading.includes(key.table));
    });
    expect(open).toEqual([]);
    expect(kept.size).toBeGreaterThan(15);
  });
});
