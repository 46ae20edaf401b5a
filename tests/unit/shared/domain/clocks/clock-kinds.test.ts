import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';
import {
  type Answerable,
  complaintClock,
  transferClock,
} from '../../../../../src/shared/domain/clocks/answer-clocks.ts';
import { clockKinds } from '../../../../../src/shared/domain/clocks/clock.ts';
import { ClockSettings } from '../../../../../src/shared/domain/clocks/clock-settings.ts';
import { codeUpdateClock } from '../../../../../src/shared/domain/clocks/code-update-clock.ts';
import {
  actionsClock,
  agendaClock,
  type MeetingDuty,
  minutesClock,
} from '../../../../../src/shared/domain/clocks/meeting-clocks.ts';
import {
  codeProgressClock,
  type Repeated,
  victimUpdateClock,
} from '../../../../../src/shared/domain/clocks/repeating-clocks.ts';
import {
  reviewClocks,
  type ReviewFacts,
} from '../../../../../src/shared/domain/clocks/review-clocks.ts';
import { defaults, england, scotland } from './calendars.ts';

const settingsWith = (change: Partial<ClockSettings>): ClockSettings =>
  ClockSettings.parse({ ...defaults, ...change });

describe('the clocks of a meeting on Thu 12 Nov 2026', () => {
  const duty = (change: Partial<MeetingDuty> = {}): MeetingDuty => ({
    heldOn: '2026-11-12',
    doneOn: null,
    stops: [],
    ...change,
  });

  it.each([
    ['agenda', agendaClock, '2026-11-02'],
    ['actions', actionsClock, '2026-11-13'],
    ['minutes', minutesClock, '2026-11-17'],
  ] as const)('%s: in time on its due day, late the day after', (kind, clock, dueOn) => {
    const read = (doneOn: string): string =>
      clock(duty({ doneOn }), defaults, england, '2026-12-01').state;
    expect(clock(duty(), defaults, england, dueOn)).toMatchObject({
      kind,
      dueOn,
      state: 'due today',
    });
    expect(clock(duty(), defaults, england, addDays(dueOn, 1)).state).toBe('overdue');
    expect([read(dueOn), read(addDays(dueOn, 1))]).toEqual(['met', 'met late']);
  });

  it('count by the settings and the calendar of the forum', () => {
    const settings = settingsWith({
      agendaWorkingDaysBefore: 5,
      actionsWorkingDays: 0,
      minutesWorkingDays: 10,
    });
    const dueOf = (clock: typeof agendaClock, heldOn: string, calendar = england): string | null =>
      clock(duty({ heldOn }), settings, calendar, '2026-06-01').dueOn;
    expect(dueOf(agendaClock, '2026-11-12')).toBe('2026-11-05');
    expect(dueOf(actionsClock, '2026-11-12')).toBe('2026-11-12');
    expect(dueOf(minutesClock, '2026-11-12')).toBe('2026-11-26');
    expect(dueOf(minutesClock, '2026-11-19')).toBe('2026-12-03');
    expect(dueOf(minutesClock, '2026-11-19', scotland)).toBe('2026-12-04');
  });

  it('wait for the meeting, but the agenda does not', () => {
    const before = '2026-10-30';
    expect(minutesClock(duty(), defaults, england, before).state).toBe('not started');
    expect(actionsClock(duty(), defaults, england, before).state).toBe('not started');
    expect(agendaClock(duty(), defaults, england, before)).toMatchObject({
      state: 'running',
      by: { count: 3, unit: 'days' },
    });
    expect(agendaClock(duty({ heldOn: null }), defaults, england, before).state).toBe(
      'not started',
    );
  });
});

describe('what has to be answered', () => {
  const answerable = (change: Partial<Answerable> = {}): Answerable => ({
    on: '2026-12-18',
    answeredOn: null,
    stops: [],
    ...change,
  });

  it.each([
    ['transfer-acknowledgement', transferClock, '2026-12-22'],
    ['complaint', complaintClock, '2027-01-06'],
  ] as const)('%s: due at the end of %3$s', (kind, clock, dueOn) => {
    expect(clock(answerable(), defaults, england, dueOn)).toMatchObject({
      kind,
      dueOn,
      state: 'due today',
    });
    expect(clock(answerable(), defaults, england, addDays(dueOn, 1)).state).toBe('overdue');
    const answered = answerable({ answeredOn: dueOn });
    expect(clock(answered, defaults, england, '2027-03-01').state).toBe('met');
  });

  it('follows the settings', () => {
    const settings = settingsWith({
      transferAcknowledgementWorkingDays: 1,
      complaintWorkingDays: 3,
    });
    expect(transferClock(answerable(), settings, england, '2026-12-18').dueOn).toBe('2026-12-21');
    expect(complaintClock(answerable(), settings, england, '2026-12-18').dueOn).toBe('2026-12-23');
  });
});

