import type { Migration } from './migration.ts';

/** At an ASBRAC a group or a place may stand where a Marac has a person. */
export const keepGroupsAndPlaces: Migration = {
  version: 18,
  sql: `
ALTER TABLE persons ADD COLUMN kind TEXT NOT NULL DEFAULT 'person'
  CHECK (kind IN ('person', 'group', 'place'));
`,
};
