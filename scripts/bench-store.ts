import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStore } from '../src/main/store/open-store.ts';
import { createStoreAccess, type Store } from '../src/main/store/store.ts';

/** A new encrypted store in a folder of its own, which goes when it is closed. */
export async function openBenchStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const opened = await createStore(path.join(folder, 'Bench.casetable'), randomBytes(32));
  const store = createStoreAccess(opened, () => new Date().toISOString(), 'bench');
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
