import type { Migration } from './migration.ts';

/** Cases and actions of a meeting are counted by an index alone, without reading their long texts. */
export const countByIndex: Migration = {
  version: 2,
  sql: `
CREATE INDEX hearings_listed ON hearings (meeting_id, binned_at, id);

DROP INDEX actions_by_hearing;
CREATE INDEX actions_by_hearing ON actions (hearing_id, binned_at, position);
`,
};
