import { type ActionStatus, daysOverdue } from './action.ts';
import type { ActionSettings } from './action-settings.ts';
import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { counted, inList } from './count-words.ts';
import { dateWithYear } from './date-words.ts';

/** Everything that may become of an action, more than the record keeps today. */
export type ActionState =
  | ActionStatus
  /** Asked for, and the agency has not answered. */
  | 'no-update'
  /** Another action has taken its place, or says the same. */
  | 'superseded'
  /** The agency would not take it when the meeting asked for it. */
  | 'declined';

/** An action as the rules about its status read it. */
export type ActionAtHand = {
  readonly status: ActionState;
  /** The date agreed last. */
  readonly dueOn: CalendarDate;
  /** The date agreed first, which no carry-over changes. */
  readonly firstDueOn: CalendarDate;
  /** How often it was carried over to a new date. */
  readonly carried: number;
  /** The day on which it got its status; of a finished action the day it was done, null if not known. */
  readonly statusOn: CalendarDate | null;
  /** When its agency last told of it since that date was agreed; null when it has not. */
  readonly updatedOn: CalendarDate | null;
  /** Why it is not done. */
  readonly note: string;
  readonly isReplaced: boolean;
};

export type ActionStanding =
  | 'open'
  | 'incomplete'
  | 'no-update'
  | 'done'
  | 'done-late'
  | 'not-possible'
  | 'not-undertaken'
  | 'superseded'
  | 'declined';

/** Where the minutes list it; `none` when it is not due yet. */
export type MinutesGroup =
  | 'none'
  | 'complete'
  | 'incomplete'
  | 'not-possible'
  | 'not-undertaken'
  | 'no-update'
  | 'closed'
  | 'dissent';

/** What is still to be done about it. */
export type ActionPrompt =
  'reason' | 'replacement' | 'new-date' | 'update' | 'escalate' | 'done-on';

export type ActionJudgement = {
  readonly standing: ActionStanding;
  readonly group: MinutesGroup;
  /** Days since the due date while it is owed; 0 on the due date itself. */
  readonly daysOverdue: number;
  /** Days after the due date on which it was done; 0 in time, null when not done or not known. */
  readonly daysLate: number | null;
  readonly prompts: readonly ActionPrompt[];
  /** As the register says it: `18 days late`, `Done, 3 days late`. */
  readonly words: string;
  readonly reason: string;
};

/**
 * Where an action stands on a day. The two kinds of not done are kept apart as in SafeLives' minutes
 * checklist (https://safelives.org.uk/resources-library/marac-minutes-checklist-northern-ireland/),
 * and what stays undone goes to the steering group
 * (https://safelives.org.uk/resources-library/marac-action-tracking-form/). That an action is overdue
 * from the day after its due date, and late by the date agreed last, is our default.
 */
export function judgeAction(
  action: ActionAtHand,
  today: CalendarDate,
  settings: ActionSettings,
): ActionJudgement {
  const standing = standingOf(action, today);
  const overdue = isOwed(standing) ? overdueDays(action, today) : 0;
  const late = lateDays(action);
  const prompts = promptsFor(action, standing, overdue, settings);
  return {
    standing,
    group: groups[standing],
    daysOverdue: overdue,
    daysLate: late,
    prompts,
    words: wordsFor(standing, overdue, late, action, today),
    reason: reasonFor(action, standing, { overdue, late, prompts, today, settings }),
  };
}

const groups: Record<ActionStanding, MinutesGroup> = {
  open: 'none',
  incomplete: 'incomplete',
  'no-update': 'no-update',
  done: 'complete',
  'done-late': 'complete',
  'not-possible': 'not-possible',
  'not-undertaken': 'not-undertaken',
  superseded: 'closed',
  declined: 'dissent',
};

function standingOf(action: ActionAtHand, today: CalendarDate): ActionStanding {
  const { status, updatedOn } = action;
  if (status === 'done') return (lateDays(action) ?? 0) > 0 ? 'done-late' : 'done';
  if (status !== 'open') return status;
  if (overdueDays(action, today) === 0) return 'open';
  return updatedOn === null ? 'no-update' : 'incomplete';
}

/** Still to be done by its agency. */
const isOwed = (standing: ActionStanding): boolean =>
  standing === 'open' ||
  standing === 'incomplete' ||
  standing === 'no-update' ||
  standing === 'not-undertaken';

const overdueDays = ({ dueOn }: ActionAtHand, today: CalendarDate): number =>
  daysOverdue({ status: 'open', dueOn, statusOn: null }, today);

