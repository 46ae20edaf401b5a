import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { workerVariable } from './worker-url.ts';

/**
 * Bundles a thread before the tests, as the app does. From its TypeScript each thread would compile
 * the WebAssembly that strips types, and Node 24 now and then dies of that when threads end ("Check
 * failed: jit_page.has_value()").
 */
export function bundleWorker(
  name: string,
  source: string,
): { readonly setup: () => Promise<void>; readonly teardown: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'casetable-worker-'));
  return {
    setup: async () => {
      await build({
        configFile: false,
        logLevel: 'error',
        ssr: { noExternal: true },
        build: {
          ssr: source,
          outDir: folder,
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
        },
      });
      process.env[workerVariable(name)] = join(folder, `${name}.mjs`);
    },
    teardown: () => rmSync(folder, { recursive: true, force: true }),
  };
}
