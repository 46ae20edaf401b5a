import type { BackupList } from '../../../shared/ipc/contract/backups.ts';
import { dayOf, timeOf } from '../../../shared/domain/calendar-date.ts';
import { counted, shortDay } from '../../lib/format.ts';

type Age = BackupList['age'];

/** Whether the people who look after backups are told on every page. */
export const isLate = ({ state, failure }: Age): boolean => state === 'late' || failure !== null;

export function ageWords({ days, lastAt, failure }: Age): string {
  const age = lastAt === null ? 'There is no verified backup yet' : lastWords(days);
  return failure === null ? `${age}.` : `${age}. The last try failed: ${failure.sentence}`;
}

const lastWords = (days: number): string =>
  days === 0
    ? 'The last verified backup is from today'
    : `No verified backup for ${counted(days, 'day')}`;

/** `12.4 MB` */
export const sizeWords = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

export const lastVerified = ({ lastAt }: Age): string =>
  lastAt === null ? 'none yet' : backupMoment(lastAt);

/** With its day, also today: who chooses among backups looks at days. */
export const backupMoment = (at: string): string => `${shortDay(dayOf(at))}, ${timeOf(at)}`;
