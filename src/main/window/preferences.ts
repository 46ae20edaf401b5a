import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type ColourScheme,
  knownPreferences,
  type Preferences,
} from '../../shared/domain/preferences.ts';
import { writeDurably } from '../files/write-durably.ts';

/** How the window looks, kept in a file of its own from one start to the next. */
export type KeptPreferences = {
  readonly get: () => Preferences;
  /** Holds at once for this window; the promise is for the next. */
  readonly save: (chosen: Preferences) => Promise<void>;
  /** Settles when nothing waits to be written any more. Never rejects. */
  readonly settled: () => Promise<void>;
};

export function createPreferences(
  path: string,
  show: (colourScheme: ColourScheme) => void,
): KeptPreferences {
  let kept = read(path);
  let written = Promise.resolve();
  show(kept.colourScheme);

  const write = async (): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeDurably(path, JSON.stringify(kept));
  };
  return {
    get: () => kept,
    save: (chosen) => {
      kept = chosen;
      show(chosen.colourScheme);
      // One after another, so that the last choice is the one that stays.
      written = written.then(write, write);
      return written;
    },
    settled: () => written.catch(() => undefined),
  };
}

function read(path: string): Preferences {
  try {
    return knownPreferences(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Absent at the first start; damaged is as good as absent: the person chooses again.
    return knownPreferences({});
  }
}
