import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStore } from '../src/main/store/open-store.ts';
import { scanInThread } from '../src/main/store/scan-in-thread.ts';
import { isSound } from '../src/main/store/scan-pages.ts';
import { scanWorkerUrl } from '../tests/support/scan-worker-url.ts';
import { watchStalls } from './bench-list.ts';
import { figures, printFigures } from './bench-figures.ts';
import { runScript } from './child.ts';
import { say, secondsSince } from './progress.ts';

const megabytes = Number(process.argv[2] ?? 200);
const runs = 5;

/** `npm run bench:scan [MB]`: checking every page of a large store, as at each start. */
runScript(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const store = path.join(folder, 'Bench.casetable');
  const key = randomBytes(32);
  try {
    await makeStore(store, key);
    const size = statSync(store).size;
    const ms: number[] = [];
    const stalls: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const stall = watchStalls();
      const started = performance.now();
      const scan = await scanInThread(scanWorkerUrl, { path: store }, key).result;
      ms.push(performance.now() - started);
      stalls.push(stall());
      if (!isSound(scan)) throw new Error('The scan found a fault in a store that has none');
    }
    const p50 = ms.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    printFigures([
      figures(`${size / 4096} pages`, ms),
      figures('  longest stall of main meanwhile', stalls),
      { name: 'Speed (median)', text: `${(size / 1000 / p50).toFixed(0)} MB/s` },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
});

async function makeStore(store: string, key: Uint8Array): Promise<void> {
  const started = performance.now();
  const { db, close } = await createStore(store, key);
  const value = 'x'.repeat(1_000_000);
  await db.transaction().execute(async (tx) => {
    for (let number = 0; number < megabytes; number += 1) {
      await tx
        .insertInto('store_facts')
        .values({ name: `bench ${number}`, value })
        .execute();
    }
  });
  await close();
  say(`Made a store of ${megabytes} MB in ${secondsSince(started)}.`);
}
