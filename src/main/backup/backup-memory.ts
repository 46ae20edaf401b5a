import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/domain/calendar-date.ts';
import { readTextIfThere } from '../files/read-text.ts';
import { writeDurably } from '../files/write-durably.ts';
import { createTurns } from '../vault/in-turn.ts';
import { parseJson } from '../files/parse-json.ts';

const Remembered = z.strictObject({
  /** The folder for a second copy of each backup. */
  secondPlace: z.string().nullable().default(null),
  /** Why the last try failed, in words; null after one that went well. */
  failure: z.strictObject({ at: Instant, sentence: z.string() }).nullable().default(null),
  /** Backups that were made while the store was being closed and are not in its audit yet. */
  unaudited: z
    .array(z.strictObject({ name: z.string().nullable(), at: Instant }))
    .max(100)
    .default([]),
  /** Backups that were found damaged later. They are kept, and count no more. */
  damaged: z.array(z.string()).max(100).default([]),
  checkedAt: Instant.nullable().default(null),
  /** Cases that were destroyed, by ids that say nothing: a backup that still has one must lose it. */
  destroyed: z
    .array(z.strictObject({ caseId: z.uuid(), referralIds: z.array(z.uuid()) }))
    .default([]),
  /** The end of the audit when the store was last open here. */
  seen: z.strictObject({ number: z.int(), mac: z.string() }).nullable().default(null),
});
export type Remembered = z.infer<typeof Remembered>;

const File = z.record(z.string(), Remembered);

/** What this computer remembers of a store’s backups, outside of it and without anything of the record. */
export type BackupMemory = {
  readonly of: (storePath: string) => Remembered;
  readonly set: (storePath: string, change: Partial<Remembered>) => Promise<void>;
};

export function createBackupMemory(path: string): BackupMemory {
  const inTurn = createTurns();
  const parsed = File.safeParse(parseJson(readTextIfThere(path)));
  // Unreadable is as good as absent: only the second place has to be chosen again.
  let all = parsed.success ? parsed.data : {};
  const of = (storePath: string): Remembered => all[storePath] ?? Remembered.parse({});
  return {
    of,
    set: (storePath, change) => {
      all = { ...all, [storePath]: { ...of(storePath), ...change } };
      return inTurn(async () => {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeDurably(path, JSON.stringify(all));
      });
    },
  };
}
