import path from 'node:path';
import { runScript } from './child.ts';
import { projectRoot } from './folders.ts';
import { packageApp, packedFolders } from './package-app.ts';
import { say } from './progress.ts';

const output = path.join(projectRoot, 'dist');

/** `npm run package`: the app as it is installed, in a folder; with `--installers` the installers. */
runScript(async () => {
  await packageApp({ output, installers: process.argv.includes('--installers') });
  for (const folder of packedFolders(output)) say(`Packed: ${path.relative(projectRoot, folder)}`);
  return 0;
});
