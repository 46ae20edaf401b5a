import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Native addons cannot be bundled; everything else main needs is bundled. */
const nativeModules = ['better-sqlite3-multiple-ciphers', '@node-rs/argon2'];

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        external: nativeModules,
        input: { index: 'src/main/index.ts', 'read-list': 'src/main/import/read-list-worker.ts' },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: { rolldownOptions: { input: 'src/renderer/index.html' }, assetsInlineLimit: 0 },
  },
});
