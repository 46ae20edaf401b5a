import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './child.ts';
import { projectRoot } from './folders.ts';
import { step } from './progress.ts';

const inputs = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Builds the app unless the built one is newer than everything it is made from. */
export async function buildWhenStale(): Promise<void> {
  const built = outputs.map((name) => changeTimes(path.join(projectRoot, name)));
  const made = inputs.flatMap((name) => changeTimes(path.join(projectRoot, name)));
  if (!isStale(made, built)) return;
  const vite = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  await step('Building the app', () =>
    run(process.execPath, [vite, 'build'], { cwd: projectRoot }),
  );
}

/** `built` has one list per output file, empty when the file is missing. */
export function isStale(made: readonly number[], built: readonly number[][]): boolean {
  if (built.some((times) => times.length === 0)) return true;
  return Math.max(...made) > Math.min(...built.flat());
}

/** Folders count too: removing a file changes nothing but the folder it was in. */
function changeTimes(file: string): number[] {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [stat.mtimeMs];
  return [stat.mtimeMs, ...readdirSync(file).flatMap((name) => changeTimes(path.join(file, name)))];
}
