import { describe, expect, it } from 'vitest';
import { repeatWindowWords } from '../../../../src/renderer/features/cases/repeat-window.ts';
import { RepeatSettings } from '../../../../src/shared/domain/repeat-settings.ts';
import type { RepeatVerdict } from '../../../../src/shared/domain/repeat.ts';
import { aVerdict } from '../../../support/a-verdict.ts';

const settings = RepeatSettings.parse({});

const referral = (
  receivedOn: string,
  status: 'received' | 'accepted' | 'returned',
  outcome: RepeatVerdict['outcome'] = 'first',
) => ({ receivedOn, status, repeat: aVerdict({ outcome }) });

describe('repeatWindowWords', () => {
  it('counts from the last accepted referral, whatever came after it', () => {
    const referrals = [
      referral('2026-11-01', 'received', 'possible-repeat'),
      referral('2026-10-28', 'returned'),
      referral('2026-03-15', 'accepted', 'repeat'),
      referral('2025-11-06', 'accepted'),
    ];
    expect(repeatWindowWords(referrals, settings, '2026-11-09')).toEqual({
      isRepeat: true,
      words: 'Repeat, window to 15 Mar 2027',
    });
  });

  it('has ended the day after the anniversary', () => {
    const referrals = [referral('2025-11-09', 'accepted')];
    expect(repeatWindowWords(referrals, settings, '2026-11-09')?.words).toBe(
      'First referral, window to 9 Nov 2026',
    );
    expect(repeatWindowWords(referrals, settings, '2026-11-10')?.words).toBe(
      'First referral, window ended 9 Nov 2026',
    );
  });

  it('is none while no referral is accepted', () => {
    expect(
      repeatWindowWords([referral('2026-11-01', 'received')], settings, '2026-11-09'),
    ).toBeNull();
  });
});
