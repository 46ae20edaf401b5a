import { z } from 'zod';
import { Referral, ReferralStatus, ReferralSummary } from '../../domain/referral.ts';
import { RepeatFacts } from '../../domain/repeat-facts.ts';
import { pageInput, pageOf } from './paging.ts';
import { coordinatorAndChair } from '../rights.ts';

const ReferralCounts = z.strictObject({
  received: z.int(),
  accepted: z.int(),
  returned: z.int(),
  withdrawn: z.int(),
  held: z.int(),
});
type ReferralCounts = z.infer<typeof ReferralCounts>;

const reason = z.string().trim().min(1, 'Give a reason').max(4000);

export const referralCalls = {
  'referrals.list': {
    allow: coordinatorAndChair,
    input: z.strictObject({
      status: ReferralStatus.nullable().default(null),
      /** Words in names, reference or case number. */
      search: z.string().trim().max(200).default(''),
      ...pageInput,
    }),
    output: pageOf(ReferralSummary),
  },
  'referrals.counts': {
    allow: coordinatorAndChair,
    input: z.strictObject({}),
    output: ReferralCounts,
    // Rows are mended by those who import.
    cut: { chair: (counts: ReferralCounts) => ({ ...counts, held: 0 }) },
  },
  'referrals.get': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'id' },
    input: z.strictObject({ id: z.uuid() }),
    output: Referral,
    recordsView: 'referral.viewed',
  },
  /** `isRepeat` answers a verdict that is to be confirmed, and no other. */
  'referrals.accept': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'id' },
    input: z.strictObject({
      id: z.uuid(),
      reason,
      isRepeat: z.boolean().nullable().default(null),
    }),
    output: z.void(),
  },
  'referrals.return': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'id' },
    input: z.strictObject({ id: z.uuid(), reason }),
    output: z.void(),
  },
  /** By the referrer; refused once the case is on an agenda. */
  'referrals.withdraw': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'id' },
    input: z.strictObject({ id: z.uuid(), reason }),
    output: z.void(),
  },
  /**
   * Accepts each for the criteria it meets. Those that meet none are left to decide, and those that
   * may be repeats, since a person must say of each.
   */
  'referrals.acceptAll': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'ids' },
    input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
    output: z.strictObject({
      accepted: z.array(z.uuid()),
      possibleRepeats: z.array(z.uuid()),
      left: z.array(z.uuid()),
    }),
  },
  /** What the rule of repeats needs; refused once the referral is decided. */
  'referrals.setRepeatFacts': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'id' },
    input: z.strictObject({ id: z.uuid(), facts: RepeatFacts }),
    output: z.void(),
  },
  /** Undo of a decision; refused once the case is on an agenda. */
  'referrals.reopen': {
    allow: coordinatorAndChair,
    about: { kind: 'referral', at: 'id' },
    input: z.strictObject({ id: z.uuid() }),
    output: z.void(),
  },
} as const;
