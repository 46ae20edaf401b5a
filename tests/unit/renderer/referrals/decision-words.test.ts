import { describe, expect, it } from 'vitest';
import { nextUndecided } from '../../../../src/renderer/features/referrals/next-undecided.ts';
import { repeatRuleWords } from '../../../../src/renderer/features/referrals/repeat-words.ts';
import { bulkResult } from '../../../../src/renderer/features/referrals/use-bulk-accept.ts';
import { aVerdict } from './referrals.ts';

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
    [84, 1, '84 referrals accepted. 1 left to decide: it meets no criterion.'],
    [1, 0, '1 referral accepted.'],
    [0, 3, 'None accepted. 3 left to decide: they meet no criterion.'],
  ])('of %i accepted and %i left', (accepted, left, words) => {
    expect(bulkResult(accepted, left)).toBe(words);
  });
});

describe('repeatRuleWords', () => {
  it('gives the window, the hearing and the rule', () => {
    const verdict = aVerdict({
      outcome: 'repeat',
      windowEndsOn: '2026-12-16',
      heardOn: '2026-04-16',
    });
    expect(repeatRuleWords(verdict)).toBe(
      'Within the window of the last referral, which runs to 16 Dec 2026; heard 16 Apr 2026. ' +
        'Rule: SafeLives, current wording.',
    );
  });

  it('does not call a possible repeat one', () => {
    const verdict = aVerdict({ outcome: 'possible-repeat', windowEndsOn: '2026-12-16' });
    expect(repeatRuleWords(verdict)).toContain('A repeat if the last referral is accepted');
  });

  it('has nothing to say of a first referral', () => {
    expect(repeatRuleWords(aVerdict())).toBeNull();
  });
});
