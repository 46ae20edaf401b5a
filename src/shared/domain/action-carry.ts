import type { ActionSettings } from './action-settings.ts';
import type { ActionAtHand } from './action-status.ts';
import type { CalendarDate } from './calendar-date.ts';
import { counted } from './count-words.ts';
import { dateWithYear } from './date-words.ts';

type CarryQuestion = {
  readonly action: ActionAtHand;
  readonly newDueOn: CalendarDate;
  readonly today: CalendarDate;
};

export type Carry =
  | {
      readonly outcome: 'carried';
      /** As it is from now on: open, with its first date kept. */
      readonly action: ActionAtHand;
      readonly isToEscalate: boolean;
      readonly reason: string;
    }
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Agrees a new date for an action that is not done. The date agreed first is kept for ever, and
 * after so many carry-overs it is time to tell the steering group
 * (https://safelives.org.uk/resources-library/marac-action-tracking-form/; their number is our
 * default). A new date may be today, and must be later than the one that it replaces.
 */
export function carryOver(
  { action, newDueOn, today }: CarryQuestion,
  settings: ActionSettings,
): Carry {
  const refusal = whyNot(action, newDueOn, today);
  if (refusal !== null) return { outcome: 'refused', reason: refusal };
  const carried = action.carried + 1;
  const isToEscalate = carried >= settings.escalateAfterCarries;
  const dates = `Carried over from ${dateWithYear(action.dueOn)} to ${dateWithYear(newDueOn)}, ${counted(carried, 'time')} in all; first due on ${dateWithYear(action.firstDueOn)}.`;
  const escalation = isToEscalate
    ? ` Tell the steering group: it has been carried over ${counted(settings.escalateAfterCarries, 'time')} or more.`
    : '';
  return {
    outcome: 'carried',
    action: {
      ...action,
      status: 'open',
      statusOn: null,
      updatedOn: null,
      dueOn: newDueOn,
      carried,
    },
    isToEscalate,
    reason: dates + escalation,
  };
}

function whyNot(
  { status, dueOn }: ActionAtHand,
  newDueOn: CalendarDate,
  today: CalendarDate,
): string | null {
  if (status !== 'open' && status !== 'not-undertaken' && status !== 'no-update') {
    return 'This action is finished or closed: agree a new action.';
  }
  if (newDueOn < today) {
    return `The new date, ${dateWithYear(newDueOn)}, has passed: choose ${dateWithYear(today)} or later.`;
  }
  if (newDueOn < dueOn) {
    return `The new date, ${dateWithYear(newDueOn)}, is before the current one, ${dateWithYear(dueOn)}: choose a later one.`;
  }
  if (newDueOn === dueOn) {
    return `${dateWithYear(dueOn)} is the date it has already: choose a later one.`;
  }
  return null;
}
