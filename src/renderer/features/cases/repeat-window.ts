import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { isRepeat } from '../../../shared/domain/repeat.ts';
import type { RepeatSettings } from '../../../shared/domain/repeat-settings.ts';
import { repeatWindow } from '../../../shared/domain/repeat-window.ts';
import type { ReferralSummary } from '../../../shared/domain/referral.ts';

type Known = Pick<ReferralSummary, 'receivedOn' | 'status' | 'repeat'>;

/**
 * Until when another incident would make a repeat, counted from the last accepted referral; null
 * when none is accepted. Referrals come latest first.
 */
export function repeatWindowWords(
  referrals: readonly Known[],
  settings: RepeatSettings,
  today: CalendarDate,
): { readonly isRepeat: boolean; readonly words: string } | null {
  const last = referrals.find(({ status }) => status === 'accepted');
  if (last === undefined) return null;
  const { endsOn } = repeatWindow(last.receivedOn, settings);
  const window = `window ${endsOn < today ? 'ended' : 'to'} ${dateWithYear(endsOn)}`;
  return isRepeat(last.repeat)
    ? { isRepeat: true, words: `Repeat, ${window}` }
    : { isRepeat: false, words: `First referral, ${window}` };
}
