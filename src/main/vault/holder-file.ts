import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { z } from 'zod';
import { dayOf, timeOf, type Instant } from '../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../shared/domain/date-words.ts';
import { AppError } from '../../shared/ipc/result.ts';

/** Who has a store open. It only tells; the lock itself is the database's own. */
const Holder = z.strictObject({ user: z.string(), machine: z.string(), since: z.iso.datetime() });

export const holderPath = (storePath: string): string => `${storePath}-in-use`;

/** Says beside the store who has it open, for a second opener to read. */
export function writeHolder(storePath: string, since: Instant): void {
  const holder = { user: userInfo().username, machine: hostname(), since };
  writeFileSync(holderPath(storePath), JSON.stringify(holder), { mode: 0o600 });
}

export const removeHolder = (storePath: string): void =>
  rmSync(holderPath(storePath), { force: true });

/** An error that names who has the store open; the one given when nobody wrote it down. */
export function withHolder(error: AppError, storePath: string): AppError {
  const holder = readHolder(storePath);
  if (holder === null) return error;
  const { user, machine, since } = holder;
  const when = `${dateWithYear(dayOf(since))}, ${timeOf(since)}`;
  return new AppError(
    error.code,
    `${user} has had this store open on ${machine} since ${when}. Close it there and try again.`,
  );
}

function readHolder(storePath: string): z.infer<typeof Holder> | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(holderPath(storePath), 'utf8')));
  } catch {
    return null;
  }
}
