import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
  readonly path: string;
  /** Fills it until so many bytes are free. */
  readonly fill: (freeBytes: number) => void;
  /** Gives back what `fill` took. */
  readonly empty: () => void;
  readonly [Symbol.dispose]: () => void;
};

/** A disk of its own that can be full, in memory; null where nobody may mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'casetable-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill: (freeBytes) => {
      const { bavail, bsize } = statfsSync(path);
      const file = openSync(filler, 'w');
      const block = Buffer.alloc(bsize, 7);
      for (let left = bavail * bsize - freeBytes; left >= bsize; left -= bsize)
        writeSync(file, block);
      closeSync(file);
    },
    empty: () => {
      const file = openSync(filler, 'w');
      ftruncateSync(file);
      closeSync(file);
    },
    [Symbol.dispose]: () => {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}
