import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgencyTimes } from '../../../../src/shared/domain/agenda-availability.ts';
import { orderAgenda, type OrderCase } from '../../../../src/shared/domain/agenda-order.ts';
import type { HandMove } from '../../../../src/shared/domain/agenda-places.ts';
import { compareByRules } from '../../../../src/shared/domain/agenda-rules.ts';
import { AgendaSettings } from '../../../../src/shared/domain/agenda-settings.ts';

const settings = AgendaSettings.parse({});
const meeting = { startsAt: '09:30', openingMinutes: 20 };

const aCase = (hearingId: string, changes: Partial<OrderCase> = {}): OrderCase => ({
  hearingId,
  caseNumber: `M-${hearingId}`,
  minutes: 10,
  childrenCount: 0,
  assessmentYes: 10,
  repeat: { outcome: 'first' },
  incidentOn: null,
  ...changes,
});

const school = 'school';
const times = (from: string | null, until: string | null, agencyId = school): AgencyTimes => ({
  agencyId,
  agencyName: agencyId === school ? 'Education' : 'Housing',
  from,
  until,
});

type Setting = {
  readonly moves?: HandMove[];
  readonly agencies?: AgencyTimes[];
  readonly kind?: 'marac' | 'asbrac';
  readonly with?: AgendaSettings;
};

const order = (cases: readonly OrderCase[], setting: Setting = {}) =>
  orderAgenda({
    kind: setting.kind ?? 'marac',
    cases,
    moves: setting.moves ?? [],
    agencies: setting.agencies ?? [],
    meeting,
    settings: setting.with ?? settings,
  });

const ids = (cases: readonly OrderCase[], setting: Setting = {}): string =>
  order(cases, setting)
    .cases.map((each) => each.case.hearingId)
    .join(' ');

describe('every order', () => {
  const some = fc
    .array(
      fc.record({
        childrenCount: fc.constantFrom(0, 0, 1, null),
        assessmentYes: fc.option(fc.integer({ min: 0, max: 5 })),
        minutes: fc.constantFrom(10, 15),
        isRepeat: fc.boolean(),
        needsSchool: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((facts) =>
      facts.map(({ isRepeat, needsSchool, ...rest }, index) =>
        aCase(String(index), {
          ...rest,
          repeat: { outcome: isRepeat ? 'repeat' : 'first' },
          agencyIds: needsSchool ? [school] : ['housing'],
        }),
      ),
    );
  const time = fc.option(
    fc.integer({ min: 0, max: 18 }).map((step) => {
      const minutes = 9 * 60 + 45 + step * 5;
      return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    }),
  );
  const agencies = fc
    .tuple(time, time, time)
    .map(([one, two, three]) => [times(one, two), times(three, null, 'housing')]);
  const moves = fc.array(
    fc.record({ hearingId: fc.constantFrom('0', '1', '2'), index: fc.nat({ max: 5 }) }),
    { maxLength: 2 },
  );

  it('is the same in whatever order its cases are given, and has each case once', () => {
    const shuffled = some.chain((cases) =>
      fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length })),
    );
    fc.assert(
      fc.property(shuffled, agencies, moves, ([cases, mixed], limits, made) => {
        const setting = { agencies: limits, moves: made };
        expect(order(mixed, setting)).toEqual(order(cases, setting));
        expect(ids(mixed, setting).split(' ').toSorted().join(' ')).toBe(
          cases.map(({ hearingId }) => hearingId).join(' '),
        );
      }),
    );
  });

  it('follows the rules from case to case when nothing else counts', () => {
    const compare = compareByRules(settings.maracOrder);
    fc.assert(
      fc.property(some, (cases) => {
        const sorted = order(cases).cases.map((each) => each.case);
        const steps = sorted.slice(1).map((next, index) => compare(sorted[index] ?? next, next));
        expect(steps.filter((step) => step > 0)).toEqual([]);
      }),
    );
  });

  const permutations = <T>(all: readonly T[]): T[][] =>
    all.length === 0
      ? [[]]
      : all.flatMap((first, index) =>
          permutations(all.toSpliced(index, 1)).map((rest) => [first, ...rest]),
        );

  /** Whether everybody who is needed is there, counted minute by minute. */
  const allThere = (cases: readonly OrderCase[], limits: readonly AgencyTimes[]): boolean => {
    let clock = 9 * 60 + 50;
    const minutesOf = (text: string): number =>
      Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    return cases.every(({ minutes, agencyIds = [] }) => {
      const [from, until] = [clock, clock + minutes];
      clock = until;
      return limits
        .filter(({ agencyId }) => agencyIds.includes(agencyId))
        .every(
          (agency) =>
            (agency.from === null || minutesOf(agency.from) <= from) &&
            (agency.until === null || minutesOf(agency.until) >= until),
        );
    });
  };

  it('misses nobody whenever some order misses nobody', () => {
    const unbroken = AgendaSettings.parse({ breaks: [] });
    fc.assert(
      fc.property(some, agencies, (cases, limits) => {
        const result = order(cases, { agencies: limits, with: unbroken });
        const isPossible = permutations(cases).some((all) => allThere(all, limits));
        expect(result.notPlaced.length === 0).toBe(isPossible);
        const placed = result.cases.map((each) => each.case);
        expect(allThere(placed, limits)).toBe(isPossible);
      }),
      { numRuns: 300 },
    );
  });

  it('moves nothing by hand that was not moved, and nothing away that was', () => {
    fc.assert(
      fc.property(some, agencies, fc.nat({ max: 4 }), (cases, limits, index) => {
        const [first] = cases;
        if (first === undefined) return;
        const made = [{ hearingId: first.hearingId, index: Math.min(index, cases.length - 1) }];
        const placed = order(cases, { agencies: limits, moves: made }).cases;
        expect(placed[made[0]?.index ?? 0]?.case).toBe(first);
        expect(placed.filter(({ placedBy }) => placedBy === 'hand')).toHaveLength(1);
      }),
    );
  });
});
