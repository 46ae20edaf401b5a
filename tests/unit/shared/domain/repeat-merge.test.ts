import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/shared/domain/calendar-date.ts';
import { isRepeat, type RepeatOutcome } from '../../../../src/shared/domain/repeat.ts';
import type {
  HearingState,
  OtherReferral,
  RepeatQuestion,
} from '../../../../src/shared/domain/repeat-question.ts';
import { anOther, decide, people } from '../../../support/repeat-question.ts';

const heard = (on: string): HearingState => ({ state: 'heard', on });
const ahead = (on: string): HearingState => ({ state: 'ahead', on });
const waiting: HearingState = { state: 'waiting', since: '2026-10-02' };

/** A first referral of 1 October 2026; the one in question came on 28 October. */
const first = (changes: Partial<OtherReferral> = {}): OtherReferral =>
  anOther({ id: 'first', receivedOn: '2026-10-01', hearing: ahead('2026-11-12'), ...changes });

describe('a second referral before the first is heard', () => {
  it.each<[string, Partial<OtherReferral>, Partial<RepeatQuestion>, RepeatOutcome]>([
    ['the first is on an agenda ahead', {}, {}, 'merge'],
    ['its meeting is on the day of this referral', { hearing: ahead('2026-10-28') }, {}, 'merge'],
    ['its meeting was the day before', { hearing: ahead('2026-10-27') }, {}, 'repeat'],
    ['it was heard after this referral came', { hearing: heard('2026-11-12') }, {}, 'repeat'],
    ['it was heard before this referral came', { hearing: heard('2026-10-15') }, {}, 'repeat'],
    ['it waits for an agenda', { hearing: waiting }, {}, 'merge'],
    ['it was closed without a hearing', { hearing: { state: 'over' } }, {}, 'repeat'],
    ['it is still to be decided', { status: 'received', hearing: waiting }, {}, 'merge'],
    ['it was returned', { status: 'returned', hearing: { state: 'over' } }, {}, 'first'],
    ['both came on the same day', { receivedOn: '2026-10-28', hearing: waiting }, {}, 'merge'],
    ['the first came later', { receivedOn: '2026-10-29', hearing: waiting }, {}, 'first'],
    ['the incident was before the first referral', {}, { incidentOn: '2026-09-30' }, 'merge'],
    ['the roles are reversed', { people: people('p', 'v') }, {}, 'first'],
    ['it is another area that waits', { isOtherArea: true }, {}, 'repeat-other-area'],
    ['one perpetrator of two is the same', { people: people('v', 'pq') }, {}, 'merge'],
  ])('%s', (_what, other, facts, outcome) => {
    expect(decide({ ...facts, others: [first(other)] }).outcome).toBe(outcome);
  });

  it.each<[Partial<OtherReferral>, string]>([
    [
      {},
      'The referral of 1 Oct 2026 of this pair is still to be heard on 12 Nov 2026: hear both together, not as a repeat',
    ],
    [
      { hearing: waiting },
      'The referral of 1 Oct 2026 of this pair waits for its hearing: hear both together, not as a repeat',
    ],
    [
      { status: 'received', hearing: waiting },
      'The referral of 1 Oct 2026 of this pair is not yet decided: decide and hear both together, not as a repeat',
    ],
    [
      { people: people('v', 'pq') },
      'The referral of 1 Oct 2026 of this pair is still to be heard on 12 Nov 2026: hear both together, not as a repeat; not all of the people are the same: confirm it',
    ],
  ])('says with which: %#', (other, reason) => {
    const meetingOn = other.hearing === waiting ? null : '2026-11-12';
    expect(decide({ others: [first(other)] })).toMatchObject({
      reason,
      hearWith: { referralId: 'first', referredOn: '2026-10-01', meetingOn },
      anchorOn: null,
      windowEndsOn: null,
    });
  });

  it('stays so for the days that the forum sets, where no agenda has it', () => {
    const after = (days: number) => {
      const receivedOn = addDays('2026-10-01', days);
      return decide({ receivedOn, incidentOn: receivedOn, others: [first({ hearing: waiting })] });
    };
    expect(after(60).outcome).toBe('merge');
    expect(after(61).outcome).toBe('repeat');
    const never = { waitsForAgendaDays: 0, heardTogetherDays: 0 };
    const none = decide({ others: [first({ hearing: waiting })] }, never);
    expect(none.outcome).toBe('repeat');
  });

  it('counts from what an old list brought in later, but for days so few that both are heard at once', () => {
    const brought: HearingState = { state: 'waiting', since: '2026-11-22' };
    const after = (days: number) => {
      const receivedOn = addDays('2026-10-01', days);
      return decide({ receivedOn, incidentOn: receivedOn, others: [first({ hearing: brought })] });
    };
    expect(after(7).outcome).toBe('merge');
    expect(after(8).outcome).toBe('repeat');
  });

  it('is no merge once the pair was heard by another of its referrals', () => {
    const others = [
      first({ hearing: waiting }),
      first({ id: 'second', receivedOn: '2026-10-10', hearing: heard('2026-10-15') }),
    ];
    expect(decide({ others })).toMatchObject({
      outcome: 'repeat',
      anchorReferralId: 'second',
      hearWith: null,
    });
  });

  it('goes with the one that is on an agenda, else with the earliest', () => {
    const early = first({ id: 'early', receivedOn: '2026-10-01', hearing: waiting });
    const late = first({ id: 'late', receivedOn: '2026-10-10', hearing: waiting });
    expect(decide({ others: [late, early] }).hearWith?.referralId).toBe('early');
    const listed = { ...late, hearing: ahead('2026-11-12') };
    expect(decide({ others: [early, listed] }).hearWith?.referralId).toBe('late');
  });
});