describe('what is done again and again', () => {
  const repeated = (change: Partial<Repeated> = {}): Repeated => ({
    since: '2026-11-02',
    doneOn: [],
    stops: [],
    ...change,
  });

  it.each<[string, Partial<Repeated>, string]>([
    ['the beginning', {}, '2026-11-16'],
    ['the last of several', { doneOn: ['2026-11-13', '2026-11-05'] }, '2026-11-27'],
    ['one done on the first day', { doneOn: ['2026-11-02'] }, '2026-11-16'],
    ['the beginning, when all were before it', { doneOn: ['2026-10-05'] }, '2026-11-16'],
    [
      'the last, when the beginning is not known',
      { since: null, doneOn: ['2026-11-05'] },
      '2026-11-19',
    ],
    ['the last that has happened', { doneOn: ['2026-11-05', '2026-12-24'] }, '2026-11-19'],
  ])('counts a victim update from %s', (_what, change, dueOn) => {
    const reading = victimUpdateClock(repeated(change), defaults, england, '2026-11-16');
    expect(reading.dueOn).toBe(dueOn);
  });

  it('says from what it counts', () => {
    const { reason } = victimUpdateClock(
      repeated({ doneOn: ['2026-11-13'] }),
      defaults,
      england,
      '2026-11-28',
    );
    expect(reason).toBe(
      'Victim update: overdue by 1 day; due by Fri 27 Nov 2026, 10 working days after the last update on Fri 13 Nov 2026.',
    );
  });

  it('tells the progress of an investigation every 28 days of the calendar', () => {
    const read = (today: string, settings = defaults): string | null =>
      codeProgressClock(repeated({ since: '2026-12-01' }), settings, today).dueOn;
    expect(read('2026-12-01')).toBe('2026-12-29');
    expect(read('2026-12-01', settingsWith({ codeProgressDays: 14 }))).toBe('2026-12-15');
  });

  it('never starts without a date', () => {
    const reading = codeProgressClock(repeated({ since: null }), defaults, '2026-12-01');
    expect(reading.state).toBe('not started');
  });
});

describe('reviews', () => {
  const facts = (change: Partial<ReviewFacts> = {}): ReviewFacts => ({
    level: 'high',
    levelSince: '2026-11-02',
    done: [],
    stops: [],
    ...change,
  });
  const dueOf = (given: ReviewFacts, today = '2026-11-02'): [string, string | null][] =>
    reviewClocks(given, defaults, today).clocks.map(({ name, dueOn }) => [name, dueOn]);

  it.each<[string, ReviewFacts['level'], [string, string][]]>([
    [
      'at high risk every 14, 28 and 56 days',
      'high',
      [
        ['Supervisor review', '2026-11-16'],
        ['Inspector review', '2026-11-30'],
        ['Chief inspector review', '2026-12-28'],
      ],
    ],
    [
      'at medium risk every 28 and 56 days',
      'medium',
      [
        ['Supervisor review', '2026-11-30'],
        ['Inspector review', '2026-12-28'],
      ],
    ],
    ['not at standard risk', 'standard', []],
    ['not while the risk is not known', null, []],
  ])('are due %s', (_what, level, due) => {
    expect(dueOf(facts({ level }))).toEqual(due);
  });

  it('count each from the last one by the same reviewer', () => {
    const done = [
      { by: 'Supervisor', on: '2026-11-18' },
      { by: 'Supervisor', on: '2026-11-10' },
      { by: 'Inspector', on: '2026-11-19' },
    ];
    expect(dueOf(facts({ done }), '2026-11-20')).toEqual([
      ['Supervisor review', '2026-12-02'],
      ['Inspector review', '2026-12-17'],
      ['Chief inspector review', '2026-12-28'],
    ]);
  });

  it('count from the move to the level when the last review was before it', () => {
    const done = [{ by: 'Supervisor', on: '2026-10-01' }];
    expect(dueOf(facts({ done }))[0]).toEqual(['Supervisor review', '2026-11-16']);
  });

  it('are overdue from the day after, and stop with the case', () => {
    const read = (given: ReviewFacts, today: string): string | undefined =>
      reviewClocks(given, defaults, today).clocks[0]?.state;
    expect(read(facts(), '2026-11-16')).toBe('due today');
    expect(read(facts(), '2026-11-17')).toBe('overdue');
    const stops = [{ stopped: '2026-11-10', reason: 'In hospital', startedAgain: null }];
    expect(read(facts({ stops }), '2026-12-17')).toBe('stopped');
    const done = [{ by: 'Supervisor', on: '2026-11-12' }];
    expect(read(facts({ stops, done }), '2026-12-17')).toBe('stopped');
  });

  it('count from the last one although the clock had been stopped before it', () => {
    const stops = [{ stopped: '2026-11-05', reason: 'Away', startedAgain: '2026-11-09' }];
    const done = [{ by: 'Supervisor', on: '2026-11-12' }];
    expect(dueOf(facts({ stops, done }), '2026-11-20').map(([, dueOn]) => dueOn)).toEqual([
      '2026-11-26',
      '2026-12-07',
      '2027-01-04',
    ]);
  });

  it('say in words which are due', () => {
    const reasonOf = (level: ReviewFacts['level']): string =>
      reviewClocks(facts({ level }), defaults, '2026-11-02').reason;
    expect(reasonOf('medium')).toBe(
      'Reviews at medium risk: Supervisor every 28 days, Inspector every 56 days.',
    );
    expect(reasonOf('standard')).toBe('No reviews are set at standard risk.');
    expect(reasonOf(null)).toBe('No review is due while the level of risk is not recorded.');
    expect(reviewClocks(facts(), defaults, '2026-11-17').clocks[0]?.reason).toBe(
      'Supervisor review: overdue by 1 day; due by Mon 16 Nov 2026, 14 days after the move to high risk on Mon 2 Nov 2026.',
    );
  });

  it('never depend on the order in which they were recorded', () => {
    const on = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-11-02', days));
    const by = fc.constantFrom('Supervisor', 'Inspector');
    fc.assert(
      fc.property(fc.array(fc.record({ by, on })), (done) => {
        const forward = reviewClocks(facts({ done }), defaults, '2027-01-04');
        const backward = reviewClocks(facts({ done: done.toReversed() }), defaults, '2027-01-04');
        expect(forward).toEqual(backward);
      }),
    );
  });
});

