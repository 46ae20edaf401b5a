import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  ReturnHearing,
  ReturnMeeting,
  ReturnVictim,
} from '../../../../../src/shared/domain/data-return/hearings.ts';
import type { IndicatorKey } from '../../../../../src/shared/domain/data-return/lists.ts';
import {
  periodReturn,
  type PeriodReturn,
} from '../../../../../src/shared/domain/data-return/period-return.ts';
import type { DataReturnSettings } from '../../../../../src/shared/domain/data-return/settings.ts';
import {
  aHearing,
  aMeeting,
  hearings,
  lineOf,
  ourLists,
  quarter,
  settingsWith,
} from './builders.ts';

const report = (
  meetings: readonly ReturnMeeting[],
  change: Partial<DataReturnSettings> = {},
): PeriodReturn =>
  periodReturn(meetings, quarter, 'forum', { lists: ourLists, settings: settingsWith(change) });

const countOf = (printed: { text: string } | null | undefined): number => Number(printed?.text);

const valueOf = (
  key: IndicatorKey,
  heard: readonly ReturnHearing[],
  change: Partial<DataReturnSettings> = {},
): string => lineOf(report([aMeeting('2026-11-12', heard)], change), key).value;

describe('cases discussed', () => {
  it.each([
    ['the day before', '2026-09-30', '0'],
    ['the first day', '2026-10-01', '1'],
    ['the last day', '2026-12-31', '1'],
    ['the day after', '2027-01-01', '0'],
  ])('with a meeting on %s of the period', (_what, heldOn, cases) => {
    const found = report([aMeeting(heldOn, [aHearing()])]);
    expect(lineOf(found, 'cases').value).toBe(cases);
    expect(found.meetingDates).toHaveLength(Number(cases));
  });

  const pair = [
    aMeeting('2026-11-12', [aHearing({ caseKey: 'a' }), aHearing({ caseKey: 'b' })]),
    aMeeting('2026-12-10', [aHearing({ caseKey: 'a', repeat: 'yes' })]),
  ];

  it('count a pair heard twice as the settings say', () => {
    expect(lineOf(report(pair), 'cases').value).toBe('3');
    expect(lineOf(report(pair, { pairHeardTwice: 'once' }), 'cases').value).toBe('2');
  });

  it('take from a pair that counts once what was last recorded', () => {
    expect(lineOf(report(pair), 'repeats').value).toBe('1 (33.3%)');
    expect(lineOf(report(pair, { pairHeardTwice: 'once' }), 'repeats').value).toBe('1 (50.0%)');
    const turned = [
      aMeeting('2026-12-10', [
        aHearing({ caseKey: 'a', repeat: 'unknown', victim: { lgbt: 'no' } }),
      ]),
      aMeeting('2026-11-12', [aHearing({ caseKey: 'a', repeat: 'yes', victim: { lgbt: 'yes' } })]),
    ];
    const once = report(turned, { pairHeardTwice: 'once' });
    expect(lineOf(once, 'repeats').value).toBe('1 (100.0%)');
    expect(lineOf(once, 'lgbt').value).toBe('0 (0.0%)');
  });

  it('are never more when a pair counts once, and as many as there are pairs', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, (first, second) => {
        const meetings = [first, second].map((heard, index) =>
          aMeeting(
            `2026-1${index}-12`,
            heard.map((caseKey) => aHearing({ caseKey })),
          ),
        );
        const once = report(meetings, { pairHeardTwice: 'once' });
        expect(lineOf(once, 'cases').value).toBe(String(new Set([...first, ...second]).size));
        expect(lineOf(report(meetings), 'cases').value).toBe(String(first.length + second.length));
      }),
    );
  });
});

