import { z } from 'zod';
import { Rounding, roundingWords, type RoundTo } from './percent.ts';
import { SuppressionSettings } from './protect-cells.ts';

/**
 * How the data return counts where its source leaves a choice; the defaults are ours. Benchmarks:
 * SafeLives, Reviewing your Marac data:
 * https://safelives.org.uk/resources-for-professionals/marac-resources/reviewing-your-marac-data/
 */
export const DataReturnSettings = z
  .strictObject({
    pairHeardTwice: z.enum(['twice', 'once']).default('twice'),
    emergencies: z.enum(['counted', 'apart']).default('counted'),
    children: z.enum(['per-hearing', 'per-case']).default('per-hearing'),
    whiteOther: z.enum(['left-out', 'minoritised']).default('left-out'),
    victimAge: z.enum(['meeting', 'referral']).default('meeting'),
    harmAge: z.enum(['meeting', 'incident']).default('meeting'),
    harmCount: z.enum(['people', 'hearings']).default('people'),
    rounding: Rounding.default('half-up'),
    percentDecimals: z.int().min(0).max(4).default(1),
    rateDecimals: z.int().min(0).max(4).default(1),
    staffDecimals: z.int().min(0).max(4).default(2),
    youngVictimFrom: z.int().min(0).max(120).default(16),
    youngVictimTo: z.int().min(0).max(120).default(17),
    youngHarmTo: z.int().min(0).max(120).default(17),
    /** Adult females in the forum's area; null until somebody enters it. */
    adultFemales: z
      .int()
      .min(1, 'Enter how many adult females live in the area')
      .nullable()
      .default(null),
    expectedPerTenThousand: z.int().min(1).max(1000).default(40),
    casesPerIdva: z.int().min(1).max(10_000).default(100),
    casesPerAdministrator: z.int().min(1).max(10_000).default(400),
    suppression: SuppressionSettings.prefault({}),
  })
  .refine(({ youngVictimFrom, youngVictimTo }) => youngVictimFrom <= youngVictimTo, {
    path: ['youngVictimTo'],
    message: 'Give an oldest age that is not below the youngest',
  });
export type DataReturnSettings = z.infer<typeof DataReturnSettings>;

/** The readings of each choice, in words that end a sentence or stand alone. */
export const readings = {
  pairHeardTwice: {
    twice: 'A pair heard twice counts as 2 cases',
    once: 'A pair heard twice counts as 1 case, with what was last recorded of it',
  },
  emergencies: {
    counted: 'Cases of emergency meetings are counted',
    apart: 'Cases of emergency meetings are listed apart and not counted',
  },
  children: {
    'per-hearing': 'Children are counted at each hearing',
    'per-case': 'Children are counted once for each pair, as last recorded',
  },
  whiteOther: {
    'left-out': 'White victims who are not White British are left out',
    minoritised: 'White victims who are not White British are counted',
  },
  victimAge: {
    meeting: 'Age is that on the day of the meeting',
    referral: 'Age is that on the day of the referral',
  },
  harmAge: {
    meeting: 'Age is that on the day of the meeting',
    incident: 'Age is that on the day of the incident',
  },
  harmCount: {
    people: 'Each perpetrator counts once',
    hearings: 'A perpetrator counts at each hearing',
  },
  rounding: {
    'half-up': 'Figures are rounded half up',
    truncate: 'Figures are cut, not rounded',
  },
} as const satisfies {
  [Choice in ReadingChoice]: Record<DataReturnSettings[Choice], string>;
};

export type ReadingChoice =
  | 'pairHeardTwice'
  | 'emergencies'
  | 'children'
  | 'whiteOther'
  | 'victimAge'
  | 'harmAge'
  | 'harmCount'
  | 'rounding';

/** The reading that the settings choose. */
export const readingWords = (choice: ReadingChoice, settings: DataReturnSettings): string =>
  (readings[choice] as Record<string, string>)[settings[choice]] ?? '';

export const percentRounding = ({ percentDecimals, rounding }: DataReturnSettings): RoundTo => ({
  decimals: percentDecimals,
  rounding,
});

export const percentRoundingWords = (settings: DataReturnSettings): string =>
  roundingWords(percentRounding(settings));
