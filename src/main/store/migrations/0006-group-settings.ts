import type { Migration } from './migration.ts';

/**
 * The numbers of a forum, each into the group of its rule. A limit above its maximum, and fewer usual
 * minutes than the least for a case, could be stored before and can no longer: they are brought down,
 * so that no store is refused. What a store does not say is left to the defaults.
 */
export const groupSettings: Migration = {
  version: 6,
  sql: `
UPDATE forums SET settings = json_patch(
  json_remove(settings, '$.highRiskThreshold', '$.assessmentMaximum', '$.escalationThreshold',
    '$.repeatWindowMonths', '$.minutesPerCase', '$.openingMinutes', '$.closingMinutes'),
  json_object(
    'criteria', json_object(
      'highRiskThreshold', min(ifnull(settings ->> '$.highRiskThreshold', 14),
        ifnull(settings ->> '$.assessmentMaximum', 24)),
      'assessmentMaximum', settings ->> '$.assessmentMaximum',
      'escalationThreshold', settings ->> '$.escalationThreshold'),
    'repeat', json_object('windowMonths', settings ->> '$.repeatWindowMonths'),
    'agenda', json_object(
      'minutesPerCase', settings ->> '$.minutesPerCase',
      'leastMinutesPerCase', iif(settings ->> '$.minutesPerCase' < 8,
        settings ->> '$.minutesPerCase', NULL),
      'openingMinutes', settings ->> '$.openingMinutes',
      'closingMinutes', settings ->> '$.closingMinutes')));
`,
};