describe('emergency meetings', () => {
  const meetings = [
    aMeeting('2026-11-14', [aHearing({ repeat: 'yes', childrenCount: 2 })], true),
    aMeeting('2026-11-12', hearings(3, { childrenCount: 1 })),
    aMeeting('2026-12-10', []),
  ];

  it('are listed with a mark, in the order of their days, and counted', () => {
    const found = report(meetings);
    expect(found.meetingDates).toEqual([
      { on: '2026-11-12', isEmergency: false },
      { on: '2026-11-14', isEmergency: true },
      { on: '2026-12-10', isEmergency: false },
    ]);
    expect(lineOf(found, 'meeting-dates').value).toBe('3');
    expect(lineOf(found, 'cases').value).toBe('4');
    expect(lineOf(found, 'children').value).toBe('5');
    expect(lineOf(found, 'repeats').value).toBe('1 (25.0%)');
    expect(found.emergencyCases.text).toBe('1');
  });

  it('are listed apart and left out of every figure where the settings say so', () => {
    const found = report(meetings, { emergencies: 'apart' });
    expect(found.meetingDates).toHaveLength(3);
    expect(lineOf(found, 'meeting-dates').value).toBe('2');
    expect(lineOf(found, 'cases').value).toBe('3');
    expect(lineOf(found, 'children').value).toBe('3');
    expect(lineOf(found, 'repeats').value).toBe('0 (0.0%)');
    expect(found.emergencyCases.text).toBe('1');
  });

  it('on the day of another meeting make no second date', () => {
    const found = report([aMeeting('2026-11-12'), aMeeting('2026-11-12', [], true)]);
    expect(lineOf(found, 'meeting-dates').value).toBe('1');
    expect(lineOf(found, 'meeting-dates').sentence).toBe(
      'Meetings were held on 1 day from 1 Oct 2026 to 31 Dec 2026. Among them: 1 emergency meeting.',
    );
  });
});

describe('children', () => {
  const meetings = [
    aMeeting('2026-11-12', [
      aHearing({ caseKey: 'a', childrenCount: 2 }),
      aHearing({ caseKey: 'b', childrenCount: null }),
    ]),
    aMeeting('2026-12-10', [
      aHearing({ caseKey: 'a', childrenCount: 3 }),
      aHearing({ caseKey: 'b', childrenCount: null }),
      aHearing({ caseKey: 'c', childrenCount: 0 }),
    ]),
  ];

  it('are counted at each hearing, and those without a number beside them', () => {
    const line = lineOf(report(meetings), 'children');
    expect(line).toMatchObject({ value: '5', unknown: { count: 2 } });
    expect(line.sentence).toContain('Without a number: 2 of the hearings');
  });

  it('are counted once for each pair, as last recorded, where the settings say so', () => {
    const line = lineOf(report(meetings, { children: 'per-case' }), 'children');
    expect(line).toMatchObject({ value: '3', unknown: { count: 1 } });
    expect(line.sentence).toContain('Without a number: 1 of the pairs');
  });

  it('keep the number of an earlier hearing where the later has none', () => {
    const heard = [
      aMeeting('2026-11-12', [aHearing({ caseKey: 'a', childrenCount: 2 })]),
      aMeeting('2026-12-10', [aHearing({ caseKey: 'a', childrenCount: null })]),
    ];
    const line = lineOf(report(heard, { children: 'per-case' }), 'children');
    expect(line).toMatchObject({ value: '2', unknown: { count: 0 } });
  });
});

