import { z } from 'zod';
import { saysNothing } from './matching/says-nothing.ts';

const line = z.string().trim().max(200);

/** A name by which somebody goes beside their own, or went before. */
export const OtherName = z.strictObject({
  firstName: line,
  surname: line,
  kind: z.enum(['alias', 'previous']),
});
export type OtherName = z.infer<typeof OtherName>;

export const OtherNames = z.strictObject({
  victim: z.array(OtherName).default([]),
  perpetrator: z.array(OtherName).default([]),
});
export type OtherNames = z.infer<typeof OtherNames>;

/** No real cell has more, and a hostile one could hold hundreds. */
const namesAtMost = 8;

/**
 * The names in a cell of aliases or of previous names: `Liz; Lizzie Smith`. One word alone is a first
 * name where it is an alias, and a surname where it is a previous name; the other half stays.
 */
export function readOtherNames(
  cell: string,
  kind: OtherName['kind'],
  own: Pick<OtherName, 'firstName' | 'surname'>,
): OtherName[] {
  if (saysNothing(cell)) return [];
  const written = cell
    .split(/[;,/\n]|\b(?:and|aka)\b/i)
    .map((name) => name.trim())
    .filter((name) => !saysNothing(name));
  return written.slice(0, namesAtMost).map((name): OtherName => {
    if (name.includes(' ')) return { firstName: '', surname: name, kind };
    return kind === 'alias'
      ? { firstName: name, surname: own.surname, kind }
      : { firstName: own.firstName, surname: name, kind };
  });
}
