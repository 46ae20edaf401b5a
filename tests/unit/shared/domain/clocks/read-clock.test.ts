import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addHours, daysBetween } from '../../../../../src/shared/domain/calendar-date.ts';
import type { Clock, ClockStop } from '../../../../../src/shared/domain/clocks/clock.ts';
import {
  inDays,
  inHours,
  inWorkingDays,
} from '../../../../../src/shared/domain/clocks/clock-measure.ts';
import { readClock } from '../../../../../src/shared/domain/clocks/read-clock.ts';
import { england } from './calendars.ts';

const clock = (change: Partial<Clock<string>> = {}): Clock<string> => ({
  kind: 'complaint',
  name: 'Complaint answered',
  event: 'the complaint',
  start: '2026-11-12',
  met: null,
  stops: [],
  ...change,
});

/** From Thu 12 Nov 2026: due Tue 17 Nov 2026. */
const threeWorkingDays = inWorkingDays(3, england);
const due = '2026-11-17';

const stop = (stopped: string, startedAgain: string | null = null): ClockStop<string> => ({
  stopped,
  reason: 'Waiting for an answer',
  startedAgain,
});

describe('a clock of working days', () => {
  it.each([
    ['before it starts', '2026-11-11', 'not started', null],
    ['on the day it starts', '2026-11-12', 'running', { count: 5, unit: 'days' }],
    ['the day before it is due', '2026-11-16', 'running', { count: 1, unit: 'days' }],
    ['on the day it is due', due, 'due today', { count: 0, unit: 'days' }],
    ['the day after', '2026-11-18', 'overdue', { count: 1, unit: 'days' }],
    ['over a weekend later', '2026-11-23', 'overdue', { count: 6, unit: 'days' }],
  ])('%s, on %s, is %s', (_when, today, state, by) => {
    expect(readClock(clock(), threeWorkingDays, today)).toMatchObject({
      state,
      by,
      startsOn: '2026-11-12',
      startedAt: null,
      dueOn: due,
      dueAt: null,
    });
  });

  it.each([
    ['the day it was due', due, 'met', null],
    ['the day after', '2026-11-18', 'met late', { count: 1, unit: 'days' }],
    ['the day it started', '2026-11-12', 'met', null],
    ['before it started', '2026-11-10', 'met', null],
  ])('done %s, %s, was %s', (_when, met, state, by) => {
    expect(readClock(clock({ met }), threeWorkingDays, '2027-01-04')).toMatchObject({ state, by });
  });

  it('takes what is recorded for later as not yet happened', () => {
    const later = clock({ met: '2026-11-20', stops: [stop('2026-11-19')] });
    expect(readClock(later, threeWorkingDays, '2026-11-16').state).toBe('running');
    expect(readClock(later, threeWorkingDays, '2026-11-18').state).toBe('overdue');
  });

  it('has not started while no date is known', () => {
    expect(readClock(clock({ start: null }), threeWorkingDays, due)).toMatchObject({
      state: 'not started',
      dueOn: null,
      reason: 'Complaint answered: not started, because no date is recorded for the complaint.',
    });
  });

  it.each([
    ['2026-11-11', 'not yet started'],
    ['2026-11-16', '1 day left'],
    ['2026-11-17', 'due today'],
    ['2026-11-18', 'overdue by 1 day'],
    ['2026-11-23', 'overdue by 6 days'],
  ])('says on %s: %s', (today, words) => {
    expect(readClock(clock(), threeWorkingDays, today).reason).toBe(
      `Complaint answered: ${words}; due by Tue 17 Nov 2026, 3 working days after the complaint on Thu 12 Nov 2026.`,
    );
  });

  it.each([
    ['2026-11-17', 'done on Tue 17 Nov 2026, in time'],
    ['2026-11-19', 'done on Thu 19 Nov 2026, 2 days late'],
  ])('done on %s says: %s', (met, words) => {
    const { reason } = readClock(clock({ met }), threeWorkingDays, '2026-12-01');
    expect(reason.startsWith(`Complaint answered: ${words}; due by Tue 17 Nov 2026`)).toBe(true);
  });
});