function lateDays({ status, dueOn, statusOn }: ActionAtHand): number | null {
  if (status !== 'done' || statusOn === null) return null;
  return Math.max(0, daysBetween(dueOn, statusOn));
}

function promptsFor(
  { status, note, isReplaced, carried, statusOn }: ActionAtHand,
  standing: ActionStanding,
  overdue: number,
  settings: ActionSettings,
): ActionPrompt[] {
  const needsReason =
    (status === 'not-possible' && settings.notPossibleNeedsReason) ||
    (status === 'not-undertaken' && settings.notUndertakenNeedsReason);
  const prompts: readonly [ActionPrompt, boolean][] = [
    ['reason', needsReason && note.trim() === ''],
    ['replacement', status === 'not-possible' && !isReplaced],
    ['new-date', overdue > 0 && (standing === 'not-undertaken' || standing === 'incomplete')],
    ['update', standing === 'no-update'],
    ['escalate', isOwed(standing) && carried >= settings.escalateAfterCarries],
    ['done-on', status === 'done' && statusOn === null],
  ];
  return prompts.flatMap(([prompt, isDue]) => (isDue ? [prompt] : []));
}

const daysLateWords = (days: number): string => `${counted(days, 'day')} late`;

const standingNames: Record<ActionStanding, string> = {
  open: '',
  incomplete: '',
  'no-update': 'No update',
  done: 'Done',
  'done-late': 'Done',
  'not-possible': 'Not possible',
  'not-undertaken': 'Not undertaken',
  superseded: 'Superseded',
  declined: 'Declined',
};

function wordsFor(
  standing: ActionStanding,
  overdue: number,
  late: number | null,
  { dueOn }: ActionAtHand,
  today: CalendarDate,
): string {
  if (standing === 'open') return dueOn === today ? 'Due today' : `Due ${dateWithYear(dueOn)}`;
  const days = overdue > 0 ? overdue : (late ?? 0);
  const parts = [standingNames[standing], days > 0 ? daysLateWords(days) : ''];
  return parts.filter((part) => part !== '').join(', ');
}

type Facts = {
  readonly overdue: number;
  readonly late: number | null;
  readonly prompts: readonly ActionPrompt[];
  readonly today: CalendarDate;
  readonly settings: ActionSettings;
};

function reasonFor(action: ActionAtHand, standing: ActionStanding, facts: Facts): string {
  const { dueOn, firstDueOn, carried } = action;
  const wasCarried =
    carried === 0
      ? ''
      : `It was first due on ${dateWithYear(firstDueOn)} and carried over ${counted(carried, 'time')}.`;
  const prompts = facts.prompts.map((prompt) => promptWords(prompt, facts.settings));
  const sentences = [
    `Due on ${dateWithYear(dueOn)}; ${standingWords(action, standing, facts)}.`,
    wasCarried,
    prompts.length === 0 ? '' : `Next: ${inList(prompts)}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function standingWords(
  { statusOn }: ActionAtHand,
  standing: ActionStanding,
  { overdue, late, today }: Facts,
): string {
  const on = statusOn === null ? '' : ` on ${dateWithYear(statusOn)}`;
  const byToday =
    overdue === 0
      ? `not overdue on ${dateWithYear(today)}`
      : `${counted(overdue, 'day')} overdue on ${dateWithYear(today)}`;
  switch (standing) {
    case 'open':
      return byToday;
    case 'incomplete':
      return `not done, ${byToday}`;
    case 'no-update':
      return `no update received, ${byToday}`;
    case 'not-undertaken':
      return `not undertaken by its agency, ${byToday}`;
    case 'done':
      return statusOn === null ? 'done, on a day that is not recorded' : `done in time${on}`;
    case 'done-late':
      return `done${on}, ${daysLateWords(late ?? 0)}`;
    case 'not-possible':
      return `not possible because circumstances changed, so not overdue`;
    case 'superseded':
      return 'superseded by another action or the same as one, so not overdue';
    case 'declined':
      return 'declined by its agency at the meeting, so not overdue';
  }
}

function promptWords(prompt: ActionPrompt, { escalateAfterCarries }: ActionSettings): string {
  switch (prompt) {
    case 'reason':
      return 'give the reason';
    case 'replacement':
      return 'agree an action in its place';
    case 'new-date':
      return 'agree a new date';
    case 'update':
      return 'ask the agency for an update';
    case 'escalate':
      return `tell the steering group, due after ${counted(escalateAfterCarries, 'carry-over')}`;
    case 'done-on':
      return 'record the day on which it was done';
  }
}
