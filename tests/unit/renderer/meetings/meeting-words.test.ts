import { describe, expect, it } from 'vitest';
import {
  casesInMinutes,
  fitText,
} from '../../../../src/renderer/features/meetings/capacity-words.ts';
import { nextAndPast } from '../../../../src/renderer/features/meetings/next-and-past.ts';
import { typedTime } from '../../../../src/renderer/features/meetings/typed-time.ts';
import { planAgenda } from '../../../../src/shared/domain/agenda.ts';
import type { MeetingSummary } from '../../../../src/shared/domain/meeting.ts';
import { aMeeting } from './meetings.ts';

const cases = (...minutes: number[]): { minutes: number }[] =>
  minutes.map((each) => ({ minutes: each }));

describe('capacity words', () => {
  it('says by how much cases run over and what would fit', () => {
    const plan = planAgenda(aMeeting(), cases(...Array.from({ length: 15 }, () => 12)));
    expect(fitText(plan)).toBe('15 min over: 11 min each would fit');
    expect(
      fitText(
        planAgenda(aMeeting({ endsAt: '12:37' }), cases(...Array.from({ length: 15 }, () => 12))),
      ),
    ).toBe('23 min over: 10 min each would fit');
    expect(fitText(planAgenda(aMeeting({ endsAt: '10:21' }), cases(12, 12)))).toBe(
      '3 min over: 10½ min each would fit',
    );
  });

  it('says what is left when they fit', () => {
    expect(fitText(planAgenda(aMeeting(), cases(12, 12)))).toBe('Fits, 2 h 21 to spare');
    expect(fitText(planAgenda(aMeeting({ endsAt: '10:24' }), cases(12, 12)))).toBe('Fits exactly');
  });

  it('says that there is no time when opening and closing take it all', () => {
    expect(fitText(planAgenda(aMeeting({ endsAt: '09:50' }), cases(12)))).toBe(
      '22 min over: there is no time for cases',
    );
  });

  it('counts cases with the minutes they have', () => {
    const words = (...minutes: number[]): string =>
      casesInMinutes(cases(...minutes), planAgenda(aMeeting(), cases(...minutes)));
    expect(words(12)).toBe('1 case, 12 min each · 42 min of 3 h 15');
    expect(words(12, 10)).toBe('2 cases, 10 or 12 min · 52 min of 3 h 15');
    expect(words(8, 12, 10)).toBe('3 cases, 8 to 12 min · 1 h of 3 h 15');
    expect(words()).toBe('0 cases · 30 min of 3 h 15');
  });
});

describe('typedTime', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['14:05', '14:05'],
  ])('reads "%s" as %s', (text, time) => {
    expect(typedTime(text)).toBe(time);
  });

  it.each(['', '24:00', '9:7', '12:60', 'nine'])('takes "%s" for no time', (text) => {
    expect(typedTime(text)).toBeNull();
  });
});

describe('nextAndPast', () => {
  const summary = (heldOn: string, status: MeetingSummary['status']): MeetingSummary => ({
    id: heldOn,
    heldOn,
    startsAt: '09:30',
    endsAt: '12:45',
    place: 'Civic Centre 2',
    status,
    caseCount: 0,
    actionCount: 0,
  });

  it('puts the soonest first, and what was never finished among the next', () => {
    const { next, past } = nextAndPast(
      [
        summary('2026-12-10', 'planned'),
        summary('2026-11-26', 'planned'),
        summary('2026-11-12', 'in-progress'),
        summary('2026-10-29', 'finalised'),
        summary('2026-10-15', 'planned'),
      ],
      '2026-11-22',
    );
    expect(next.map(({ id }) => id)).toEqual(['2026-11-12', '2026-11-26', '2026-12-10']);
    expect(past.map(({ id }) => id)).toEqual(['2026-10-29', '2026-10-15']);
  });
});
