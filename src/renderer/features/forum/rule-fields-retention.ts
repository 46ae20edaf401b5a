import type { RetentionSettings } from '../../../shared/domain/retention.ts';
import { common, days, type FieldsOf, ours, years } from './rule-field.ts';

export const retentionFields: FieldsOf<RetentionSettings> = {
  years: {
    label: 'A case is reviewed after',
    help: 'Counted from its last hearing, referral or action',
    unit: years,
    source: common,
  },
  yearsWithChildren: {
    label: 'A case with a child is reviewed after',
    help: 'Dates of birth of children are not recorded: after 25 years the youngest is 25 at least',
    unit: years,
    source: common,
  },
  backupDays: {
    label: 'A backup may hold destroyed cases for',
    help: 'It is deleted after that, as soon as a later one is there. A restore before then destroys them again',
    unit: days,
    source: ours,
  },
};
