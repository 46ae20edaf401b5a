import { addMonths, type CalendarDate } from '../calendar-date.ts';

/** What is known of the recovery code of a store. */
export type RecoveryFacts = {
  readonly hasCode: boolean;
  readonly madeOn: CalendarDate | null;
  /** When somebody last typed the code from its sheet and it was right. */
  readonly testedOn: CalendarDate | null;
  /** When somebody last said "not now". */
  readonly putOffOn: CalendarDate | null;
};

export const recoveryReminders = ['no-code', 'never-tested', 'test-again'] as const;
export type RecoveryReminder = (typeof recoveryReminders)[number];

const monthsBetweenReminders = 1;
const monthsBetweenTests = 3;

/**
 * What to remind a coordinator of: a sheet that nobody has tried may be lost, or may never have been
 * printed. Each month until it was tried, then each quarter; whoever puts it off is asked a month later.
 */
export function recoveryReminder(
  { hasCode, madeOn, testedOn, putOffOn }: RecoveryFacts,
  today: CalendarDate,
): RecoveryReminder | null {
  const isOver = (from: CalendarDate | null, months: number): boolean =>
    from === null || addMonths(from, months) <= today;
  if (!isOver(putOffOn, monthsBetweenReminders)) return null;
  if (!hasCode) return 'no-code';
  if (testedOn === null) return isOver(madeOn, monthsBetweenReminders) ? 'never-tested' : null;
  return isOver(testedOn, monthsBetweenTests) ? 'test-again' : null;
}
