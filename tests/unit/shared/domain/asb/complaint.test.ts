import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseReviewSettings } from '../../../../../src/shared/domain/asb/case-review-settings.ts';
import {
  type Complaint,
  countsUntil,
  type WhyNot,
  whyNotQualifying,
} from '../../../../../src/shared/domain/asb/complaint.ts';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';

const defaults = CaseReviewSettings.parse({});

const complaint = (change: Partial<Complaint>): Complaint => ({
  id: 'a',
  incidentId: null,
  agencyId: 'council',
  happenedOn: '2026-09-08',
  complainedOn: '2026-09-08',
  wasActedOn: null,
  ...change,
});

const whyNot = (
  change: Partial<Complaint>,
  day = '2026-11-20',
  settings: Partial<CaseReviewSettings> = {},
  isMade = true,
): WhyNot | null =>
  whyNotQualifying(complaint(change), { day, isMade }, { ...defaults, ...settings });

describe('a complaint within one month beginning with the day of the behaviour', () => {
  it.each<[string, string, string]>([
    ['8 Sep', '2026-09-08', '2026-10-07'],
    ['the first of a month', '2026-09-01', '2026-09-30'],
    ['31 Jan', '2026-01-31', '2026-02-28'],
    ['30 Jan', '2026-01-30', '2026-02-28'],
    ['29 Jan', '2026-01-29', '2026-02-28'],
    ['28 Jan', '2026-01-28', '2026-02-27'],
    ['31 Jan of a leap year', '2028-01-31', '2028-02-29'],
    ['30 Jan of a leap year', '2028-01-30', '2028-02-29'],
    ['29 Jan of a leap year', '2028-01-29', '2028-02-28'],
    ['28 Feb', '2026-02-28', '2026-03-27'],
    ['29 Feb', '2028-02-29', '2028-03-28'],
    ['28 Feb of a leap year', '2028-02-28', '2028-03-27'],
    ['31 Mar', '2026-03-31', '2026-04-30'],
    ['31 Dec', '2026-12-31', '2027-01-30'],
    ['over the change of the clocks', '2026-10-10', '2026-11-09'],
  ])('of %s is made by the last day and no later', (_what, happenedOn, lastDay) => {
    expect(whyNot({ happenedOn, complainedOn: happenedOn }, happenedOn)).toBeNull();
    expect(whyNot({ happenedOn, complainedOn: lastDay }, lastDay)).toBeNull();
    const late = addDays(lastDay, 1);
    expect(whyNot({ happenedOn, complainedOn: late }, late)).toMatchObject({
      cause: 'complained-late',
      lastDay,
      mayStillCount: false,
    });
  });

  it('that is late says so, with the last day that would have counted', () => {
    expect(whyNot({ complainedOn: '2026-10-08' })?.reason).toBe(
      'Made on 8 Oct 2026 about behaviour of 8 Sep 2026: the last day to complain was 7 Oct 2026.',
    );
  });
});

describe('an application within six months beginning with the day of the complaint', () => {
  it.each<[string, string, string]>([
    ['8 Sep', '2026-09-08', '2027-03-07'],
    ['31 Aug', '2026-08-31', '2027-02-28'],
    ['29 Aug', '2026-08-29', '2027-02-28'],
    ['28 Aug', '2026-08-28', '2027-02-27'],
    ['30 Aug before a leap year', '2027-08-30', '2028-02-29'],
    ['29 Feb', '2028-02-29', '2028-08-28'],
    ['28 Feb', '2026-02-28', '2026-08-27'],
    ['31 Mar', '2026-03-31', '2026-09-30'],
    ['1 Jan', '2026-01-01', '2026-06-30'],
  ])('of %s is made by the last day and no later', (_what, complainedOn, lastDay) => {
    const facts = { happenedOn: complainedOn, complainedOn };
    expect(countsUntil(complainedOn, defaults)).toBe(lastDay);
    expect(whyNot(facts, complainedOn)).toBeNull();
    expect(whyNot(facts, lastDay)).toBeNull();
    expect(whyNot(facts, addDays(lastDay, 1))).toMatchObject({ cause: 'applied-late', lastDay });
  });

  it('that is late says so, whether it was made or is only thought of', () => {
    expect(whyNot({}, '2027-03-08')?.reason).toBe(
      'The application of 8 Mar 2027 is too late for the complaint of 8 Sep 2026: the last day to apply was 7 Mar 2027.',
    );
    expect(whyNot({}, '2027-03-08', {}, false)?.reason).toBe(
      'An application now is too late for the complaint of 8 Sep 2026: the last day to apply was 7 Mar 2027.',
    );
  });

  it('has the numbers of the forum', () => {
    const settings = { complainWithinMonths: 2, applyWithinMonths: 3 };
    expect(whyNot({ complainedOn: '2026-11-07' }, '2027-02-06', settings)).toBeNull();
    expect(whyNot({ complainedOn: '2026-11-08' }, '2026-11-08', settings)?.cause).toBe(
      'complained-late',
    );
    expect(whyNot({ complainedOn: '2026-11-07' }, '2027-02-07', settings)?.cause).toBe(
      'applied-late',
    );
  });
});

