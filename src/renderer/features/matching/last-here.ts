import { addMonths, type CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { MatchedCase } from '../../../shared/domain/matching/match-view.ts';

type Visit = Pick<MatchedCase, 'lastReferredOn' | 'lastHeardOn'>;

/** When somebody was referred or heard last, and whether that is within so many months of `today`. */
export function lastHere(
  cases: readonly Visit[],
  today: CalendarDate,
  months: number,
): { readonly isRecent: boolean; readonly words: string } | null {
  const days = cases.flatMap(({ lastReferredOn, lastHeardOn }) => [lastReferredOn, lastHeardOn]);
  const last = days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  return last >= addMonths(today, -months)
    ? { isRecent: true, words: `Here in the last ${months} months, ${dateWithYear(last)}` }
    : { isRecent: false, words: `Not in the last ${months} months, last ${dateWithYear(last)}` };
}