describe('shares of all cases discussed', () => {
  it('keep the unknown among the cases and say how many they are', () => {
    const heard = [
      ...hearings(2, { repeat: 'yes' }),
      ...hearings(1, { repeat: 'unknown' }),
      ...hearings(3),
    ];
    const line = lineOf(report([aMeeting('2026-11-12', heard)]), 'repeats');
    expect(line).toMatchObject({
      value: '2 (33.3%)',
      numerator: { count: 2 },
      denominator: { count: 6 },
      percentage: { text: '33.3%' },
      unknown: { count: 1 },
    });
    expect(line.sentence).toBe(
      'Repeat cases: 2 of 6 cases discussed from 1 Oct 2026 to 31 Dec 2026. That is 33.3%, rounded half up to 1 decimal. Not known for 1, counted among the cases. A pair heard twice counts as 2 cases. Cases of emergency meetings are counted.',
    );
  });

  const [one, none] = ['1 (100.0%)', '0 (0.0%)'];

  it.each<[string, IndicatorKey, Partial<ReturnVictim>, string]>([
    ['an LGBT+ victim', 'lgbt', { lgbt: 'yes' }, one],
    ['a victim of whom that is not known', 'lgbt', { lgbt: 'unknown' }, none],
    ['a disabled victim', 'disabled', { disabled: 'yes' }, one],
    ['a male victim', 'male', { sex: 'male' }, one],
    ['a victim of another sex', 'male', { sex: 'other' }, none],
    ['a victim whose sex is not known', 'male', { sex: 'unknown' }, none],
    ['a Pakistani victim', 'minoritised', { ethnicity: 'pakistani' }, one],
    ['a Roma victim', 'minoritised', { ethnicity: 'roma' }, one],
    ['a White British victim', 'minoritised', { ethnicity: 'white-british' }, none],
    ['a victim of another White group', 'minoritised', { ethnicity: 'white-other' }, none],
    ['a victim of a group that is not listed', 'minoritised', { ethnicity: 'martian' }, none],
  ])('with %s', (_what, key, victim, value) => {
    expect(valueOf(key, [aHearing({ victim })])).toBe(value);
  });

  it.each([
    ['lgbt', { lgbt: 'unknown' }],
    ['disabled', { disabled: 'unknown' }],
    ['male', { sex: 'unknown' }],
    ['minoritised', { ethnicity: null }],
    ['minoritised', { ethnicity: 'martian' }],
    ['young-victims', { dob: null }],
  ] as const)('of %s count as unknown a victim with %o', (key, victim) => {
    const line = lineOf(report([aMeeting('2026-11-12', [aHearing({ victim })])]), key);
    expect(line.unknown).toMatchObject({ count: 1 });
  });

  it('count other White groups where the settings say so', () => {
    const heard = ['white-other', 'white-irish', 'white-british'].map((ethnicity) =>
      aHearing({ victim: { ethnicity } }),
    );
    expect(valueOf('minoritised', heard)).toBe('0 (0.0%)');
    expect(valueOf('minoritised', heard, { whiteOther: 'minoritised' })).toBe('2 (66.7%)');
  });

  it('of no cases have no percentage', () => {
    const line = lineOf(report([]), 'repeats');
    expect(line).toMatchObject({ value: '0', percentage: { kind: 'none' } });
    expect(line.sentence).toContain(
      'Repeat cases: 0 of 0 cases discussed from 1 Oct 2026 to 31 Dec 2026. No figure: there is nothing to take a share of.',
    );
  });

  it('are cut or rounded, to as many decimals as the settings say', () => {
    const heard = [...hearings(44, { repeat: 'yes' }), ...hearings(297)];
    const whole = { percentDecimals: 0 } as const;
    expect(valueOf('repeats', heard, { ...whole, rounding: 'truncate' })).toBe('44 (12%)');
    expect(valueOf('repeats', heard, whole)).toBe('44 (13%)');
    expect(valueOf('repeats', heard, { percentDecimals: 2 })).toBe('44 (12.90%)');
  });

  it('never lose a case: yes, no and unknown make all of them', () => {
    const answer = fc.constantFrom('yes', 'no', 'unknown');
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const heard = answers.map((repeat) => aHearing({ repeat }));
        const turned = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;
        const others = answers.map((repeat) => aHearing({ repeat: turned[repeat] }));
        const [line, other] = [heard, others].map((all) =>
          lineOf(report([aMeeting('2026-11-12', all)]), 'repeats'),
        );
        const counts = [line?.numerator, other?.numerator, line?.unknown].map(countOf);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answers.length);
      }),
    );
  });
});
