import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRepeat, type RepeatOutcome } from '../../../../src/shared/domain/repeat.ts';
import type {
  HearingState,
  OtherReferral,
  RepeatQuestion,
} from '../../../../src/shared/domain/repeat-question.ts';
import type { RepeatSettings } from '../../../../src/shared/domain/repeat-settings.ts';
import { anOther, decide, people } from '../../../support/repeat-question.ts';

const heard = (on: string): HearingState => ({ state: 'heard', on });
const over: HearingState = { state: 'over' };
const waiting: HearingState = { state: 'waiting', since: '2026-10-02' };
const sameVictim = { people: people('v', 'q') };
const reversed = { people: people('p', 'v') };

type Row = [string, Partial<OtherReferral>, Partial<RepeatSettings>, RepeatOutcome];

describe('one earlier referral', () => {
  it.each<Row>([
    ['returned', { status: 'returned', hearing: over }, {}, 'first'],
    ['withdrawn', { status: 'withdrawn', hearing: over }, {}, 'first'],
    ['not yet decided', { status: 'received', hearing: waiting }, {}, 'possible-repeat'],
    [
      'returned, where returned ones count',
      { status: 'returned', hearing: over },
      { anchorStatuses: ['accepted', 'returned'] },
      'repeat',
    ],
    [
      'not yet decided, where those count',
      { status: 'received', hearing: waiting },
      { anchorStatuses: ['accepted', 'received'] },
      'repeat',
    ],
    ['accepted and closed without being heard', { hearing: over }, {}, 'repeat'],
    ['of another victim', { people: people('w', 'p') }, {}, 'first'],
    ['of another perpetrator', sameVictim, {}, 'first'],
    ['with the roles reversed', reversed, {}, 'first'],
    ['with one perpetrator of two', { people: people('v', 'pq') }, {}, 'possible-repeat'],
    [
      'with one perpetrator of two, where that is enough',
      { people: people('v', 'pq') },
      { differentSetsNeedConfirming: false },
      'repeat',
    ],
    ['with no perpetrator recorded', { people: people('v', '') }, {}, 'possible-repeat'],
    ['in another area', { isOtherArea: true, hearing: over }, {}, 'repeat-other-area'],
    [
      'in another area, which is not to count',
      { isOtherArea: true },
      { otherAreaCounts: false },
      'first',
    ],
    ['in another area, of another pair', { isOtherArea: true, ...sameVictim }, {}, 'first'],
    ['received after this one', { receivedOn: '2026-10-29', hearing: over }, {}, 'first'],
    [
      'received the same day, and dealt with',
      { receivedOn: '2026-10-28', hearing: over },
      {},
      'new-referral',
    ],
  ])('%s', (_what, other, settings, outcome) => {
    expect(decide({ others: [anOther(other)] }, settings).outcome).toBe(outcome);
  });

  it.each<[string, Partial<OtherReferral>, string]>([
    [
      'returned',
      { status: 'returned', hearing: over },
      'No earlier referral of this pair counts; the referral of 15 Mar 2026 was returned to its referrer',
    ],
    [
      'withdrawn',
      { status: 'withdrawn', hearing: over },
      'No earlier referral of this pair counts; the referral of 15 Mar 2026 was withdrawn by its referrer',
    ],
    [
      'of another perpetrator',
      sameVictim,
      'This pair has not been referred before; the referral of 15 Mar 2026 names the same victim with another perpetrator and was heard on 2 Apr 2026',
    ],
    [
      'with the roles reversed',
      { ...reversed, hearing: over },
      'This pair has not been referred before in these roles; the referral of 15 Mar 2026 names the same two people with their roles reversed',
    ],
    ['of another victim', { people: people('w', 'p') }, 'This pair has not been referred before'],
    [
      'with one perpetrator of two',
      { people: people('v', 'pq') },
      'Incident 24 Oct 2026 is within 12 months of the referral of 15 Mar 2026 (to 15 Mar 2027), but not all of the people are the same: confirm that it is a repeat',
    ],
    [
      'not yet decided',
      { status: 'received', hearing: waiting },
      'Incident 24 Oct 2026 is within 12 months of the referral of 15 Mar 2026 (to 15 Mar 2027), but that referral is not yet decided',
    ],
    [
      'in another area',
      { isOtherArea: true },
      'Incident 24 Oct 2026 is within 12 months of the referral of 15 Mar 2026 in another area (to 15 Mar 2027)',
    ],
  ])('%s says why', (_what, other, reason) => {
    expect(decide({ others: [anOther(other)] }).reason).toBe(reason);
  });

  it.each([
    ['returned', { status: 'returned', hearing: over } as const],
    ['withdrawn', { status: 'withdrawn', hearing: over } as const],
    ['roles-reversed', reversed],
    ['same-victim-other-perpetrator', sameVictim],
    ['same-perpetrator-other-victim', { people: people('w', 'p') }],
  ])('that does not count is still told: %s', (why, other) => {
    const { passedOver } = decide({ others: [anOther(), anOther({ id: 'x', ...other })] });
    expect(passedOver).toMatchObject([{ referralId: 'x', referredOn: '2026-03-15', why }]);
  });

  it('of other people altogether is not told', () => {
    expect(decide({ others: [anOther({ people: people('w', 'q') })] }).passedOver).toEqual([]);
  });
});

