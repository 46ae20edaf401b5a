import { z } from 'zod';
import { CalendarDate, daysBetween } from './calendar-date.ts';

export const actionStatuses = ['open', 'done', 'not-possible', 'not-undertaken'] as const;
export const ActionStatus = z.enum(actionStatuses);
export type ActionStatus = z.infer<typeof ActionStatus>;

export const actionStatusNames: Record<ActionStatus, string> = {
  open: 'Open',
  done: 'Done',
  'not-possible': 'Not possible: circumstances changed',
  'not-undertaken': 'Not undertaken by the agency',
};

/** One task of one agency with one due date, agreed at a hearing. */
export const Action = z.strictObject({
  id: z.uuid(),
  hearingId: z.uuid(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  text: z.string().trim().max(2000),
  dueOn: CalendarDate,
  /** The risk it answers, or null when it answers none by name. */
  riskId: z.uuid().nullable(),
  status: ActionStatus,
  statusNote: z.string(),
  statusOn: CalendarDate.nullable(),
});
export type Action = z.infer<typeof Action>;

/** One row of the register of actions. */
export const ActionSummary = z.strictObject({
  ...Action.shape,
  caseId: z.uuid(),
  caseNumber: z.string(),
  victimSurname: z.string(),
  perpetratorSurname: z.string(),
  meetingId: z.uuid(),
  meetingOn: CalendarDate,
});
export type ActionSummary = z.infer<typeof ActionSummary>;

type Dated = {
  readonly status: ActionStatus;
  readonly dueOn: CalendarDate;
  readonly statusOn: CalendarDate | null;
};

/** Not undertaken is not finished: the agency still owes it. */
export const isOpen = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'open' || status === 'not-undertaken';

/**
 * Days overdue: counted from the day after the due date while the action is open or its agency has
 * not undertaken it; 0 otherwise.
 */
export function daysOverdue(action: Dated, today: CalendarDate): number {
  return isOpen(action) ? Math.max(0, daysBetween(action.dueOn, today)) : 0;
}

/** Days by which a finished action was late; 0 when it was in time or is not finished. */
export const daysLate = (action: Dated): number =>
  action.status === 'done' && action.statusOn !== null
    ? Math.max(0, daysBetween(action.dueOn, action.statusOn))
    : 0;
