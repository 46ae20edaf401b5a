import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication } from '@playwright/test';
import type { App } from 'electron';
import { preparedLaunch } from './electron.ts';

/** A folder that starts the real app and notes from the first frame on how light each one is. */
export function appThatNotesFrames(dataDir: string): string {
  const folder = path.join(dataDir, 'noting-frames');
  const [appFolder = ''] = preparedLaunch().args;
  const main = pathToFileURL(path.join(appFolder, 'out', 'main', 'index.js'));
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  const described = { name: 'noting-frames', version: '1.0.0', type: 'module', main: 'main.js' };
  write('package.json', JSON.stringify(described));
  write('note.js', `import { app } from 'electron'; (${noteFrames.toString()})(app);`);
  write('main.js', `import './note.js'; import ${JSON.stringify(main)};`);
  return folder;
}

/** Runs in the app's main process, out of reach of anything else in this file. */
function noteFrames(app: App): void {
  const lightness: number[] = [];
  Object.assign(globalThis, { lightness });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-navigate', () =>
      contents.beginFrameSubscription((frame) => {
        const pixels = frame.toBitmap();
        const sum = pixels.reduce((total, value, at) => total + (at % 4 === 3 ? 0 : value), 0);
        lightness.push(Math.round(sum / (pixels.length * 0.75)));
      }),
    );
  });
}

/** From 0 (black) to 255 (white), the first frame first. */
export const notedFrames = (app: ElectronApplication): Promise<readonly number[]> =>
  app.evaluate(() => (globalThis as unknown as { lightness: readonly number[] }).lightness);
