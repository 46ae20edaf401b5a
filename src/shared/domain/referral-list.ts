import { z } from 'zod';

/** The fields that a column of a referral list may fill, in the order of the wizard. */
export const listFields = [
  'reference',
  'receivedOn',
  'agency',
  'referrer',
  'victimFirstName',
  'victimSurname',
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
  'perpetratorDob',
  'perpetratorAddress',
  'relationship',
  'childrenCount',
  'assessmentYes',
  'judgementReason',
  'incidentCount',
  'incidentOn',
  'incidentSummary',
  'policeReference',
  'interpreter',
  'victimAware',
] as const;
export const ListField = z.enum(listFields);
export type ListField = z.infer<typeof ListField>;

export const listFieldNames: Record<ListField, string> = {
  reference: 'Reference',
  receivedOn: 'Date received',
  agency: 'Referring agency',
  referrer: 'Referrer',
  victimFirstName: 'Victim first name',
  victimSurname: 'Victim surname',
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
  perpetratorDob: 'Perpetrator date of birth',
  perpetratorAddress: 'Perpetrator address',
  relationship: 'Relationship',
  childrenCount: 'Children',
  assessmentYes: 'Dash yes answers',
  judgementReason: 'Professional judgement',
  incidentCount: 'Incidents in 12 months',
  incidentOn: 'Date of last incident',
  incidentSummary: 'Incident summary',
  policeReference: 'Police reference',
  interpreter: 'Interpreter',
  victimAware: 'Aware of referral',
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

/** Which column (counted from 0) fills a field; a field without a column is absent. */
export const ListMapping = z.partialRecord(ListField, z.int().min(0).max(499));
export type ListMapping = z.infer<typeof ListMapping>;

/** What one row says, as text, by field. */
export const ListValues = z.partialRecord(ListField, z.string().max(20_000));
export type ListValues = z.infer<typeof ListValues>;

export const ListProblem = z.strictObject({
  field: ListField,
  /** The heading of the column in the file; the field's own name when no column fills it. */
  heading: z.string(),
  /** What is wrong and what to do, in a sentence. Holds no value of the row. */
  message: z.string(),
});
export type ListProblem = z.infer<typeof ListProblem>;

/** Good rows become referrals; rows with a problem are held; the rest is already in the store. */
export const listRowKinds = ['good', 'problem', 'already'] as const;
export const ListRowKind = z.enum(listRowKinds);
export type ListRowKind = z.infer<typeof ListRowKind>;

export const ListRow = z.strictObject({
  /** As the person sees it in a spreadsheet: the headings are row 1. */
  rowNumber: z.int().min(2),
  values: ListValues,
  problems: z.array(ListProblem),
});
export type ListRow = z.infer<typeof ListRow>;

export const ListHeadings = z.strictObject({
  headings: z.array(z.string()),
  /** The first rows, as text. */
  sampleRows: z.array(z.array(z.string())),
  rowCount: z.int(),
  mapping: ListMapping,
  /** The mapping is the one used last time for these headings, not a guess. */
  isRemembered: z.boolean(),
});
export type ListHeadings = z.infer<typeof ListHeadings>;

export const ListCheck = z.strictObject({
  rowCount: z.int(),
  goodCount: z.int(),
  problemCount: z.int(),
  alreadyCount: z.int(),
  /** Each kind of problem once, most frequent first. */
  problemKinds: z.array(z.strictObject({ ...ListProblem.shape, count: z.int() })),
});
export type ListCheck = z.infer<typeof ListCheck>;

/** A row that could not be imported yet, kept until somebody mends or dismisses it. */
export const HeldRow = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  rowNumber: z.int(),
  values: ListValues,
  problems: z.array(ListProblem),
});
export type HeldRow = z.infer<typeof HeldRow>;