describe('a case that is itself a repeat and waits', () => {
  const lastYear = anOther({ id: 'old', receivedOn: '2025-10-20', hearing: heard('2025-11-06') });

  it('makes the next referral a repeat too, to be heard with it', () => {
    const verdict = decide({ others: [lastYear, first()] });
    expect(verdict).toMatchObject({
      outcome: 'repeat',
      anchorReferralId: 'first',
      heardOn: '2025-11-06',
      hearWith: { referralId: 'first', meetingOn: '2026-11-12' },
    });
  });

  it('does not when the earlier one had lapsed', () => {
    const lapsed = { ...lastYear, receivedOn: '2025-09-30' };
    expect(decide({ others: [lapsed, first()] }).outcome).toBe('merge');
    const onTheDay = { ...lastYear, receivedOn: '2025-10-01' };
    expect(decide({ others: [onTheDay, first()] }).outcome).toBe('repeat');
  });

  it('does so through a chain of referrals that all wait', () => {
    const chain = [
      lastYear,
      first({ id: 'second', receivedOn: '2026-10-15', hearing: waiting }),
      first({ id: 'third', receivedOn: '2026-10-25', hearing: waiting }),
    ];
    const facts = { receivedOn: '2026-11-02', incidentOn: '2026-11-01' };
    expect(decide({ ...facts, others: chain })).toMatchObject({
      outcome: 'repeat',
      anchorReferralId: 'third',
    });
  });
});

it('is decided at once among many copies of one referral', () => {
  const others = Array.from({ length: 60 }, (_, index) =>
    first({ id: `copy ${index}`, receivedOn: addDays('2026-09-01', index), hearing: waiting }),
  );
  expect(decide({ others }).outcome).toBe('merge');
});

describe('said at a meeting', () => {
  it.each<[string, string, RepeatOutcome, string | null]>([
    ['that follows the hearing of the first', '2026-11-26', 'repeat', '2026-11-12'],
    ['that hears the first on its own day', '2026-11-12', 'merge', null],
    ['that comes before the hearing of the first', '2026-11-05', 'merge', null],
  ])('%s', (_what, saidOn, outcome, heardOn) => {
    const others = [first({ hearing: heard('2026-11-12') })];
    expect(decide({ others, saidOn })).toMatchObject({ outcome, heardOn });
  });
});

it('is never both a repeat and first of its pair: with nothing heard, only the first may lead', () => {
  const day = fc.integer({ min: 0, max: 27 }).map((days) => addDays('2026-10-01', days));
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 5 }), day, (days, incidentOn) => {
      const others = days.map((receivedOn) =>
        first({ id: receivedOn, receivedOn, hearing: waiting }),
      );
      const verdict = decide({ others, incidentOn });
      expect(isRepeat(verdict)).toBe(false);
      expect(verdict.hearWith?.referredOn).toBe(days.toSorted()[0]);
    }),
  );
});
