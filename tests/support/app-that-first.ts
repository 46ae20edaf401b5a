import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Electron from 'electron';
import { preparedLaunch } from './electron.ts';

/** What the app's main process imports as `electron`. */
export type ElectronModule = typeof Electron;

/**
 * A folder that starts the real app after some work of a test's own in its main process.
 *
 * @param work is written into a file, so it reaches nothing outside itself
 */
export function appThatFirst(dataDir: string, work: (electron: ElectronModule) => void): string {
  const folder = path.join(dataDir, 'other-start');
  const [appFolder = ''] = preparedLaunch().args;
  const main = pathToFileURL(path.join(appFolder, 'out', 'main', 'index.js'));
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  const described = { name: 'other-start', version: '1.0.0', type: 'module', main: 'main.js' };
  write('package.json', JSON.stringify(described));
  const beOther = `electron.app.setAppPath(${JSON.stringify(appFolder)});`;
  write(
    'work.js',
    `import * as electron from 'electron'; ${beOther} (${work.toString()})(electron);`,
  );
  write('main.js', `import './work.js'; import ${JSON.stringify(main)};`);
  return folder;
}
