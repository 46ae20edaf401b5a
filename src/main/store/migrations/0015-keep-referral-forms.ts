import type { Migration } from './migration.ts';

/**
 * What a referral form says beyond a row of a list: an age where no date of birth is known, the other
 * answers of the checklist, consent, and each child. The index is for whoever looks what hangs on a referral.
 */
export const keepReferralForms: Migration = {
  version: 15,
  sql: `
ALTER TABLE persons ADD COLUMN age_said TEXT NOT NULL DEFAULT '';
ALTER TABLE persons ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE persons ADD COLUMN address_confidential INTEGER NOT NULL DEFAULT 0
  CHECK (address_confidential IN (0, 1));

ALTER TABLE referrals ADD COLUMN assessment_no INTEGER;
ALTER TABLE referrals ADD COLUMN assessment_dont_know INTEGER;
ALTER TABLE referrals ADD COLUMN assessment_blank INTEGER;
ALTER TABLE referrals ADD COLUMN consent TEXT NOT NULL DEFAULT 'unknown'
  CHECK (consent IN ('yes', 'no', 'unknown'));
ALTER TABLE referrals ADD COLUMN consent_note TEXT NOT NULL DEFAULT '';

CREATE INDEX held_rows_by_referral ON held_rows (referral_id) WHERE referral_id IS NOT NULL;

CREATE TABLE referral_children (
  referral_id TEXT NOT NULL REFERENCES referrals ON DELETE RESTRICT, position INTEGER NOT NULL,
  name TEXT NOT NULL, dob TEXT, age_said TEXT NOT NULL, expected_on TEXT,
  is_unborn INTEGER NOT NULL CHECK (is_unborn IN (0, 1)),
  school TEXT NOT NULL, lives_with TEXT NOT NULL,
  PRIMARY KEY (referral_id, position)
) STRICT, WITHOUT ROWID;
`,
};
