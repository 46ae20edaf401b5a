import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTowardsCaseReview } from '../../../../../src/shared/domain/asb/case-review.ts';
import { CaseReviewSettings } from '../../../../../src/shared/domain/asb/case-review-settings.ts';
import type { CaseReviewVerdict } from '../../../../../src/shared/domain/asb/case-review-verdict.ts';
import type { Complaint } from '../../../../../src/shared/domain/asb/complaint.ts';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';

const defaults = CaseReviewSettings.parse({});
const today = '2026-11-20';

/** Complaints named a, b, c…, each made on the day of its behaviour unless changed. */
const complaints = (...changes: Partial<Complaint>[]): Complaint[] =>
  changes.map((change, at) => ({
    id: 'abcdefgh'.charAt(at),
    incidentId: null,
    agencyId: 'council',
    happenedOn: change.complainedOn ?? '2026-09-08',
    complainedOn: '2026-09-08',
    wasActedOn: null,
    ...change,
  }));

const on = (complainedOn: string, change: Partial<Complaint> = {}): Partial<Complaint> => ({
  complainedOn,
  ...change,
});

const count = (
  given: readonly Complaint[],
  settings: Partial<CaseReviewSettings> = {},
  appliedOn: string | null = null,
  asked = today,
): CaseReviewVerdict =>
  countTowardsCaseReview(
    { complaints: given, appliedOn, today: asked },
    { ...defaults, ...settings },
  );

const three = complaints(on('2026-09-08'), on('2026-10-08'), on('2026-11-08'));

describe('the count towards an ASB case review', () => {
  it.each<[string, Complaint[], CaseReviewVerdict['outcome'], number, number]>([
    ['no complaint', [], 'not-met', 0, 3],
    ['two', three.slice(1), 'not-met', 2, 1],
    ['three', three, 'met', 3, 0],
    ['four', [...three, ...complaints({ id: 'd' })], 'met', 4, 0],
    [
      'three, one too old by a day',
      complaints(on('2026-05-20'), on('2026-10-08'), on('2026-11-08')),
      'not-met',
      2,
      1,
    ],
    [
      'three, the oldest on its last day',
      complaints(on('2026-05-21'), on('2026-10-08'), on('2026-11-08')),
      'met',
      3,
      0,
    ],
    [
      'three, one made late',
      complaints(
        on('2026-10-08', { happenedOn: '2026-09-08' }),
        on('2026-10-09'),
        on('2026-11-08'),
      ),
      'not-met',
      2,
      1,
    ],
    [
      'three, one made on the last day',
      complaints(
        on('2026-10-07', { happenedOn: '2026-09-08' }),
        on('2026-10-09'),
        on('2026-11-08'),
      ),
      'met',
      3,
      0,
    ],
    ['three of one day by different neighbours', complaints({}, {}, {}), 'met', 3, 0],
    [
      'two, and one without a date',
      [...three.slice(1), ...complaints({ id: 'z', complainedOn: null })],
      'unknown',
      2,
      1,
    ],
    [
      'one, and one without a date',
      [...three.slice(2), ...complaints({ id: 'z', complainedOn: null })],
      'not-met',
      1,
      2,
    ],
    [
      'three, and one without a date',
      [...three, ...complaints({ id: 'z', happenedOn: null })],
      'met',
      3,
      0,
    ],
  ])('with %s', (_what, given, outcome, counted, stillNeeded) => {
    expect(count(given)).toMatchObject({ outcome, count: counted, needed: 3, stillNeeded });
  });

  it('gives why each of the others does not count, in the order of the complaints', () => {
    const given = complaints(
      on('2026-11-21'),
      on('2026-10-08', { happenedOn: '2026-09-08' }),
      on('2026-11-08'),
      on('2026-05-20'),
      { happenedOn: null },
    );
    expect(
      count(given).whyNot.map(({ complaintId, cause, lastDay }) => [complaintId, cause, lastDay]),
    ).toEqual([
      ['a', 'after-application', '2026-11-20'],
      ['b', 'complained-late', '2026-10-07'],
      ['d', 'applied-late', '2026-11-19'],
      ['e', 'date-not-recorded', null],
    ]);
  });
});

