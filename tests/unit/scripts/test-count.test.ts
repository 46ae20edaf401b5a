import { describe, expect, it } from 'vitest';
import { e2eCount, sumOf, vitestCount } from '../../../scripts/test-count.ts';

describe('the line that closes a green test run', () => {
  const unit = JSON.stringify({ numPassedTests: 40, numPendingTests: 0, numTodoTests: 0 });
  const e2e = JSON.stringify({ stats: { expected: 2, skipped: 1, unexpected: 0, flaky: 0 } });

  it('adds up the tests of both runners', () => {
    expect(sumOf([vitestCount(unit), e2eCount(e2e)])).toBe('42 passed, 0 failed, 1 skipped');
  });

  it('counts what passed when it was tried again', () => {
    expect(e2eCount(JSON.stringify({ stats: { expected: 2, flaky: 1 } })).passed).toBe(3);
  });

  it('says nothing of skipped tests when there are none', () => {
    expect(sumOf([vitestCount(unit)])).toBe('40 passed, 0 failed');
  });
});
