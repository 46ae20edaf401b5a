import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgendaSettings } from '../../../../src/shared/domain/agenda-settings.ts';
import { addDays } from '../../../../src/shared/domain/calendar-date.ts';
import {
  type Flag,
  flagsToRemove,
  type LapseReferral,
  listLapses,
  windowOfCase,
} from '../../../../src/shared/domain/lapse.ts';
import { RepeatSettings } from '../../../../src/shared/domain/repeat-settings.ts';

const settings = AgendaSettings.parse({});
const repeats = RepeatSettings.parse({});
const byHearing = RepeatSettings.parse({ anchor: 'hearing' });

const referral = (
  receivedOn: string,
  heardOn: string | null = null,
  status: LapseReferral['status'] = 'accepted',
): LapseReferral => ({ receivedOn, heardOn, status });

type Meetings = { last?: string | null; on?: string; by?: RepeatSettings };

const lapses = (
  referrals: LapseReferral[],
  { last = '2026-10-15', on = '2026-11-12', by = repeats }: Meetings = {},
) =>
  listLapses({
    cases: [{ caseId: 'one', referrals }],
    lastMeetingOn: last,
    meetingOn: on,
    repeats: by,
    settings,
  });

describe('cases whose 12 months have passed', () => {
  it.each<[string, LapseReferral[], Meetings, boolean]>([
    ['on its anniversary, the day of the meeting', [referral('2025-11-12')], {}, false],
    ['the day after its anniversary', [referral('2025-11-11')], {}, true],
    ['whose anniversary was the last meeting', [referral('2025-10-15')], {}, true],
    ['the day after whose anniversary was the last meeting', [referral('2025-10-14')], {}, false],
    [
      'referred again within its window',
      [referral('2025-11-01'), referral('2026-10-31')],
      {},
      false,
    ],
    [
      'referred again before this meeting',
      [referral('2025-11-01'), referral('2026-11-12')],
      {},
      false,
    ],
    [
      'referred again after this meeting',
      [referral('2025-11-01'), referral('2026-11-13')],
      {},
      true,
    ],
    [
      'whose later referral was returned',
      [referral('2025-11-01'), referral('2026-03-01', null, 'returned')],
      {},
      true,
    ],
    [
      'whose later referral was withdrawn',
      [referral('2025-11-01'), referral('2026-03-01', null, 'withdrawn')],
      {},
      true,
    ],
    ['of which nothing was accepted', [referral('2025-11-01', null, 'returned')], {}, false],
    ['without a referral', [], {}, false],
    [
      'of 29 February, on 28 February',
      [referral('2024-02-29')],
      { last: '2025-01-30', on: '2025-02-28' },
      false,
    ],
    [
      'of 29 February, on 1 March',
      [referral('2024-02-29')],
      { last: '2025-02-28', on: '2025-03-01' },
      true,
    ],
    [
      'of 28 February, on 29 February',
      [referral('2023-02-28')],
      { last: '2024-02-28', on: '2024-02-29' },
      true,
    ],
    [
      'of 28 February, on 28 February of a leap year',
      [referral('2023-02-28')],
      { last: '2024-01-30', on: '2024-02-28' },
      false,
    ],
    ['within a month of the first meeting', [referral('2025-10-13')], { last: null }, true],
    ['a month and a day before the first meeting', [referral('2025-10-11')], { last: null }, false],
    [
      'heard later than referred, by the referral',
      [referral('2025-11-01', '2025-12-03')],
      {},
      true,
    ],
    [
      'heard later than referred, by the hearing',
      [referral('2025-11-01', '2025-12-03')],
      { by: byHearing },
      false,
    ],
    [
      'heard a year and a day ago, by the hearing',
      [referral('2025-09-20', '2025-11-11')],
      { by: byHearing },
      true,
    ],
    [
      'heard a year ago, by the hearing',
      [referral('2025-09-20', '2025-11-12')],
      { by: byHearing },
      false,
    ],
    [
      'heard at this meeting, by the hearing',
      [referral('2025-11-01', '2025-11-05'), referral('2026-10-01', '2026-11-12')],
      { by: byHearing },
      false,
    ],
    ['never heard, by the hearing', [referral('2025-11-01')], { by: byHearing }, true],
    [
      'heard, then referred and yet to be heard, by the hearing',
      [referral('2025-10-01', '2025-11-05'), referral('2026-10-01')],
      { by: byHearing },
      false,
    ],
  ])('%s', (_what, referrals, meetings, isListed) => {
    expect(lapses(referrals, meetings)).toHaveLength(isListed ? 1 : 0);
  });

  it('says which dates decided it', () => {
    expect(lapses([referral('2025-11-11', '2025-12-03')])).toEqual([
      {
        caseId: 'one',
        anchor: 'referral',
        anchorOn: '2025-11-11',
        lastReferralOn: '2025-11-11',
        lastHeardOn: '2025-12-03',
        endsOn: '2026-11-11',
        lapsedOn: '2026-11-12',
        undecidedSince: null,
        reason:
          'Last referral 11 Nov 2025, last heard 3 Dec 2025: its 12 months ended on 11 Nov 2026.',
      },
    ]);
    expect(lapses([referral('2025-09-20', '2025-11-11')], { by: byHearing })[0]?.reason).toBe(
      'Last heard 11 Nov 2025, last referral 20 Sep 2025: its 12 months ended on 11 Nov 2026.',
    );
  });

  it('warns of a later referral that is not yet decided', () => {
    const [only] = lapses([referral('2025-11-01'), referral('2026-11-02', null, 'received')]);
    expect(only?.undecidedSince).toBe('2026-11-02');
    expect(only?.reason).toBe(
      'Last referral 1 Nov 2025, not heard: its 12 months ended on 1 Nov 2026. A referral of 2 Nov 2026 is not yet decided: decide it before flags come off.',
    );
  });

  it('obeys another window and an anniversary that does not count', () => {
    const six = RepeatSettings.parse({ windowMonths: 6 });
    expect(lapses([referral('2026-05-11')], { by: six })).toHaveLength(1);
    const strict = RepeatSettings.parse({ anniversaryCounts: false });
    expect(lapses([referral('2025-11-12')], { by: strict })).toHaveLength(1);
  });

  it('lists the earliest first', () => {
    const cases = ['2025-11-03', '2025-11-01', '2025-11-02'].map((day) => ({
      caseId: day,
      referrals: [referral(day)],
    }));
    const listed = listLapses({
      cases,
      lastMeetingOn: '2026-10-15',
      meetingOn: '2026-11-12',
      repeats,
      settings,
    });
    expect(listed.map(({ caseId }) => caseId)).toEqual(['2025-11-01', '2025-11-02', '2025-11-03']);
  });

  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days));

  it('lists each at exactly one of the meetings, the first after its window', () => {
    const meetings = Array.from({ length: 60 }, (_, index) => addDays('2024-01-04', index * 28));
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(repeats, byHearing),
        (days, by) => {
          const referrals = days.map((each) => referral(each, addDays(each, 10)));
          const final = windowOfCase(referrals, '2030-01-01', by);
          const at = meetings.filter((on, index) => {
            const last = meetings[index - 1];
            return (
              last !== undefined &&
              final !== null &&
              final.anchorOn <= on &&
              lapses(referrals, { last, on, by }).some(({ endsOn }) => endsOn === final.endsOn)
            );
          });
          const expected = meetings.find((on) => final !== null && on > final.endsOn);
          const isInside = expected !== undefined && expected !== meetings[0];
          expect(at).toEqual(isInside ? [expected] : []);
        },
      ),
    );
  });
});

