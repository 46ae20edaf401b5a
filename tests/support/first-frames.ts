import type { ElectronApplication } from '@playwright/test';
import { appThatFirst, type ElectronModule } from './app-that-first.ts';

/** A folder that starts the real app and notes from the first frame on how light each one is. */
export const appThatNotesFrames = (dataDir: string): string => appThatFirst(dataDir, noteFrames);

/** Runs in the app's main process, out of reach of anything else in this file. */
function noteFrames({ app }: ElectronModule): void {
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
