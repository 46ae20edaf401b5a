import { beforeAll, describe, expect, it } from 'vitest';
import { passphraseProblem, strengthOf } from '../../../../src/renderer/lib/passphrase-strength.ts';
import {
  loadPassphraseMeter,
  type PassphraseMeter,
} from '../../../../src/shared/domain/passphrase-meter.ts';

describe('the strength of a passphrase', () => {
  let meter: PassphraseMeter;
  beforeAll(async () => {
    meter = await loadPassphraseMeter();
  });

  it('is low for a long but common word', () => {
    const { score, advice } = strengthOf('passwordpassword', meter);

    expect(score).toBeLessThanOrEqual(1);
    expect(advice).not.toBe('');
  });

  it('is high for unrelated words', () => {
    expect(strengthOf('four plain otters dancing', meter).score).toBe(4);
  });

  it('is never more than weak for one too short to be taken, and says why', () => {
    expect(strengthOf('seven words', meter)).toEqual({
      score: 1,
      advice: 'Use at least 14 characters.',
    });
    expect(strengthOf('a', meter).score).toBe(0);
  });

  it('leaves a passphrase alone that is long and hard to guess', () => {
    expect(passphraseProblem('four plain otters dancing', meter)).toBeNull();
  });

  it('refuses a short one even before the meter has loaded', () => {
    expect(passphraseProblem('short', null)).toBe('Use at least 14 characters');
  });

  it('refuses one that is long enough but that many people use', () => {
    expect(passphraseProblem('password123456', meter)).toMatch(/^Many people use this/);
  });

  it('refuses one that repeats itself, before the meter has loaded', () => {
    expect(passphraseProblem('aaaaaaaaaaaaaaaa', null)).toMatch(/again and again/);
  });
});