describe('an incident told to several agencies', () => {
  const same = { incidentId: 'x', happenedOn: '2026-09-08' };

  it('counts once, by the complaint that counts for longest', () => {
    const given = complaints(
      on('2026-09-08', same),
      on('2026-09-20', same),
      on('2026-09-12', same),
    );
    const { counted, whyNot, count: total } = count(given);
    expect(total).toBe(1);
    expect(counted).toEqual([{ complaintId: 'b', countsUntil: '2027-03-19' }]);
    expect(whyNot.map(({ complaintId, cause }) => [complaintId, cause])).toEqual([
      ['a', 'same-incident'],
      ['c', 'same-incident'],
    ]);
  });

  it('counts by the complaint that qualifies where another does not', () => {
    const given = complaints(on('2026-10-20', same), on('2026-09-10', same));
    const { counted, whyNot } = count(given);
    expect(counted.map(({ complaintId }) => complaintId)).toEqual(['b']);
    expect(whyNot.map(({ complaintId, cause }) => [complaintId, cause])).toEqual([
      ['a', 'complained-late'],
    ]);
  });

  it('never counts once more for a complaint without a date', () => {
    const given = [
      ...three.slice(1),
      ...complaints({ id: 'z', complainedOn: null, incidentId: 'y' }),
    ];
    const tied = given.map((each) => (each.id === 'b' ? { ...each, incidentId: 'y' } : each));
    expect(count(given).outcome).toBe('unknown');
    expect(count(tied)).toMatchObject({
      outcome: 'not-met',
      whyNot: [
        {
          complaintId: 'z',
          cause: 'date-not-recorded',
          mayStillCount: false,
          reason:
            'Date not recorded: when the complaint was made. Another complaint of the same incident counts.',
        },
      ],
    });
  });

  it('is asked about while nobody has tied its reports together', () => {
    const given = complaints({}, { agencyId: 'police' }, on('2026-11-08'));
    const verdict = count(given);
    expect(verdict).toMatchObject({ outcome: 'met', mayBeSame: [['a', 'b']] });
    expect(verdict.reason).toContain('2 reports may be of the same incident');
  });
});

describe('the days on which the count changes', () => {
  it('are when the first to fall out does, and until when these are enough', () => {
    expect(count(three)).toMatchObject({ earliestFallsOutOn: '2027-03-08', applyBy: '2027-03-07' });
  });

  it('differ where more complaints count than are needed', () => {
    const four = [...three, ...complaints(on('2026-11-10', { id: 'd' }))];
    expect(count(four)).toMatchObject({ earliestFallsOutOn: '2027-03-08', applyBy: '2027-04-07' });
  });

  it('are none where nothing counts, and none to apply by where it is not enough', () => {
    expect(count([])).toMatchObject({ earliestFallsOutOn: null, applyBy: null });
    expect(count(three.slice(1))).toMatchObject({
      earliestFallsOutOn: '2027-04-08',
      applyBy: null,
    });
  });

  it('hold on the very days', () => {
    expect(count(three, {}, null, '2027-03-07').outcome).toBe('met');
    expect(count(three, {}, null, '2027-03-08')).toMatchObject({ outcome: 'not-met', count: 2 });
  });
});

describe('an application that was made', () => {
  it('is counted for its own day, whatever day it is now', () => {
    expect(count(three, {}, '2026-11-20', '2029-01-01')).toMatchObject({
      outcome: 'met',
      count: 3,
    });
    expect(count(three, {}, '2026-11-07', '2026-11-20')).toMatchObject({
      outcome: 'not-met',
      count: 2,
    });
  });

  it('says nothing of falling out, and one to come does', () => {
    expect(count(three, {}, '2026-11-20').reason).toBe(
      'Threshold met: 3 qualifying complaints for the application of 20 Nov 2026, 3 needed.',
    );
    expect(count(three).reason).toBe(
      'Threshold met: 3 qualifying complaints for an application on 20 Nov 2026, 3 needed. The first to fall out does so on 8 Mar 2027. Apply by 7 Mar 2027 for these to be enough.',
    );
  });
});

describe('what the count says below the threshold', () => {
  it('is how many more are needed, how many do not count, and that the count is not all', () => {
    const given = complaints(on('2026-10-08', { happenedOn: '2026-09-08' }), on('2026-10-09'));
    expect(count(given).reason).toBe(
      'Threshold not met: 1 qualifying complaint for an application on 20 Nov 2026, 3 needed, so 2 more. 1 complaint does not count. The first to fall out does so on 9 Apr 2027. The agencies may still find it met, for persistence, harm or too little response.',
    );
  });

  it('is what might change once more is recorded', () => {
    const given = [...three.slice(1), ...complaints({ id: 'z', happenedOn: null })];
    expect(count(given).reason).toContain(
      'Not known whether the threshold is met: 2 qualifying complaints for an application on 20 Nov 2026, 3 needed, so 1 more. 1 more incident might count once what is missing is recorded.',
    );
  });
});