describe('a clock that was stopped', () => {
  it.each([
    ['the day before it was due', '2026-11-16', null],
    ['the day it was due', due, null],
    ['the day after', '2026-11-18', { count: 1, unit: 'days' }],
  ])('%s is never overdue after that, and says whether it was', (_when, stopped, over) => {
    for (const today of [stopped, '2026-11-30', '2027-11-30']) {
      expect(readClock(clock({ stops: [stop(stopped)] }), threeWorkingDays, today)).toMatchObject({
        state: 'stopped',
        by: null,
        overdueWhenStopped: over,
        stopReason: 'Waiting for an answer',
      });
    }
  });

  it('says when it was stopped, but not what was written then', () => {
    const late = readClock(clock({ stops: [stop('2026-11-19')] }), threeWorkingDays, '2026-12-01');
    expect(late.reason).toBe(
      'Complaint answered: stopped on Thu 19 Nov 2026, 2 days overdue then; due by Tue 17 Nov 2026, 3 working days after the complaint on Thu 12 Nov 2026.',
    );
    const early = readClock(clock({ stops: [stop('2026-11-13')] }), threeWorkingDays, '2026-12-01');
    expect(early.reason).toContain('stopped on Fri 13 Nov 2026, not overdue then;');
  });

  it('counts its whole length anew once it is started again', () => {
    const again = clock({ stops: [stop('2026-11-19', '2026-12-24')] });
    expect(readClock(again, threeWorkingDays, '2026-12-23').state).toBe('stopped');
    expect(readClock(again, threeWorkingDays, '2026-12-24')).toMatchObject({
      state: 'running',
      startsOn: '2026-12-24',
      dueOn: '2026-12-31',
      stopReason: null,
      overdueWhenStopped: { count: 2, unit: 'days' },
      reason:
        'Complaint answered: 7 days left; due by Thu 31 Dec 2026, 3 working days after it was started again on Thu 24 Dec 2026. It was 2 days overdue when it was stopped on Thu 19 Nov 2026.',
    });
    expect(readClock(again, threeWorkingDays, '2027-01-01').state).toBe('overdue');
  });

  it('remembers that it was overdue when it is stopped once more in time', () => {
    const twice = clock({ stops: [stop('2026-11-19', '2026-12-01'), stop('2026-12-02')] });
    const reading = readClock(twice, threeWorkingDays, '2026-12-20');
    expect(reading).toMatchObject({
      state: 'stopped',
      overdueWhenStopped: { count: 2, unit: 'days' },
    });
    expect(reading.reason).toContain('stopped on Wed 2 Dec 2026, not overdue then;');
    expect(reading.reason).toContain(
      'It was 2 days overdue when it was stopped on Thu 19 Nov 2026.',
    );
  });

  it.each([
    ['in time', '2026-11-13', 'met', null],
    ['late', '2026-11-19', 'met late', { count: 2, unit: 'days' }],
  ])('and done while stopped is as late as it was then: %s', (_what, stopped, state, by) => {
    const done = clock({ stops: [stop(stopped)], met: '2026-12-10' });
    const reading = readClock(done, threeWorkingDays, '2026-12-20');
    expect(reading).toMatchObject({ state, by, stopReason: null });
    expect(reading.reason).toContain('It had been stopped on');
  });

  it('is done for good, whatever is recorded of it later', () => {
    const done = clock({ met: '2026-11-16', stops: [stop('2026-11-20', '2026-11-30')] });
    expect(readClock(done, threeWorkingDays, '2026-12-20')).toMatchObject({
      state: 'met',
      dueOn: due,
      overdueWhenStopped: null,
    });
  });

  it('is done in its new time when it was started again before', () => {
    const done = clock({ stops: [stop('2026-11-13', '2026-12-01')], met: '2026-12-04' });
    expect(readClock(done, threeWorkingDays, '2026-12-20').state).toBe('met');
    const late = { ...done, met: '2026-12-05' };
    expect(readClock(late, threeWorkingDays, '2026-12-20').state).toBe('met late');
  });
});

describe('a clock that counts back from a day', () => {
  const agenda = inWorkingDays(8, england, 'before');
  const held = clock({ start: '2026-11-12', name: 'Agenda circulated', event: 'the meeting' });

  it.each([
    ['2026-10-01', 'running'],
    ['2026-11-02', 'due today'],
    ['2026-11-03', 'overdue'],
    ['2026-11-13', 'overdue'],
  ])('on %s is %s', (today, state) => {
    expect(readClock(held, agenda, today)).toMatchObject({ state, startsOn: null });
  });

  it('is due on the same day when it is started again', () => {
    const again = { ...held, stops: [stop('2026-10-10', '2026-10-30')] };
    expect(readClock(again, agenda, '2026-10-30')).toMatchObject({
      state: 'running',
      dueOn: '2026-11-02',
      reason:
        'Agenda circulated: 3 days left; due by Mon 2 Nov 2026, 8 working days before the meeting on Thu 12 Nov 2026.',
    });
  });
});

