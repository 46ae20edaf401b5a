import { describe, expect, it } from 'vitest';
import { nextUndecided } from '../../../../src/renderer/features/referrals/next-undecided.ts';
import { repeatLines } from '../../../../src/renderer/features/referrals/repeat-lines.ts';
import { repeatRuleWords } from '../../../../src/renderer/features/referrals/repeat-words.ts';
import { bulkResult } from '../../../../src/renderer/features/referrals/use-bulk-accept.ts';
import type { RepeatVerdict } from '../../../../src/shared/domain/repeat.ts';
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

describe('repeatLines', () => {
  const labelled = (repeat: RepeatVerdict): Record<string, string> =>
    Object.fromEntries(repeatLines(repeat).map(({ label, words }) => [label, words]));
  const known = {
    outcome: 'repeat',
    incidentOn: '2026-10-24',
    testedOn: '2026-10-24',
    anchorOn: '2025-12-16',
    anchorReferralId: 'earlier',
    windowStartsOn: '2025-12-17',
    windowEndsOn: '2026-12-16',
  } as const;
  const hearWith = {
    referralId: 'a',
    referredOn: '2026-10-01',
    meetingOn: '2026-11-12',
    caseNumber: 'M-0042',
  };

  it('gives the rule, what it counts from, the incident and the window', () => {
    expect(repeatLines(aVerdict({ ...known, heardOn: '2026-04-16' }))).toEqual([
      { label: 'Rule', words: 'SafeLives, current wording' },
      { label: 'Counted from', words: 'Referral of 16 Dec 2025', referralId: 'earlier' },
      { label: 'Incident', words: '24 Oct 2026' },
      { label: 'Window', words: '17 Dec 2025 to 16 Dec 2026' },
      { label: 'Last heard', words: '16 Apr 2026' },
    ]);
  });

  it('says which date was tested where it is not the incident’s', () => {
    const tested = { ...known, incidentOn: null, testedOn: '2026-10-28' };
    expect(labelled(aVerdict(tested))).toMatchObject({
      Incident: 'Not recorded',
      'Date tested': '28 Oct 2026',
    });
  });

  it('counts from a hearing, or from another area, where there is nothing to open', () => {
    expect(labelled(aVerdict({ ...known, anchorKind: 'hearing' }))['Counted from']).toBe(
      'Hearing of 16 Dec 2025',
    );
    const elsewhere = repeatLines(aVerdict({ ...known, anchorKind: 'other-area' }));
    expect(elsewhere).toContainEqual({
      label: 'Counted from',
      words: 'Referral of 16 Dec 2025 in another area',
    });
  });

  it.each<[string, Partial<typeof hearWith> | { meetingOn: null }, string]>([
    [
      'a meeting that has it',
      {},
      'Referral of 1 Oct 2026 of case M-0042, on the agenda of 12 Nov 2026',
    ],
    [
      'no meeting yet',
      { meetingOn: null },
      'Referral of 1 Oct 2026 of case M-0042, on no agenda yet',
    ],
    [
      'a case that an older version did not name',
      { caseNumber: '' },
      'Referral of 1 Oct 2026, on the agenda of 12 Nov 2026',
    ],
  ])('says with what it is to be heard: %s', (_, changes, words) => {
    const verdict = aVerdict({ outcome: 'merge', hearWith: { ...hearWith, ...changes } });
    expect(repeatLines(verdict)).toContainEqual({ label: 'Hear with', words, referralId: 'a' });
  });

  it.each([
    [true, 'As a repeat, by j.lowe, 9 Nov 2026'],
    [false, 'As no repeat, by j.lowe, 9 Nov 2026'],
  ])('says who confirmed it: %s', (isRepeat, words) => {
    const answer = { isRepeat, by: 'j.lowe', at: '2026-11-09T09:00:00.000Z' };
    expect(labelled(aVerdict({ ...known, answer }))['Confirmed']).toBe(words);
  });

  it('has nothing to say of a first referral', () => {
    expect(repeatLines(aVerdict())).toEqual([]);
  });
});