describe('a forum where returned referrals count too', () => {
  const by = RepeatSettings.parse({ anchorStatuses: ['accepted', 'returned'] });
  const later = referral('2026-02-01', null, 'returned');

  it('keeps a case flagged for as long as an incident would be a repeat', () => {
    expect(lapses([referral('2025-11-01'), later])).toHaveLength(1);
    expect(lapses([referral('2025-11-01'), later], { by })).toEqual([]);
    expect(windowOfCase([later], '2026-11-12', by)?.anchorOn).toBe('2026-02-01');
    expect(windowOfCase([later], '2026-11-12', repeats)).toBeNull();
  });
});

describe('flags to be taken off', () => {
  const flag = (id: string, expiresOn: string, changes: Partial<Flag> = {}): Flag => ({
    id,
    setOn: '2025-11-01',
    expiresOn,
    removedOn: null,
    ...changes,
  });

  it.each<[string, Flag, string | null]>([
    ['last month', flag('a', '2026-10-31'), 'Ended on 31 Oct 2026 and still stands: take it off.'],
    ['yesterday', flag('a', '2026-11-11'), 'Ended on 11 Nov 2026 and still stands: take it off.'],
    ['today', flag('a', '2026-11-12'), 'Ends on 12 Nov 2026: take it off after that day.'],
    [
      'on the last day of this month',
      flag('a', '2026-11-30'),
      'Ends on 30 Nov 2026: take it off after that day.',
    ],
    ['on the first day of next month', flag('a', '2026-12-01'), null],
    ['in this month of another year', flag('a', '2027-11-12'), null],
    ['this month, but was taken off', flag('a', '2026-11-12', { removedOn: '2026-11-02' }), null],
    ['this month, but was never set', flag('a', '2026-11-12', { setOn: null }), null],
  ])('one that ends %s', (_what, each, reason) => {
    expect(flagsToRemove([each], '2026-11-12').map((due) => due.reason)).toEqual(
      reason === null ? [] : [reason],
    );
  });

  it('come by their last day', () => {
    const flags = [flag('a', '2026-11-20'), flag('b', '2026-11-01'), flag('c', '2026-11-20')];
    expect(flagsToRemove(flags.toReversed(), '2026-11-12').map(({ id }) => id)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});
