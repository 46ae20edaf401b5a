import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { destroyConfirmed } from '../src/main/services/destroy-proposed.ts';
import {
  countRetention,
  listRetention,
  proposeDestroying,
} from '../src/main/services/retention.ts';
import { waitingReviews } from '../src/main/services/review-cases.ts';
import type { Store } from '../src/main/store/store.ts';
import { asSecond } from '../tests/support/destroyed-case.ts';
import { generateStore } from '../tests/support/generate-store.ts';
import { makeTestStore } from '../tests/support/new-store.ts';
import { figures, printFigures, type Figure } from './bench-figures.ts';
import { watchStalls } from './bench-list.ts';
import { runScript } from './child.ts';
import { say } from './progress.ts';

const cases = Number(process.argv[2] ?? 20_000);
const runs = 20;
const destroyings = 3;

/**
 * `npm run bench:retention [CASES]`: what is due in a large store, and how long a destroying takes and
 * stops everything else, most of it for writing the file anew.
 */
runScript(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const file = path.join(folder, 'Bench.casetable');
  const { store } = await makeTestStore(file, 'a passphrase for the bench');
  try {
    await generateStore(store, { cases });
    say(`A store of ${cases} cases has ${Math.round(statSync(file).size / 1e6)} MB.`);
    const { due } = await countRetention(store);
    say(`${due} of them are due.`);
    printFigures([
      await timed('what Today asks', () => waitingReviews(store)),
      await timed('first page of what is due', () => page(store)),
      await timed('counts', () => countRetention(store)),
      ...(await destroyed(store)),
    ]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return 0;
});

const page = (store: Store): ReturnType<typeof listRetention> =>
  listRetention(store, { view: 'due', offset: 0, limit: 50 });

async function timed(name: string, work: () => Promise<unknown>): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return figures(name, times);
}

async function destroyed(store: Store): Promise<Figure[]> {
  const second = await asSecond(store);
  const [times, stalls]: [number[], number[]] = [[], []];
  for (let run = 0; run < destroyings; run += 1) {
    const { rows } = await page(store);
    const ids = rows.flatMap(({ caseId, unfinished }) => (unfinished === null ? [caseId] : []));
    await proposeDestroying(store, ids);
    const stall = watchStalls();
    const started = performance.now();
    await destroyConfirmed(second, ids);
    times.push(performance.now() - started);
    // Else the last stall is not seen.
    await wait(20);
    stalls.push(stall());
  }
  return [
    figures('50 cases destroyed', times),
    figures('  longest stall of main meanwhile', stalls),
  ];
}
