import { describe, expect, it } from 'vitest';
import {
  clockText,
  firstStart,
  minutesText,
  paceOf,
  runningEntry,
  secondsTaken,
} from '../../../../src/shared/domain/pace.ts';
import { aMeeting, anEntry } from '../../renderer/meetings/meetings.ts';

const at = (time: string): string => `2026-11-12T${time}:00Z`;

describe('paceOf', () => {
  it('keeps to the plan until the first case begins', () => {
    const pace = paceOf(aMeeting(), [anEntry(1), anEntry(2)]);
    expect([...pace.starts.values()]).toEqual(['09:50', '10:02']);
    expect(pace).toMatchObject({ casesLeft: 2, endsAt: '10:24', minutesLate: 0 });
  });

  it('counts the case at hand with its planned minutes, however long it takes', () => {
    const entries = [
      anEntry(1, { startedAt: at('09:50'), endedAt: at('10:10') }),
      anEntry(2, { startedAt: at('10:10') }),
      anEntry(3),
    ];
    const pace = paceOf(aMeeting(), entries);
    expect(pace.starts.get(2)).toBe('10:22');
    expect(runningEntry(entries)?.hearingId).toBe(anEntry(2).hearingId);
  });

  it('plans again from the end of the last case', () => {
    const entries = [anEntry(1, { startedAt: at('09:50'), endedAt: at('10:15') }), anEntry(2)];
    expect(paceOf(aMeeting(), entries).starts.get(1)).toBe('10:15');
  });

  it('shares the minutes before the closing among the cases left, to the half', () => {
    const meeting = aMeeting({ endsAt: '10:41' });
    const entries = [anEntry(1), anEntry(2), anEntry(3), anEntry(4)];
    expect(paceOf(meeting, entries)).toMatchObject({ minutesLeft: 41, minutesEach: 10 });
    expect(paceOf(aMeeting({ endsAt: '10:42' }), entries)).toMatchObject({ minutesEach: 10.5 });
  });

  it('says how late the plan ends and never has less than no time', () => {
    const entries = Array.from({ length: 15 }, (_, index) => anEntry(index));
    expect(paceOf(aMeeting(), entries)).toMatchObject({ endsAt: '13:00', minutesLate: 15 });
    expect(paceOf(aMeeting({ endsAt: '09:45' }), entries)).toMatchObject({ minutesLeft: 0 });
  });
});

describe('times of a case', () => {
  it('takes from its start to its end and nothing while it runs', () => {
    expect(secondsTaken(anEntry(1, { startedAt: at('09:50'), endedAt: at('10:01') }))).toBe(660);
    expect(secondsTaken(anEntry(1, { startedAt: at('09:50') }))).toBeNull();
  });

  it('finds the first start in whatever order cases were heard', () => {
    const entries = [
      anEntry(1, { startedAt: at('10:10') }),
      anEntry(2, { startedAt: at('09:50') }),
    ];
    expect(firstStart(entries)).toBe(at('09:50'));
    expect(firstStart([anEntry(1)])).toBeNull();
  });

  it('writes clocks and half minutes as people read them', () => {
    expect([clockText(462), clockText(0), clockText(3730)]).toEqual(['7:42', '0:00', '1:02:10']);
    expect([minutesText(10), minutesText(10.5), minutesText(0.5)]).toEqual(['10', '10½', '½']);
  });
});
