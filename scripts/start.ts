import { runScript, show } from './child.ts';
import { hasDisplay } from './display.ts';
import { prepareLaunch } from './launch.ts';
import { say, secondsSince } from './progress.ts';

runScript(async () => {
  const started = performance.now();
  const withDisplay = hasDisplay();
  const launch = await prepareLaunch({ purpose: withDisplay ? 'start' : 'demo' });
  say(`Ready after ${secondsSince(started)}. ${launch.runAsNote}`);
  if (withDisplay) {
    say('Opening Casetable. Close its window, or press Ctrl+C here, to end.');
    return show(launch.executablePath, launch.args, { env: launch.env });
  }
  say('There is no display, so a guided demo runs instead.');
  const { runDemo } = await import('./demo.ts');
  await runDemo(launch);
  return 0;
});
