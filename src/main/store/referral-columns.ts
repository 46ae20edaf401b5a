import type { ReferralFacts } from '../../shared/domain/referral.ts';
import type { RepeatFacts } from '../../shared/domain/repeat-facts.ts';
import { sealText, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import type { ReferralsTable } from './tables.ts';

/** Where what is confidential of a referral stands, but for the contact details of its people. */
export const sealedOfReferral = (id: string, field: 'referrer' | 'other_columns'): SealedPlace => ({
  table: 'referrals',
  id,
  field,
});

/** Its facts without who referred, which is sealed. */
export const toFacts = (row: ReferralsTable): Omit<ReferralFacts, 'referrer'> => ({
  reference: row.reference,
  receivedOn: row.received_on,
  relationship: row.relationship,
  childrenCount: row.children_count,
  assessmentYes: row.assessment_yes,
  assessmentNo: row.assessment_no,
  assessmentDontKnow: row.assessment_dont_know,
  assessmentBlank: row.assessment_blank,
  judgementReason: row.judgement_reason,
  incidentCount: row.incident_count,
  incidentOn: row.incident_on,
  incidentSummary: row.incident_summary,
  policeReference: row.police_reference,
  victimAware: row.victim_aware,
  consent: row.consent,
  consentNote: row.consent_note,
  ...toRepeatFacts(row),
});

const toRepeatFacts = (row: ReferralsTable): RepeatFacts => ({
  wouldBeCrime: row.would_be_crime,
  identifiedOn: row.identified_on,
  otherArea: row.other_area,
  otherAreaReferredOn: row.other_area_referred_on,
});

export const repeatColumns = (facts: RepeatFacts) => ({
  would_be_crime: facts.wouldBeCrime,
  identified_on: facts.identifiedOn,
  other_area: facts.otherArea,
  other_area_referred_on: facts.otherAreaReferredOn,
});

/** The columns that a referral's own facts fill. */
export const factColumns = (sealer: Sealer, id: string, facts: ReferralFacts) => ({
  reference: facts.reference,
  received_on: facts.receivedOn,
  referrer: sealText(sealer, sealedOfReferral(id, 'referrer'), facts.referrer),
  relationship: facts.relationship,
  children_count: facts.childrenCount,
  assessment_yes: facts.assessmentYes,
  assessment_no: facts.assessmentNo,
  assessment_dont_know: facts.assessmentDontKnow,
  assessment_blank: facts.assessmentBlank,
  judgement_reason: facts.judgementReason,
  incident_count: facts.incidentCount,
  incident_on: facts.incidentOn,
  incident_summary: facts.incidentSummary,
  police_reference: facts.policeReference,
  victim_aware: facts.victimAware,
  consent: facts.consent,
  consent_note: facts.consentNote,
  ...repeatColumns(facts),
});
