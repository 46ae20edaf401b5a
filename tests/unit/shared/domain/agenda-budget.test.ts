import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAgenda } from '../../../../src/shared/domain/agenda.ts';
import { budgetAgenda } from '../../../../src/shared/domain/agenda-budget.ts';
import { AgendaSettings } from '../../../../src/shared/domain/agenda-settings.ts';

const settings = AgendaSettings.parse({});
const unbroken = AgendaSettings.parse({ breaks: [] });
const meeting = { startsAt: '09:30', endsAt: '12:45', openingMinutes: 20, closingMinutes: 10 };
const cases = (count: number, minutes = 12) =>
  Array.from({ length: count }, (_, index) => ({ hearingId: `h${index + 1}`, minutes }));

describe('breaks of an agenda', () => {
  const breaksOf = (breaks: { afterMinutes: number; minutes: number }[], count: number) =>
    planAgenda({ ...meeting, breaks }, cases(count, 10)).breaks;

  it.each<[string, { afterMinutes: number; minutes: number }[], number, object[]]>([
    ['no break is planned', [], 5, []],
    [
      'a case ends when it is due',
      [{ afterMinutes: 40, minutes: 10 }],
      5,
      [{ beforeIndex: 2, at: '10:10', minutes: 10 }],
    ],
    [
      'a case runs when it is due',
      [{ afterMinutes: 41, minutes: 10 }],
      5,
      [{ beforeIndex: 3, at: '10:20', minutes: 10 }],
    ],
    ['the last case ends when it is due', [{ afterMinutes: 70, minutes: 10 }], 5, []],
    [
      'a minute before the last case begins',
      [{ afterMinutes: 59, minutes: 10 }],
      5,
      [{ beforeIndex: 4, at: '10:30', minutes: 10 }],
    ],
    [
      'it is due during the opening',
      [{ afterMinutes: 15, minutes: 5 }],
      2,
      [{ beforeIndex: 0, at: '09:50', minutes: 5 }],
    ],
    [
      'the next one overtakes it',
      [
        { afterMinutes: 31, minutes: 5 },
        { afterMinutes: 32, minutes: 15 },
      ],
      5,
      [{ beforeIndex: 2, at: '10:10', minutes: 15 }],
    ],
    [
      'there are two',
      [
        { afterMinutes: 30, minutes: 5 },
        { afterMinutes: 60, minutes: 5 },
      ],
      5,
      [
        { beforeIndex: 1, at: '10:00', minutes: 5 },
        { beforeIndex: 4, at: '10:35', minutes: 5 },
      ],
    ],
  ])('when %s', (_what, breaks, count, expected) => {
    expect(breaksOf(breaks, count)).toEqual(expected);
  });

  it('push the cases after them back, and the end', () => {
    const plan = planAgenda({ ...meeting, breaks: settings.breaks }, cases(7));
    expect(plan.starts.slice(5)).toEqual(['10:50', '11:12']);
    expect(plan).toMatchObject({ casesEndAt: '11:24', endsAt: '11:34', minutesNeeded: 124 });
  });
});

