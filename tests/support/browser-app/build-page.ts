import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const rendererFolder = fileURLToPath(new URL('../../../src/renderer', import.meta.url));

/** Builds the page alone into a folder, as the app's own build does. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: rendererFolder,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
}
