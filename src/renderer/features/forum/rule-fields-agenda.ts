import { type OrderRule, orderRuleNames } from '../../../shared/domain/agenda-rules.ts';
import type { AgendaSettings } from '../../../shared/domain/agenda-settings.ts';
import { common, type FieldsOf, minutes, months, ours } from './rule-field.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const ruleNames = Object.fromEntries(
  Object.entries(orderRuleNames).map(([rule, words]) => [rule, capital(words)]),
) as Record<OrderRule, string>;

export const agendaFields: FieldsOf<AgendaSettings> = {
  minutesPerCase: {
    label: 'Time for a case',
    help: 'Planned for each case as it is listed',
    unit: minutes,
    source: 'SafeLives Scotland: 12 to 15',
  },
  leastMinutesPerCase: {
    label: 'Least time for a case',
    help: 'Fewer minutes are never offered as a way to fit',
    unit: minutes,
    source: ours,
  },
  openingMinutes: {
    label: 'Time for the opening',
    help: 'Introductions, the statement and earlier actions; each new meeting begins with it',
    unit: minutes,
    source: ours,
  },
  closingMinutes: {
    label: 'Time for the closing',
    help: 'Other business and the next date; each new meeting begins with it',
    unit: minutes,
    source: ours,
  },
  breaks: {
    label: 'Breaks',
    help: 'Each when the first case ends so many minutes after the start',
    columns: {
      afterMinutes: { label: 'After', unit: minutes },
      minutes: { label: 'For', unit: minutes },
    },
    newRow: () => ({ afterMinutes: '', minutes: '' }),
    add: 'Add a break',
    source: ours,
  },
  maracOrder: {
    label: 'Order of a MARAC',
    help: 'The first that tells two cases apart decides',
    names: ruleNames,
    isOrder: true,
    source: 'SafeLives: children first; the rest is ours',
  },
  asbracOrder: {
    label: 'Order of an ASBRAC',
    help: 'The first that tells two cases apart decides',
    names: ruleNames,
    isOrder: true,
    source: common,
  },
  leastFreeMinutes: {
    label: 'Worth leaving the room for',
    help: 'An agency with no case for so long is told that it may go and come back',
    unit: minutes,
    source: ours,
  },
  lateNeedsApproval: { label: 'The chair approves a late case', source: ours },
  lateNeedsReason: { label: 'A late case needs a reason', source: ours },
  firstLapseMonths: {
    label: 'First meeting looks back',
    help: 'For cases whose time for a repeat has passed; later meetings look back to the one before',
    unit: months,
    source: ours,
  },
};
