import { dayOf, timeOf } from './calendar-date.ts';
import { longDate } from './date-words.ts';
import type { Minutes } from './minutes.ts';
import type { ForumKind } from './forum-kind.ts';

type MinutesWords = {
  readonly conference: string;
  readonly wishes: string;
  readonly links: string;
};

/** What minutes say of an agency that nobody heard. */
export const notHeardInMinutes = 'Not heard';

/** What minutes call things, where a MARAC and an ASBRAC differ. */
export const minutesWords: Record<ForumKind, MinutesWords> = {
  marac: {
    conference: 'Multi-agency risk assessment conference (MARAC)',
    wishes: 'What the victim wants',
    links: 'Links to other safeguarding',
  },
  asbrac: {
    conference: 'Anti-social behaviour risk assessment conference (ASBRAC)',
    wishes: 'Impact on the victim, and what the victim wants',
    links: 'Powers considered and other links',
  },
};

/** Whether the minutes are a draft, or since when they are final. */
export function approvalInWords({
  status,
  finalisedAt,
}: Pick<Minutes, 'status' | 'finalisedAt'>): string {
  if (status === 'Draft') return 'Draft, not approved.';
  if (finalisedAt === null) return 'Final.';
  return `Final since ${longDate(dayOf(finalisedAt))} at ${timeOf(finalisedAt)}.`;
}