describe('the time budget', () => {
  it.each<[string, number, number, string]>([
    [
      'fits with time to spare',
      12,
      12,
      '12 cases with opening, breaks and closing: 184 of 195 minutes, 11 minutes to spare: at 12 minutes each, no more fit.',
    ],
    [
      'fits with room for more',
      10,
      12,
      '10 cases with opening, breaks and closing: 160 of 195 minutes, 35 minutes to spare: at 12 minutes each, 2 more cases would fit.',
    ],
    [
      'fits exactly',
      31,
      5,
      '31 cases with opening, breaks and closing: 195 of 195 minutes, nothing to spare: at 12 minutes each, no more fit.',
    ],
    [
      'has no case yet',
      0,
      12,
      '0 cases with opening, breaks and closing: 30 of 195 minutes, 165 minutes to spare: at 12 minutes each, 12 more cases would fit.',
    ],
    [
      'is one case over',
      13,
      12,
      '13 cases with opening, breaks and closing: 196 of 195 minutes, 1 over. Give each 11½ minutes, or move 1 case to another meeting (number 13).',
    ],
    [
      'is three cases over',
      15,
      12,
      '15 cases with opening, breaks and closing: 220 of 195 minutes, 25 over. Give each 10 minutes, or move 3 cases to another meeting (numbers 13, 14 and 15).',
    ],
    [
      'is far over',
      25,
      12,
      '25 cases with opening, breaks and closing: 340 of 195 minutes, 145 over. Only 6 minutes each would fit, and the least is 8 minutes: move 13 cases to another meeting (numbers 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24 and 25).',
    ],
  ])('of an agenda that %s says so', (_what, count, minutes, reason) => {
    const used =
      minutes === 5
        ? AgendaSettings.parse({ breaks: [{ afterMinutes: 90, minutes: 10 }] })
        : settings;
    expect(budgetAgenda(meeting, cases(count, minutes), used).reason).toBe(reason);
  });

  it('names the last cases of the order, as many as must go', () => {
    expect(budgetAgenda(meeting, cases(14), settings)).toMatchObject({
      capacity: 12,
      toMove: ['h13', 'h14'],
      minutesEach: 11,
    });
  });

  it('offers no minutes that are fewer than the least', () => {
    const strict = AgendaSettings.parse({ leastMinutesPerCase: 12 });
    expect(budgetAgenda(meeting, cases(14), strict).minutesEach).toBeNull();
  });

  it('says so when there is no time for any case', () => {
    const short = { ...meeting, endsAt: '10:00' };
    const { reason, toMove, capacity } = budgetAgenda(short, cases(1), settings);
    expect(reason).toContain('There is no time for any case: make the meeting longer.');
    expect(toMove).toEqual(['h1']);
    expect(capacity).toBe(0);
  });

  it('lets one case that is too long be shortened', () => {
    const short = { ...meeting, endsAt: '10:20' };
    expect(budgetAgenda(short, cases(1, 60), settings)).toMatchObject({ minutesEach: 20 });
  });

  const someMinutes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
  const someBreaks = fc
    .uniqueArray(fc.integer({ min: 1, max: 240 }), { maxLength: 3 })
    .map((after) =>
      after.toSorted((a, b) => a - b).map((afterMinutes) => ({ afterMinutes, minutes: 10 })),
    );

  it('fits after either way of mending it, and not a case or half a minute more', () => {
    fc.assert(
      fc.property(someMinutes, someBreaks, (minutes, breaks) => {
        const used = AgendaSettings.parse({ breaks, leastMinutesPerCase: 1 });
        const all = minutes.map((each, index) => ({ hearingId: `h${index}`, minutes: each }));
        const { plan, toMove, minutesEach } = budgetAgenda(meeting, all, used);
        const over = (some: readonly { minutes: number }[]): number =>
          planAgenda({ ...meeting, breaks }, some).minutesOver;
        const kept = all.filter(({ hearingId }) => !toMove.includes(hearingId));
        expect(over(kept)).toBe(0);
        expect(kept).toEqual(all.slice(0, kept.length));
        const isOver = plan.minutesOver > 0;
        expect(toMove.length > 0).toBe(isOver);
        expect(over(all.slice(0, kept.length + 1)) > 0).toBe(isOver);
        const withEach = (each: number): number => over(all.map(() => ({ minutes: each })));
        const halves = Array.from({ length: 80 }, (_, index) => (index + 2) / 2);
        const longest = halves.findLast((each) => withEach(each) === 0) ?? null;
        expect(minutesEach).toBe(isOver ? longest : null);
      }),
    );
  });

  it('adds up: opening, cases, breaks and closing', () => {
    fc.assert(
      fc.property(someMinutes, someBreaks, (minutes, breaks) => {
        const used = { ...unbroken, breaks };
        const all = minutes.map((each, index) => ({ hearingId: `h${index}`, minutes: each }));
        const { plan } = budgetAgenda(meeting, all, used);
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        expect(plan.minutesNeeded).toBe(
          20 + sum(minutes) + sum(plan.breaks.map((each) => each.minutes)) + 10,
        );
      }),
    );
  });

  it('has time for as many cases of the usual length as it says, and no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), someBreaks, (minutesPerCase, breaks) => {
        const used = AgendaSettings.parse({ minutesPerCase, breaks, leastMinutesPerCase: 1 });
        const { capacity } = budgetAgenda(meeting, [], used);
        const isOver = (count: number): boolean =>
          planAgenda({ ...meeting, breaks }, cases(count, minutesPerCase)).minutesOver > 0;
        expect([isOver(capacity), isOver(capacity + 1)]).toEqual([false, true]);
      }),
    );
  });
});
