import type { Migration } from './migration.ts';

/** After how many minutes without use the store locks, and who chose less for themselves. */
export const keepLockSettings: Migration = {
  version: 10,
  sql: `
CREATE TABLE lock_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 5 AND 30),
  meeting_minutes INTEGER NOT NULL CHECK (meeting_minutes BETWEEN 5 AND 60)
) STRICT;
INSERT INTO lock_settings VALUES (1, 10, 60);

CREATE TABLE lock_choices (
  user_id TEXT PRIMARY KEY REFERENCES users ON DELETE RESTRICT,
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 5 AND 30)
) STRICT;
`,
};
