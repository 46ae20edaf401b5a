import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAgenda } from '../../../../src/shared/domain/agenda.ts';
import { mayLeave } from '../../../../src/shared/domain/agenda-runs.ts';
import {
  type Need,
  type NeedKind,
  type Release,
  type ReleaseCase,
  whoMayLeave,
} from '../../../../src/shared/domain/agenda-release.ts';
import { AgendaSettings } from '../../../../src/shared/domain/agenda-settings.ts';
import { addMinutes } from '../../../../src/shared/domain/calendar-date.ts';

const settings = AgendaSettings.parse({});

/** Cases of 10 minutes from 10:00, numbered from 1. */
const casesWith = (...children: (number | null)[]): ReleaseCase[] =>
  children.map((childrenCount, index) => ({
    hearingId: `h${index + 1}`,
    number: index + 1,
    childrenCount,
    startsAt: addMinutes('10:00', index * 10),
    endsAt: addMinutes('10:10', index * 10),
  }));

const need = (number: number, kind: NeedKind = 'asked', agencyId = 'school'): Need => ({
  hearingId: `h${number}`,
  agencyId,
  kind,
});

type Setting = { servesChildrenOnly?: boolean; leftAt?: string | null; with?: AgendaSettings };

function release(cases: ReleaseCase[], needs: Need[], setting: Setting = {}): Release {
  const { servesChildrenOnly = false, leftAt = null } = setting;
  const [only] = whoMayLeave({
    cases,
    agencies: [{ agencyId: 'school', servesChildrenOnly, leftAt }],
    needs,
    settings: setting.with ?? settings,
  });
  if (only === undefined) throw new Error('No agency');
  return only;
}

describe('who may go home', () => {
  it.each<[string, (number | null)[], Need[], Setting, Partial<Release>]>([
    [
      'is not needed for any case',
      [1, 0],
      [],
      {},
      { state: 'not-needed', mayLeaveAt: null, arriveBy: null, reason: 'No case needs it.' },
    ],
    [
      'is needed for the first alone',
      [1, 0],
      [need(1)],
      {},
      {
        state: 'until',
        mayLeaveAt: '10:10',
        arriveBy: '10:00',
        reason:
          'No case after number 1 needs it: it may leave at 10:10. It was asked about 1 case.',
      },
    ],
    [
      'is needed for the last alone',
      [1, 0],
      [need(2, 'owner')],
      {},
      {
        state: 'to-the-end',
        mayLeaveAt: '10:20',
        arriveBy: '10:10',
        reason: 'The last case, number 2, needs it. It owns an action of 1 case.',
      },
    ],
    [
      'has information on one case and was asked about two',
      [0, 0, 0],
      [need(1), need(1, 'information'), need(2)],
      {},
      {
        mayLeaveAt: '10:20',
        neededFor: ['h1', 'h2'],
        reason:
          'No case after number 2 needs it: it may leave at 10:20. It was asked about 2 cases and has information on 1 case.',
      },
    ],
    [
      'may be needed, which nobody recorded',
      [0, 0],
      [need(2, 'unknown')],
      {},
      {
        state: 'to-the-end',
        reason:
          'The last case, number 2, needs it. It may be needed, which nobody recorded, for 1 case.',
      },
    ],
    [
      'serves children only and was asked about all',
      [1, 2, 0],
      [need(1), need(2), need(3, 'unknown')],
      { servesChildrenOnly: true },
      {
        state: 'until',
        mayLeaveAt: '10:20',
        reason:
          'No case with children after number 2 needs it: it may leave at 10:20. It was asked about 2 cases.',
      },
    ],
    [
      'serves children only, where nobody counted them',
      [1, null],
      [need(1), need(2)],
      { servesChildrenOnly: true },
      { state: 'to-the-end', mayLeaveAt: '10:20' },
    ],
    [
      'serves children only and knows of an adult',
      [1, 0],
      [need(1), need(2, 'information')],
      { servesChildrenOnly: true },
      {
        mayLeaveAt: '10:10',
        reason:
          'No case with children after number 1 needs it: it may leave at 10:10. It was asked about 1 case. Take what it has on adult-only case 2 in writing.',
      },
    ],
    [
      'serves children only and no case has any',
      [0, 0],
      [need(1)],
      { servesChildrenOnly: true },
      {
        state: 'not-needed',
        reason: 'No case with children needs it. Take what it has on adult-only case 1 in writing.',
      },
    ],
  ])('an agency that %s', (_what, children, needs, setting, expected) => {
    expect(release(casesWith(...children), needs, setting)).toMatchObject(expected);
  });

  it.each<[string, number, object[]]>([
    ['exactly the least', 30, [{ from: '10:10', until: '10:40', number: 5 }]],
    ['a minute less', 31, []],
  ])('is free between cases when the time is %s', (_what, leastFreeMinutes, free) => {
    const used = AgendaSettings.parse({ leastFreeMinutes });
    const result = release(casesWith(1, 1, 1, 1, 1), [need(1), need(5)], { with: used });
    expect(result.free).toEqual(free);
    expect(result.reason.includes('then needed again for number 5')).toBe(free.length > 0);
  });

  it.each<[string, string | null, Release['neededAgain']]>([
    ['never', null, null],
    ['before its case begins', '10:09', { hearingId: 'h2', at: '10:10' }],
    ['when its case begins', '10:10', { hearingId: 'h2', at: '10:10' }],
    ['during its case', '10:11', null],
    ['after its case', '10:20', null],
  ])('is needed again when it left %s', (_what, leftAt, neededAgain) => {
    const result = release(casesWith(1, 1, 1), [need(2)], { leftAt });
    expect(result.neededAgain).toEqual(neededAgain);
    expect(result.reason.includes('is needed again')).toBe(neededAgain !== null);
  });

  const someCases = fc
    .array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 12 })
    .map((children) => casesWith(...children));

  it('lets agencies of children go when the plan of the agenda does', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const all = cases.map(({ number }) => need(number));
        const entries = cases.map(({ childrenCount }) => ({
          childrenCount: childrenCount ?? 0,
          minutes: 10,
        }));
        const meeting = {
          startsAt: '10:00',
          endsAt: '13:00',
          openingMinutes: 0,
          closingMinutes: 0,
        };
        const leave = mayLeave(entries, planAgenda(meeting, entries).starts);
        const { mayLeaveAt } = release(cases, all, { servesChildrenOnly: true });
        expect(mayLeaveAt).toBe(leave?.at ?? null);
      }),
    );
  });

  it('never lets an agency go before a case that needs it, nor keeps it longer', () => {
    const some = fc.tuple(someCases, fc.array(fc.integer({ min: 1, max: 12 })));
    fc.assert(
      fc.property(some, ([cases, numbers]) => {
        const { mayLeaveAt, neededFor } = release(
          cases,
          numbers.map((number) => need(number)),
        );
        const needed = cases.filter(({ number }) => numbers.includes(number));
        expect(neededFor).toEqual(needed.map(({ hearingId }) => hearingId));
        expect(mayLeaveAt).toBe(needed.at(-1)?.endsAt ?? null);
      }),
    );
  });
});
