import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../../src/shared/domain/calendar-date.ts';
import {
  backupsGoBefore,
  isDue,
  lastDayOfBackups,
  RetentionSettings,
  reviewOf,
  whyUnfinished,
  type RetentionFacts,
} from '../../../../src/shared/domain/retention.ts';

const settings = RetentionSettings.parse({});
const facts = (given: Partial<RetentionFacts> = {}): RetentionFacts => ({
  lastReferredOn: '2020-03-01',
  lastHeardOn: null,
  lastActionOn: null,
  lastEntryOn: null,
  childrenCount: 0,
  hold: null,
  ...given,
});

describe('the review of a case', () => {
  it.each<[string, Partial<RetentionFacts>, string | null, string]>([
    ['referred and never heard', {}, '2027-03-01', '7 years after the last referral on 1 Mar 2020'],
    [
      'heard later',
      { lastHeardOn: '2020-03-12' },
      '2027-03-12',
      '7 years after the last hearing on 12 Mar 2020',
    ],
    [
      'with an action that ended later',
      { lastHeardOn: '2020-03-12', lastActionOn: '2020-05-02' },
      '2027-05-02',
      '7 years after the last action on 2 May 2020',
    ],
    [
      'with a child',
      { lastHeardOn: '2020-03-12', childrenCount: 1 },
      '2045-03-12',
      '25 years after the last hearing on 12 Mar 2020, with 1 child in the case',
    ],
    [
      'held without a day',
      { hold: { untilOn: null } },
      null,
      '7 years after the last referral on 1 Mar 2020',
    ],
    [
      'held past its day',
      { hold: { untilOn: '2030-01-01' } },
      '2030-01-01',
      '7 years after the last referral on 1 Mar 2020',
    ],
    [
      'held until before its day',
      { hold: { untilOn: '2025-01-01' } },
      '2027-03-01',
      '7 years after the last referral on 1 Mar 2020',
    ],
    [
      'of a leap day',
      { lastReferredOn: '2020-02-29' },
      '2027-02-28',
      '7 years after the last referral on 29 Feb 2020',
    ],
  ])('of a case %s', (_what, given, on, reason) => {
    expect(reviewOf(facts(given), settings)).toMatchObject({ on, reason });
  });

  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days): string => addDays('2000-01-01', days));
  const someFacts = fc.record({
    lastReferredOn: day,
    lastHeardOn: fc.option(day),
    lastActionOn: fc.option(day),
    lastEntryOn: fc.option(day),
    childrenCount: fc.integer({ min: 0, max: 6 }),
    hold: fc.option(fc.record({ untilOn: fc.option(day) })),
  });

  it('never comes before the years have passed since anything happened in the case', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const { on } = reviewOf(given, settings);
        const years = given.childrenCount > 0 ? 25 : 7;
        const { lastReferredOn, lastHeardOn, lastActionOn, lastEntryOn } = given;
        const days = [lastReferredOn, lastHeardOn, lastActionOn, lastEntryOn];
        const earliest = days.map((each) => (each === null ? '' : addMonths(each, 12 * years)));
        const isHeldForever = given.hold !== null && given.hold.untilOn === null;
        expect(on === null).toBe(isHeldForever);
        expect(earliest.filter((each) => on !== null && each > on)).toEqual([]);
      }),
    );
  });

  it('is never brought forward by a hold or by a child', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const { on } = reviewOf(given, settings);
        const without = reviewOf({ ...given, hold: null, childrenCount: 0 }, settings).on ?? '';
        expect((on ?? '~') >= without).toBe(true);
      }),
    );
  });

  it('is due from its day on, and without one never', () => {
    expect(isDue({ on: '2027-03-01' }, '2027-02-28')).toBe(false);
    expect(isDue({ on: '2027-03-01' }, '2027-03-01')).toBe(true);
    expect(isDue({ on: null }, '2099-01-01')).toBe(false);
  });
});

describe('what is not at its end', () => {
  const finished = { undecidedReferrals: 0, awaitsHearing: false, openMeetings: 0 };

  it.each([
    [finished, null],
    [{ ...finished, undecidedReferrals: 1 }, 'A referral is not decided'],
    [{ ...finished, awaitsHearing: true }, 'It waits to be heard'],
    [{ ...finished, openMeetings: 1 }, 'It is listed in a meeting whose minutes are not final'],
  ])('%j', (unfinished, why) => {
    expect(whyUnfinished(unfinished)).toBe(why);
  });
});

describe('backups that hold destroyed cases', () => {
  const at = '2034-01-10T09:00:00.000Z';

  it.each([
    [31, '2034-02-09', null],
    [31, '2034-02-10', at],
    [1, '2034-01-10', null],
    [1, '2034-01-11', at],
    [0, '2034-01-10', at],
  ])('may stay for %i days: on %s', (backupDays, today, before) => {
    expect(backupsGoBefore([at], { backupDays }, today)).toBe(before);
  });

  it('go by the latest destroying whose days have passed', () => {
    const later = '2034-01-20T09:00:00.000Z';
    const days = { backupDays: 31 };
    expect(backupsGoBefore([later, at], days, '2034-02-19')).toBe(at);
    expect(backupsGoBefore([later, at], days, '2034-02-20')).toBe(later);
    expect(backupsGoBefore([], days, '2034-02-20')).toBeNull();
    expect(lastDayOfBackups(at, days)).toBe('2034-02-09');
  });
});

describe('the settings of retention', () => {
  it('keep a case with a child for no less time', () => {
    expect(RetentionSettings.safeParse({ years: 10, yearsWithChildren: 9 }).success).toBe(false);
    expect(RetentionSettings.safeParse({ years: 9, yearsWithChildren: 9 }).success).toBe(true);
  });
});
