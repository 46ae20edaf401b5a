import { monitorEventLoopDelay } from 'node:perf_hooks';
import { addForum } from '../src/main/services/new-forum.ts';
import { saveWishes } from '../src/main/services/hearings.ts';
import { entriesByNumber, findEntries, type EntryFilter } from '../src/main/store/audit-list.ts';
import type { AuditVerb } from '../src/shared/domain/access/audit-words.ts';
import { headMacOf, macOf } from '../src/main/store/audit-store.ts';
import { insertMany } from '../src/main/store/insert-many.ts';
import type { Store } from '../src/main/store/store.ts';
import { verifyAudit } from '../src/main/store/verify-audit.ts';
import { aReferral } from '../tests/support/builders.ts';
import { hearCase } from '../tests/support/hear-case.ts';
import { figures, printFigures, type Figure } from './bench-figures.ts';
import { openBenchStore } from './bench-store.ts';
import { runScript } from './child.ts';
import { say, secondsSince } from './progress.ts';

const entries = Number(process.argv[2] ?? 2_000_000);
const writes = 300;

/** `npm run bench:audit [ENTRIES]`: what the audit adds to a save, and how long it takes to verify. */
runScript(async () => {
  const { store, close } = await openBenchStore();
  try {
    await addForum(store, 'Northmere MARAC', 'marac');
    printFigures(await measureWrites(store));
    await fillAudit(store);
    printFigures([...(await measureVerify(store)), ...(await measureList(store))]);
  } finally {
    await close();
  }
  return 0;
});

