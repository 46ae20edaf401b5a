import { z } from 'zod';
import { percentOf } from './data-return/percent.ts';
import { IncidentKind } from './incident.ts';

const TopBand = z.int().min(2, 'The top band begins with 2 or more').max(1000).nullable();

export const RepeatVictimsSettings = z.strictObject({
  /** From this number on, victims are counted in one band, such as "10+"; null for none. */
  topBand: z.strictObject({ crime: TopBand, asb: TopBand }).default({ crime: null, asb: 10 }),
  /** A share of victims that is not zero and is below this percentage is not shown. */
  notShownBelow: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,6})?$/, 'Write the limit as 0.01')
    .default('0.01'),
});
export type RepeatVictimsSettings = z.infer<typeof RepeatVictimsSettings>;

/** So many victims with this number of incidents each. */
export type VictimsByNumber = { readonly number: number; readonly victims: number };
export type CountsByType = {
  readonly type: string;
  readonly incidents: number;
  readonly victims: number;
};

export const RepeatVictims = z.strictObject({
  kind: IncidentKind,
  incidents: z.int(),
  /** Each person once, however many incidents and types. */
  victims: z.int(),
  rows: z.array(
    z.strictObject({
      /** `3`, or `10+` for the top band. */
      number: z.string(),
      victims: z.int(),
      /** Of all victims; null when it is too small to be shown. */
      percent: z.string().nullable(),
      incidents: z.int(),
    }),
  ),
  /** Victims of two or more incidents, and the incidents against them. */
  repeat: z.strictObject({
    victims: z.int(),
    percentOfVictims: z.string().nullable(),
    incidents: z.int(),
    percentOfIncidents: z.string().nullable(),
  }),
  types: z.array(
    z.strictObject({
      type: z.string(),
      incidents: z.int(),
      percentOfIncidents: z.string().nullable(),
      victims: z.int(),
      /** Of the victims of each type added up, which counts a victim of two types twice. */
      percentOfSum: z.string().nullable(),
    }),
  ),
  /** The victims of each type added up: never to be taken for `victims`. */
  sumOfVictims: z.int(),
  /** How the percentages are made, in words. */
  reason: z.string(),
});
export type RepeatVictims = z.infer<typeof RepeatVictims>;

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

function bandsOf(
  byNumber: readonly VictimsByNumber[],
  topBand: number | null,
): { number: string; victims: number; incidents: number }[] {
  const bands = new Map<number, { victims: number; incidents: number }>();
  for (const { number, victims } of byNumber) {
    const band = topBand === null ? number : Math.min(number, topBand);
    const so = bands.get(band) ?? { victims: 0, incidents: 0 };
    const incidents = so.incidents + number * victims;
    bands.set(band, { victims: so.victims + victims, incidents });
  }
  return [...bands]
    .filter(([, { victims }]) => victims > 0)
    .toSorted(([a], [b]) => a - b)
    .map(([band, counts]) => ({ number: band === topBand ? `${band}+` : `${band}`, ...counts }));
}

/**
 * The tables of repeat victims: how many victims had one incident, two, and so on, with what share of
 * all victims they are; the repeat victims (two or more); and the incidents and victims of each type.
 * Percentages have two decimals, a half rounded up. The tables are those that a police and crime
 * commissioner publishes (Nottinghamshire, Victims’ Strategy 2014-2017).
 */
export function repeatVictims(
  kind: IncidentKind,
  byNumber: readonly VictimsByNumber[],
  byType: readonly CountsByType[],
  settings: RepeatVictimsSettings,
): RepeatVictims {
  const { notShownBelow } = settings;
  const percent = (part: number, whole: number): string | null => {
    const share = percentOf(part, whole, { decimals: 2, rounding: 'half-up', notShownBelow });
    return share.kind === 'number' ? share.text : null;
  };
  const victims = sum(byNumber.map((row) => row.victims));
  const incidents = sum(byNumber.map((row) => row.number * row.victims));
  const repeats = byNumber.filter(({ number }) => number >= 2);
  const repeatCount = sum(repeats.map((row) => row.victims));
  const repeatIncidents = sum(repeats.map((row) => row.number * row.victims));
  const sumOfVictims = sum(byType.map((row) => row.victims));
  return {
    kind,
    incidents,
    victims,
    rows: bandsOf(byNumber, settings.topBand[kind]).map((row) => {
      return { ...row, percent: percent(row.victims, victims) };
    }),
    repeat: {
      victims: repeatCount,
      percentOfVictims: percent(repeatCount, victims),
      incidents: repeatIncidents,
      percentOfIncidents: percent(repeatIncidents, incidents),
    },
    types: byType.map((row) => ({
      ...row,
      percentOfIncidents: percent(row.incidents, incidents),
      percentOfSum: percent(row.victims, sumOfVictims),
    })),
    sumOfVictims,
    reason:
      'Percentages have two decimals; a half is rounded up. A share below ' +
      `${notShownBelow}% is not shown (N/A). A victim is a person: records joined as one person ` +
      'count once.',
  };
}
