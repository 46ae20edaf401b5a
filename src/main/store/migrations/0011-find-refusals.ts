import type { Migration } from './migration.ts';

/** What was refused or failed is rare, and is looked for first. */
export const findRefusals: Migration = {
  version: 11,
  sql: `
CREATE INDEX audit_entries_not_done ON audit_entries (outcome, number) WHERE outcome <> 'done';
`,
};
