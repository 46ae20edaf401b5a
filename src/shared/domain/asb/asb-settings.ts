import { z } from 'zod';
import { AsbracSettings } from '../asbrac-criteria.ts';
import { AsbRepeatSettings } from './asb-repeat.ts';
import { CaseReviewSettings, CaseReviewTimes } from './case-review-settings.ts';
import { AsbHouseholdSettings } from './household.ts';
import { AsbVulnerableSettings } from './vulnerable.ts';

/** Every number and choice in the rules about anti-social behaviour. */
export const AsbSettings = z.strictObject({
  criteria: AsbracSettings.prefault({}),
  repeat: AsbRepeatSettings.prefault({}),
  vulnerable: AsbVulnerableSettings.prefault({}),
  caseReview: CaseReviewSettings.prefault({}),
  caseReviewTimes: CaseReviewTimes.prefault({}),
  household: AsbHouseholdSettings.prefault({}),
});
