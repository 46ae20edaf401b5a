import { type AgendaPlan, type MeetingTimes, planAgenda } from './agenda.ts';
import type { AgendaSettings } from './agenda-settings.ts';
import { counted, inList } from './count-words.ts';
import { minutesText } from './pace.ts';

type TimedCase = { readonly hearingId: string; readonly minutes: number };
type Times = Omit<MeetingTimes, 'breaks'>;

export type AgendaBudget = {
  readonly plan: AgendaPlan;
  /** How many cases of the usual length the meeting has time for. */
  readonly capacity: number;
  /** Minutes for every case with which all would fit; null when it fits, or they would be too few. */
  readonly minutesEach: number | null;
  /** The last cases of the order, to be moved so that the rest fits; none when it fits. */
  readonly toMove: readonly string[];
  readonly reason: string;
};

/**
 * Whether the cases of an agenda fit between the meeting's start and end with its opening, breaks
 * and closing, and if not the two ways to mend it: fewer minutes for each, or fewer cases. Lengths
 * of a case are local (SafeLives Scotland suggests 12 to 15 minutes).
 */
export function budgetAgenda(
  meeting: Times,
  cases: readonly TimedCase[],
  settings: AgendaSettings,
): AgendaBudget {
  const { breaks, leastMinutesPerCase } = settings;
  const planOf = (some: readonly { minutes: number }[]): AgendaPlan =>
    planAgenda({ ...meeting, breaks }, some);
  const plan = planOf(cases);
  const capacity = capacityOf(meeting, settings);
  if (plan.minutesOver === 0) {
    const reason = fitReason(plan, cases.length, capacityLeft(meeting, cases, settings), settings);
    return { plan, capacity, minutesEach: null, toMove: [], reason };
  }
  let kept = cases.length;
  while (kept > 0 && planOf(cases.slice(0, kept)).minutesOver > 0) kept -= 1;
  const canShorten = plan.minutesThatFit >= leastMinutesPerCase;
  const minutesEach = canShorten ? plan.minutesThatFit : null;
  const toMove = cases.slice(kept).map(({ hearingId }) => hearingId);
  const reason = overReason(plan, { count: cases.length, kept, minutesEach, settings });
  return { plan, capacity, minutesEach, toMove, reason };
}

/** How many cases of the usual length a meeting has time for. */
const capacityOf = (meeting: Times, settings: AgendaSettings): number =>
  capacityLeft(meeting, [], settings);

/** How many more cases of the usual length fit after those given. */
function capacityLeft(
  meeting: Times,
  cases: readonly { minutes: number }[],
  { minutesPerCase, breaks }: AgendaSettings,
): number {
  const more: { minutes: number }[] = [];
  const fitsOneMore = (): boolean =>
    planAgenda({ ...meeting, breaks }, [...cases, ...more, { minutes: minutesPerCase }])
      .minutesOver === 0;
  while (fitsOneMore()) more.push({ minutes: minutesPerCase });
  return more.length;
}

function fitReason(
  { minutesNeeded, minutesAvailable }: AgendaPlan,
  count: number,
  left: number,
  { minutesPerCase }: AgendaSettings,
): string {
  const spare = minutesAvailable - minutesNeeded;
  const fit = `${counted(count, 'case')} with opening, breaks and closing: ${minutesNeeded} of ${counted(minutesAvailable, 'minute')}`;
  const room = left === 0 ? 'no more fit' : `${counted(left, 'more case', 'more cases')} would fit`;
  const spareWords = spare === 0 ? 'nothing to spare' : `${counted(spare, 'minute')} to spare`;
  return `${fit}, ${spareWords}: at ${counted(minutesPerCase, 'minute')} each, ${room}.`;
}

type Over = {
  readonly count: number;
  readonly kept: number;
  readonly minutesEach: number | null;
  readonly settings: AgendaSettings;
};

function overReason(plan: AgendaPlan, { count, kept, minutesEach, settings }: Over): string {
  const { minutesNeeded, minutesAvailable, minutesOver, minutesThatFit } = plan;
  const over = `${counted(count, 'case')} with opening, breaks and closing: ${minutesNeeded} of ${counted(minutesAvailable, 'minute')}, ${minutesOver} over.`;
  if (kept === 0 && minutesThatFit === 0) {
    return `${over} There is no time for any case: make the meeting longer.`;
  }
  const places = Array.from({ length: count - kept }, (_, index) => String(kept + index + 1));
  const move = `move ${counted(places.length, 'case')} to another meeting (${places.length === 1 ? 'number' : 'numbers'} ${inList(places)})`;
  if (minutesEach !== null)
    return `${over} Give each ${minutesText(minutesEach)} minutes, or ${move}.`;
  const least = counted(settings.leastMinutesPerCase, 'minute');
  return `${over} Only ${minutesText(minutesThatFit)} minutes each would fit, and the least is ${least}: ${move}.`;
}
