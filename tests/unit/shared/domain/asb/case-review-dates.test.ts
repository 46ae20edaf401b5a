import { describe, expect, it } from 'vitest';
import holidays from '../../../../../resources/bank-holidays.json' with { type: 'json' };
import { caseReviewDates } from '../../../../../src/shared/domain/asb/case-review-dates.ts';
import { CaseReviewTimes } from '../../../../../src/shared/domain/asb/case-review-settings.ts';
import { BankHolidays } from '../../../../../src/shared/domain/clocks/bank-holidays.ts';
import {
  CalendarSettings,
  createWorkingCalendar,
} from '../../../../../src/shared/domain/clocks/working-calendar.ts';

const calendar = createWorkingCalendar(BankHolidays.parse(holidays), CalendarSettings.parse({}));
const times = CaseReviewTimes.parse({});

describe('when the steps of an ASB case review are due', () => {
  it('counts working days from the application, and an appeal from the decision', () => {
    const dates = { appliedOn: '2026-11-20', decidedOn: '2026-12-10' };
    const steps = caseReviewDates(dates, times, calendar);
    expect(steps.map(({ step, dueOn }) => [step, dueOn])).toEqual([
      ['acknowledge', '2026-11-25'],
      ['decide', '2026-12-10'],
      ['review', '2026-12-18'],
      ['appeal', '2027-01-05'],
    ]);
    expect(steps[0]?.reason).toBe(
      'Acknowledge by 25 Nov 2026, 3 working days from the application of 20 Nov 2026.',
    );
  });

  it('has the numbers of the area', () => {
    const local = { ...times, acknowledgeWorkingDays: 10 };
    const dates = { appliedOn: '2026-11-20', decidedOn: null };
    expect(caseReviewDates(dates, local, calendar)[0]?.dueOn).toBe('2026-12-04');
  });

  it('gives no day for a step that counts from a day not recorded', () => {
    const steps = caseReviewDates({ appliedOn: null, decidedOn: null }, times, calendar);
    expect(steps.map(({ dueOn }) => dueOn)).toEqual([null, null, null, null]);
    expect(steps[3]?.reason).toBe(
      'Appeal within 15 working days of the decision, whose date is not recorded.',
    );
  });
});
