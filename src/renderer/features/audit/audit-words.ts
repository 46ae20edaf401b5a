import type { AuditOutcome } from '../../../shared/domain/access/audit-outcome.ts';
import type { AuditWrong } from '../../../shared/domain/access/audit-wrong.ts';
import { dayOf, Instant, timeOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithDay } from '../../../shared/domain/date-words.ts';
import type { AuditVerdictShown, CodeCheck } from '../../../shared/ipc/contract/audit.ts';
import { counted, momentOf } from '../../lib/format.ts';

export const outcomeNames: Readonly<Record<AuditOutcome, string>> = {
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};

export const figure = (number: number): string => number.toLocaleString('en-GB');

/** `Mon 9 Nov 2026, 08:41 (2026-11-09T08:41:05.123Z)`: as people say it, and as it is bound. */
export function fullMomentOf(at: string): string {
  const moment = Instant.safeParse(at).data;
  if (moment === undefined) return at;
  return `${dateWithDay(dayOf(moment))}, ${timeOf(moment)} (${moment})`;
}

/** What is wrong at the first entry that is not as it was written. */
function wrongWords({ number, what }: { number: number; what: AuditWrong }): string {
  const entry = `Entry ${figure(number)}`;
  const words: Readonly<Record<AuditWrong, string>> = {
    changed: `${entry} was changed after it was written.`,
    missing: `${entry} is missing.`,
    moved: `${entry} does not stand where it was written.`,
    added: `${entry} was added by somebody without the key.`,
    'cut-off': `The audit was cut off: ${entry.toLowerCase()} and what then came after it are missing.`,
    'end-changed': 'What says where the audit ends was changed.',
    'no-key': `${entry} is bound by a key that this store does not have.`,
  };
  return words[what];
}

/** What a verification found, in one sentence. */
export const verdictWords = ({ entries, firstWrong }: AuditVerdictShown): string =>
  firstWrong === null
    ? entries === 1
      ? 'The one entry is as it was written.'
      : `All ${counted(entries, 'entry', 'entries')} are as they were written, each in its place.`
    : `${wrongWords(firstWrong)} ${
        entries === 0
          ? 'Nothing before it can be relied on.'
          : `The ${counted(entries, 'entry', 'entries')} before it ${entries === 1 ? 'is' : 'are'} right.`
      }`;

/** What the check of a printed code says, and what that proves. */
export function checkWords(check: CodeCheck): readonly [says: string, proves: string] {
  const upTo = `entry ${figure(check.number)}`;
  switch (check.result) {
    case 'same':
      return [
        'It matches.',
        `Everything up to ${upTo}, of ${momentOf(check.at)}, is as it was when this code was printed. This holds against anyone, also against people with the key. It says nothing of what came after.`,
      ];
    case 'different':
      return [
        'It does not match.',
        `The entries up to ${upTo} fit each other, but they are others than when this code was printed. Either somebody with the key wrote them anew, or the code is from another store.`,
      ];
    case 'wrong':
      return [
        'It does not match.',
        `${wrongWords(check.firstWrong)} It stands before ${upTo}, to which this code belongs.`,
      ];
    case 'too-short':
      return [
        'It does not match.',
        `This code belongs to ${upTo}, and the audit has only ${counted(check.entries, 'entry', 'entries')}. Either its end was cut off, or an older copy of the store was put in its place, or the code is from another store.`,
      ];
  }
}