describe('reversed roles', () => {
  it('raise a conflict that asks for the primary aggressor, and are no repeat', () => {
    const verdict = decide({ others: [anOther(reversed)] });
    expect(isRepeat(verdict)).toBe(false);
    expect(verdict.conflict).toBe(
      'Roles reversed: the victim and the perpetrator stand the other way round in the referral of 15 Mar 2026. Establish who the primary aggressor is, and limit who sees both cases until then',
    );
  });

  it('raise it beside a repeat, whenever the other referral came and whatever became of it', () => {
    const later = {
      ...reversed,
      receivedOn: '2026-10-30',
      status: 'returned',
      hearing: over,
    } as const;
    const verdict = decide({ others: [anOther(), anOther({ id: 'x', ...later })] });
    expect(verdict.outcome).toBe('repeat');
    expect(verdict.conflict).toContain('30 Oct 2026');
  });

  it('are not known at a meeting before they were referred', () => {
    const others = [anOther({ ...reversed, receivedOn: '2026-11-20' })];
    expect(decide({ others, saidOn: '2026-11-12' }).conflict).toBeNull();
  });
});

describe('of several earlier referrals', () => {
  const rows: [string, OtherReferral[], Partial<RepeatQuestion>, RepeatOutcome, string][] = [
    [
      'the latest accepted one counts, and begins the window again',
      [
        anOther({ id: 'a', receivedOn: '2025-09-01', hearing: heard('2025-10-02') }),
        anOther({ id: 'b', receivedOn: '2026-03-15' }),
      ],
      { receivedOn: '2027-02-03', incidentOn: '2027-02-01' },
      'repeat',
      'b',
    ],
    [
      'an accepted one goes before one that came later and is undecided',
      [
        anOther({ id: 'b', receivedOn: '2026-03-15' }),
        anOther({ id: 'c', receivedOn: '2026-07-01', status: 'received', hearing: waiting }),
      ],
      {},
      'repeat',
      'b',
    ],
    [
      'one that came after the incident gives way to one whose window holds it',
      [
        anOther({ id: 'a', receivedOn: '2026-01-01', hearing: heard('2026-01-15') }),
        anOther({ id: 'b', receivedOn: '2026-03-01', hearing: heard('2026-03-12') }),
      ],
      { receivedOn: '2026-03-20', incidentOn: '2026-02-20' },
      'repeat',
      'a',
    ],
    [
      'an undecided one makes it possible where the accepted one is too old',
      [
        anOther({ id: 'a', receivedOn: '2024-01-01', hearing: heard('2024-02-01') }),
        anOther({ id: 'b', receivedOn: '2026-07-20', status: 'received', hearing: waiting }),
      ],
      {},
      'possible-repeat',
      'b',
    ],
    [
      'one of this area goes before a later one of another',
      [
        anOther({ id: 'a', receivedOn: '2026-03-15' }),
        anOther({ id: 'b', receivedOn: '2026-06-01', isOtherArea: true, hearing: over }),
      ],
      {},
      'repeat',
      'a',
    ],
    [
      'one of another area counts where that of this area is too old',
      [
        anOther({ id: 'a', receivedOn: '2024-03-15', hearing: heard('2024-04-02') }),
        anOther({ id: 'b', receivedOn: '2026-06-01', isOtherArea: true, hearing: over }),
      ],
      {},
      'repeat-other-area',
      'b',
    ],
    [
      'one of the whole pair goes before a later one of which only some are the same',
      [
        anOther({ id: 'a' }),
        anOther({ id: 'b', receivedOn: '2026-06-01', people: people('v', 'pq') }),
      ],
      {},
      'repeat',
      'a',
    ],
    [
      'the latest tells why it is none',
      [
        anOther({ id: 'a', receivedOn: '2023-01-01', hearing: heard('2023-02-01') }),
        anOther({ id: 'b', receivedOn: '2025-01-01', hearing: heard('2025-02-01') }),
      ],
      {},
      'new-referral',
      'b',
    ],
  ];

  it.each(rows)('%s', (_what, others, facts, outcome, anchorReferralId) => {
    expect(decide({ ...facts, others })).toMatchObject({ outcome, anchorReferralId });
  });

  it('none changes the verdict by its place in the list', () => {
    const day = fc.constantFrom(
      '2024-02-29',
      '2025-02-28',
      '2025-10-28',
      '2026-09-15',
      '2026-10-28',
    );
    const other: fc.Arbitrary<OtherReferral> = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      receivedOn: day,
      status: fc.constantFrom('received', 'accepted', 'returned', 'withdrawn'),
      hearing: fc.constantFrom(over, waiting, heard('2026-02-01'), heard('2026-11-12')),
      people: fc.constantFrom(
        people('v', 'p'),
        people('p', 'v'),
        people('v', 'pq'),
        people('v', 'q'),
      ),
      isOtherArea: fc.boolean(),
    });
    const list = fc.uniqueArray(other, { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(list, fc.constantFrom('referral', 'hearing'), (others, anchor) => {
        const verdict = decide({ others }, { anchor });
        expect(decide({ others: others.toReversed() }, { anchor })).toEqual(verdict);
        // Without a shared victim and perpetrator in the same roles nothing is ever a repeat.
        const apart = others.filter(({ people: who }) => !who.perpetrators.includes('p'));
        expect(isRepeat(decide({ others: apart }, { anchor }))).toBe(false);
      }),
    );
  });
});

