import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AsbRepeatSettings,
  type AsbRepeatVerdict,
  decideAsbRepeat,
  type VictimReport,
} from '../../../../../src/shared/domain/asb/asb-repeat.ts';
import { asbTypes } from '../../../../../src/shared/domain/asb/asb-type.ts';
import { addDays, addMonths } from '../../../../../src/shared/domain/calendar-date.ts';

const defaults = AsbRepeatSettings.parse({});
const today = '2026-11-20';
let made = 0;

const report = (happenedOn: string | null, change: Partial<VictimReport> = {}): VictimReport => ({
  id: `report-${(made += 1)}`,
  incidentId: null,
  agencyId: 'police',
  happenedOn,
  type: 'nuisance',
  category: 'noise',
  ...change,
});

type Facts = {
  reports?: readonly VictimReport[];
  seesSelfAsRepeat?: boolean | null;
  today?: string;
};

const decide = (
  { reports = [], seesSelfAsRepeat = false, today: on = today }: Facts,
  settings: Partial<AsbRepeatSettings> = {},
): AsbRepeatVerdict =>
  decideAsbRepeat({ reports, seesSelfAsRepeat, today: on }, { ...defaults, ...settings });

const reportsOn = (...days: (string | null)[]): VictimReport[] => days.map((day) => report(day));

describe('a repeat by any incidents', () => {
  it.each<[string, (string | null)[], 'repeat' | 'not-repeat' | 'unknown', number]>([
    ['nothing', [], 'not-repeat', 0],
    ['one incident', ['2026-11-20'], 'not-repeat', 1],
    ['two on different days', ['2026-11-20', '2026-06-01'], 'repeat', 2],
    ['two logged on one day by one agency', ['2026-11-20', '2026-11-20'], 'repeat', 2],
    ['one exactly 12 months ago', ['2026-11-20', '2025-11-20'], 'repeat', 2],
    ['one the day before that', ['2026-11-20', '2025-11-19'], 'not-repeat', 1],
    ['one the day after that', ['2026-11-20', '2025-11-21'], 'repeat', 2],
    ['one dated tomorrow', ['2026-11-20', '2026-11-21'], 'not-repeat', 1],
    ['one without a date', ['2026-11-20', null], 'unknown', 1],
    ['two of which neither has a date', [null, null], 'unknown', 0],
    ['only one, without a date', [null], 'not-repeat', 0],
    ['enough, and one without a date', ['2026-11-20', '2026-11-01', null], 'repeat', 2],
  ])('with %s', (_what, days, outcome, count) => {
    expect(decide({ reports: reportsOn(...days) })).toMatchObject({ outcome, count, limit: 2 });
  });

  it.each<[string, string, string, number]>([
    ['29 February, a year on', '2024-02-29', '2025-02-28', 1],
    ['29 February, a year and a day on', '2024-02-29', '2025-03-01', 0],
    ['28 February, seen from 29 February', '2023-02-28', '2024-02-29', 1],
    ['27 February, seen from 29 February', '2023-02-27', '2024-02-29', 0],
  ])('counts an incident of %s', (_what, happenedOn, on, count) => {
    const found = decide({ reports: reportsOn(happenedOn), today: on });
    expect(found.count).toBe(count);
  });

  it.each<[string, Partial<VictimReport>[], number]>([
    [
      'told to three agencies',
      [{ agencyId: 'police' }, { agencyId: 'council' }, { agencyId: null }],
      1,
    ],
    ['that agencies date differently', [{}, { happenedOn: '2026-11-02' }], 1],
    ['that one agency dates before the window', [{}, { happenedOn: '2024-01-01' }], 1],
    ['that one agency does not date', [{}, { happenedOn: null }], 1],
  ])('counts an incident %s once', (_what, changes, count) => {
    const reports = changes.map((change) => report('2026-11-01', { incidentId: 'x', ...change }));
    expect(decide({ reports })).toMatchObject({ outcome: 'not-repeat', count });
  });

  it.each<[string, boolean | null, number, 'repeat' | 'not-repeat' | 'unknown']>([
    ['sees themself as one', true, 0, 'repeat'],
    ['does not, after one incident', false, 1, 'not-repeat'],
    ['does not, after two', false, 2, 'repeat'],
    ['was not asked, after one incident', null, 1, 'unknown'],
    ['was not asked, after two', null, 2, 'repeat'],
  ])('when the victim %s: %s', (_what, seesSelfAsRepeat, count, outcome) => {
    const reports = reportsOn('2026-11-01', '2026-10-01').slice(0, count);
    expect(decide({ reports, seesSelfAsRepeat }).outcome).toBe(outcome);
  });

  it('asks nobody for their own view where the forum does not count it', () => {
    const settings = { countsOwnView: false };
    expect(decide({ seesSelfAsRepeat: true }, settings).outcome).toBe('not-repeat');
    expect(decide({ seesSelfAsRepeat: null }, settings).outcome).toBe('not-repeat');
  });

  it('says the count, the days, the limit and what is not recorded', () => {
    expect(
      decide({ reports: reportsOn('2026-11-20', '2026-06-01'), seesSelfAsRepeat: true }).reason,
    ).toBe(
      'Repeat: 2 incidents from 20 Nov 2025 to 20 Nov 2026, where 2 make a repeat. The victim sees themself as a repeat victim.',
    );
    expect(decide({ reports: reportsOn('2026-11-20') }).reason).toBe(
      'Not a repeat: 1 incident from 20 Nov 2025 to 20 Nov 2026, where 2 make a repeat.',
    );
    expect(decide({ reports: reportsOn('2026-11-20', null), seesSelfAsRepeat: null }).reason).toBe(
      'Not known: 1 incident from 20 Nov 2025 to 20 Nov 2026, where 2 make a repeat. Not recorded: whether the victim sees themself as a repeat victim and the date of 1 incident.',
    );
  });
});

