import type { RepeatVerdict } from '../../../shared/domain/repeat.ts';

export const repeatOutcomeNames: Record<RepeatVerdict['outcome'], string> = {
  first: 'Not referred before',
  repeat: 'Repeat',
  'possible-repeat': 'Possible repeat',
  'late-reported': 'Repeat, reported late',
  'new-referral': 'New referral, not a repeat',
};

export const repeatRuleNames: Record<RepeatVerdict['rule'], string> = {
  safelives_current: 'SafeLives, current wording',
};
