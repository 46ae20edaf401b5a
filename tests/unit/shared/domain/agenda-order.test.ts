import { describe, expect, it } from 'vitest';
import type { AgencyTimes } from '../../../../src/shared/domain/agenda-availability.ts';
import { orderAgenda, type OrderCase } from '../../../../src/shared/domain/agenda-order.ts';
import type { HandMove } from '../../../../src/shared/domain/agenda-places.ts';
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

const needing = (hearingId: string, changes: Partial<OrderCase> = {}): OrderCase =>
  aCase(hearingId, { agencyIds: [school], ...changes });

describe('the order of an agenda by its rules', () => {
  it.each<[string, OrderCase[], string]>([
    ['no case at all', [], ''],
    [
      'children before an emergency of adults',
      [aCase('a', { isEmergency: true }), aCase('c', { childrenCount: 1 })],
      'c a',
    ],
    [
      'an emergency before a higher score',
      [aCase('a', { assessmentYes: 24 }), aCase('b', { isEmergency: true, assessmentYes: 3 })],
      'b a',
    ],
    [
      'a higher score before a repeat',
      [aCase('a', { repeat: { outcome: 'repeat' } }), aCase('b', { assessmentYes: 11 })],
      'b a',
    ],
    [
      'a repeat before a later incident',
      [
        aCase('a', { incidentOn: '2026-11-01' }),
        aCase('b', { repeat: { outcome: 'repeat' }, incidentOn: '2026-01-01' }),
      ],
      'b a',
    ],
    [
      'the latest incident first',
      [aCase('a', { incidentOn: '2026-10-31' }), aCase('b', { incidentOn: '2026-11-01' })],
      'b a',
    ],
    [
      'an incident before none recorded',
      [aCase('a'), aCase('b', { incidentOn: '2020-01-01' })],
      'b a',
    ],
    [
      'a score of 0 before none recorded',
      [aCase('a', { assessmentYes: null }), aCase('b', { assessmentYes: 0 })],
      'b a',
    ],
    [
      'children not recorded with those with children',
      [aCase('a', { assessmentYes: 20 }), aCase('b', { childrenCount: null })],
      'b a',
    ],
    [
      'a tie by case number, read as a number',
      [aCase('x', { caseNumber: 'M-10' }), aCase('y', { caseNumber: 'M-9' })],
      'y x',
    ],
  ])('puts %s', (_what, cases, expected) => {
    expect(ids(cases)).toBe(expected);
  });

  it('follows an ASBRAC through its parts', () => {
    const cases = [
      aCase('closure', { stage: 'closure', riskLevel: 'high' }),
      aCase('location', { isLocation: true, riskLevel: 'high' }),
      aCase('new', { stage: 'new', riskLevel: 'medium', assessmentYes: 31 }),
      aCase('review', { stage: 'review', riskLevel: 'standard' }),
      aCase('repeat', { repeat: { outcome: 'repeat' }, riskLevel: 'standard' }),
      aCase('high', { riskLevel: 'high', assessmentYes: 20 }),
      aCase('higher', { riskLevel: 'high', assessmentYes: 40 }),
    ];
    expect(ids(cases, { kind: 'asbrac' })).toBe('higher high repeat review new location closure');
  });

  it('obeys another choice of rules', () => {
    const vulnerable = AgendaSettings.parse({ maracOrder: ['vulnerable', 'repeat'] });
    const cases = [
      aCase('a', { repeat: { outcome: 'repeat' } }),
      aCase('b', { isVulnerable: true }),
      aCase('c', { childrenCount: 3 }),
    ];
    expect(ids(cases, { with: vulnerable })).toBe('b a c');
  });

  it('says why each case stands where it does', () => {
    const one = aCase('a', {
      childrenCount: 2,
      assessmentYes: 17,
      repeat: { outcome: 'repeat' },
      incidentOn: '2026-10-24',
    });
    const { cases, reason } = order([one]);
    expect(cases[0]?.reason).toBe(
      'By the rules of the forum: with children, scored 17, a repeat, incident 24 Oct 2026.',
    );
    expect(reason).toBe(
      '1 case by children first, emergencies, highest risk, repeats and latest incident.',
    );
  });

  it('names rules that say nothing of a case', () => {
    const emergencies = AgendaSettings.parse({ maracOrder: ['emergency'] });
    expect(order([aCase('a')], { with: emergencies }).cases[0]?.reason).toBe(
      'By the rules of the forum: no rule sets it apart.',
    );
  });

  it.each([
    [{ maracOrder: [] }, 'Choose at least one rule'],
    [{ maracOrder: ['repeat', 'repeat'] }, 'Name each rule once'],
    [
      {
        breaks: [
          { afterMinutes: 90, minutes: 5 },
          { afterMinutes: 60, minutes: 5 },
        ],
      },
      'Put the breaks',
    ],
    [{ minutesPerCase: 10, leastMinutesPerCase: 11 }, 'must not be more than'],
  ])('refuses settings that contradict themselves: %j', (typed, words) => {
    expect(AgendaSettings.safeParse(typed).error?.issues[0]?.message).toContain(words);
  });
});

