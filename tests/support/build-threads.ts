import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { argon2Thread } from './argon2-thread-url.ts';
import { formWorker } from './form-worker-url.ts';
import { listWorker } from './list-worker-url.ts';
import { scanWorker } from './scan-worker-url.ts';
import { copyWorker } from './copy-worker-url.ts';
import { verifyWorker } from './verify-worker-url.ts';
import { workerVariable } from './worker-url.ts';

const folder = mkdtempSync(join(tmpdir(), 'casetable-worker-'));
const threads = [listWorker, formWorker, scanWorker, copyWorker, verifyWorker, argon2Thread];

/**
 * Bundles what runs in threads, as the app does. From its TypeScript each thread would compile
 * the WebAssembly that strips types, and Node 24 now and then dies of that when threads end ("Check
 * failed: jit_page.has_value()").
 */
export async function setup(): Promise<void> {
  // A native addon is not bundled, and is found from where the bundle lies.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(threads),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  for (const [name] of threads) process.env[workerVariable(name)] = join(folder, `${name}.mjs`);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