/** The same save without an entry, with one, and with one that keeps what was changed. */
async function measureWrites(store: Store): Promise<Figure[]> {
  const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
  const typed = (turn: number): string => `Typed in the meeting, ${'word '.repeat(turn % 40)}`;
  const bare = (turn: number): Promise<unknown> =>
    store.whole.transaction().execute((tx) =>
      tx
        .updateTable('hearings')
        .set({ wishes: typed(turn), updated_at: store.now() })
        .where('id', '=', hearingId)
        .execute(),
    );
  const enter = (verb: AuditVerb, turn: number): Promise<unknown> =>
    store.change(verb, hearingId, (tx, at) =>
      tx
        .updateTable('hearings')
        .set({ wishes: typed(turn), updated_at: at })
        .where('id', '=', hearingId)
        .execute(),
    );
  const ways: readonly (readonly [name: string, save: (turn: number) => Promise<unknown>])[] = [
    ['A save without the audit', bare],
    ['with its entry', (turn) => enter('sample.filled', turn)],
    ['with its entry and what changed', (turn) => enter('wishes.saved', turn)],
    [
      'the same through its service',
      (turn) =>
        saveWishes(store, hearingId, {
          wishes: typed(turn),
          wishesSource: '',
          tellVictimWho: '',
          tellVictimBy: null,
        }),
    ],
  ];
  const elapsed = ways.map((): number[] => []);
  // In turns, so that all meet the same noise; the first turns prepare the statements.
  for (let turn = -20; turn < writes; turn += 1) {
    for (const [index, [, save]] of ways.entries()) {
      const started = performance.now();
      await save(turn + 20);
      if (turn >= 0) elapsed[index]?.push(performance.now() - started);
    }
  }
  const [withoutAudit = 1, withEntry = 1, withChanges = 1] = elapsed.map(median);
  return [
    ...ways.map(([name], index) => figures(name, elapsed[index] ?? [])),
    { name: 'Ratio of an entry (median)', text: (withEntry / withoutAudit).toFixed(2) },
    { name: 'Ratio with what changed (median)', text: (withChanges / withoutAudit).toFixed(2) },
  ];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const verbs = [
  'case.viewed',
  'wishes.saved',
  'information.saved',
  'action.saved',
  'store.unlocked',
];

/** Ten years of a very large area, bound as the app binds them. */
async function fillAudit({ whole: db, auditKey, viewer }: Store): Promise<void> {
  const started = performance.now();
  const { epoch, key } = auditKey;
  const objects = await db.selectFrom('agencies').select('id').execute();
  await db.transaction().execute(async (tx) => {
    const last = await tx
      .selectFrom('audit_entries')
      .select(['number', 'mac'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    let { mac } = last;
    for (let from = last.number; from < entries; from += 500) {
      const rows = Array.from({ length: Math.min(500, entries - from) }, (_, index) => {
        const number = from + index + 1;
        const line = {
          number,
          at: new Date(Date.UTC(2016, 0, 1) + number * 150_000).toISOString(),
          userId: viewer.userId,
          role: viewer.role,
          verb: verbs[number % verbs.length] ?? '',
          objectId: objects[number % objects.length]?.id ?? null,
          outcome: number % 1000 === 0 ? ('refused' as const) : ('done' as const),
          note: '',
          changes: number % 5 === 1 ? '{"rows":[["hearings","x",[["wishes",12,"","word "]]]]}' : '',
          epoch,
          changesCode: null,
        };
        mac = macOf(key, line, mac);
        const { userId, objectId, changesCode, ...rest } = line;
        return { ...rest, user_id: userId, object_id: objectId, changes_code: changesCode, mac };
      });
      await insertMany(tx, 'audit_entries', rows);
    }
    await tx
      .updateTable('audit_head')
      .set({ number: entries, mac: headMacOf(key, entries, mac) })
      .execute();
  });
  say(`Made an audit of ${entries.toLocaleString('en-GB')} entries in ${secondsSince(started)}.`);
}

async function measureVerify({ db, auditKey }: Store): Promise<Figure[]> {
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  let told = 0;
  let longestTurn = 0;
  let turn = process.cpuUsage();
  stalls.enable();
  const before = process.cpuUsage();
  const started = performance.now();
  const verdict = await verifyAudit(db, auditKey, {
    onProgress: () => {
      told += 1;
      const { user, system } = process.cpuUsage(turn);
      longestTurn = Math.max(longestTurn, (user + system) / 1000);
      turn = process.cpuUsage();
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  stalls.disable();
  if (verdict.firstWrong !== null) throw new Error('The audit that was made is not right');
  const ms = (nanoseconds: number): string => `${(nanoseconds / 1e6).toFixed(1)} ms`;
  return [
    {
      name: `Verify ${verdict.entries.toLocaleString('en-GB')} entries`,
      text: `${seconds.toFixed(1)} s, ${Math.round(verdict.entries / seconds).toLocaleString('en-GB')} a second, told ${told} times how far; ${((user + system) / 1e6).toFixed(1)} s of a processor`,
    },
    {
      name: 'Longest stall of main meanwhile',
      text: `${ms(stalls.max)} (99 of 100 below ${ms(stalls.percentile(99))})`,
      goal: 'about 30 ms',
      isMet: stalls.max / 1e6 <= 35,
    },
    { name: 'Longest turn in processor time', text: `${longestTurn.toFixed(1)} ms` },
  ];
}

/** The first page of what the screen can ask for: common, rare, late, early and none. */
async function measureList({ db, auditKey, viewer }: Store): Promise<Figure[]> {
  const [agency] = await db.selectFrom('agencies').select('id').execute();
  const any = {
    userId: null,
    verbs: null,
    from: null,
    before: null,
    objectIds: null,
    outcome: null,
    hiddenIds: [],
  };
  const day = (text: string): string => `${text}T00:00:00.000Z`;
  const asked: readonly (readonly [name: string, filter: EntryFilter, offset?: number])[] = [
    ['all entries', any],
    ['a common kind, page 100', { ...any, verbs: ['case.viewed'] }, 5000],
    ['one user', { ...any, userId: viewer.userId }],
    ['a common kind', { ...any, verbs: ['case.viewed', 'referral.viewed', 'hearing.viewed'] }],
    ['a rare kind', { ...any, verbs: ['forum.created', 'minutes.exported'] }],
    ['a kind and a user', { ...any, verbs: ['case.viewed'], userId: viewer.userId }],
    ['an early month', { ...any, from: day('2016-03-01'), before: day('2016-04-01') }],
    ['all but the first year', { ...any, from: day('2017-01-01') }],
    ['one record', { ...any, objectIds: [agency?.id ?? ''] }],
    ['refused', { ...any, outcome: 'refused' }],
    ['a user and a kind that never meet', { ...any, verbs: ['case.viewed'], userId: 'nobody' }],
    ['failed, of which there are none', { ...any, outcome: 'failed' }],
  ];
  const results: Figure[] = [];
  for (const [name, filter, offset = 0] of asked) {
    const elapsed: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const started = performance.now();
      const { numbers } = await findEntries(db, filter, offset + 50);
      await entriesByNumber(db, auditKey, numbers.slice(offset, offset + 50));
      elapsed.push(performance.now() - started);
    }
    results.push(figures(`List: ${name}`, elapsed));
  }
  return results;
}