describe('a repeat by similar incidents', () => {
  const rule = { rule: 'similar-incidents' } as const;
  const days = ['2026-11-20', '2026-10-10', '2026-09-01'];
  const types = (...given: (VictimReport['type'] | 'x')[]): VictimReport[] =>
    given.map((type, at) => report(days[at % 3] ?? null, { type: type === 'x' ? null : type }));

  it.each<[string, VictimReport[], 'repeat' | 'not-repeat' | 'unknown', number]>([
    ['nothing', [], 'not-repeat', 0],
    ['two of one type', types('nuisance', 'nuisance'), 'not-repeat', 2],
    ['three of one type', types('nuisance', 'nuisance', 'nuisance'), 'repeat', 3],
    ['three of three types', types('nuisance', 'personal', 'environmental'), 'not-repeat', 1],
    ['two and two', types('nuisance', 'personal', 'nuisance', 'personal'), 'not-repeat', 2],
    ['two of one type, one of none', types('nuisance', 'nuisance', 'x'), 'unknown', 2],
    ['three of no type', types('x', 'x', 'x'), 'unknown', 0],
    ['two of no type', types('x', 'x'), 'not-repeat', 0],
    ['one short, with one of no date', reportsOn('2026-11-20', '2026-10-10', null), 'unknown', 2],
    [
      'the first exactly 3 months ago',
      reportsOn('2026-11-20', '2026-10-10', '2026-08-20'),
      'repeat',
      3,
    ],
    [
      'the first a day before that',
      reportsOn('2026-11-20', '2026-10-10', '2026-08-19'),
      'not-repeat',
      2,
    ],
  ])('with %s', (_what, reports, outcome, count) => {
    expect(decide({ reports }, rule)).toMatchObject({ outcome, count, limit: 3 });
  });

  it('takes no account of what the victim thinks', () => {
    expect(decide({ seesSelfAsRepeat: true }, rule).outcome).toBe('not-repeat');
  });

  it('counts an incident that two agencies typed differently in both types, once in each', () => {
    const twice = [
      report('2026-11-01', { incidentId: 'x', type: 'nuisance' }),
      report('2026-11-01', { incidentId: 'x', type: 'personal', agencyId: 'council' }),
    ];
    const more = types('personal', 'personal');
    expect(decide({ reports: [...twice, ...more] }, rule)).toMatchObject({
      outcome: 'repeat',
      count: 3,
    });
    expect(decide({ reports: [...twice, ...more.slice(1)] }, rule).count).toBe(2);
  });

  it.each<[AsbRepeatSettings['similarBy'], number]>([
    ['type', 2],
    ['category', 3],
    ['any', 4],
  ])('takes similar to mean the same %s where the forum says so', (similarBy, count) => {
    const reports = [
      report('2026-11-01', { type: 'nuisance', category: 'noise' }),
      report('2026-11-02', { type: 'nuisance', category: 'vehicles' }),
      report('2026-11-03', { type: 'personal', category: 'noise' }),
      report('2026-11-04', { type: 'environmental', category: 'noise' }),
    ];
    expect(decide({ reports }, { ...rule, similarBy })).toMatchObject({ count });
  });

  it('says what is similar, and what is not recorded', () => {
    const reports = [...types('nuisance', 'nuisance', 'x'), report(null)];
    expect(decide({ reports }, rule).reason).toBe(
      'Not known: 2 incidents of the same type from 20 Aug 2026 to 20 Nov 2026, where 3 make a repeat. Not recorded: the date of 1 incident and the type of 1 incident.',
    );
    const neither = [...types('nuisance', 'nuisance'), report(null, { type: null })];
    expect(decide({ reports: neither }, rule).reason).toContain(
      'Not recorded: the date of 1 incident and the type of 1 incident.',
    );
    expect(decide({}, { ...rule, similarBy: 'any' }).reason).toBe(
      'Not a repeat: 0 incidents from 20 Aug 2026 to 20 Nov 2026, where 3 make a repeat.',
    );
  });
});

