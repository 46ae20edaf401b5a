import { z } from 'zod';

/** By the field that each concerns: `receivedOn`, `victims.0.born`, `children.1.school`. */
const ByField = z.record(z.string(), z.string());
type ByField = z.infer<typeof ByField>;

/** What a form that is being typed has to say, each sentence beside its field. */
export const FormNotes = z.strictObject({
  /** Without which it cannot be saved. */
  problems: ByField,
  /** To look at; a real referral may hold it, so it stops nothing. */
  warnings: ByField,
  /** How a field was read. */
  hints: ByField,
});
export type FormNotes = z.infer<typeof FormNotes>;

/** The notes of one part under the path at which it stands. */
export const under = (path: string, notes: ByField): ByField =>
  Object.fromEntries(Object.entries(notes).map(([field, note]) => [`${path}.${field}`, note]));
