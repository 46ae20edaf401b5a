import { z } from 'zod';
import { listSchemas } from './list-form.ts';

/** The fields that a column of a referral list may fill, in the order of the wizard. */
export const listFields = [
  'reference',
  'receivedOn',
  'agency',
  'referrer',
  'victimFirstName',
  'victimSurname',
  'victimAliases',
  'victimPreviousNames',
  'victimDob',
  'victimGender',
  'victimEthnicity',
  'victimDisability',
  'victimLgbt',
  'victimAddress',
  'victimPostcode',
  'victimPhone',
  'safeContact',
  'perpetratorFirstName',
  'perpetratorSurname',
  'perpetratorAliases',
  'perpetratorPreviousNames',
  'perpetratorDob',
  'perpetratorAddress',
  'relationship',
  'childrenCount',
  'childrenNames',
  'assessmentYes',
  'judgementReason',
  'incidentCount',
  'incidentOn',
  'incidentSummary',
  'policeReference',
  'wouldBeCrime',
  'identifiedOn',
  'interpreter',
  'victimAware',
  'otherArea',
  'otherAreaReferredOn',
] as const;
const schemas = listSchemas(listFields);

export const ListField = schemas.Field;
export type ListField = z.infer<typeof ListField>;

export const listFieldNames: Record<ListField, string> = {
  reference: 'Reference',
  receivedOn: 'Date received',
  agency: 'Referring agency',
  referrer: 'Referrer',
  victimFirstName: 'Victim first name',
  victimSurname: 'Victim surname',
  victimAliases: 'Victim aliases',
  victimPreviousNames: 'Victim previous names',
  victimDob: 'Victim date of birth',
  victimGender: 'Victim gender',
  victimEthnicity: 'Victim ethnicity',
  victimDisability: 'Victim disability',
  victimLgbt: 'Victim LGBT+',
  victimAddress: 'Victim address',
  victimPostcode: 'Victim postcode',
  victimPhone: 'Safe phone',
  safeContact: 'Safe to contact',
  perpetratorFirstName: 'Perpetrator first name',
  perpetratorSurname: 'Perpetrator surname',
  perpetratorAliases: 'Perpetrator aliases',
  perpetratorPreviousNames: 'Perpetrator previous names',
  perpetratorDob: 'Perpetrator date of birth',
  perpetratorAddress: 'Perpetrator address',
  relationship: 'Relationship',
  childrenCount: 'Children',
  childrenNames: 'Names of children',
  assessmentYes: 'Dash yes answers',
  judgementReason: 'Professional judgement',
  incidentCount: 'Number of incidents',
  incidentOn: 'Date of last incident',
  incidentSummary: 'Incident summary',
  policeReference: 'Police reference',
  wouldBeCrime: 'Would be a crime if reported',
  identifiedOn: 'Date identified',
  interpreter: 'Interpreter',
  victimAware: 'Aware of referral',
  otherArea: 'Transferred from',
  otherAreaReferredOn: 'Date referred in the other area',
};

/** Without these a row cannot become a referral. */
export const requiredListFields = [
  'receivedOn',
  'agency',
  'victimSurname',
  'victimDob',
  'perpetratorSurname',
  'perpetratorDob',
] as const satisfies readonly ListField[];

export const ListMapping = schemas.Mapping;
export type ListMapping = z.infer<typeof ListMapping>;

export const ListValues = schemas.Values;
export type ListValues = z.infer<typeof ListValues>;

export const ListProblem = schemas.Problem;
export type ListProblem = z.infer<typeof ListProblem>;

export const ListRow = schemas.Row;
export type ListRow = z.infer<typeof ListRow>;

export const ListHeadings = schemas.Headings;
export type ListHeadings = z.infer<typeof ListHeadings>;

export const ListCheck = schemas.Check;
export type ListCheck = z.infer<typeof ListCheck>;

/** Fields whose values are confidential: sealed in the store, and shown one at a time. */
export const confidentialListFields = [
  'referrer',
  'victimAddress',
  'victimPostcode',
  'victimPhone',
  'perpetratorAddress',
] as const satisfies readonly ListField[];

/** A row that could not be imported yet, kept until somebody mends or dismisses it. */
export const HeldRow = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  rowNumber: z.int(),
  /** Without what is confidential. */
  values: ListValues,
  /** Which confidential fields say something. */
  confidential: z.array(z.enum(confidentialListFields)),
  problems: z.array(ListProblem),
});
export type HeldRow = z.infer<typeof HeldRow>;
