import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadStrengthMeter,
  passphraseProblem,
  type StrengthMeter,
} from '../../../../src/renderer/features/store/passphrase-strength.ts';

describe('the strength of a passphrase', () => {
  let meter: StrengthMeter;
  beforeAll(async () => {
    meter = await loadStrengthMeter();
  });

  it('is low for a long but common word', () => {
    const { score, advice } = meter('passwordpassword');

    expect(score).toBeLessThanOrEqual(1);
    expect(advice).not.toBe('');
  });

  it('is high for unrelated words', () => {
    expect(meter('four plain otters dancing').score).toBe(4);
  });

  it('is never more than weak for one too short to be taken, and says why', () => {
    expect(meter('seven words')).toEqual({ score: 1, advice: 'Use at least 14 characters.' });
    expect(meter('a').score).toBe(0);
  });

  it('leaves a passphrase alone that is long and hard to guess', () => {
    expect(passphraseProblem('four plain otters dancing', meter)).toBeNull();
  });

  it('refuses a short one even before the meter has loaded', () => {
    expect(passphraseProblem('short', null)).toBe('Use at least 14 characters');
  });

  it('refuses one that is long enough but easy to guess', () => {
    expect(passphraseProblem('aaaaaaaaaaaaaaaa', meter)).toMatch(/^Too easy to guess/);
  });
});
