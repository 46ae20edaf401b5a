import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDataDir, ownedByApp } from './electron.ts';
import { listWorker } from './list-worker-url.ts';
import { workerVariable } from './worker-url.ts';

const maker = fileURLToPath(new URL('./make-sample.ts', import.meta.url));

/** Where the sample lies that this process of tests has made, once one of them wanted it. */
let kept: string | null = null;

/**
 * A data folder for an app that has made its sample before, and shows its first screen: to make the sample
 * takes longer than most tests, and a few of them do see it made.
 */
export function dataDirWithSample(): string {
  kept ??= makeSample();
  const dataDir = freshDataDir();
  const folder = path.join(dataDir, 'sample');
  mkdirSync(folder);
  const copies = readdirSync(kept).map((name) => path.join(folder, name));
  for (const copy of copies) copyFileSync(path.join(kept, path.basename(copy)), copy);
  for (const place of [folder, ...copies]) ownedByApp(place);
  return dataDir;
}

/** In a process of its own, and by the thread of the built app: see build-threads.ts. */
function makeSample(): string {
  const folder = freshDataDir();
  const env = {
    ...process.env,
    [workerVariable(listWorker[0])]: path.resolve('out/main/read-list.js'),
  };
  execFileSync(process.execPath, [maker, folder], { env, stdio: 'inherit' });
  return path.join(folder, 'sample');
}
