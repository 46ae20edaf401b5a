import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { listWorkerVariable } from './list-worker-url.ts';

const folder = mkdtempSync(join(tmpdir(), 'casetable-worker-'));

/**
 * Bundles the thread that reads lists, as the app does. From its TypeScript each thread would compile
 * the WebAssembly that strips types, and Node 24 now and then dies of that when threads end ("Check
 * failed: jit_page.has_value()").
 */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/main/import/read-list-worker.ts',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'read-list.mjs' } },
    },
  });
  process.env[listWorkerVariable] = join(folder, 'read-list.mjs');
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
