import { describe, expect, it } from 'vitest';
import {
  firstKind,
  importLabel,
  keptNote,
} from '../../../../src/renderer/features/lists/check-words.ts';
import { aCheck } from './lists.ts';

describe('what a checked list leads to', () => {
  it.each([
    ['problems before all else', aCheck(), 'problem'],
    ['the good rows without problems', aCheck({ problemCount: 0 }), 'good'],
    [
      'what is here already when nothing is new',
      aCheck({ goodCount: 0, problemCount: 0, alreadyCount: 88 }),
      'already',
    ],
  ] as const)('shows %s', (_, check, kind) => {
    expect(firstKind(check)).toBe(kind);
  });

  it.each([
    [aCheck(), 'Import 85 referrals'],
    [aCheck({ goodCount: 1 }), 'Import 1 referral'],
    [aCheck({ goodCount: 0 }), 'Keep 3 rows to mend'],
    [aCheck({ goodCount: 0, problemCount: 0, alreadyCount: 88 }), null],
  ])('says on the button what it does', (check, label) => {
    expect(importLabel(check)).toBe(label);
  });

  it('says what becomes of the other rows', () => {
    expect(keptNote(aCheck({ problemCount: 1, alreadyCount: 2 }))).toBe(
      '1 row with problems is kept in Rows to mend. 2 rows already here, skipped.',
    );
    expect(keptNote(aCheck({ problemCount: 0 }))).toBe('');
  });
});
