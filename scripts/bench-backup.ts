import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finishBackup, takeCopy } from '../src/main/backup/make-backup.ts';
import { createStore } from '../src/main/store/open-store.ts';
import { createVerifier } from '../src/main/store/verify-in-thread.ts';
import { createKeyFile } from '../src/main/vault/key-file.ts';
import { verifyWorkerUrl } from '../tests/support/verify-worker-url.ts';
import { watchStalls } from './bench-list.ts';
import { figures, printFigures } from './bench-figures.ts';
import { runScript } from './child.ts';
import { say, secondsSince } from './progress.ts';

const megabytes = Number(process.argv[2] ?? 200);
const runs = 10;

/** `npm run bench:backup [MB]`: a backup of a large store, and for how long it stops everything else. */
runScript(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const storePath = path.join(folder, 'Bench.casetable');
  const key = randomBytes(32);
  const store = await createStore(storePath, key);
  try {
    const started = performance.now();
    await fill(store.db);
    say(`Made a store of ${megabytes} MB in ${secondsSince(started)}.`);
    const keys = { epoch: 1, dataKey: key, addressKey: randomBytes(32) };
    const owner = { userId: randomUUID(), name: 'Coordinator' };
    const { file } = await createKeyFile(storePath, randomUUID(), owner, 'bench', keys);
    const backedUp = { storePath, keyFile: file, epoch: 1, appVersion: '0.1.0' };
    const { verify } = createVerifier(verifyWorkerUrl);
    const [copies, checks, stalls]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < runs; run += 1) {
      const at = new Date(Date.UTC(2026, 10, 29, 20, 0, run)).toISOString();
      const copying = performance.now();
      const raw = await takeCopy(backedUp, at, store.copyTo);
      copies.push(performance.now() - copying);
      const stall = watchStalls();
      const checking = performance.now();
      await finishBackup(raw, key, verify);
      checks.push(performance.now() - checking);
      stalls.push(stall());
    }
    printFigures([
      figures(`${statSync(storePath).size / 4096} pages: copy (main waits)`, copies),
      figures('  check, sync and name', checks),
      figures('  longest stall of main meanwhile', stalls),
    ]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return 0;
});

async function fill(db: Awaited<ReturnType<typeof createStore>>['db']): Promise<void> {
  const value = 'x'.repeat(1_000_000);
  await db.transaction().execute(async (tx) => {
    for (let number = 0; number < megabytes; number += 1) {
      await tx
        .insertInto('store_facts')
        .values({ name: `bench ${number}`, value })
        .execute();
    }
  });
}
