import { dayOf, timeOf } from '../../../shared/domain/calendar-date.ts';
import { longDate } from '../../../shared/domain/date-words.ts';
import type { Minutes } from '../../../shared/domain/minutes.ts';

export function approvalWords({ status, finalisedAt }: Minutes): string {
  if (status === 'Draft') return 'Draft, not approved.';
  if (finalisedAt === null) return 'Final.';
  return `Final since ${longDate(dayOf(finalisedAt))} at ${timeOf(finalisedAt)}.`;
}
