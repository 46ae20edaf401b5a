import { describe, expect, it } from 'vitest';
import { nextUndecided } from '../../../../src/renderer/features/referrals/next-undecided.ts';
import {
  hearWithWords,
  repeatRuleWords,
} from '../../../../src/renderer/features/referrals/repeat-words.ts';
import { bulkResult } from '../../../../src/renderer/features/referrals/use-bulk-accept.ts';
import { aVerdict } from '../../../support/a-verdict.ts';

describe('nextUndecided', () => {
  it.each([
    ['the one that follows', ['a', 'b', 'c'], 'b', 'c'],
    ['the first after the last', ['a', 'b', 'c'], 'c', 'a'],
    ['the first when this one is not waiting', ['a', 'b'], 'x', 'a'],
    ['none when this is the only one', ['a'], 'a', null],
    ['none when nothing waits', [], 'a', null],
  ])('is %s', (_, ids, current, next) => {
    expect(nextUndecided(ids, current)).toBe(next);
  });
});

describe('bulkResult', () => {
  it.each([
    [84, 0, 1, '84 referrals accepted. 1 left to decide: it meets no criterion.'],
    [1, 0, 0, '1 referral accepted.'],
    [0, 0, 3, 'None accepted. 3 left to decide: they meet no criterion.'],
    [2, 1, 0, '2 referrals accepted. 1 left to decide: it may be a repeat.'],
    [0, 2, 0, 'None accepted. 2 left to decide: they may be repeats.'],
    [9, 1, 2, '9 referrals accepted. 3 left to decide: 2 meet no criterion, 1 may be a repeat.'],
    [9, 2, 1, '9 referrals accepted. 3 left to decide: 1 meets no criterion, 2 may be repeats.'],
  ])('of %i accepted, %i possible repeats and %i left', (accepted, repeats, left, words) => {
    expect(bulkResult(accepted, repeats, left)).toBe(words);
  });
});

describe('repeatRuleWords', () => {
  const known = {
    outcome: 'repeat',
    anchorOn: '2025-12-16',
    windowStartsOn: '2025-12-17',
    windowEndsOn: '2026-12-16',
  } as const;

  it('gives the window, what it counts from, the hearing and the rule', () => {
    expect(repeatRuleWords(aVerdict({ ...known, heardOn: '2026-04-16' }))).toBe(
      'Window 17 Dec 2025 to 16 Dec 2026, from the last referral; last heard 16 Apr 2026. ' +
        'Rule: SafeLives, current wording.',
    );
  });

  it('tells a window that counts from a hearing, by the older wording', () => {
    const verdict = aVerdict({ ...known, anchorKind: 'hearing', rule: 'safelives_criminal' });
    expect(repeatRuleWords(verdict)).toBe(
      'Window 17 Dec 2025 to 16 Dec 2026, from the last hearing. ' +
        'Rule: SafeLives, older wording (criminal incidents).',
    );
  });

  it('reads a verdict that was kept without the first day of its window', () => {
    expect(repeatRuleWords(aVerdict({ ...known, windowStartsOn: null }))).toContain(
      'Window to 16 Dec 2026',
    );
  });

  it('has nothing to say of a first referral', () => {
    expect(repeatRuleWords(aVerdict())).toBeNull();
  });
});

describe('hearWithWords', () => {
  const hearWith = {
    referralId: 'a',
    referredOn: '2026-10-01',
    meetingOn: '2026-11-12',
    caseNumber: 'M-0042',
  };

  it('says of a repeat which earlier referral waits for the same hearing', () => {
    expect(hearWithWords(aVerdict({ outcome: 'repeat', hearWith }))).toBe(
      'The referral of 1 Oct 2026 is to be heard 12 Nov 2026: hear both together.',
    );
  });

  it('leaves it to the reason where that says so already', () => {
    expect(hearWithWords(aVerdict({ outcome: 'merge', hearWith }))).toBeNull();
  });
});
