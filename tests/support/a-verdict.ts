import { RepeatVerdict } from '../../src/shared/domain/repeat.ts';

const first = RepeatVerdict.parse({
  outcome: 'first',
  rule: 'safelives_current',
  incidentOn: null,
  anchorOn: null,
  windowEndsOn: null,
  heardOn: null,
  reason: 'This pair has not been referred before',
});

/** The verdict of a first referral, with what a test changes. */
export const aVerdict = (changes: Partial<RepeatVerdict> = {}): RepeatVerdict => ({
  ...first,
  ...changes,
});