describe('the settings of an area', () => {
  it('may ask for another number of complaints', () => {
    expect(count(three.slice(1), { complaintsNeeded: 2 })).toMatchObject({
      outcome: 'met',
      needed: 2,
    });
    expect(count(three, { complaintsNeeded: 5 })).toMatchObject({
      outcome: 'not-met',
      stillNeeded: 2,
    });
  });

  it.each<[string, string, CaseReviewVerdict['outcome']]>([
    ['on its last day', '2026-12-07', 'met'],
    ['the day after', '2026-12-08', 'not-met'],
  ])(
    'may ask for the application within a month of the last complaint: %s',
    (_what, day, outcome) => {
      const verdict = count(three, { applyWithinMonthsOfLast: 1 }, null, day);
      expect(verdict).toMatchObject({ outcome, localLastDay: '2026-12-07', count: 3 });
      expect(verdict.applyBy).toBe(outcome === 'met' ? '2026-12-07' : null);
    },
  );

  it('name the local rule when it alone stands in the way', () => {
    expect(count(three, { applyWithinMonthsOfLast: 1 }, '2026-12-08').reason).toContain(
      'Threshold not met: 3 qualifying complaints for the application of 8 Dec 2026, 3 needed; by the local rule on the last complaint the last day to apply was 7 Dec 2026.',
    );
  });

  it('look for the last complaint in any order, and name no local rule that is kept', () => {
    const settings = { applyWithinMonthsOfLast: 1 };
    const verdict = count(three.slice(1).toReversed(), settings, null, '2026-12-07');
    expect(verdict).toMatchObject({ outcome: 'not-met', localLastDay: '2026-12-07' });
    expect(verdict.reason).not.toContain('local rule');
  });

  it('leave it open where a complaint without a date may be the last', () => {
    const given = [...three, ...complaints({ id: 'z', complainedOn: null })];
    const verdict = count(given, { applyWithinMonthsOfLast: 1 }, null, '2026-12-08');
    expect(verdict.outcome).toBe('unknown');
    expect(verdict.reason).toContain('A complaint without a date may be a later one');
  });
});

describe('any complaints', () => {
  const day = fc.integer({ min: -300, max: 5 }).map((days) => addDays(today, days));
  const anyComplaint = fc
    .record({
      id: fc.uuid(),
      incidentId: fc.option(fc.constantFrom('x', 'y')),
      agencyId: fc.constantFrom('police', 'council'),
      complainedOn: fc.option(day, { freq: 8 }),
      delay: fc.integer({ min: -2, max: 40 }),
      hasBehaviour: fc.integer({ min: 0, max: 8 }).map((roll) => roll > 0),
    })
    .map(({ delay, hasBehaviour, ...rest }) => ({
      ...rest,
      wasActedOn: null,
      happenedOn: hasBehaviour ? addDays(rest.complainedOn ?? today, -delay) : null,
    }));
  const anyComplaints = fc.uniqueArray(anyComplaint, { maxLength: 8, selector: ({ id }) => id });

  it('each count or say why not, never both', () => {
    fc.assert(
      fc.property(anyComplaints, (given) => {
        const { counted, whyNot } = count(given);
        const ids = [...counted, ...whyNot].map(({ complaintId }) => complaintId);
        expect(ids.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('count the same in any order', () => {
    fc.assert(
      fc.property(anyComplaints, (given) => {
        const { whyNot, ...rest } = count(given);
        const { whyNot: turned, ...other } = count(given.toReversed());
        expect({ ...other, mayBeSame: other.mayBeSame.map((ids) => ids.toSorted()) }).toEqual({
          ...rest,
          mayBeSame: rest.mayBeSame.map((ids) => ids.toSorted()),
        });
        expect(turned.toReversed()).toEqual(whyNot);
      }),
    );
  });

  it('keep their count until the day the first falls out, and lose it on that day', () => {
    fc.assert(
      fc.property(anyComplaints, (given) => {
        const past = given.filter((each) => (each.complainedOn ?? '') <= today);
        const verdict = count(past);
        fc.pre(verdict.earliestFallsOutOn !== null);
        const falls = verdict.earliestFallsOutOn ?? '';
        expect(count(past, {}, null, addDays(falls, -1)).count).toBe(verdict.count);
        expect(count(past, {}, null, falls).count).toBeLessThan(verdict.count);
      }),
    );
  });

  it('meet the threshold until the day to apply by, and not on the next', () => {
    fc.assert(
      fc.property(anyComplaints, fc.integer({ min: 1, max: 3 }), (given, complaintsNeeded) => {
        const past = given.filter((each) => (each.complainedOn ?? '') <= today);
        const { applyBy } = count(past, { complaintsNeeded });
        fc.pre(applyBy !== null);
        const last = applyBy ?? '';
        expect(count(past, { complaintsNeeded }, null, last).outcome).toBe('met');
        expect(count(past, { complaintsNeeded }, null, addDays(last, 1)).outcome).not.toBe('met');
      }),
    );
  });
});
