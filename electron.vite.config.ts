import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Native addons cannot be bundled; everything else main needs is bundled. */
const nativeModules = ['better-sqlite3-multiple-ciphers', '@node-rs/argon2'];

/** The oldest runtime that the scripts may find: see docs/adr/0010-running-without-downloads.md. */
const oldestNode = 'node20.18';
const oldestChromium = 'chrome130';

/** Less to read and parse at each start. */
const minify = true;

export default defineConfig({
  main: {
    // Its build for Node declares a `require`, and so does electron-vite in a part that mentions one.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: oldestNode,
      externalizeDeps: false,
      minify,
      rolldownOptions: {
        external: nativeModules,
        input: {
          index: 'src/main/index.ts',
          'read-list': 'src/main/import/read-list-worker.ts',
          'read-form': 'src/main/import/form/read-form-worker.ts',
          'scan-pages': 'src/main/store/page-scan-worker.ts',
          'verify-copy': 'src/main/store/verify-copy-worker.ts',
          'rotate-copy': 'src/main/store/rotate-copy-worker.ts',
        },
        // In one folder: a module finds the file of its thread beside itself.
        output: { format: 'es', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: oldestChromium,
      minify,
      rolldownOptions: { input: 'src/renderer/index.html' },
      assetsInlineLimit: 0,
    },
  },
});
