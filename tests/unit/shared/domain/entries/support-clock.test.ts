import { describe, expect, it } from 'vitest';
import { ClockSettings } from '../../../../../src/shared/domain/clocks/clock-settings.ts';
import { supportClockOf } from '../../../../../src/shared/domain/entries/support-clock.ts';
import { defaults, england } from '../clocks/calendars.ts';

/** Reported on a Friday: 2 working days end on the Tuesday. */
const entry = (content: Readonly<Record<string, string | null>> = {}) => ({
  startsOn: '2026-11-20',
  content: {
    serviceName: 'Harbour Lights',
    wants: 'yes',
    referredOn: null,
    result: 'waiting',
    ...content,
  },
});

const read = (content: Readonly<Record<string, string | null>>, now: string) =>
  supportClockOf(entry(content), defaults, england, now);

describe('the clock of a referral to support', () => {
  it.each([
    [{}, '2026-11-20T09:00:00Z', 'running'],
    [{}, '2026-11-24T23:00:00Z', 'due today'],
    [{}, '2026-11-25T00:00:00Z', 'overdue'],
    [{}, '2026-11-19T09:00:00Z', 'not started'],
    [{ referredOn: '2026-11-20' }, '2026-11-20T09:00:00Z', 'met'],
    [{ referredOn: '2026-11-24' }, '2026-12-24T09:00:00Z', 'met'],
    [{ referredOn: '2026-11-25' }, '2026-12-24T09:00:00Z', 'met late'],
    [{ wants: 'unknown', referredOn: '2026-11-23' }, '2026-12-24T09:00:00Z', 'met'],
    [{ wants: 'no', result: 'declined' }, '2026-12-24T09:00:00Z', 'stopped'],
    [{ wants: 'no' }, '2026-11-20T00:00:00Z', 'stopped'],
    [{ wants: 'unknown', result: 'declined' }, '2026-12-24T09:00:00Z', 'stopped'],
    [{ wants: 'unknown' }, '2026-12-24T09:00:00Z', 'overdue'],
    [{ wants: 'no', referredOn: '2026-11-23', result: 'ended' }, '2026-12-24T09:00:00Z', 'met'],
  ])('of %j at %s is %s', (content, now, state) => {
    const { deciding, byHours } = read(content, now);
    expect(deciding.state).toBe(state);
    expect(byHours.state).toBe('not known');
  });

  it('says when it is due, and that no time of day is recorded', () => {
    expect(read({}, '2026-11-23T09:00:00Z').reason).toBe(
      'Referral to support: the time of the report is not recorded, so 48 hours cannot be counted. ' +
        'Referral to support: 1 day left; due by Tue 24 Nov 2026, 2 working days after the report on Fri 20 Nov 2026.',
    );
  });

  it('stops on the day on which the victim declined, when nobody was late', () => {
    const { deciding } = read({ wants: 'no', result: 'declined' }, '2026-12-24T09:00:00Z');
    expect(deciding.reason).toContain('stopped on Fri 20 Nov 2026, not overdue then');
  });

  it('follows the settings and the holidays of the forum', () => {
    const settings = ClockSettings.parse({
      supportReferralWorkingDays: 1,
      supportReferralDecidedBy: 'working-days',
    });
    const christmas = { ...entry(), startsOn: '2026-12-24' };
    const clock = supportClockOf(christmas, settings, england, '2026-12-24T09:00:00Z');
    expect(clock.deciding.dueOn).toBe('2026-12-29');
  });
});
