import type { Migration } from './migration.ts';

/**
 * What the rule of repeats asks of a referral, and referrals that their referrer withdrew. The table is
 * built anew, since a list of allowed values cannot be lengthened.
 */
export const keepRepeatFacts: Migration = {
  version: 7,
  sql: `
CREATE TABLE referrals_now (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  entered_case_id TEXT NOT NULL REFERENCES cases ON DELETE RESTRICT,
  agency_id TEXT NOT NULL REFERENCES agencies ON DELETE RESTRICT,
  reference TEXT NOT NULL, received_on TEXT NOT NULL, referrer TEXT NOT NULL,
  relationship TEXT NOT NULL, children_count INTEGER NOT NULL, assessment_yes INTEGER,
  judgement_reason TEXT NOT NULL, incident_count INTEGER, incident_on TEXT,
  incident_summary TEXT NOT NULL, police_reference TEXT NOT NULL, victim_aware TEXT NOT NULL,
  would_be_crime TEXT NOT NULL CHECK (would_be_crime IN ('yes', 'no', 'unknown')),
  identified_on TEXT, other_area TEXT NOT NULL, other_area_referred_on TEXT,
  as_received TEXT NOT NULL, other_columns TEXT NOT NULL, row_hash TEXT,
  status TEXT NOT NULL CHECK (status IN ('received', 'accepted', 'returned', 'withdrawn')),
  decision_reason TEXT NOT NULL, decided_at TEXT, decision_basis TEXT,
  awaits_hearing INTEGER NOT NULL CHECK (awaits_hearing IN (0, 1)),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

INSERT INTO referrals_now
  SELECT id, case_id, entered_case_id, agency_id, reference, received_on, referrer, relationship,
    children_count, assessment_yes, judgement_reason, incident_count, incident_on,
    incident_summary, police_reference, victim_aware, 'unknown', NULL, '', NULL, as_received,
    other_columns, row_hash, status, decision_reason, decided_at, decision_basis, awaits_hearing,
    created_at, updated_at
  FROM referrals;

DROP TABLE referrals;
ALTER TABLE referrals_now RENAME TO referrals;

CREATE INDEX referrals_by_status ON referrals (status, received_on DESC, id);
CREATE INDEX referrals_awaiting ON referrals (received_on) WHERE awaits_hearing = 1;
CREATE INDEX referrals_by_date ON referrals (received_on DESC, id);
CREATE INDEX referrals_by_case ON referrals (case_id, received_on, id, status);
CREATE INDEX referrals_by_entered_case ON referrals (entered_case_id);
CREATE INDEX referrals_by_reference ON referrals (reference) WHERE reference <> '';
CREATE UNIQUE INDEX referrals_by_row ON referrals (row_hash) WHERE row_hash IS NOT NULL;
`,
};
