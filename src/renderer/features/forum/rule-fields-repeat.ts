import { repeatRuleNames, type RepeatSettings } from '../../../shared/domain/repeat-settings.ts';
import { days, type FieldsOf, months, ours, safeLives } from './rule-field.ts';

export const repeatFields: FieldsOf<RepeatSettings> = {
  rule: {
    label: 'Wording that decides',
    help: 'Which further incident makes a repeat: any abuse, or only what would be a crime',
    names: repeatRuleNames,
    source: 'SafeLives; both wordings are in use',
  },
  windowMonths: {
    label: 'Repeat within',
    help: 'A further incident in this time after the earlier referral is a repeat',
    unit: months,
    source: safeLives,
  },
  anchor: {
    label: 'Counted from',
    names: { referral: 'The last referral', hearing: 'The last hearing' },
    source: 'SafeLives; some areas count from the last meeting',
  },
  anniversaryCounts: {
    label: 'The last day is inside',
    help: 'The same day of the last month, such as 5 May for a referral of 5 May a year before',
    source: ours,
  },
  anchorStatuses: {
    label: 'Earlier referrals that count',
    names: {
      received: 'Still to be decided',
      accepted: 'Accepted',
      returned: 'Returned',
      withdrawn: 'Withdrawn',
    },
    source: ours,
  },
  otherAreaCounts: {
    label: 'Referrals to another area count',
    help: 'Once the pair has come here',
    source: ours,
  },
  differentSetsNeedConfirming: {
    label: 'Ask when only some of the people are the same',
    help: 'Somebody confirms the repeat then',
    source: ours,
  },
  waitsForAgendaDays: {
    label: 'Waits for its hearing',
    help: 'An earlier referral on no agenda is heard together with the new one for so long; after that it counts as heard elsewhere',
    unit: days,
    source: ours,
  },
  heardTogetherDays: {
    label: 'Heard together within',
    help: 'Two referrals so close are one hearing, also when the first was entered later',
    unit: days,
    source: ours,
  },
};
