import { z } from 'zod';
import { IncidentKind } from './incident.ts';
import { listSchemas } from './list-form.ts';

/** The fields that a column of an incident list may fill, in the order of the wizard. */
export const incidentFields = [
  'reference',
  'occurredOn',
  'classification',
  'victimReference',
  'firstName',
  'surname',
  'dob',
  'postcode',
  'address',
  'phone',
  'gender',
] as const;

const schemas = listSchemas(incidentFields);

export const IncidentField = schemas.Field;
export type IncidentField = z.infer<typeof IncidentField>;

export const incidentFieldNames: Record<IncidentField, string> = {
  reference: 'Incident reference',
  occurredOn: 'Date of the incident',
  classification: 'Offence or type',
  victimReference: 'Victim reference',
  firstName: 'First name',
  surname: 'Surname',
  dob: 'Date of birth',
  postcode: 'Postcode',
  address: 'Victim address',
  phone: 'Victim phone',
  gender: 'Gender',
};

/** Without these a row cannot be counted, or not for anybody. */
export const requiredIncidentFields = [
  'reference',
  'occurredOn',
  'classification',
  'surname',
] as const satisfies readonly IncidentField[];

/** Fields whose values are confidential: sealed in the store, and shown one at a time. */
export const confidentialIncidentFields = [
  'postcode',
  'address',
  'phone',
] as const satisfies readonly IncidentField[];

export const IncidentMapping = schemas.Mapping;
export type IncidentMapping = z.infer<typeof IncidentMapping>;

export const IncidentValues = schemas.Values;
export type IncidentValues = z.infer<typeof IncidentValues>;

export const IncidentProblem = schemas.Problem;
export type IncidentProblem = z.infer<typeof IncidentProblem>;

export const IncidentRow = schemas.Row;
export type IncidentRow = z.infer<typeof IncidentRow>;

/** A row that was not taken, without what is confidential. */
export const HeldIncident = z.strictObject({
  ...schemas.Row.shape,
  /** Which confidential fields say something. */
  confidential: z.array(z.enum(confidentialIncidentFields)),
});
export type HeldIncident = z.infer<typeof HeldIncident>;

export const IncidentCheck = schemas.Check;
export type IncidentCheck = z.infer<typeof IncidentCheck>;

/** Who sent a list. Their references of incidents and victims are their own, and nobody else’s. */
const Source = z
  .string()
  .trim()
  .min(1, 'Say who sent this list')
  .max(80)
  // Senders are told apart by letters and figures alone.
  .refine((name) => /[a-z0-9]/i.test(name), 'Say who sent this list in letters');

/** What is said of a list as a whole. */
export const IncidentListFacts = z.strictObject({ kind: IncidentKind, source: Source });
export type IncidentListFacts = z.infer<typeof IncidentListFacts>;

export const IncidentHeadings = z.strictObject({
  ...schemas.Headings.shape,
  /** What the list seems to be; the source is empty when nobody sent one before. */
  guessed: z.strictObject({ kind: IncidentKind, source: z.string() }),
  /** Who sent lists before, and the agencies of the forum. */
  sources: z.array(z.string()),
});
export type IncidentHeadings = z.infer<typeof IncidentHeadings>;

/** A list that was imported, with what became of its rows. */
export const IncidentList = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  ...IncidentListFacts.shape,
  importedCount: z.int(),
  heldCount: z.int(),
  alreadyCount: z.int(),
  newVictimCount: z.int(),
  importedAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});
export type IncidentList = z.infer<typeof IncidentList>;