describe('the rule of the forum', () => {
  const reports = reportsOn('2026-11-20', '2026-01-01');

  it('decides, and the other result is there as well', () => {
    const byAny = decide({ reports });
    expect(byAny).toMatchObject({ rule: 'any-incidents', outcome: 'repeat' });
    expect(byAny.bySimilarIncidents.outcome).toBe('not-repeat');
    const bySimilar = decide({ reports }, { rule: 'similar-incidents' });
    expect(bySimilar).toMatchObject({ rule: 'similar-incidents', outcome: 'not-repeat' });
    expect(bySimilar.byAnyIncidents.outcome).toBe('repeat');
  });

  it.each<[string, Partial<AsbRepeatSettings>, string]>([
    ['a higher count', { anyCount: 3 }, 'not-repeat'],
    ['fewer months', { anyMonths: 10 }, 'not-repeat'],
  ])('has its own numbers: %s', (_what, settings, outcome) => {
    expect(decide({ reports }, settings).outcome).toBe(outcome);
  });

  it('may leave out the day that is exactly so many months ago', () => {
    const onFirstDay = reportsOn('2026-11-20', '2025-11-20');
    expect(decide({ reports: onFirstDay }, { firstDayCounts: false })).toMatchObject({
      outcome: 'not-repeat',
      reason: 'Not a repeat: 1 incident from 21 Nov 2025 to 20 Nov 2026, where 2 make a repeat.',
    });
  });

  it('asks about reports that may be of one incident, and counts them apart until somebody knows', () => {
    const twice = [
      report('2026-11-01', { id: 'a' }),
      report('2026-11-01', { id: 'b', agencyId: 'council' }),
      report('2020-11-01', { id: 'old' }),
      report('2020-11-01', { id: 'older', agencyId: 'council' }),
    ];
    const verdict = decide({ reports: twice });
    expect(verdict).toMatchObject({ outcome: 'repeat', mayBeSame: [['a', 'b']] });
    expect(verdict.reason).toContain(
      '2 reports may be of the same incident, which would count once: check.',
    );
  });
});

describe('sorts that could reach as high', () => {
  it('are told by the one with more that is sure, in any order', () => {
    const reports = [
      report('2026-11-20', { id: 'a', type: 'nuisance' }),
      report(null, { id: 'b', type: 'nuisance' }),
      report(null, { id: 'c', type: 'personal' }),
      report(null, { id: 'd', type: 'personal' }),
      report(null, { id: 'e', type: null }),
    ];
    const rule = 'similar-incidents';
    const words = decide({ reports }, { rule }).reason;
    expect(words).toContain('the date of 2 incidents and the type of 1 incident');
    expect(decide({ reports: reports.toReversed() }, { rule }).reason).toBe(words);
  });
});

describe('any reports', () => {
  const day = fc.integer({ min: -420, max: 3 }).map((days) => addDays(today, days));
  const anyReport = fc.record({
    id: fc.uuid(),
    incidentId: fc.option(fc.constantFrom('x', 'y', 'z')),
    agencyId: fc.option(fc.constantFrom('police', 'council')),
    happenedOn: fc.option(day, { freq: 8 }),
    type: fc.option(fc.constantFrom(...asbTypes)),
    category: fc.constant(null),
  });
  const anyReports = fc.uniqueArray(anyReport, { maxLength: 8, selector: ({ id }) => id });
  const eitherRule = fc.constantFrom('any-incidents' as const, 'similar-incidents' as const);

  it('count the same in any order, and however often one is given', () => {
    fc.assert(
      fc.property(anyReports, eitherRule, (reports, rule) => {
        const { count, outcome, reason } = decide({ reports }, { rule });
        const again = decide({ reports: [...reports.toReversed(), ...reports] }, { rule });
        expect(again).toMatchObject({ count, outcome });
        expect(decide({ reports: reports.toReversed() }, { rule }).reason).toBe(reason);
      }),
    );
  });

  it('never make less of a repeat when one more is known', () => {
    const order = ['not-repeat', 'unknown', 'repeat'];
    fc.assert(
      fc.property(anyReports, anyReport, eitherRule, (reports, more, rule) => {
        const before = decide({ reports }, { rule });
        const after = decide({ reports: [...reports, { ...more, incidentId: null }] }, { rule });
        expect(after.count).toBeGreaterThanOrEqual(before.count);
        expect(order.indexOf(after.outcome)).toBeGreaterThanOrEqual(order.indexOf(before.outcome));
      }),
    );
  });

  it('are known once every date and type is recorded', () => {
    fc.assert(
      fc.property(anyReports, eitherRule, fc.constantFrom(...asbTypes), (reports, rule, type) => {
        const full = reports.map((each) => ({
          ...each,
          happenedOn: each.happenedOn ?? today,
          type: each.type ?? type,
        }));
        expect(decide({ reports: full }, { rule }).outcome).not.toBe('unknown');
      }),
    );
  });

  it('of separate incidents count exactly those since the same day of the earlier month', () => {
    fc.assert(
      fc.property(anyReports, fc.integer({ min: 1, max: 13 }), (reports, anyMonths) => {
        const apart = reports.map((each) => ({ ...each, incidentId: null }));
        const inside = apart.filter(
          ({ happenedOn }) =>
            happenedOn !== null &&
            happenedOn <= today &&
            !(happenedOn < addMonths(today, -anyMonths)),
        );
        expect(decide({ reports: apart }, { anyMonths }).count).toBe(inside.length);
      }),
    );
  });
});
