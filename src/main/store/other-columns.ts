import { z } from 'zod';
import { nothingSealed, openText, sealText, type Sealed, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';

/** The columns of a row that no field took, by heading. */
const OtherColumns = z.array(z.strictObject({ heading: z.string(), value: z.string() }));
export type OtherColumns = Readonly<z.infer<typeof OtherColumns>>;

/** Sealed as a whole: nobody knows what such columns hold, a school or a car perhaps. */
export const sealColumns = (sealer: Sealer, place: SealedPlace, columns: OtherColumns): Sealed =>
  columns.some(({ value }) => value.trim() !== '')
    ? sealText(sealer, place, JSON.stringify(columns))
    : nothingSealed;

export function openColumns(sealer: Sealer, place: SealedPlace, sealed: Sealed): OtherColumns {
  const json = openText(sealer, place, sealed);
  return json === '' ? [] : OtherColumns.parse(JSON.parse(json));
}
