import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addForum } from '../../../src/main/services/new-forum.ts';
import { keyCopyPath, keyFilePath, readKeyFiles } from '../../../src/main/vault/key-file.ts';
import type { KeyPair } from '../../../src/main/vault/key-pair.ts';
import { keysOf } from '../../../src/main/vault/key-slot.ts';
import { openKeys } from '../../../src/main/vault/open-keys.ts';
import { createRecentStore } from '../../../src/main/vault/recent-store.ts';
import { createSession } from '../../../src/main/vault/session.ts';
import { aReferral } from '../../support/builders.ts';
import { createChance } from '../../support/chance.ts';
import { filesOf, makeTestStore } from '../../support/new-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { type RotationRun, runRotation } from '../../support/rotation-child.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { temporaryFolder } from '../../support/test-store.ts';
import { tries } from '../../support/tries.ts';

/** The long run kills at every step and at many moments; the short one at some of each. */
const kills = tries(10, 200);
const passphrase = 'five plain words for tests';
const folder = temporaryFolder();
const whole = join(folder.path, 'whole', 'Killed.casetable');
const tried = join(folder.path, 'tried', 'Killed.casetable');

let userId = '';
let pair: KeyPair;
let record: Record<string, string[]>;
/** What is done with files, in order, when nobody kills it. */
let steps: string[] = [];
let durationMs = 0;

const isStep = (line: string): boolean => line.startsWith('at ');

const putBack = (): void => {
  rmSync(dirname(tried), { recursive: true, force: true });
  cpSync(dirname(whole), dirname(tried), { recursive: true });
};

const rotate = (options: { killAt?: number; killAfterMs?: number } = {}): Promise<RotationRun> =>
  runRotation({ path: tried, userId, passphrase, ...options });

beforeAll(async () => {
  const { store } = await makeTestStore(whole, passphrase);
  userId = store.viewer.userId;
  await addForum(store, 'Northmere MARAC', 'marac');
  for (let number = 0; number < 40; number += 1) {
    await aReferral(store, {
      victim: {
        surname: `Killed ${number}`,
        address: `${number} Mill Lane`,
        phone: `0770090${1000 + number}`,
      },
    });
  }
  await store.close();
  ({ pair } = await openKeys(whole, { userId }, passphrase, ''));
  record = await recordOf(whole);
  putBack();
  const run = await rotate();
  if (!run.lines.includes('rotated')) throw new Error('Nothing is tried where nothing works');
  steps = run.lines.filter(isStep);
  durationMs = run.ms;
}, 120_000);
afterAll(() => folder[Symbol.dispose]());

/** All rows, as somebody finds them who unlocks the store with their passphrase. */
async function recordOf(path: string): Promise<Record<string, string[]>> {
  const session = createSession({
    now: () => '2026-11-09T09:00:00.000Z',
    accountName: 'j.lowe',
    appVersion: '0.1.0',
    samplePath: '',
    recent: createRecentStore(join(folder.path, 'recent-store.json')),
    attemptsFile: null,
  });
  await session.choose(path);
  await session.unlock({ userId }, passphrase);
  const { users, audit_keys: _keys, ...rows } = await dumpOf(session.requireStore());
  await session.lock();
  return { ...rows, users: users?.map(withoutMoment) ?? [] };
}

/** Whoever looks has just unlocked the store. */
const withoutMoment = (user: string): string =>
  JSON.stringify({ ...(JSON.parse(user) as object), last_unlocked_at: undefined });

/** How many of the epochs that the key file holds open the store, each looked at by itself. */
async function epochsThatOpen(path: string): Promise<number> {
  const { files } = await readKeyFiles(path);
  const [file] = files;
  const slot = file?.slots.find((known) => known.userId === userId);
  if (file === undefined || slot === undefined) return 0;
  const opened = keysOf(file.storeId, slot, pair).filter(({ dataKey }) => {
    using raw = openRaw(path, dataKey);
    try {
      return raw.handle.pragma('integrity_check', { simple: true }) === 'ok';
    } catch {
      return false;
    }
  });
  return opened.length;
}

/** What is wrong after a kill; nothing, if all is well. */
async function faultsAfter(where: string): Promise<string[]> {
  const faults: string[] = [];
  const fault = (what: string): void => void faults.push(`${where}: ${what}`);
  const opens = await epochsThatOpen(tried);
  if (opens !== 1) fault(`${opens} epochs open the store`);
  try {
    expect(await recordOf(tried)).toEqual(record);
  } catch (error) {
    fault(`the record is another: ${String(error).slice(0, 200)}`);
  }
  const known = new Set([...filesOf(tried).map((file) => basename(file)), 'recent-store.json']);
  const left = readdirSync(dirname(tried)).filter((name) => !known.has(name) && !isPassing(name));
  if (left.length > 0) fault(`left over: ${left.join(', ')}`);
  const copies = [keyFilePath(tried), keyCopyPath(tried)].map((copy) =>
    existsSync(copy) ? readFileSync(copy, 'utf8') : '',
  );
  if (copies[0] !== copies[1]) fault('the copies of the key file differ');
  const { files } = await readKeyFiles(tried);
  if (files[0]?.seals.length !== 1) fault('the key file keeps the keys of two epochs');
  return faults;
}

/** Where the app keeps which store was open last, which is no part of one. */
const isPassing = (name: string): boolean => /^\.recent-store.*\.tmp$/.test(name);

/** So many of the steps, from the first to the last, evenly. */
const someSteps = (count: number): number[] =>
  Array.from({ length: count }, (_, index) =>
    Math.max(1, Math.round(((index + 1) * steps.length) / count)),
  );

it('goes through many steps that leave something on the disk', () => {
  expect(new Set(steps).size).toBeGreaterThanOrEqual(15);
});

it(
  `leaves a store that one epoch opens whole, whenever it is killed (${kills} times)`,
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const stepped = someSteps(Math.min(steps.length, Math.ceil(kills * 0.6)));
    const chance = createChance(kills);
    const faults: string[] = [];
    let killed = 0;
    for (const killAt of stepped) {
      putBack();
      const run = await rotate({ killAt });
      if (!run.wasKilled) faults.push(`step ${killAt} was never reached`);
      killed += 1;
      faults.push(...(await faultsAfter(`before ${steps[killAt - 1]} (${killAt})`)));
    }
    while (killed < kills) {
      putBack();
      const killAfterMs = chance.between(0, Math.ceil(durationMs));
      const run = await rotate({ killAfterMs });
      killed += 1;
      faults.push(...(await faultsAfter(`after ${killAfterMs} ms, ${run.lines.at(-1)}`)));
    }
    tellFault('F22', { tries: killed, lost: faults.length });
    expect(faults).toEqual([]);
  },
);
