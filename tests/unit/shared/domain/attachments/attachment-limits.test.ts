import { describe, expect, it } from 'vitest';
import {
  attachmentLimits,
  caseIsFull,
  sizeInWords,
} from '../../../../../src/shared/domain/attachments/attachment-limits.ts';

const { caseBytes } = attachmentLimits;

describe('how much a case can have', () => {
  it('is filled to the last byte and no further', () => {
    expect(caseIsFull(caseBytes - 5000, 5000)).toBeNull();
    expect(caseIsFull(caseBytes - 5000, 5001)).toBe(
      'A case can have 100 MB of files, and this one has 5 KB left. Add a smaller file, or remove one first.',
    );
    expect(caseIsFull(caseBytes, 1)).toMatch(/^This case has 100 MB of files, which is the most/);
    // Files that were joined from two cases may be more than one may have.
    expect(caseIsFull(caseBytes * 2, 1)).toMatch(/which is the most/);
  });

  it.each([
    [1, '1 KB'],
    [2048, '2 KB'],
    [1_500_000, '1.4 MB'],
    [10 * 1024 * 1024, '10 MB'],
  ])('says %d bytes as %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