describe('cases moved by hand', () => {
  const cases = ['a', 'b', 'c', 'd'].map((id, index) => aCase(id, { assessmentYes: 20 - index }));

  it.each<[string, HandMove[], string]>([
    ['stay where they were put', [{ hearingId: 'd', index: 1 }], 'a d b c'],
    ['beyond the end come last', [{ hearingId: 'a', index: 9 }], 'b c d a'],
    ['are forgotten with their case', [{ hearingId: 'gone', index: 0 }], 'a b c d'],
    [
      'go by the last move of each',
      [
        { hearingId: 'd', index: 0 },
        { hearingId: 'd', index: 2 },
      ],
      'a b d c',
    ],
    [
      'give way to a later move to their place',
      [
        { hearingId: 'd', index: 0 },
        { hearingId: 'c', index: 0 },
      ],
      'c d a b',
    ],
  ])('%s', (_what, moves, expected) => {
    expect(ids(cases, { moves })).toBe(expected);
  });

  it('stay when a case is added that comes before them by the rules', () => {
    const added = [...cases, aCase('e', { childrenCount: 1 })];
    expect(ids(added, { moves: [{ hearingId: 'd', index: 1 }] })).toBe('e d a b c');
  });

  it('are said to be so', () => {
    const { cases: placed, reason } = order(cases, { moves: [{ hearingId: 'd', index: 0 }] });
    expect(placed[0]).toMatchObject({ placedBy: 'hand' });
    expect(placed[0]?.reason).toMatch(/^Put here by hand: /);
    expect(reason).toContain('1 put in place by hand');
  });
});

describe('cases of an agency with limited time', () => {
  const three = [
    aCase('a', { assessmentYes: 20 }),
    aCase('b', { assessmentYes: 19 }),
    needing('c', { assessmentYes: 18 }),
  ];

  it.each<[string, AgencyTimes, string]>([
    ['leaves at the very end of the case', times(null, '10:20'), 'a b c'],
    ['leaves a minute before', times(null, '10:19'), 'a c b'],
    ['leaves after the first case', times(null, '10:00'), 'c a b'],
    ['comes when the last case begins', times('10:10', null), 'a b c'],
    ['is there for one case only', times('10:00', '10:10'), 'a c b'],
    ['comes before the meeting and leaves after it', times('08:00', '17:00'), 'a b c'],
  ])('are placed while it is there when it %s', (_what, agency, expected) => {
    const result = order(three, { agencies: [agency] });
    expect(result.cases.map((each) => each.case.hearingId).join(' ')).toBe(expected);
    expect(result.notPlaced).toEqual([]);
  });

  it('are placed when only a longer case before them leads to their time', () => {
    const cases = [
      aCase('a', { assessmentYes: 20 }),
      aCase('b', { assessmentYes: 19, minutes: 15 }),
      needing('c'),
    ];
    expect(ids(cases, { agencies: [times('10:05', '10:15')] })).toBe('b c a');
  });

  it('wait for an agency that comes late', () => {
    const cases = [needing('a', { assessmentYes: 20 }), aCase('b'), aCase('c')];
    const result = order(cases, { agencies: [times('10:05', null)] });
    expect(result.cases.map((each) => each.case.hearingId)).toEqual(['b', 'c', 'a']);
    expect(result.cases[2]).toMatchObject({ placedBy: 'availability', startsAt: '10:10' });
    expect(result.cases[2]?.reason).toMatch(/^Put here so that the agencies it needs are there: /);
  });

  it.each<[string, AgencyTimes[], OrderCase[], HandMove[], string]>([
    [
      'no-such-time',
      [times(null, '09:55')],
      [needing('a')],
      [],
      'Heard from 09:50 to 10:00, but Education must leave by 09:55. No place on this agenda lies within that time.',
    ],
    [
      'no-such-time',
      [times('12:00', null)],
      [needing('a')],
      [],
      'Heard from 09:50 to 10:00, but Education can only come from 12:00. No place on this agenda lies within that time.',
    ],
    [
      'times-clash',
      [times(null, '10:00'), times('10:00', null, 'housing')],
      [needing('a', { agencyIds: [school, 'housing'] }), aCase('b')],
      [],
      'Heard from 09:50 to 10:00, but Housing can only come from 10:00. The times of its agencies do not meet, so no place suits them all.',
    ],
    [
      'by-hand',
      [times(null, '10:00')],
      [needing('a'), aCase('b')],
      [{ hearingId: 'a', index: 1 }],
      'Heard from 10:00 to 10:10, but Education must leave by 10:00. It was put there by hand.',
    ],
    [
      'taken',
      [times('09:50', '10:00')],
      [needing('b', { assessmentYes: 20 }), needing('a')],
      [],
      'Heard from 10:00 to 10:10, but Education is there only from 09:50 to 10:00. It gives way to cases that come before it in the order.',
    ],
  ])('are named when they cannot be placed: %s', (why, agencies, cases, moves, reason) => {
    const { notPlaced } = order(cases, { agencies, moves });
    expect(notPlaced).toMatchObject([{ hearingId: 'a', why, reason }]);
  });

  it('counts the break', () => {
    const early = AgendaSettings.parse({ breaks: [{ afterMinutes: 30, minutes: 15 }] });
    const placed = order([...three], { agencies: [times('10:15', null)], with: early }).cases;
    expect(placed.map(({ startsAt }) => startsAt)).toEqual(['09:50', '10:15', '10:25']);
  });
});
