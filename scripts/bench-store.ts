import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../src/main/store/store.ts';
import { makeTestStore } from '../tests/support/new-store.ts';

/** A new encrypted store in a folder of its own, which goes when it is closed. */
export async function openBenchStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const { store } = await makeTestStore(path.join(folder, 'Bench.casetable'), randomUUID());
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