describe('a complaint whose dates do not fit', () => {
  it.each<[string, Partial<Complaint>, WhyNot['cause'], string | null, string]>([
    [
      'made before the behaviour',
      { complainedOn: '2026-09-07' },
      'dates-out-of-order',
      null,
      'Made on 7 Sep 2026, before the behaviour of 8 Sep 2026: check the dates.',
    ],
    [
      'made after the application',
      { happenedOn: '2026-11-20', complainedOn: '2026-11-21' },
      'after-application',
      '2026-11-20',
      'Made on 21 Nov 2026, after the application of 20 Nov 2026.',
    ],
    [
      'about behaviour after the application',
      { happenedOn: '2026-11-21', complainedOn: null },
      'date-not-recorded',
      null,
      'Date not recorded: when the complaint was made. The behaviour is dated 21 Nov 2026, after the application of 20 Nov 2026.',
    ],
    [
      'late, and with a late application',
      { happenedOn: '2026-01-01', complainedOn: '2026-02-01' },
      'complained-late',
      '2026-01-31',
      'Made on 1 Feb 2026 about behaviour of 1 Jan 2026: the last day to complain was 31 Jan 2026. The application of 20 Nov 2026 is too late for the complaint of 1 Feb 2026: the last day to apply was 31 Jul 2026.',
    ],
  ])('%s', (_what, change, cause, lastDay, reason) => {
    expect(whyNot(change)).toEqual({
      complaintId: 'a',
      cause,
      lastDay,
      mayStillCount: false,
      reason,
    });
  });

  it('made on the day of the application counts', () => {
    expect(whyNot({ happenedOn: '2026-11-20', complainedOn: '2026-11-20' })).toBeNull();
  });
});

describe('a complaint without a date', () => {
  it.each<[string, Partial<Complaint>, boolean, string]>([
    [
      'of the behaviour',
      { happenedOn: null },
      true,
      'Date not recorded: when the behaviour happened.',
    ],
    ['of itself', { complainedOn: null }, true, 'Date not recorded: when the complaint was made.'],
    [
      'of either',
      { happenedOn: null, complainedOn: null },
      true,
      'Date not recorded: when the behaviour happened and the complaint was made.',
    ],
    [
      'of itself, about behaviour too long ago',
      { happenedOn: '2026-04-21', complainedOn: null },
      false,
      'Date not recorded: when the complaint was made. It would not count whatever is recorded.',
    ],
    [
      'of itself, about the last behaviour that is not too long ago',
      { happenedOn: '2026-04-22', complainedOn: null },
      true,
      'Date not recorded: when the complaint was made.',
    ],
    [
      'of the behaviour, made too long ago',
      { happenedOn: null, complainedOn: '2026-05-20' },
      false,
      'Date not recorded: when the behaviour happened. The application of 20 Nov 2026 is too late for the complaint of 20 May 2026: the last day to apply was 19 Nov 2026.',
    ],
  ])('%s', (_what, change, mayStillCount, reason) => {
    expect(whyNot(change)).toMatchObject({ cause: 'date-not-recorded', mayStillCount, reason });
  });
});

describe('the local rule that only complaints without action count', () => {
  const settings = { onlyWithoutAction: true };

  it.each<[string, boolean | null, WhyNot['cause'] | undefined, boolean | undefined]>([
    ['no agency acted', false, undefined, undefined],
    ['an agency acted', true, 'acted-on', false],
    ['nobody recorded it', null, 'action-not-recorded', true],
  ])('%s', (_what, wasActedOn, cause, mayStillCount) => {
    const found = whyNot({ wasActedOn }, '2026-11-20', settings);
    expect(found?.cause).toBe(cause);
    expect(found?.mayStillCount).toBe(mayStillCount);
  });

  it('is not asked where the area has no such rule', () => {
    expect(whyNot({ wasActedOn: true })).toBeNull();
  });
});

describe('any complaint', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2027-01-01', days));

  it('that qualifies on a day qualified on every day since it was made', () => {
    fc.assert(
      fc.property(day, day, day, day, (happenedOn, complainedOn, first, second) => {
        const [sooner, later] = [first, second].toSorted();
        const facts = { happenedOn, complainedOn };
        fc.pre(sooner !== undefined && later !== undefined && complainedOn <= sooner);
        expect(whyNot(facts, later) !== null || whyNot(facts, sooner) === null).toBe(true);
      }),
    );
  });

  it('may still count without a date exactly when some date would make it count', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -260, max: 20 }), (asked, ago) => {
        const happenedOn = addDays(asked, ago);
        const open = whyNot({ happenedOn, complainedOn: null }, asked);
        const dates = Array.from({ length: 300 }, (_, days) => addDays(asked, -days));
        const canCount = dates.some(
          (complainedOn) => whyNot({ happenedOn, complainedOn }, asked) === null,
        );
        expect(open?.mayStillCount).toBe(canCount);
      }),
      { numRuns: 40 },
    );
  });
});
