import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { ReferralStatus } from '../referral.ts';
import type { RepeatSettings } from '../repeat-settings.ts';
import { type RepeatWindow, repeatWindow } from '../repeat-window.ts';

type Referred = { readonly receivedOn: CalendarDate; readonly status: ReferralStatus };
type Heard = { readonly heldOn: CalendarDate; readonly outcome: string | null };

/**
 * The days on which a further incident makes or made a repeat: the windows of all referrals that count,
 * joined where they meet. Of a referral that was never heard the window counts from its own day.
 */
export function repeatSpans(
  referrals: readonly Referred[],
  hearings: readonly Heard[],
  settings: RepeatSettings,
): RepeatWindow[] {
  const heardDays = hearings
    .filter(({ outcome }) => outcome === 'heard')
    .map(({ heldOn }) => heldOn)
    .toSorted();
  const anchorOf = ({ receivedOn }: Referred): CalendarDate =>
    (settings.anchor === 'hearing' ? heardDays.find((on) => on >= receivedOn) : undefined) ??
    receivedOn;
  const windows = referrals
    .filter(({ status }) => settings.anchorStatuses.includes(status))
    .map((referral) => repeatWindow(anchorOf(referral), settings))
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const joined: RepeatWindow[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (last === undefined || window.startsOn > addDays(last.endsOn, 1)) joined.push(window);
    else if (window.endsOn > last.endsOn)
      joined[joined.length - 1] = { ...last, endsOn: window.endsOn };
  }
  return joined;
}
