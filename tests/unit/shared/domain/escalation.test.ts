import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/shared/domain/calendar-date.ts';
import { CriteriaSettings } from '../../../../src/shared/domain/criteria-settings.ts';
import {
  distinctIncidents,
  type ToldIncident,
} from '../../../../src/shared/domain/distinct-incidents.ts';
import {
  escalationWindow,
  potentialEscalation,
  type ToldIncidents,
} from '../../../../src/shared/domain/escalation.ts';

const settings = CriteriaSettings.parse({});

const anIncident = (change: Partial<ToldIncident> = {}): ToldIncident => ({
  pair: 'pair',
  on: '2026-10-01',
  kind: 'Assault',
  reference: null,
  agencyId: 'police',
  ...change,
});

const days = { from: '2025-11-09', to: '2026-11-09' };
const counted = (told: ToldIncident[]): number[] => {
  const { sure, unsure, again, outside } = distinctIncidents(told, days);
  return [sure, unsure, again, outside];
};

describe('the incidents behind the reports', () => {
  const police = (reference: string | null, change: Partial<ToldIncident> = {}): ToldIncident =>
    anIncident({ reference, ...change });
  const housing = (reference: string | null, change: Partial<ToldIncident> = {}): ToldIncident =>
    anIncident({ reference, agencyId: 'housing', ...change });

  it.each<[string, ToldIncident[], number[]]>([
    ['none', [], [0, 0, 0, 0]],
    ['one', [police(null)], [1, 0, 0, 0]],
    ['the same day and kind by two agencies', [police(null), housing(null)], [1, 0, 1, 0]],
    ['the same day and kind twice by one agency', [police(null), police(null)], [1, 0, 1, 0]],
    [
      'the same kind the day after',
      [police(null), housing(null, { on: '2026-10-02' })],
      [2, 0, 0, 0],
    ],
    [
      'another kind on the same day',
      [police(null), housing(null, { kind: 'Damage' })],
      [2, 0, 0, 0],
    ],
    ['a kind typed otherwise', [police(null), housing(null, { kind: ' assault ' })], [1, 0, 1, 0]],
    [
      'one reference, told with another day and kind',
      [police('C 12'), housing('c12', { on: '2026-10-02', kind: 'Damage' })],
      [1, 0, 1, 0],
    ],
    ['a reference and none, same day and kind', [police('C12'), housing(null)], [1, 0, 1, 0]],
    ['two references of one agency', [police('C12'), police('C13')], [2, 0, 0, 0]],
    [
      'two references of one agency, and the same day and kind by another',
      [police('C12'), police('C13'), housing(null)],
      [2, 0, 1, 0],
    ],
    [
      'references of two agencies that differ: perhaps one, perhaps two',
      [police('C12'), housing('H7')],
      [1, 1, 0, 0],
    ],
    [
      'reports that only a third one ties together',
      [
        police('C12'),
        housing('C12', { on: '2026-10-02', kind: 'Damage' }),
        anIncident({ on: '2026-10-02', kind: 'damage', agencyId: 'school' }),
      ],
      [1, 0, 2, 0],
    ],
    ['no kind, alone on its day', [police(null, { kind: null })], [1, 0, 0, 0]],
    [
      'an empty kind on a day with another',
      [police(null), housing(null, { kind: ' ' })],
      [1, 1, 0, 0],
    ],
    [
      'two of a day without a kind',
      [police(null, { kind: null }), housing(null, { kind: null })],
      [1, 1, 0, 0],
    ],
    [
      'no kind, but a second reference of the same agency',
      [police('C12'), police('C13', { kind: null })],
      [2, 0, 0, 0],
    ],
    ['no date', [police(null), housing(null, { on: null })], [1, 1, 0, 0]],
    [
      'no date, but the reference of one with',
      [police('C12'), housing('C12', { on: null })],
      [1, 0, 1, 0],
    ],
    ['the first day', [police(null, { on: '2025-11-09' })], [1, 0, 0, 0]],
    ['the day before it', [police(null, { on: '2025-11-08' })], [0, 0, 0, 1]],
    ['the last day', [police(null, { on: '2026-11-09' })], [1, 0, 0, 0]],
    ['the day after it', [police(null, { on: '2026-11-10' })], [0, 0, 0, 1]],
    [
      'one reference, dated outside by one agency and inside by another',
      [police('C12', { on: '2025-11-08' }), housing('C12', { on: '2025-11-09' })],
      [1, 0, 1, 0],
    ],
    [
      'no date, but the reference of one outside',
      [police('C12', { on: '2025-11-08' }), housing('C12', { on: null })],
      [0, 0, 0, 2],
    ],
  ])('%s', (_what, told, expected) => {
    expect(counted(told)).toEqual(expected);
  });

  const reports = fc.array(
    fc.record({
      pair: fc.constant('pair'),
      on: fc.constantFrom(null, '2025-11-08', '2026-01-01', '2026-01-02', '2026-01-03'),
      kind: fc.constantFrom(null, 'Assault', 'Damage'),
      reference: fc.constantFrom(null, null, 'A', 'B', 'C'),
      agencyId: fc.constantFrom(null, 'police', 'housing'),
    }),
    { maxLength: 8 },
  );

  it('are the same in any order, and every report is accounted for', () => {
    fc.assert(
      fc.property(reports, (told) => {
        const found = counted(told);
        expect(counted(told.toReversed())).toEqual(found);
        expect(counted([...told.slice(2), ...told.slice(0, 2)])).toEqual(found);
        expect(found.reduce((sum, part) => sum + part, 0)).toBe(told.length);
        expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are no more when everything is told a second time by another agency', () => {
    fc.assert(
      fc.property(reports, (told) => {
        const dated = told.map((report) => ({ ...report, kind: report.kind ?? 'Other' }));
        const again = dated.map((report) => ({ ...report, agencyId: 'school' }));
        const [sure = 0, unsure = 0] = counted(dated);
        const [sureTwice = 0, unsureTwice = 0] = counted([...dated, ...again]);
        expect(sureTwice).toBeGreaterThanOrEqual(sure);
        const undated = dated.filter(({ on, reference }) => on === null && reference === null);
        expect(sureTwice + unsureTwice).toBe(sure + unsure + undated.length);
      }),
    );
  });
});

describe('the window of an escalation', () => {
  it.each([
    ['2026-11-09', 12, '2025-11-09'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2029-02-28', 12, '2028-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 6, '2025-07-15'],
  ])('that ends on %s and is %i months long begins on %s', (to, escalationWindowMonths, from) => {
    expect(escalationWindow(to, { ...settings, escalationWindowMonths })).toEqual({ from, to });
    const without = { escalationWindowMonths, escalationFirstDayCounts: false };
    expect(escalationWindow(to, without)).toEqual({ from: addDays(from, 1), to });
  });
});

describe('potential escalation', () => {
  const told = (dates: (string | null)[], change: Partial<ToldIncidents> = {}): ToldIncidents => ({
    pair: 'pair',
    referredOn: '2026-11-09',
    told: dates.map((on) => anIncident({ on })),
    count: null,
    ...change,
  });
  const three = ['2025-11-09', '2026-05-01', '2026-11-09'];

  it.each<[number, string, string]>([
    [0, 'not-met', '0 incidents in 12 months, limit 3'],
    [1, 'not-met', '1 incident in 12 months, limit 3'],
    [2, 'not-met', '2 incidents in 12 months, limit 3'],
    [3, 'met', '3 incidents in 12 months, limit 3'],
    [1000, 'met', '1,000 incidents in 12 months, limit 3'],
  ])('by a bare count of %i is %s', (count, outcome, reason) => {
    expect(potentialEscalation({ count }, settings)).toEqual({ outcome, reason, point: null });
  });

  it('is not known without a count', () => {
    expect(potentialEscalation(null, settings)).toEqual({
      outcome: 'not-known',
      reason: 'The number of incidents was not given',
      point: null,
    });
  });

  it('goes by the forum’s own limit and window', () => {
    const local = { ...settings, escalationThreshold: 5, escalationWindowMonths: 6 };
    expect(potentialEscalation({ count: 4 }, local)).toMatchObject({
      outcome: 'not-met',
      reason: '4 incidents in 6 months, limit 5',
    });
    expect(potentialEscalation({ count: 5 }, local).outcome).toBe('met');
    expect(potentialEscalation(told(three), local).reason).toBe(
      '1 incident from 9 May 2026 to 9 Nov 2026, limit 5; not counted: 2 outside these dates',
    );
  });

  it.each<[string, ToldIncidents, string, string]>([
    ['none', told([]), 'not-met', '0 incidents from 9 Nov 2025 to 9 Nov 2026, limit 3'],
    [
      'three, of which one on the first day and one on the last',
      told(three),
      'met',
      '3 incidents from 9 Nov 2025 to 9 Nov 2026, limit 3',
    ],
    [
      'three, of which one the day before the first',
      told(['2025-11-08', '2026-05-01', '2026-11-09']),
      'not-met',
      '2 incidents from 9 Nov 2025 to 9 Nov 2026, limit 3; not counted: 1 outside these dates',
    ],
    [
      'three, of which one the day after the referral',
      told(['2025-11-09', '2026-05-01', '2026-11-10']),
      'not-met',
      '2 incidents from 9 Nov 2025 to 9 Nov 2026, limit 3; not counted: 1 outside these dates',
    ],
    [
      'three, of which one told twice',
      told(['2025-11-09', '2026-05-01', '2026-05-01']),
      'not-met',
      '2 incidents from 9 Nov 2025 to 9 Nov 2026, limit 3; not counted: 1 told again',
    ],
    [
      'three, of which one with somebody else',
      told([], {
        told: [...three.slice(1).map((on) => anIncident({ on })), anIncident({ pair: 'other' })],
      }),
      'not-met',
      '2 incidents from 9 Nov 2025 to 9 Nov 2026, limit 3; not counted: 1 with somebody else',
    ],
  ])('by %s', (_what, incidents, outcome, reason) => {
    expect(potentialEscalation(incidents, settings)).toEqual({ outcome, reason, point: null });
  });

  it('leaves the first day out where the forum does', () => {
    const found = potentialEscalation(told(three), {
      ...settings,
      escalationFirstDayCounts: false,
    });
    expect(found).toMatchObject({
      outcome: 'not-met',
      reason:
        '2 incidents from 10 Nov 2025 to 9 Nov 2026, limit 3; not counted: 1 outside these dates',
    });
  });

  it.each<[string, ToldIncidents, string | null]>([
    [
      'one without a date that would reach the limit',
      told(['2026-05-01', '2026-06-01', null]),
      '1 more may count, without a date or perhaps told twice: ask the referrer when and what they were',
    ],
    ['one without a date that would not', told(['2026-05-01', null]), null],
    ['one without a date above the limit', told([...three, null]), null],
    [
      'a higher count by the referrer',
      told(['2026-05-01'], { count: 4 }),
      'The referrer counted 4 incidents, 1 of them recorded: ask for the others',
    ],
    ['a count by the referrer below the limit', told(['2026-05-01'], { count: 2 }), null],
  ])('asks about %s', (_what, incidents, point) => {
    expect(potentialEscalation(incidents, settings).point).toBe(point);
  });

  it('by single days is met exactly when enough of them lie in the window', () => {
    const day = fc.integer({ min: -600, max: 30 }).map((shift) => addDays('2026-11-09', shift));
    // Every month has a ninth, so that months and days can be counted as one number.
    const place = (on: string): number => {
      const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
      return (year * 12 + month) * 32 + date;
    };
    const dates = fc.uniqueArray(day, { maxLength: 8 });
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 18 }), (given, months) => {
        const inside = given.filter((on) => {
          const before = place('2026-11-09') - place(on);
          return before >= 0 && before <= months * 32;
        });
        const local = { ...settings, escalationWindowMonths: months };
        const { outcome } = potentialEscalation(told(given), local);
        expect(outcome === 'met').toBe(inside.length >= 3);
      }),
    );
  });
});
