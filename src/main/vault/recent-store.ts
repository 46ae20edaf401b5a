import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../files/write-durably.ts';

const Recent = z.strictObject({ storePath: z.string().min(1) });

/** Remembers which store was open last, outside the store. */
export type RecentStore = {
  readonly read: () => string | null;
  readonly write: (storePath: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function createRecentStore(path: string): RecentStore {
  return {
    read: () => {
      try {
        return Recent.parse(JSON.parse(readFileSync(path, 'utf8'))).storePath;
      } catch {
        // Absent at the first start; unreadable is as good as absent: the person chooses again.
        return null;
      }
    },
    write: async (storePath) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeDurably(path, JSON.stringify({ storePath }));
    },
    clear: () => rm(path, { force: true }),
  };
}