describe('a clock of hours', () => {
  const twoDays = inHours(48);
  const reported = clock({ start: '2026-11-20T14:30:00Z' });

  it.each([
    ['at the start', '2026-11-20T14:30:00Z', 'running', 48],
    ['a minute later', '2026-11-20T14:31:00Z', 'running', 47],
    ['on the day before', '2026-11-21T23:59:59Z', 'running', 14],
    ['on the day itself', '2026-11-22T00:00:00Z', 'due today', 14],
    ['at the moment itself', '2026-11-22T14:30:00Z', 'due today', 0],
    ['a second after', '2026-11-22T14:30:01Z', 'overdue', 0],
    ['an hour after', '2026-11-22T15:30:00Z', 'overdue', 1],
  ])('%s is %3$s', (_when, now, state, count) => {
    expect(readClock(reported, twoDays, now)).toMatchObject({
      state,
      by: { count, unit: 'hours' },
      startedAt: '2026-11-20T14:30:00Z',
      dueAt: '2026-11-22T14:30:00Z',
      dueOn: '2026-11-22',
    });
  });

  it.each([
    ['in spring', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', 'Mon 30 Mar 2026, 13:00'],
    ['in autumn', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z', 'Mon 26 Oct 2026, 12:00'],
  ])('counts real hours when the clocks change %s', (_when, start, dueAt, said) => {
    const reading = readClock(clock({ start }), twoDays, start);
    expect(reading).toMatchObject({ dueAt, by: { count: 48, unit: 'hours' } });
    expect(reading.reason).toContain(`due by ${said}, 48 hours after the complaint on `);
    expect(reading.reason.endsWith('The clocks change in between.')).toBe(true);
  });

  it('leaves the clocks unsaid where a length is not of whole days', () => {
    const { reason } = readClock(reported, inHours(36), '2026-11-20T14:30:00Z');
    expect(reason.endsWith('36 hours after the complaint on Fri 20 Nov 2026, 14:30.')).toBe(true);
  });

  it('is due on the London day of its moment', () => {
    const late = readClock(
      clock({ start: '2026-06-30T23:30:00Z' }),
      twoDays,
      '2026-06-30T23:30:00Z',
    );
    expect(late).toMatchObject({ startsOn: '2026-07-01', dueOn: '2026-07-03' });
    expect(late.reason).not.toContain('clocks change');
  });

  it('says less than an hour as that', () => {
    const { reason } = readClock(reported, twoDays, '2026-11-22T15:00:00Z');
    expect(reason).toBe(
      'Complaint answered: overdue by less than 1 hour; due by Sun 22 Nov 2026, 14:30, 48 hours after the complaint on Fri 20 Nov 2026, 14:30.',
    );
  });

  it('stops and starts again at moments', () => {
    const again = {
      ...reported,
      stops: [stop('2026-11-22T14:30:00Z', '2026-11-25T09:00:00.000Z')],
    };
    expect(readClock(again, twoDays, '2026-11-25T08:59:59Z')).toMatchObject({
      state: 'stopped',
      overdueWhenStopped: null,
    });
    expect(readClock(again, twoDays, '2026-11-25T09:00:00Z')).toMatchObject({
      state: 'running',
      dueAt: '2026-11-27T09:00:00Z',
    });
  });
});

describe('a reading beyond the calendar', () => {
  it('says so, with the words to tell', () => {
    const reading = readClock(clock({ start: '2030-12-30' }), threeWorkingDays, '2030-12-30');
    expect(reading).toMatchObject({ dueOn: '2031-01-02', beyondCalendar: true, provisional: true });
    expect(reading.reason).toContain('Bank holidays are known only from 2024 to 2030');
  });
});

const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days));

it('is overdue exactly when the day is past the due day, and nothing is done or stopped', () => {
  const maybe = fc.option(day, { nil: null });
  fc.assert(
    fc.property(day, day, maybe, maybe, fc.integer({ min: 1, max: 30 }), (...given) => {
      const [start, today, met, stopped, count] = given;
      const stops = stopped !== null && stopped >= start ? [stop(stopped)] : [];
      const reading = readClock(clock({ start, met, stops }), inDays(count), today);
      const hasEnded = [met, stops[0]?.stopped ?? null].some((end) => end !== null && end <= today);
      const isPast = today > addDays(start, count);
      expect(reading.state === 'overdue').toBe(isPast && !hasEnded);
      const over = daysBetween(addDays(start, count), today);
      expect(reading.state !== 'overdue' || reading.by?.count === over).toBe(true);
    }),
  );
});

it('reads a clock of 24 hours as one of days reads it, where no clock changes', () => {
  const hour = fc.integer({ min: 0, max: 24 * 60 });
  fc.assert(
    fc.property(hour, hour, fc.integer({ min: 1, max: 9 }), (from, on, days) => {
      const start = addHours('2026-11-01T00:00:00Z', from);
      const now = addHours('2026-11-01T00:00:00Z', on);
      const hours = readClock(clock({ start }), inHours(24 * days), now);
      const whole = readClock(clock({ start: start.slice(0, 10) }), inDays(days), now.slice(0, 10));
      expect(hours.dueOn).toBe(whole.dueOn);
      expect(whole.state !== 'overdue' || hours.state === 'overdue').toBe(true);
    }),
  );
});
