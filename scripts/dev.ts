import path from 'node:path';
import { runScript, show } from './child.ts';
import { projectRoot } from './folders.ts';
import { prepareLaunch } from './launch.ts';
import { say } from './progress.ts';

/** electron-vite's dev server, which builds into the prepared app folder and starts it there. */
runScript(async () => {
  const launch = await prepareLaunch({ purpose: 'dev' });
  say(launch.runAsNote);
  const [app = '', ...switches] = launch.args;
  const vite = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = ['dev', '--watch', '--outDir', path.join(app, 'out'), '--entry', app];
  return show(process.execPath, [vite, ...args, ...process.argv.slice(2), '--', ...switches], {
    cwd: projectRoot,
    env: { ...launch.env, ELECTRON_EXEC_PATH: launch.executablePath },
  });
});
