import { jurisdictionNames } from '../../../shared/domain/clocks/bank-holidays.ts';
import type { ClockSettings } from '../../../shared/domain/clocks/clock-settings.ts';
import type { CalendarSettings } from '../../../shared/domain/clocks/working-calendar.ts';
import { common, days, type FieldsOf, hours, ours, workingDays } from './rule-field.ts';

const reviewColumns = {
  by: { label: 'Reviewed by' },
  everyDays: { label: 'Every', unit: days },
};
const newReview = () => ({ by: '', everyDays: '' });
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** An event keeps its id when it is renamed, and ids are letters only. */
const newEventId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => letters[byte % 26]).join('');

export const clockFields: FieldsOf<ClockSettings> = {
  supportReferralHours: {
    label: 'Refer a victim to support within',
    unit: hours,
    source: 'Lincolnshire’s victims’ strategy',
  },
  supportReferralWorkingDays: {
    label: 'The same in working days',
    unit: workingDays,
    source: 'Victims’ Code',
  },
  supportReferralDecidedBy: {
    label: 'Which of the two decides',
    help: 'Both are shown',
    names: { hours: 'The hours', 'working-days': 'The working days' },
    source: ours,
  },
  agendaWorkingDaysBefore: {
    label: 'Agenda goes out before the meeting',
    unit: workingDays,
    source: common,
  },
  actionsWorkingDays: {
    label: 'Action sheets go out after the meeting',
    help: '0 for the day of the meeting',
    unit: workingDays,
    source: ours,
  },
  minutesWorkingDays: {
    label: 'Minutes go out after the meeting',
    unit: workingDays,
    source: 'Derbyshire; elsewhere 5 to 10',
  },
  transferAcknowledgementWorkingDays: {
    label: 'Another area acknowledges a transfer within',
    unit: workingDays,
    source: ours,
  },
  complaintWorkingDays: {
    label: 'Answer a complaint within',
    unit: workingDays,
    source: 'Lincolnshire’s victims’ strategy',
  },
  victimUpdateWorkingDays: {
    label: 'Tell a victim of anti-social behaviour how it stands every',
    unit: workingDays,
    source: 'A London council’s housing policy',
  },
  reviewsAtHighRisk: {
    label: 'Reviews at high risk',
    columns: reviewColumns,
    newRow: newReview,
    add: 'Add a reviewer',
    source: common,
  },
  reviewsAtMediumRisk: {
    label: 'Reviews at medium risk',
    columns: reviewColumns,
    newRow: newReview,
    add: 'Add a reviewer',
    source: common,
  },
  codeEvents: {
    label: 'Events that a victim is told of',
    columns: { name: { label: 'Event' } },
    newRow: () => ({ id: newEventId(), name: '' }),
    add: 'Add an event',
    source: 'Victims’ Code; check the Code in force',
  },
  codeUpdateWorkingDays: {
    label: 'Told of them within',
    unit: workingDays,
    source: 'Victims’ Code; check the Code in force',
  },
  codeUpdateEnhancedWorkingDays: {
    label: 'Told of them within, with enhanced rights',
    unit: workingDays,
    source: 'Victims’ Code; check the Code in force',
  },
  codeProgressDays: {
    label: 'Told of progress every',
    unit: days,
    source: 'Victims’ Code; check the Code in force',
  },
};

export const calendarFields: FieldsOf<CalendarSettings> = {
  jurisdiction: {
    label: 'Bank holidays of',
    names: jurisdictionNames,
    source: 'GOV.UK, UK bank holidays',
  },
  localDays: {
    label: 'Days that differ here',
    help: 'Days on which the partnership is closed, or works although it is a holiday',
    columns: {
      date: { label: 'Day', isDate: true },
      isWorking: { label: 'Worked' },
      reason: { label: 'Why' },
    },
    newRow: () => ({ date: null, isWorking: false, reason: '' }),
    add: 'Add a day',
    source: 'None but the bank holidays',
  },
};
