import { describe, expect, it } from 'vitest';
import { idleLimit, LockSettings, OwnIdleMinutes } from '../../../../src/shared/domain/lock.ts';

const settings = { idleMinutes: 10, meetingMinutes: 60 };

describe('the minutes without use', () => {
  it.each([
    ['the store’s own', { ownMinutes: null, isInMeeting: false }, 10],
    ['fewer when a user chose fewer', { ownMinutes: 5, isInMeeting: false }, 5],
    ['never more than the store allows', { ownMinutes: 30, isInMeeting: false }, 10],
    ['those of a meeting', { ownMinutes: null, isInMeeting: true }, 60],
    ['those of a meeting for whoever chose fewer, too', { ownMinutes: 5, isInMeeting: true }, 60],
  ])('are %s', (_name, facts, minutes) => {
    expect(idleLimit({ settings, ...facts })).toBe(minutes);
  });

  it('are not shortened by a meeting', () => {
    const brief = { idleMinutes: 20, meetingMinutes: 5 };
    expect(idleLimit({ settings: brief, ownMinutes: null, isInMeeting: true })).toBe(20);
  });

  it.each([4, 31, 7.5, '10', null])('cannot be %j', (idleMinutes) => {
    expect(LockSettings.safeParse({ ...settings, idleMinutes }).success).toBe(false);
  });

  it.each([4, 61])('cannot be %i in a meeting', (meetingMinutes) => {
    expect(LockSettings.safeParse({ ...settings, meetingMinutes }).success).toBe(false);
  });

  it('may be nobody’s own', () => {
    expect(OwnIdleMinutes.parse(null)).toBeNull();
    expect(OwnIdleMinutes.safeParse(31).success).toBe(false);
  });
});
