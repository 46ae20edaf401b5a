import path from 'node:path';
import { runScript, show } from './child.ts';
import { projectRoot } from './folders.ts';
import { prepareLaunch } from './launch.ts';
import { say } from './progress.ts';

runScript(async () => {
  const launch = await prepareLaunch({ purpose: 'tests' });
  say(launch.runAsNote);
  const cli = path.join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  return show(
    process.execPath,
    [cli, 'test', `--workers=${launch.seats.length}`, ...process.argv.slice(2)],
    {
      cwd: projectRoot,
      env: { ...process.env, CASETABLE_LAUNCH: JSON.stringify(launch) },
    },
  );
});