describe("an update under the Victims' Code", () => {
  const read = (isEnhanced: boolean | null, settings = defaults) =>
    codeUpdateClock(
      {
        event: settings.codeEvents[0] ?? { id: 'none', name: 'None' },
        happenedOn: '2026-11-20',
        toldOn: null,
        isEnhanced,
        stops: [],
      },
      settings,
      england,
      '2026-11-20',
    );

  it.each([
    ['with enhanced rights', true, '2026-11-23'],
    ['without', false, '2026-11-27'],
    ['while that is not recorded', null, '2026-11-23'],
  ])('is due %s: %3$s', (_what, isEnhanced, dueOn) => {
    expect(read(isEnhanced)).toMatchObject({ dueOn, name: 'Arrest told to the victim' });
  });

  it('says when the shorter limit counts for want of knowing', () => {
    const told = 'It is not recorded whether the victim has enhanced rights';
    expect(read(null).reason).toContain(told);
    expect(read(true).reason).not.toContain(told);
  });

  it('follows the settings', () => {
    const settings = settingsWith({
      codeUpdateWorkingDays: 3,
      codeUpdateEnhancedWorkingDays: 2,
      codeEvents: [{ id: 'summons', name: 'Summons' }],
    });
    expect(read(true, settings)).toMatchObject({
      dueOn: '2026-11-24',
      name: 'Summons told to the victim',
    });
    expect(read(false, settings).dueOn).toBe('2026-11-25');
  });
});

describe('the settings of the clocks', () => {
  it('are by default what the field uses', () => {
    expect(defaults).toMatchObject({
      supportReferralHours: 48,
      supportReferralWorkingDays: 2,
      agendaWorkingDaysBefore: 8,
      actionsWorkingDays: 1,
      minutesWorkingDays: 3,
      transferAcknowledgementWorkingDays: 2,
      complaintWorkingDays: 10,
      victimUpdateWorkingDays: 10,
      codeUpdateWorkingDays: 5,
      codeUpdateEnhancedWorkingDays: 1,
      codeProgressDays: 28,
    });
    expect(defaults.codeEvents.map(({ id }) => id)).toEqual([
      'arrest',
      'interview',
      'bail',
      'charge',
      'no-charge',
    ]);
  });

  it.each<[string, object]>([
    ['no days at all', { minutesWorkingDays: 0 }],
    ['half a day', { complaintWorkingDays: 1.5 }],
    ['more days for enhanced rights', { codeUpdateEnhancedWorkingDays: 6 }],
    [
      'a reviewer twice',
      {
        reviewsAtHighRisk: [
          { by: 'Supervisor', everyDays: 7 },
          { by: 'supervisor', everyDays: 14 },
        ],
      },
    ],
    [
      'an event twice',
      { codeEvents: [...defaults.codeEvents, { id: 'bail', name: 'Bail again' }] },
    ],
    ['a number nobody knows', { appealDays: 3 }],
  ])('refuse %s', (_what, change) => {
    expect(ClockSettings.safeParse({ ...defaults, ...change }).success).toBe(false);
  });

  it('know each kind once', () => {
    expect(new Set(clockKinds).size).toBe(clockKinds.length);
  });
});
