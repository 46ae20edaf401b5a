import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appealBy,
  type CaseReviewCourse,
  courseDueOn,
  nextCourseStep,
  readCourse,
} from '../../../../../src/shared/domain/asb/case-review-course.ts';
import { CaseReviewTimes } from '../../../../../src/shared/domain/asb/case-review-settings.ts';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';
import { england } from '../clocks/calendars.ts';

const procedure = { times: CaseReviewTimes.parse({}), calendar: england };

/** Applied for on a Friday: acknowledged by 25 Nov, decided by 10 Dec, reviewed by 18 Dec. */
const course = (changes: Partial<CaseReviewCourse> = {}): CaseReviewCourse => ({
  appliedOn: '2026-11-20',
  withdrawnOn: null,
  acknowledgedOn: null,
  isThresholdMet: null,
  decidedOn: null,
  heldOn: null,
  toldOn: null,
  appealedOn: null,
  isAppealUpheld: null,
  ...changes,
});

const decided = { acknowledgedOn: '2026-11-23', decidedOn: '2026-12-10' } as const;
const met = { ...decided, isThresholdMet: true } as const;
const refused = { ...decided, isThresholdMet: false } as const;

describe('the next step of an ASB case review', () => {
  it.each<[string, Partial<CaseReviewCourse>, string | null, string | null]>([
    ['a new application', {}, 'acknowledge', '2026-11-25'],
    ['acknowledged', { acknowledgedOn: '2026-11-25' }, 'decide', '2026-12-10'],
    [
      'a day of decision without a decision',
      { decidedOn: '2026-11-30' },
      'acknowledge',
      '2026-11-25',
    ],
    ['met', met, 'review', '2026-12-18'],
    [
      'met, and nobody wrote when it was acknowledged',
      { isThresholdMet: true },
      'review',
      '2026-12-18',
    ],
    ['reviewed', { ...met, heldOn: '2026-12-15' }, 'tell', null],
    ['told', { ...met, heldOn: '2026-12-15', toldOn: '2026-12-16' }, null, null],
    ['not met', refused, 'tell', null],
    ['not met, and told', { ...refused, toldOn: '2026-12-11' }, null, null],
    ['appealed', { ...refused, toldOn: '2026-12-11', appealedOn: '2026-12-14' }, 'appeal', null],
    [
      'an appeal against a refusal that was upheld',
      { ...refused, toldOn: '2026-12-11', appealedOn: '2026-12-14', isAppealUpheld: true },
      'review',
      null,
    ],
    [
      'an appeal that was not upheld',
      { ...refused, toldOn: '2026-12-11', appealedOn: '2026-12-14', isAppealUpheld: false },
      null,
      null,
    ],
    ['withdrawn', { withdrawnOn: '2026-11-24' }, null, null],
  ])('after %s', (_, changes, step, dueOn) => {
    expect(nextCourseStep(course(changes))).toBe(step);
    expect(courseDueOn(course(changes), procedure)).toBe(dueOn);
  });
});

describe('the steps of an ASB case review', () => {
  const read = (changes: Partial<CaseReviewCourse>, today = '2026-12-21') =>
    readCourse(course(changes), procedure, today).map(({ step, state, daysLate }) => [
      step,
      state,
      daysLate,
    ]);

  it('tell what is next, and by how much it is late', () => {
    expect(read({ acknowledgedOn: '2026-11-25' }, '2026-12-12')).toEqual([
      ['acknowledge', 'done', 0],
      ['decide', 'next', 2],
      ['review', 'ahead', 0],
      ['tell', 'ahead', 0],
    ]);
  });

  it('tell what was late when it was done', () => {
    expect(read({ ...met, acknowledgedOn: '2026-11-27', heldOn: '2026-12-19' })).toEqual([
      ['acknowledge', 'done', 2],
      ['decide', 'done', 0],
      ['review', 'done', 1],
      ['tell', 'next', 0],
    ]);
  });

  it('call late nothing whose day nobody wrote', () => {
    expect(read({ isThresholdMet: false })).toEqual([
      ['acknowledge', 'not recorded', 0],
      ['decide', 'done', 0],
      ['tell', 'next', 0],
    ]);
  });

  it('end with what was done before it was withdrawn', () => {
    expect(read({ acknowledgedOn: '2026-11-25', withdrawnOn: '2026-11-30' })).toEqual([
      ['acknowledge', 'done', 0],
    ]);
  });

  it('say by what they are due', () => {
    expect(readCourse(course(), procedure, '2026-11-20')[0]?.reason).toBe(
      'Acknowledge by 25 Nov 2026, 3 working days from the application of 20 Nov 2026.',
    );
  });

  it('have one next at most, after all that is done, with the day on which it is due', () => {
    const day = fc.option(fc.integer({ min: 0, max: 90 }).map((n) => addDays('2026-11-20', n)));
    const answer = fc.option(fc.boolean());
    fc.assert(
      fc.property(
        fc.record({
          withdrawnOn: day,
          acknowledgedOn: day,
          isThresholdMet: answer,
          decidedOn: day,
          heldOn: day,
          toldOn: day,
          appealedOn: day,
          isAppealUpheld: answer,
        }),
        (changes) => {
          const steps = readCourse(course(changes), procedure, '2027-01-04');
          const next = steps.filter(({ state }) => state === 'next');
          expect(next.map(({ step }) => step)).toEqual(
            [nextCourseStep(course(changes))].filter((step) => step !== null),
          );
          expect(next[0]?.dueOn ?? null).toBe(courseDueOn(course(changes), procedure));
          const states = steps.map(({ state }) => state);
          const first = states.findIndex((state) => state === 'next' || state === 'ahead');
          expect(first === -1 ? [] : states.slice(first)).not.toContain('done');
          expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
        },
      ),
    );
  });
});

describe('the last day to appeal', () => {
  it.each<[string, Partial<CaseReviewCourse>, string | null]>([
    ['of a decision', refused, '2027-01-05'],
    ['of a decision without a day', { isThresholdMet: false }, null],
    ['before a decision', { decidedOn: '2026-12-10' }, null],
    ['after an appeal', { ...refused, appealedOn: '2026-12-14' }, null],
  ])('%s', (_, changes, day) => {
    expect(appealBy(course(changes), procedure)).toBe(day);
  });
});
