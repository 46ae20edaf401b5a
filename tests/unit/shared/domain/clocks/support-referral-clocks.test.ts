import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, dayOf } from '../../../../../src/shared/domain/calendar-date.ts';
import { ClockSettings } from '../../../../../src/shared/domain/clocks/clock-settings.ts';
import {
  type Occurrence,
  supportReferralClocks,
  type SupportReferral,
  type SupportReferralFacts,
} from '../../../../../src/shared/domain/clocks/support-referral-clocks.ts';
import { defaults, england } from './calendars.ts';

const at = (instant: string): Occurrence => ({ on: dayOf(instant), at: instant });

/** Reported on a Friday: 48 hours end on the Sunday, 2 working days on the Tuesday. */
const facts = (change: Partial<SupportReferralFacts> = {}): SupportReferralFacts => ({
  reported: at('2026-11-20T14:30:00Z'),
  referred: null,
  stops: [],
  ...change,
});

const byWorkingDays = ClockSettings.parse({ supportReferralDecidedBy: 'working-days' });

const read = (given: SupportReferralFacts, now: string, settings = defaults): SupportReferral =>
  supportReferralClocks(given, settings, england, now);

describe('a referral to support', () => {
  it.each([
    ['2026-11-20T14:30:00Z', 'running', 'running'],
    ['2026-11-22T14:30:00Z', 'due today', 'running'],
    ['2026-11-22T14:30:01Z', 'overdue', 'running'],
    ['2026-11-24T23:59:59Z', 'overdue', 'due today'],
    ['2026-11-25T00:00:00Z', 'overdue', 'overdue'],
  ])('at %s is by its hours %s, by working days %s', (now, hours, days) => {
    const referral = read(facts(), now);
    expect([referral.byHours.state, referral.byWorkingDays.state]).toEqual([hours, days]);
  });

  it.each([
    ['2026-11-22T14:30:00Z', 'met', 'met'],
    ['2026-11-23T09:00:00Z', 'met late', 'met'],
    ['2026-11-25T09:00:00Z', 'met late', 'met late'],
  ])('made at %s was by its hours %s, by working days %s', (made, hours, days) => {
    const referral = read(facts({ referred: at(made) }), '2026-12-01T09:00:00Z');
    expect([referral.byHours.state, referral.byWorkingDays.state]).toEqual([hours, days]);
  });

  it('is decided by the one that the settings name, and shows both', () => {
    const now = '2026-11-23T09:00:00Z';
    const hours = read(facts(), now);
    expect(hours.deciding).toBe(hours.byHours);
    expect(hours.reason).toBe(
      'Referral to support: overdue by 18 hours; due by Sun 22 Nov 2026, 14:30, 48 hours after the report on Fri 20 Nov 2026, 14:30.',
    );
    const days = read(facts(), now, byWorkingDays);
    expect(days.deciding).toBe(days.byWorkingDays);
    expect(days.reason).toBe(
      'Referral to support: 1 day left; due by Tue 24 Nov 2026, 2 working days after the report on Fri 20 Nov 2026.',
    );
    expect(days.byHours).toEqual(hours.byHours);
  });

  it('follows the settings', () => {
    const settings = ClockSettings.parse({
      supportReferralHours: 24,
      supportReferralWorkingDays: 1,
    });
    const referral = read(facts(), '2026-11-20T15:00:00Z', settings);
    expect(referral.byHours.dueAt).toBe('2026-11-21T14:30:00Z');
    expect(referral.byWorkingDays.dueOn).toBe('2026-11-23');
  });

  it.each<[string, Partial<SupportReferralFacts>, string]>([
    ['the report', { reported: { on: '2026-11-20', at: null } }, 'due today'],
    ['the referral', { referred: { on: '2026-11-23', at: null } }, 'met'],
  ])('is decided by working days when the time of %s is not recorded', (what, change, state) => {
    const referral = read(facts(change), '2026-11-24T09:00:00Z');
    expect(referral.byHours).toMatchObject({ state: 'not known', dueOn: null, by: null });
    expect(referral.deciding).toBe(referral.byWorkingDays);
    expect(referral.deciding.state).toBe(state);
    expect(referral.reason).toContain(
      `the time of ${what} is not recorded, so 48 hours cannot be counted. Referral to support:`,
    );
  });

  it('has not started before the report', () => {
    const referral = read(facts({ reported: null }), '2026-11-24T09:00:00Z');
    expect(referral.byHours.state).toBe('not started');
    expect(referral.byWorkingDays.state).toBe('not started');
  });

  it('is stopped when the victim declines, and begins anew when they ask again', () => {
    const declined = { stopped: '2026-11-21T10:00:00Z', reason: 'Declined', startedAgain: null };
    const stopped = read(facts({ stops: [declined] }), '2026-12-01T09:00:00Z');
    expect([stopped.byHours.state, stopped.byWorkingDays.state]).toEqual(['stopped', 'stopped']);
    expect(stopped.deciding.stopReason).toBe('Declined');
    const again = read(
      facts({ stops: [{ ...declined, startedAgain: '2026-12-04T16:00:00Z' }] }),
      '2026-12-05T09:00:00Z',
    );
    expect(again.byHours.dueAt).toBe('2026-12-06T16:00:00Z');
    expect(again.byWorkingDays.dueOn).toBe('2026-12-08');
  });

  it('is due by its hours 48 hours on, in winter and in summer', () => {
    const moment = fc.integer({ min: 0, max: 24 * 365 * 4 });
    fc.assert(
      fc.property(moment, (hours) => {
        const reported = addHours('2026-01-01T00:00:00Z', hours);
        const { dueAt } = read(facts({ reported: at(reported) }), reported).byHours;
        expect(Date.parse(dueAt ?? '') - Date.parse(reported)).toBe(48 * 3_600_000);
      }),
    );
  });

  it('is by working days never due sooner than the second day after', () => {
    const moment = fc.integer({ min: 0, max: 24 * 365 * 4 });
    fc.assert(
      fc.property(moment, (hours) => {
        const reported = addHours('2026-01-01T00:00:00Z', hours);
        const referral = read(facts({ reported: at(reported) }), reported);
        expect((referral.byWorkingDays.dueOn ?? '') >= (referral.byHours.dueOn ?? 'z')).toBe(true);
      }),
    );
  });
});
