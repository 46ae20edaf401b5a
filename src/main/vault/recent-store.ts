import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../files/write-durably.ts';

const Recent = z.strictObject({
  storePath: z.string().min(1),
  userId: z.uuid().nullable().default(null),
});

/** Remembers which store was open last and by whom, outside the store and without a name. */
export type RecentStore = {
  readonly read: () => string | null;
  readonly readUser: () => string | null;
  readonly write: (storePath: string, userId: string | null) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function createRecentStore(path: string): RecentStore {
  const read = (): z.infer<typeof Recent> | null => {
    try {
      return Recent.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      // Absent at the first start; unreadable is as good as absent: the person chooses again.
      return null;
    }
  };
  return {
    read: () => read()?.storePath ?? null,
    readUser: () => read()?.userId ?? null,
    write: async (storePath, userId) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeDurably(path, JSON.stringify({ storePath, userId }));
    },
    clear: () => rm(path, { force: true }),
  };
}
