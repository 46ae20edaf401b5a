import { z } from 'zod';
import { firstSharedId, ListId, Wording } from './list-id.ts';

const Score = z.int().min(0, 'A score is 0 or more').max(10_000);

/** A band of scores, both ends in it; the highest band has no end. */
export const Band = z.strictObject({
  id: ListId,
  name: Wording,
  from: Score,
  to: Score.nullable(),
});
export type Band = z.infer<typeof Band>;

/** Bands from the lowest up: the first begins at 0, and each begins where the one below it ends. */
export const Bands = z
  .array(Band)
  .min(2, 'Give at least two bands')
  .superRefine((bands, context) => {
    const shared = firstSharedId(bands);
    if (shared !== undefined) {
      context.addIssue(`Two bands have the id “${shared}”: give each its own`);
    }
    bands.forEach((band, at) => {
      const problem = bandProblem(band, bands[at - 1], at === bands.length - 1);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem, path: [at] });
    });
  });

function bandProblem(band: Band, below: Band | undefined, isHighest: boolean): string | null {
  const { name, from, to } = band;
  const start = below === undefined ? 0 : below.to === null ? null : below.to + 1;
  if (start !== null && from !== start) return `Let the band “${name}” begin at ${start}`;
  if (isHighest) return to === null ? null : `Leave the end of the highest band “${name}” open`;
  if (to === null) return `Give the band “${name}” an end: only the highest band is open`;
  return to < from ? `Let the band “${name}” end at ${from} or above` : null;
}

/** How high a band stands, 0 for the lowest; -1 for none of these bands. */
export const bandRank = (bands: readonly Band[], id: string | null): number =>
  bands.findIndex((band) => band.id === id);

/** The band that holds a score of 0 or more. */
export function bandOfScore(bands: readonly Band[], score: number): Band {
  const band = bands.findLast(({ from }) => from <= score);
  if (band === undefined) throw new RangeError('No band holds this score');
  return band;
}