describe('a forum that counts from the last hearing', () => {
  const byHearing = { anchor: 'hearing' } as const;
  it.each<[string, Partial<RepeatQuestion>, RepeatOutcome]>([
    ['an incident on the day of the hearing', { incidentOn: '2026-04-02' }, 'new-referral'],
    ['an incident on the day after', { incidentOn: '2026-04-03' }, 'repeat'],
    ['an incident between referral and hearing', { incidentOn: '2026-03-20' }, 'new-referral'],
    [
      'an incident on the anniversary of the hearing',
      { receivedOn: '2027-04-02', incidentOn: '2027-04-02' },
      'repeat',
    ],
    [
      'an incident on the day after that',
      { receivedOn: '2027-04-03', incidentOn: '2027-04-03' },
      'new-referral',
    ],
    ['no hearing of it is recorded', { others: [anOther({ hearing: over })] }, 'possible-repeat'],
    [
      'a referral of another area, which counts by its own date',
      { others: [anOther({ isOtherArea: true, hearing: over })] },
      'repeat-other-area',
    ],
  ])('%s', (_what, facts, outcome) => {
    expect(decide(facts, byHearing).outcome).toBe(outcome);
  });

  it('keeps the hearing as what the window counts from', () => {
    expect(decide({}, byHearing)).toMatchObject({
      anchorOn: '2026-04-02',
      anchorKind: 'hearing',
      windowStartsOn: '2026-04-03',
      windowEndsOn: '2027-04-02',
      reason: expect.stringContaining('within 12 months of the hearing of 2 Apr 2026'),
    });
  });
});
