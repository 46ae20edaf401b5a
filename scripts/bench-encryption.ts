import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect } from 'kysely';
import { watchChanges } from '../src/main/store/capture-changes.ts';
import {
  applyKey,
  settings,
  withPreparedOnce,
  type OpenStore,
} from '../src/main/store/open-store.ts';
import { createStoreAccess, type Store } from '../src/main/store/store.ts';
import type { Tables } from '../src/main/store/tables.ts';
import type { AppContract } from '../src/shared/ipc/contract.ts';
import type { CallInput, CallOutput } from '../src/shared/ipc/define.ts';
import { createAppCore, type AppCore } from '../tests/support/app-core.ts';
import { generateStore } from '../tests/support/generate-store.ts';
import { sessionOf } from '../tests/support/open-session.ts';
import { anAccess, openTestStore } from '../tests/support/test-store.ts';
import { figures, printFigures, type Figure } from './bench-figures.ts';
import { runScript } from './child.ts';
import { say, secondsSince } from './progress.ts';

const cases = Number(process.argv[2] ?? 20_000);
const rounds = 200;
const now = '2026-11-09T09:00:00.000Z';

type Way = { readonly name: string; readonly core: AppCore; readonly close: () => Promise<void> };

/**
 * `npm run bench:encryption [CASES]`: the app's own calls against a store and against the same store
 * decrypted, in turns. Nothing but the cipher of the file differs; what is sealed stays sealed.
 */
runScript(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const started = performance.now();
  const made = await openTestStore({ now });
  await generateStore(made, { cases });
  const keys = { key: made.key, addressKey: made.addressKey };
  const [sealedPath, plainPath] = ['sealed', 'plain'].map((name) => path.join(folder, name));
  await made.close();
  copyFileSync(made.path, sealedPath ?? '');
  copyFileSync(made.path, plainPath ?? '');
  decrypt(plainPath ?? '', keys.key);
  say(`Made two stores of ${cases} cases in ${secondsSince(started)}.`);
  say(`On the disk: ${sizeOf(sealedPath)} encrypted, ${sizeOf(plainPath)} in clear.`);
  const ways = [
    open('encrypted', sealedPath ?? '', keys, true),
    open('in clear', plainPath ?? '', keys, false),
  ];
  try {
    printFigures(await measure(ways));
  } finally {
    for (const { close } of ways) await close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

const sizeOf = (file = ''): string => `${(statSync(file).size / 1_000_000).toFixed(1)} MB`;

function decrypt(file: string, key: Uint8Array): void {
  const handle = new Database(file);
  applyKey(handle, key);
  handle.rekey(Buffer.alloc(0));
  handle.close();
}

type Keys = { readonly key: Uint8Array; readonly addressKey: Uint8Array };

/** A store as the app opens it, of which the file may be in clear. */
function open(name: string, file: string, keys: Keys, isEncrypted: boolean): Way {
  const handle = new Database(file, { fileMustExist: true });
  if (isEncrypted) applyKey(handle, keys.key);
  for (const [pragma, value] of settings) handle.pragma(`${pragma} = ${value}`);
  watchChanges(handle);
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withPreparedOnce(handle) }),
  });
  const opened: OpenStore = {
    db,
    descriptor: -1,
    copyTo: () => Promise.reject(new Error('The bench copies nothing')),
    rewrite: () => Promise.reject(new Error('The bench destroys nothing')),
    setReadOnly: () => {},
    close: () => db.destroy(),
  };
  const store: Store = createStoreAccess(
    opened,
    anAccess(keys, () => now),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  return {
    name,
    core: createAppCore({ folder, session: sessionOf(store), now: () => now }),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask<N extends keyof AppContract['calls']>(
  { core }: Way,
  name: N,
  input: CallInput<AppContract, N>,
): Promise<CallOutput<AppContract, N>> {
  const result = await core.dispatch(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
  return result.value as CallOutput<AppContract, N>;
}

async function measure(ways: readonly Way[]): Promise<Figure[]> {
  const [first] = ways;
  if (first === undefined) return [];
  const { rows } = await ask(first, 'cases.list', { limit: 50 });
  const meetings = await ask(first, 'meetings.list', { limit: 50 });
  const meetingId = meetings.rows[0]?.id ?? '';
  const { entries } = await ask(first, 'agenda.get', { meetingId });
  const hearings = entries.flatMap((entry) => ('hearingId' in entry ? [entry.hearingId] : []));
  const hearing = (turn: number): string => hearings[turn % hearings.length] ?? '';
  const words = ['smith', 'oak', 'wright', 'm-12', 'zie', 'jones grace'];
  const calls: readonly (readonly [string, (way: Way, turn: number) => Promise<unknown>])[] = [
    ['today.get', (way) => ask(way, 'today.get', {})],
    ['cases.list', (way, turn) => ask(way, 'cases.list', { limit: 50, offset: turn * 50 })],
    ['cases.get', (way, turn) => ask(way, 'cases.get', { id: rows[turn % rows.length]?.id ?? '' })],
    ['referrals.list', (way) => ask(way, 'referrals.list', { limit: 50 })],
    [
      'search.find',
      (way, turn) => ask(way, 'search.find', { text: words[turn % words.length] ?? '' }),
    ],
    ['agenda.get', (way) => ask(way, 'agenda.get', { meetingId })],
    ['hearings.get', (way, turn) => ask(way, 'hearings.get', { hearingId: hearing(turn) })],
    [
      'hearings.saveWishes',
      (way, turn) =>
        ask(way, 'hearings.saveWishes', {
          hearingId: hearing(turn),
          wishes: `Typed in the meeting, ${'word '.repeat(turn % 40)}`,
          wishesSource: '',
          tellVictimWho: '',
          tellVictimBy: null,
        }),
    ],
  ];
  const results: Figure[] = [];
  let [encrypted, inClear] = [0, 0];
  for (const [name, call] of calls) {
    const elapsed = ways.map((): number[] => []);
    // In turns, so that both meet the same noise; the first turns prepare the statements.
    for (let turn = -20; turn < rounds; turn += 1) {
      for (const [index, way] of ways.entries()) {
        const started = performance.now();
        await call(way, turn + 20);
        if (turn >= 0) elapsed[index]?.push(performance.now() - started);
      }
    }
    const [one = 1, other = 1] = elapsed.map(median);
    encrypted += one;
    inClear += other;
    for (const [index, { name: kind }] of ways.entries()) {
      results.push(figures(`${name}, ${kind}`, elapsed[index] ?? []));
    }
    results.push({ name: `${name}, ratio of the medians`, text: (one / other).toFixed(2) });
  }
  const ratio = encrypted / inClear;
  const goal = 'at most 1.25';
  return [
    ...results,
    { name: 'All calls, ratio', text: ratio.toFixed(2), goal, isMet: ratio <= 1.25 },
  ];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
