import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leavesOf, rowsOn } from '../../support/damage-store.ts';
import { generateStore } from '../../support/generate-store.ts';
import { openTestStore, temporaryFolder, type TestStore } from '../../support/test-store.ts';

const support = (name: string): string =>
  fileURLToPath(new URL(`../../support/${name}`, import.meta.url));

const hasCompiler =
  process.platform === 'linux' && spawnSync('cc', ['--version'], { stdio: 'ignore' }).status === 0;

/** What a process sees of a store on a disk that cannot read one of its pages. */
function readOnFailingDisk({ path, key }: TestStore, page: number): Record<string, unknown> {
  using folder = temporaryFolder();
  const library = join(folder.path, 'failing-reads.so');
  const compiled = spawnSync(
    'cc',
    ['-shared', '-fPIC', '-o', library, support('failing-reads.c'), '-ldl'],
    { stdio: 'inherit' },
  );
  expect(compiled.status).toBe(0);
  const { stdout } = spawnSync(
    process.execPath,
    [support('read-what-can-be-read.ts'), path, Buffer.from(key).toString('hex')],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        LD_PRELOAD: library,
        FAIL_FILE: path,
        FAIL_FROM: String((page - 1) * 4096),
        FAIL_TO: String(page * 4096),
      },
    },
  );
  return JSON.parse(stdout) as Record<string, unknown>;
}

it.skipIf(!hasCompiler)(
  'reads and salvages what it can from a disk that cannot read one page, and names the page',
  async () => {
    await using store = await openTestStore();
    await generateStore(store, { cases: 60 });
    await store.close();
    const page = leavesOf(store.path, store.key, 'actions')[4] ?? 0;
    const lost = rowsOn(store.path, store.key, 'actions', [page]);
    expect(readOnFailingDisk(store, page)).toMatchObject({
      // SQLite takes a page that the disk refuses for a damaged one.
      actions: 'store-damaged',
      hearings: 60,
      written: 'store-damaged',
      scan: { badPages: [page], lengthProblem: null },
      salvage: [{ table: 'actions', read: 360 - lost, lost }],
    });
  },
  60_000,
);
