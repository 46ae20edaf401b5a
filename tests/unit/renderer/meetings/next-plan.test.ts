import { describe, expect, it } from 'vitest';
import { nextPlan } from '../../../../src/renderer/features/meetings/next-plan.ts';
import { aMeeting } from './meetings.ts';

describe('nextPlan', () => {
  it('suggests a fortnight after the last meeting, with its times, place and people', () => {
    const last = aMeeting({ heldOn: '2026-10-29', place: 'Civic Centre 2', chair: 'R. Hart' });
    expect(nextPlan(last, '2026-11-05')).toEqual({
      heldOn: '2026-11-12',
      startsAt: '09:30',
      endsAt: '12:45',
      place: 'Civic Centre 2',
      chair: 'R. Hart',
      minuteTaker: 'J. Lowe',
    });
  });

  it('keeps the weekday and never suggests today or earlier', () => {
    expect(nextPlan(aMeeting({ heldOn: '2026-09-03' }), '2026-11-12').heldOn).toBe('2026-11-26');
  });

  it('suggests no date before the first meeting', () => {
    expect(nextPlan(undefined, '2026-11-12')).toMatchObject({ heldOn: null, place: '' });
  });
});
